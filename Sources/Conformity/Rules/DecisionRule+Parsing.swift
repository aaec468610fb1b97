import Quantities

extension DecisionRule {
  /// Other names in use.
  static let aliases = [
    "simple-acceptance": "simple", "shared-risk": "simple", "guard-band": "guard",
    "ilac-g8-binary": "ilac-g8", "ilac": "ilac-g8", "ilac-g8-non-binary": "ilac-g8-nonbinary",
    "iso-14253": "iso-14253-1", "iso14253-1": "iso-14253-1", "iso14253": "iso-14253-1",
    "oiml": "oiml-shared-risk", "oiml-g19": "oiml-shared-risk", "oiml-g-19": "oiml-shared-risk",
    "oiml-one-third": "oiml-shared-risk", "r111": "oiml-r111", "r-111": "oiml-r111",
    "oiml-r-111": "oiml-r111",
  ]

  /// Reads `name` or `name=value`.
  ///
  /// - Parameters:
  ///   - text: such as `simple`, `guard=0.2 g` or `minimum-cost=100:10`.
  ///   - length: reads a length with or without its unit, in the unit of the problem;
  ///     `nil` where it is none.
  /// - Throws: ``ConformityError/unknownRule(_:suggestions:)``,
  ///   ``ConformityError/ruleArgument(rule:found:example:)`` and what a value itself throws.
  public init(
    parsing text: String, length: (String) -> Double? = { Double($0) }
  ) throws(ConformityError) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let written = Self.trimmed(parts.first ?? "").lowercased().replacing("_", with: "-")
      .replacing(" ", with: "-")
    let name = Self.aliases[written] ?? written
    let argument = parts.count > 1 ? Self.trimmed(parts[1]) : nil

    func need(_ example: String) throws(ConformityError) -> String {
      guard let argument, !argument.isEmpty else {
        throw .ruleArgument(rule: name, found: "", example: example)
      }
      return argument
    }
    func number(_ example: String) throws(ConformityError) -> Double {
      let text = try need(example)
      guard let value = Self.number(text), value.isFinite else {
        throw .ruleArgument(rule: name, found: text, example: example)
      }
      return value
    }
    func probability(_ example: String) throws(ConformityError) -> Double {
      let p = try number(example)
      guard p > 0, p < 1 else { throw .notAProbability(field: name, value: p) }
      return p
    }
    func costs() throws(ConformityError) -> DecisionCosts {
      let example = "\(name)=100:10"
      let text = try need(example)
      guard let costs = try Self.costs(text) else {
        throw .ruleArgument(rule: name, found: text, example: example)
      }
      return costs
    }
    func nothing(_ rule: DecisionRule) throws(ConformityError) -> DecisionRule {
      if let argument { throw .ruleArgument(rule: name, found: argument, example: name) }
      return rule
    }

    switch name {
    case "simple": self = try nothing(.simple)
    case "guard":
      let text = try need("guard=0.2")
      guard let w = length(text), w.isFinite else {
        throw .ruleArgument(rule: name, found: text, example: "guard=0.2")
      }
      self = .guardBand(w)
    case "guard-ratio": self = .guardRatio(try number("guard-ratio=1"))
    case "ilac-g8":
      self = .ilacG8(ratio: argument == nil ? 1 : try number("ilac-g8=1"))
    case "ilac-g8-nonbinary": self = try nothing(.ilacG8NonBinary)
    case "iso-14253-1":
      self = .iso14253(probability: argument == nil ? 0.95 : try probability("iso-14253-1=0.95"))
    case "oiml-shared-risk": self = try nothing(.oimlSharedRisk)
    case "oiml-r111": self = try nothing(.oimlR111)
    case "target-consumer-risk":
      self = .targetConsumerRisk(try probability("target-consumer-risk=0.02"))
    case "target-producer-risk":
      self = .targetProducerRisk(try probability("target-producer-risk=0.02"))
    case "minimum-cost": self = .minimumCost(try costs())
    case "minimax": self = .minimax(try costs())
    default:
      throw .unknownRule(
        written,
        suggestions: Spelling.nearest(to: written, in: Self.names + Self.aliases.keys.sorted()))
    }
  }

  /// `100:10`, or `nil` where the text is none.
  ///
  /// - Throws: ``ConformityError/costs(falseAcceptance:falseRejection:)``.
  public static func costs(_ text: String) throws(ConformityError) -> DecisionCosts? {
    let sides = text.split(separator: ":", omittingEmptySubsequences: false)
    guard sides.count == 2, let acceptance = number(trimmed(sides[0])),
      let rejection = number(trimmed(sides[1]))
    else { return nil }
    return try DecisionCosts(falseAcceptance: acceptance, falseRejection: rejection)
  }

  /// A number, or one in percent.
  private static func number(_ text: String) -> Double? {
    let plain = text.replacing(",", with: ".")
    if plain.hasSuffix("%") {
      return Double(trimmed(plain.dropLast())).map { DecimalScaling.shifted($0, by: -2) }
    }
    return Double(plain)
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    var scalars = Substring(String(text))
    while scalars.first?.isWhitespace == true { scalars.removeFirst() }
    while scalars.last?.isWhitespace == true { scalars.removeLast() }
    return String(scalars)
  }
}
