import Quantities
public import Statistics

/// The weighing designs that come with the program.
public struct DesignLibrary: Sendable {
  /// A design of the catalogue.
  public struct Entry: Sendable {
    /// The nominal values as the catalogue names it, such as `5,5,3,2,1,1,1`.
    public let name: String
    /// Where it stands in the NIST/SEMATECH e-Handbook.
    public let clause: String
    public let nominal: [Int]
    public let matrix: [[Int]]
    public let restraint: [Int]
    /// The check standard that the catalogue proposes.
    public let check: [Int]

    /// The clause with the name of the handbook.
    var source: String { "NIST/SEMATECH e-Handbook, \(clause)" }

    /// The design, for items of these names.
    ///
    /// - Throws: ``WeighingDesignError`` for the wrong number of names.
    public func design(items: [String]? = nil) throws(WeighingDesignError) -> WeighingDesign {
      try WeighingDesign(
        items: items ?? defaultItems, matrix: matrix, restraint: restraint)
    }

    /// `5a`, `5b`, `3`, …: the nominal value, with a letter where several share it.
    public var defaultItems: [String] {
      nominal.indices.map { index in
        let twins = nominal.indices.filter { nominal[$0] == nominal[index] }
        guard twins.count > 1, let place = twins.firstIndex(of: index) else {
          return String(nominal[index])
        }
        return String(nominal[index]) + String(UnicodeScalar(UInt8(97 + place % 26)))
      }
    }
  }

  /// All designs in the order of the catalogue.
  public let entries: [Entry]

  /// The designs that are compiled in.
  ///
  /// - Throws: ``DocumentError`` never in a program that has passed its tests.
  public static func builtIn() throws(DocumentError) -> DesignLibrary {
    let file = EmbeddedFile.all.first { $0.path == "designs/mass-designs.yaml" }
    let node = try DocumentNode.read(file?.bytes ?? [], file: "mass-designs.yaml")
    let reader = DocumentReader(file: "mass-designs.yaml")
    let entries = DocumentObject(node, path: "", reader: reader)?.objects("designs")?
      .compactMap(entry)
    return DesignLibrary(entries: try reader.finish(entries))
  }

  private static func entry(_ object: DocumentObject) -> Entry? {
    guard let name = object.string("name"), let clause = object.string("clause"),
      let nominal = object.wholeNumbers("nominal"),
      let restraint = object.wholeNumbers("restraint"), let check = object.wholeNumbers("check"),
      object.node("matrix") != nil
    else { return nil }
    let matrix = object.optionalStrings("matrix").map { row in
      row.split(separator: " ").map { $0 == "+" ? 1 : $0 == "-" ? -1 : 0 }
    }
    return Entry(
      name: name, clause: clause, nominal: nominal, matrix: matrix, restraint: restraint,
      check: check)
  }

  /// The design of that name; spaces in it count for nothing.
  public subscript(name: String) -> Entry? {
    func bare(_ text: String) -> String { text.filter { $0 != " " } }
    return entries.first { bare($0.name) == bare(name) }
  }

  /// Names close to one that is not there.
  public func suggestions(for name: String) -> [String] {
    Spelling.nearest(to: name, in: entries.map(\.name))
  }
}

extension DocumentObject {
  /// A list of whole numbers of at most six digits.
  func wholeNumbers(_ field: String) -> [Int]? {
    guard let entries = list(field) else { return nil }
    var numbers: [Int] = []
    for (index, node) in entries.enumerated() {
      if let number = wholeNumber(node, field: "\(field)[\(index)]") { numbers.append(number) }
    }
    return numbers.count == entries.count ? numbers : nil
  }

  /// A whole number of at most six digits, or `nil` with a problem noted.
  func wholeNumber(_ node: DocumentNode, field: String) -> Int? {
    guard let value = real(node, field: field, path: path(of: field)) else { return nil }
    guard value == value.rounded(), value.magnitude < 1_000_000 else {
      reader.refuse(
        value == value.rounded()
          ? DocumentFault.outsideRange(
            field: field, value: node.text ?? "", low: -999_999, high: 999_999)
          : DocumentFault.notAWholeNumber(field: field, value: node.text ?? ""), at: node,
        path: path(of: field))
      return nil
    }
    return Int(value)
  }
}
