/// A line of an uncertainty budget: what one input contributes to one output.
///
/// Inputs without a sensitivity keep their line.
public struct BudgetRow: Sendable, Hashable {
  /// The input's name.
  public let input: String
  /// Its unit, if it has one.
  public let unit: MeasurementUnit?
  /// Its estimate x.
  public let value: Double
  /// u(x); for a t distribution its scale.
  public let standardUncertainty: Double
  /// ν of u(x).
  public let degreesOfFreedom: Double
  /// Its distribution.
  public let distribution: InputDistribution
  /// Type A or B.
  public let evaluationType: InputQuantity.EvaluationType
  /// c = ∂y/∂x, in the unit of the output by that of the input.
  public let sensitivity: Double
  /// |c| u(x), in the unit of the output.
  public let contribution: Double
  /// The part of u²(y): c u(x) times the sum over all inputs of r c u, by u²(y).
  ///
  /// The shares of all lines and of the terms of second order sum to 1; a correlation can make one
  /// negative. 0 where u(y) is 0.
  public let share: Double
  /// Which group of correlated inputs it belongs to, counted from 0, if any.
  public let correlatedGroup: Int?
}
