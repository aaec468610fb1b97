public import Quantities
public import Streams

/// How a table may be read as a dataset, what speaks for it and what is still open.
public struct DatasetProposal: Equatable, Sendable {
  /// What speaks for the reading of one column.
  public struct Column: Equatable, Sendable {
    /// The cell of the header line.
    public let header: String
    /// The field it holds; `nil`: none that is known.
    public let field: DatasetField?
    /// The unit of its masses; `nil` where cells name theirs, or where it holds none.
    public let unit: MassUnit?
    /// Where the unit comes from.
    public let unitSource: UnitSource
    /// How many of the rows looked at have a cell that can be read so, and how many have one.
    public let readable: Int
    /// How many cells were not empty.
    public let filled: Int
    /// The first cell that is not empty.
    public let example: String
  }

  /// Where the unit of a column comes from.
  public enum UnitSource: String, Equatable, Sendable {
    /// The header line names it.
    case header
    /// Each cell names its own.
    case cells
    /// A person stated it.
    case stated
    /// Nothing names it: kilograms for loads and grams for intervals are a supposition, which has
    /// to be confirmed.
    case supposed
    /// The column holds no masses.
    case none
  }

  /// What a person has to look at before the mapping is used.
  public enum Doubt: Equatable, Sendable {
    /// No column holds this field, which every reading needs.
    case missing(DatasetField)
    /// Numbers of a column can be read two ways; so many of them.
    case ambiguousNumbers(header: String, example: String)
    /// Days and months could be exchanged: no date has a day above 12.
    case ambiguousDates(example: String)
    /// The unit of this column is a supposition.
    case supposedUnit(header: String, unit: String)
    /// A word that is not known.
    case unknownWord(field: DatasetField, word: String)
    /// Cells that cannot be read.
    case unreadable(header: String, cells: Int, of: Int, example: String)
    /// Two columns could hold the field; the first was taken.
    case second(field: DatasetField, header: String)
    /// The encoding is a guess on little evidence.
    case weakEncoding
    /// A column that was stated is not there.
    case noSuchColumn(header: String)
    /// Tables of readings in a form have other titles than the first one, so that they are not read.
    case otherTable(tables: Int, example: String)

    /// Whether figures or verdicts would be other ones if it were resolved otherwise: then it has
    /// to be answered before the mapping is used.
    public var isQuestion: Bool {
      switch self {
      case .missing, .ambiguousNumbers, .ambiguousDates, .supposedUnit, .second, .noSuchColumn: true
      case .unknownWord, .unreadable, .weakEncoding, .otherTable: false
      }
    }
  }

  /// What speaks for the order of dates.
  public struct DateEvidence: Equatable, Sendable {
    /// How many dates there are that are not written as 2026-11-23.
    public var dates = 0
    /// How many of them exist in the order that was taken.
    public var readable = 0
    /// A date that exists in no other order.
    public var example: String?
  }

  /// What speaks for records that stand one below the other.
  public struct FormEvidence: Equatable, Sendable {
    /// How many records there are, and how many readings in them.
    public let records: Int
    public let readings: Int
    /// How many of the columns, at their end, are labels.
    public let labelCount: Int
    /// The tests that headings name, in the words of the contract.
    public let tests: [String]
  }

  /// The mapping.
  public var mapping: DatasetMapping
  /// The encoding, and what speaks for it.
  public let encoding: EncodingGuess?
  /// All columns of the table in their order.
  public let columns: [Column]
  /// How many rows were looked at.
  public let rows: Int
  /// How many numbers have a decimal comma, and how many a decimal point, beyond doubt.
  public let commas: Int
  public let points: Int
  /// A number that has a decimal comma, or point, beyond doubt.
  public let commaExample: String?
  public let pointExample: String?
  /// What speaks for the order of dates.
  public let dates: DateEvidence
  /// How many fields the header line names.
  public let namedFields: Int
  /// What is open.
  public let doubts: [Doubt]
  /// Where records stand one below the other; `nil`: the table has one header line.
  public var form: FormEvidence?

  /// Whether nothing is left that a person has to answer.
  public var isSettled: Bool { !doubts.contains(where: \.isQuestion) }

  /// Whether every field that a reading needs is there.
  public var isComplete: Bool {
    !doubts.contains { if case .missing = $0 { true } else { false } }
  }
}
