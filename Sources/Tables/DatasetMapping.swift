public import Quantities
public import Streams

/// How a table that people have made is read as a dataset.
///
/// It says in which columns the fields stand, in which units and number form they are written, and
/// what the words in them mean. What the table lacks, because it is the same for all rows, is given
/// as a constant. `steelyard sniff` proposes one.
public struct DatasetMapping: Equatable, Sendable {
  /// Where a field stands.
  public struct Column: Equatable, Sendable {
    /// The field.
    public var field: DatasetField
    /// The cell of the header line, as it stands there.
    public var header: String
    /// The unit of the masses; `nil` where each cell names its own.
    public var unit: MassUnit?

    /// A column.
    public init(field: DatasetField, header: String, unit: MassUnit? = nil) {
      self.field = field
      self.header = header
      self.unit = unit
    }
  }

  /// In which order a date is written.
  public enum DateOrder: String, CaseIterable, Sendable {
    /// 2026-11-23, also with points or strokes.
    case yearMonthDay = "ymd"
    /// 23/11/2026.
    case dayMonthYear = "dmy"
    /// 11/23/2026.
    case monthDayYear = "mdy"
  }

  /// The encoding; `nil`: it is told by the bytes.
  public var encoding: TextEncoding?
  /// The byte between two cells: comma, semicolon or tab.
  public var delimiter: UInt8
  /// How numbers are written.
  public var numbers: NumberForm
  /// How dates are written.
  public var dates: DateOrder
  /// How many lines stand before the header line.
  public var leadingLines: Int
  /// The columns that are read; others are left out.
  public var columns: [Column]
  /// Fields that are the same in all rows, as a dataset would have them.
  public var constants: [DatasetField: String]
  /// How records stand one below the other; `nil`: the table has one header line and one row for
  /// each reading.
  public var form: RecordForm?
  /// The sheet of a workbook; `nil`: the first one that is not hidden and has cells.
  public var sheet: String?
  /// What words mean: by field, the word in the table (without regard to case and marks) and the
  /// word of the contract.
  public var words: [DatasetField: [String: String]]

  /// A mapping.
  public init(
    encoding: TextEncoding? = nil, delimiter: UInt8 = UInt8(ascii: ","),
    numbers: NumberForm = .english, dates: DateOrder = .yearMonthDay, leadingLines: Int = 0,
    columns: [Column], constants: [DatasetField: String] = [:],
    words: [DatasetField: [String: String]] = [:], form: RecordForm? = nil, sheet: String? = nil
  ) {
    self.encoding = encoding
    self.delimiter = delimiter
    self.numbers = numbers
    self.dates = dates
    self.leadingLines = leadingLines
    self.columns = columns
    self.constants = constants
    self.words = words
    self.form = form
    self.sheet = sheet
  }
}
