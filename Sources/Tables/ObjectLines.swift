public import Streams
import Quantities

/// Objects of JSON, one a line, as lines of delimited text with a header line (JSON Lines).
///
/// - The columns are the names of the objects within the bytes that were looked at, in the order in
///   which they appear; a name that an object lacks, and `null`, are an empty cell.
/// - Numbers are passed on digit by digit; one with an exponent is written out.
/// - A line that is no object, or has a name twice, becomes a marked cell (`CellReader.mark`), so that
///   it is rejected as such. So does an object with a later name that is a field of the contract; other
///   later names are left out.
public struct ObjectLines: ByteDecoder {
  private let names: [String]
  private let places: [String: Int]
  private let delimiter: UInt8
  private let mark: UInt8
  private var line: [UInt8] = []
  private var isTooLong = false
  private var pending = PendingOutput()
  private var isEnded = false

  /// No line is longer.
  static let mostBytes = 65_536
  /// No table has more columns.
  static let mostNames = 1000

  /// Whether a text begins as an object does.
  public static func begins(_ bytes: Span<UInt8>) -> Bool {
    var at = 0
    if bytes.count >= 3, bytes[0] == 0xef, bytes[1] == 0xbb, bytes[2] == 0xbf { at = 3 }
    while at < bytes.count, [0x20, 0x09, 0x0a, 0x0d].contains(bytes[at]) { at += 1 }
    return at < bytes.count && bytes[at] == UInt8(ascii: "{")
  }

  /// - Parameters:
  ///   - head: the first bytes, whose objects tell the columns.
  ///   - isWhole: whether the text ends with them.
  ///   - further: names that are columns in any case.
  ///   - delimiter: the byte between two cells.
  ///   - mark: the decimal mark of numbers.
  public init(
    namesIn head: Span<UInt8>, isWhole: Bool, further: [String] = [],
    delimiter: UInt8 = UInt8(ascii: ","), mark: UInt8 = UInt8(ascii: ".")
  ) {
    var names: [String] = []
    var seen: Set<String> = []
    func note(_ name: String) {
      if names.count < Self.mostNames, seen.insert(name).inserted { names.append(name) }
    }
    var text: [UInt8] = []
    for index in head.indices {
      if head[index] == UInt8(ascii: "\n") {
        FlatObject(text)?.members.forEach { note($0.name) }
        text.removeAll(keepingCapacity: true)
      } else {
        text.append(head[index])
      }
    }
    if isWhole { FlatObject(text)?.members.forEach { note($0.name) } }
    further.forEach(note)
    self.names = names
    places = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
    self.delimiter = delimiter
    self.mark = mark
    put(names.map { Array($0.utf8) })
  }

  /// Turns a piece into text; it never fails, for what cannot be read is marked.
  public mutating func decode(
    _ input: Span<UInt8>, isLast: Bool, into output: inout [UInt8], at offset: Int, count: Int
  ) throws(StreamError) -> DecodingStep {
    precondition(
      offset >= 0 && count >= 0 && offset + count <= output.count, "the output has room")
    var step = DecodingStep(consumed: 0, produced: 0)
    while true {
      pending.give(&output, offset, count, &step)
      if !pending.isEmpty { return step }
      guard step.consumed < input.count else {
        guard isLast, !isEnded else { return step }
        isEnded = true
        if line.isEmpty { return step }
        endLine()
        continue
      }
      while step.consumed < input.count && pending.isEmpty {
        let byte = input[step.consumed]
        step.consumed += 1
        if byte == UInt8(ascii: "\n") {
          endLine()
        } else if line.count < Self.mostBytes {
          line.append(byte)
        } else {
          isTooLong = true
        }
      }
    }
  }

  private mutating func endLine() {
    defer {
      line.removeAll(keepingCapacity: true)
      isTooLong = false
    }
    if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0d }) {
      return pending.bytes.append(UInt8(ascii: "\n"))
    }
    guard !isTooLong, let object = FlatObject(line) else {
      return putMarked(CellReader.notAnObject)
    }
    var cells = [[UInt8]](repeating: [], count: names.count)
    for member in object.members {
      if let place = places[member.name] {
        cells[place] = cell(member.value)
      } else if Self.isField(member.name) {
        return putMarked(CellReader.lateName)
      }
    }
    put(cells)
  }

  private mutating func putMarked(_ letter: String) {
    // One cell with the line: its length is that of a row which is cut when it is shown.
    put([Array((CellReader.mark + letter).utf8) + line.prefix(200)], isShort: true)
  }

  private static func isField(_ name: String) -> Bool {
    let plain = name.lowercased()
    return DatasetField.allCases.contains { field in
      plain == field.rawValue || (field.isMass && plain.hasPrefix(field.rawValue + "_"))
    }
  }

  private func cell(_ value: FlatObject.Value) -> [UInt8] {
    switch value {
    case .null: return []
    case .text(let text):
      return text.utf8.map { $0 == 0x0a || $0 == 0x0d ? 0x20 : $0 }
    case .number(let text):
      var plain = text
      if text.contains(where: { $0 == "e" || $0 == "E" }),
        let value = try? ExactDecimal(parsing: text, form: .english)
      {
        plain = value.text
      }
      return plain.utf8.map { $0 == UInt8(ascii: ".") ? mark : $0 }
    case .other(let raw): return Array(raw.utf8)
    }
  }

  private mutating func put(_ cells: [[UInt8]], isShort: Bool = false) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { pending.bytes.append(delimiter) }
      let needsQuotes = cell.contains { $0 == delimiter || $0 == 0x22 || $0 == 0x0d }
      if needsQuotes { pending.bytes.append(0x22) }
      for byte in cell {
        if byte == 0x22 { pending.bytes.append(byte) }
        pending.bytes.append(byte)
      }
      if needsQuotes { pending.bytes.append(0x22) }
    }
    // A marked line is never taken for a whole row, even where there is one column only.
    if isShort && names.count == 1 { pending.bytes.append(delimiter) }
    pending.bytes.append(UInt8(ascii: "\n"))
  }
}
