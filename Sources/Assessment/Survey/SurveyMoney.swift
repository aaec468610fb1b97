public import Quantities

/// What is at stake where the turnover of instruments is told, in whole units of the currency a
/// year.
///
/// The turnover of an instrument times its error for its load: with ΣE/ΣL of its weighing readings,
/// and with their least and greatest E/L. Above zero is to the trader's favour.
public struct SurveyMoney: Sendable, Hashable {
  /// One instrument.
  public struct Entry: Sendable, Hashable {
    public let identifier: String
    public let turnover: Int
    public let mean: Int
    public let least: Int
    public let most: Int
    /// The unlawful gain of a year; 0 where no error to the trader's favour is beyond its limit.
    public let gain: Int

    public init(
      identifier: String, turnover: Int, mean: Int, least: Int, most: Int, gain: Int
    ) {
      self.identifier = identifier
      self.turnover = turnover
      self.mean = mean
      self.least = least
      self.most = most
      self.gain = gain
    }
  }

  /// Of how many instruments the turnover is told.
  public private(set) var instruments = 0
  public private(set) var turnover = 0
  /// The sum of the means that favour traders, and of those that favour customers (positive).
  public private(set) var toTraders = 0
  public private(set) var toCustomers = 0
  public private(set) var least = 0
  public private(set) var most = 0
  public private(set) var gain = 0
  /// How many instruments have such a gain.
  public private(set) var gaining = 0
  /// The largest means to the traders' favour, at most 20.
  public private(set) var largest: [Entry] = []
  /// Whether a sum left its range; then no figure is good.
  public private(set) var isBroken = false

  private static let mostListed = 20

  public init() {}

  /// Takes in an instrument.
  public mutating func add(_ entry: Entry) {
    instruments += 1
    sum(\.turnover, entry.turnover)
    if entry.mean > 0 { sum(\.toTraders, entry.mean) } else { sum(\.toCustomers, -entry.mean) }
    sum(\.least, entry.least)
    sum(\.most, entry.most)
    sum(\.gain, entry.gain)
    if entry.gain > 0 { gaining += 1 }
    guard entry.mean > 0 || entry.gain > 0 else { return }
    let place = largest.firstIndex { ($0.mean, $0.gain) < (entry.mean, entry.gain) }
    largest.insert(entry, at: place ?? largest.count)
    if largest.count > Self.mostListed { largest.removeLast() }
  }

  private mutating func sum(_ total: WritableKeyPath<Self, Int>, _ value: Int) {
    let result = self[keyPath: total].addingReportingOverflow(value)
    if result.overflow { isBroken = true }
    self[keyPath: total] = result.partialValue
  }
}

extension SurveyMoney {
  /// On what the unlawful gain rests.
  public static let gainNote = LocalizedText(
    "A year's turnover, all of it weighed with the largest excess found: (|deviation| − limit)/test load, which is a reading of the decree and not its wording. The decree counts from the last inspection or verification, with the mean price of both ends.",
    vi:
      "Tính cho doanh thu một năm, coi như toàn bộ được cân với phần vượt lớn nhất đã thấy: (|độ lệch| − giới hạn)/tải thử, là cách hiểu nghị định chứ không phải nguyên văn. Nghị định tính từ lần kiểm tra hoặc kiểm định gần nhất, theo giá trung bình của hai đầu."
  )
}
