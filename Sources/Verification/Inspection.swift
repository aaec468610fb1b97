public import Quantities
public import Rules

/// What an inspector recorded: the instrument, the occasion, and the readings of each test.
public struct Inspection: Sendable, Hashable {
  /// One test as it was carried out.
  public struct TestRecord: Sendable, Hashable {
    public var test: TestKind
    public var zero: ZeroReading?
    public var readings: [Reading]
    /// Net weighing: the tare on the receptor.
    public var tare: Mass?
    /// Net weighing: the tare was keyed in, not weighed.
    ///
    /// The MPE does not hold for such net values (R 76-1, 3.5.3.3).
    public var hasPresetTare: Bool
    public init(
      test: TestKind, zero: ZeroReading? = nil, readings: [Reading], tare: Mass? = nil,
      hasPresetTare: Bool = false
    ) {
      self.test = test
      self.zero = zero
      self.readings = readings
      self.tare = tare
      self.hasPresetTare = hasPresetTare
    }
  }

  /// Equal test weights.
  public struct WeightGroup: Sendable, Hashable {
    /// Such as `M1`.
    public var weightClass: String
    public var nominal: Mass
    public var count: Int
    public init(weightClass: String, nominal: Mass, count: Int) {
      self.weightClass = weightClass
      self.nominal = nominal
      self.count = count
    }
  }

  /// Substitution of test weights by material (R 76-1, 3.7.3).
  public struct Substitution: Sendable, Hashable {
    /// The mass of standards that was at hand.
    public var standards: Mass
    /// The spread of three placings of about the substitution load; `nil`: taken from
    /// the repeatability test.
    public var spread: Mass?
    public init(standards: Mass, spread: Mass?) {
      self.standards = standards
      self.spread = spread
    }
  }

  /// The side on which the scale is used: decides the sign of a retail shortage.
  public enum Trade: String, Sendable, Hashable, CaseIterable {
    case selling
    case buying
  }

  /// The identifier of the rule set.
  public var rules: String
  public var stage: Stage
  public var instrument: Instrument
  public var date: CalendarDate?
  public var inspector: String
  /// `nil` when the inspection does not say: the weight gate is then not evaluated.
  public var weights: [WeightGroup]?
  public var tests: [TestRecord]
  public var substitution: Substitution?
  /// Retail check: who uses the scale, and how much goods are usually weighed.
  public var trade: Trade
  public var goods: Mass?
  /// What only the record of the inspection states.
  public var particulars = Particulars()

  public init(
    rules: String, stage: Stage, instrument: Instrument, date: CalendarDate? = nil,
    inspector: String = "", weights: [WeightGroup]? = nil, tests: [TestRecord],
    substitution: Substitution? = nil, trade: Trade = .selling, goods: Mass? = nil
  ) {
    self.rules = rules
    self.stage = stage
    self.instrument = instrument
    self.date = date
    self.inspector = inspector
    self.weights = weights
    self.tests = tests
    self.substitution = substitution
    self.trade = trade
    self.goods = goods
  }
}
