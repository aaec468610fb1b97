/// A series of weighings by a design: what was observed, what is known, and the history that
/// it is checked against.
public struct WeighingSeries: Sendable {
  /// A check standard: a combination of items that is followed from day to day.
  public struct CheckStandard: Sendable, Equatable {
    /// Whole numbers, one an item.
    public var combination: [Int]
    /// Its accepted value; nil where only its standard deviation is known.
    public var accepted: Double?
    /// The standard deviation of its values over days, s_C.
    public var standardDeviation: Double?
    /// The degrees of freedom of s_C.
    public var degreesOfFreedom: Double

    public init(
      combination: [Int], accepted: Double? = nil, standardDeviation: Double? = nil,
      degreesOfFreedom: Double = .infinity
    ) {
      self.combination = combination
      self.accepted = accepted
      self.standardDeviation = standardDeviation
      self.degreesOfFreedom = degreesOfFreedom
    }
  }

  /// What it is about; may be empty.
  public var title = ""
  /// Where the design or the numbers come from; may be empty.
  public var source = ""
  /// The unit of observations and values; may be empty.
  public var unit = ""
  /// The design.
  public let design: WeighingDesign
  /// The nominal values of the items, for display.
  public var nominal: [Int]?
  /// Y; nil where only the design is asked about.
  public var observations: [DoubleDouble]?
  /// R*.
  public var restraintValue = DoubleDouble.zero
  /// u(R*); nil where it is not stated.
  public var restraintUncertainty: Double?
  /// The accepted s₁; nil where only this series tells it.
  public var repeatability: Double?
  /// The degrees of freedom of s₁.
  public var repeatabilityFreedom = Double.infinity
  /// s_days; nil where it is found from the check standard, or not known.
  public var betweenDays: Double?
  public var check: CheckStandard?
  /// Combinations beside the single items.
  public var combinations: [[Int]] = []
  /// α of the checks.
  public var significance = 0.05

  /// A series of a design, without anything known yet.
  public init(_ design: WeighingDesign) { self.design = design }
}
