public import Streams
import Quantities

/// Looks at the beginning of a table and proposes how to read it.
///
/// - The delimiter is the one that gives the line with the most known headers.
/// - The header line is the first of the leading lines that names most fields.
/// - The decimal mark is what numbers show that can be read one way only: `2,5` and `1.234,5` speak for
///   the comma, `2.5` for the point, `1,500` and `1.500` for neither.
/// - Dates are day first unless a second field above 12 says otherwise: that is the custom in
///   Vietnam; where nothing decides, it is said.
/// - Records that stand one below the other are told by their titles and labels (``FormSniffer``).
/// - Units are those of the headers, else those in the cells; else kilograms for loads and grams for
///   scale intervals, as a supposition that is said.
public enum DatasetSniffer {
  /// How many lines may stand before the header line.
  static let mostLeadingLines = 30

  /// The proposal for the first bytes of a table.
  ///
  /// - Parameters:
  ///   - bytes: the beginning, after unpacking, in the encoding of the table.
  ///   - isWhole: whether the table ends with them.
  ///   - encoding: where it is known.
  ///   - answers: what else is known.
  /// - Returns: nil where no line names a field that is known.
  /// - Throws: ``StreamError`` where the system lacks a conversion.
  public static func proposal(
    for bytes: Span<UInt8>, isWhole: Bool, encoding: TextEncoding? = nil,
    answers: SniffAnswers = SniffAnswers()
  ) throws(StreamError) -> DatasetProposal? {
    let guess = encoding == nil ? try EncodingGuess(bytes, isWhole: isWhole) : nil
    let used = encoding ?? guess?.encoding ?? .utf8
    let text = try decoded(bytes, used)
    let tables = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")].map {
      ($0, records(text, $0, isWhole: isWhole))
    }
    let forms = tables.compactMap { delimiter, records in
      formProposal(
        records, delimiter: delimiter, encoding: guess, used: used, answers: answers)
    }
    // Of several the one that names most.
    if let form = forms.max(by: { $0.columns.count < $1.columns.count }) { return form }
    var best: (delimiter: UInt8, header: Int, records: [RecordScanner.Record], fields: Int)?
    for (delimiter, records) in tables {
      for (index, record) in records.prefix(mostLeadingLines).enumerated() {
        let fields = Set(
          record.cells.compactMap { answers.field(of: $0) ?? FieldVocabulary.field(of: $0)?.field }
        ).count
        if fields > best?.fields ?? 0 { best = (delimiter, index, records, fields) }
      }
    }
    guard let best else { return nil }
    let leading = best.records[..<best.header].reduce(0) { $0 + $1.lines }
    let rows = best.records[(best.header + 1)...].map(\.cells)
      .filter { $0.contains { !CellReader.trimmed($0).isEmpty } }
    var inspection = TableInspection(
      headers: best.records[best.header].cells.map(CellReader.trimmed), rows: rows,
      answers: answers)
    return inspection.proposal(
      encoding: guess, used: used, delimiter: best.delimiter, leadingLines: leading,
      namedFields: best.fields)
  }

  private static func records(
    _ text: [UInt8], _ delimiter: UInt8, isWhole: Bool
  ) -> [RecordScanner.Record] {
    var scanner = RecordScanner(delimiter: delimiter)
    var records: [RecordScanner.Record] = []
    for byte in text { if let record = scanner.take(byte) { records.append(record) } }
    // A row that is cut off is none.
    if isWhole, let last = scanner.end() { records.append(last) }
    return records
  }

  private static func decoded(
    _ bytes: Span<UInt8>, _ encoding: TextEncoding
  ) throws(StreamError) -> [UInt8] {
    let text = try TextDecoder.decoded(bytes, encoding)
    return text.starts(with: TextEncoding.utf8.byteOrderMark) ? Array(text.dropFirst(3)) : text
  }
}
