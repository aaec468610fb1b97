import Calibration
import Documents
import Foundation
import Quantities
import Reporting
import Rules
import Testing
import Verification

/// What `explain` writes, read back line by line: each line is true by itself, and its figures are
/// those of `verify`.
@Suite struct VerificationExplanationTests {
  /// The example inspections, and the worked cases of R 76-1.
  private static func inspections(_ file: String) throws -> [Inspection] {
    if file != caseFile { return try RecordTests.inspections(file).map(\.result.inspection) }
    let url = RecordTests.folder.deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("cases/oiml-r76.json")
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any])
    let cases = try #require(root["cases"] as? [[String: Any]])
    let options = InspectionDocument.Options(ruleBook: try RuleLibrary.builtIn().book)
    return try cases.compactMap { $0["inspection"] as? [String: Any] }.flatMap { inspection in
      var inspection = inspection
      inspection["schema"] = InspectionDocument.schema
      let bytes = [UInt8](try JSONSerialization.data(withJSONObject: inspection))
      let node = try DocumentNode.read(bytes, file: "case.json")
      return InspectionDocument.read(node, file: "case.json", options: options).inspections
        .compactMap { try? $0.get() }
    }
  }

  private static let caseFile = "oiml-r76.json"
  static let files = RecordTests.files + [caseFile]

  /// `error`, `E` and the like, and the line that gives it: the last with one of these symbols.
  private static func value(
    _ symbols: [String], in lines: [[String: Any]]
  ) -> Arithmetic.Fraction? {
    for symbol in symbols {
      let line = lines.last { $0["symbol"] as? String == symbol }
      if let text = line?["value"] as? String { return Arithmetic.value(text) }
    }
    return nil
  }

  @Test(arguments: files)
  func `every line is true by itself`(file: String) throws {
    let book = try RuleLibrary.builtIn().book
    var equations = 0
    for inspection in try Self.inspections(file) {
      let result = try Verifier(ruleBook: book).verify(inspection)
      let explanation = VerificationExplanation(
        VerifiedInspection(source: file, result: result), ruleBook: book, language: .english,
        isForPrograms: true)
      for line in explanation.sections.flatMap(\.entries).flatMap(\.lines) {
        // The text as a person reads it, without the reason behind it.
        let text = String(line.text.replacing("\u{A0}", with: " ").split(separator: "  (")[0])
        switch line.content {
        case .remark: continue
        case .equation:
          equations += try Self.check(text)
        case .comparison(_, "=", _, _):
          // `added = 25 g = extra load = 25 g`.
          equations += try Self.check(text)
        case .comparison(_, let relation, _, _):
          // `≤` stands between two sides, each perhaps an equation.
          let sides = text.split(separator: " \(relation) ", maxSplits: 1).map(String.init)
          #expect(sides.count == 2, "\(text)")
          let right = sides[1].replacing(/: [✓✗?].*$/, with: "")
          equations += try Self.check(sides[0]) + Self.check(right)
          guard let a = Self.last(sides[0]), let b = Self.last(right) else { continue }
          let holds =
            switch relation {
            case "≤": !(b < a)
            case "<": a < b
            case "≥": !(a < b)
            case ">": b < a
            default: a == b
            }
          #expect(holds, "\(text)")
        }
      }
    }
    #expect(equations > 0)
  }

  private static func last(_ text: String) -> Arithmetic.Fraction? {
    text.split(separator: " = ").last.flatMap { Arithmetic.value(String($0)) }
  }

  /// The pieces of `E = I − L = 7.15 kg − 7 kg = 150 g` that are numbers are all equal.
  private static func check(_ text: String) throws -> Int {
    let values = text.split(separator: " = ").compactMap { Arithmetic.value(String($0)) }
    let result = try #require(values.last, "\(text)")
    for value in values { #expect(value == result, "\(text)") }
    return values.count > 1 ? 1 : 0
  }

  @Test(arguments: files)
  func `the figures are those of verify, all of them`(file: String) throws {
    let book = try RuleLibrary.builtIn().book
    var compared = 0
    for inspection in try Self.inspections(file) {
      let result = try Verifier(ruleBook: book).verify(inspection)
      let verified = VerifiedInspection(source: file, result: result)
      let explanation = VerificationExplanation(
        verified, ruleBook: book, language: .english, isForPrograms: true)
      #expect(explanation.differences == 0)
      let verdict = try #require(
        try JSONSerialization.jsonObject(
          with: Data(
            VerdictDocument.json(result, source: file, language: .english, version: "").text.utf8))
          as? [String: Any])
      let tests = try #require(verdict["tests"] as? [[String: Any]])
      for section in explanation.sections {
        guard let index = section.index else { continue }
        let readings = try #require(tests[index]["readings"] as? [[String: Any]])
        let lines = section.entries.map { entry in
          (entry.reading, entry.lines.map(Self.members))
        }
        for (place, reading) in readings.enumerated() {
          let here = lines.first { $0.0 == place }?.1 ?? []
          for (field, symbols) in Self.symbols {
            guard let text = reading[field] as? String else { continue }
            let wanted = try #require(Arithmetic.value(text.replacing("-", with: "−")))
            #expect(
              Self.value(symbols, in: here) == wanted,
              "\(result.inspection.instrument.id) \(section.title) \(place) \(field) \(text)")
            compared += 1
          }
          if let interval = reading["errorInterval"] as? [String] {
            for (side, text) in zip(["min", "max"], interval) {
              let wanted = Arithmetic.value(text.replacing("-", with: "−"))
              #expect(Self.value(["Ec \(side)", "E \(side)"], in: here) == wanted)
              compared += 1
            }
          }
        }
        if let spread = tests[index]["spread"] as? [String: String] {
          let all = lines.filter { $0.0 == nil }.map(\.1)
          let holds = all.contains { lines in
            Self.value(["R", "R max"], in: lines) == Arithmetic.value(spread["largest"] ?? "")
              && (Self.value(["R min", "R"], in: lines) == Arithmetic.value(spread["least"] ?? ""))
          }
          #expect(holds, "\(result.inspection.instrument.id) \(section.title) \(spread)")
          compared += 1
        }
      }
    }
    #expect(compared > 0)
  }

  /// The fields of a verdict and the symbols that stand for them.
  private static let symbols: [(String, [String])] = [
    ("error", ["E"]), ("zeroError", ["E0"]), ("correctedError", ["Ec", "E"]),
    ("mpe", ["MPE", "permitted"]), ("observedChange", ["change"]),
    ("requiredChange", ["least change"]),
  ]

  private static func members(_ line: ExplanationLine) -> [String: Any] {
    guard case .equation(let side) = line.content else { return [:] }
    return ["symbol": side.symbol, "value": side.value]
  }

  @Test func `the parser is not fooled`() {
    #expect(Arithmetic.value("1000 g + 5 g/2 − 1.5 g − 1000 g") == .init(over: 1))
    #expect(Arithmetic.value("7.125 kg − 7 kg") == Arithmetic.value("125 g"))
    #expect(Arithmetic.value("|−1.5 g|") == .init(over: 3, under: 2))
    #expect(Arithmetic.value("max(0, 2 g − (−1 g))") == .init(over: 3))
    #expect(Arithmetic.value("2 × 100 mg + 250 mg") == .init(over: 45, under: 100))
    #expect(Arithmetic.value("1000 g + 5 g/2 − 1.5 g − 1000 g") != .init(over: 2))
    for text in ["", "E", "1 +", "I − L", "(1 g", "1 g 2"] {
      #expect(Arithmetic.value(text) == nil)
    }
  }

  @Test(arguments: Language.allCases)
  func `the page fits a terminal and says that all is the same`(language: Language) throws {
    let book = try RuleLibrary.builtIn().book
    for file in RecordTests.files {
      for verified in try RecordTests.inspections(file) {
        let page = VerificationExplanation(verified, ruleBook: book, language: language).page
        let text = PageText(style: TextStyle(language: language)).text([page])
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= TextStyle.width })
        #expect(text.contains(language == .english ? ": all the same." : ": tất cả trùng khớp."))
        #expect(!text.contains("! "))
      }
    }
  }
}
