/// An input quantity of a measurement model: its estimate, its standard uncertainty
/// with degrees of freedom, and its distribution.
public struct InputQuantity: Sendable, Hashable {
  /// How the standard uncertainty was evaluated (JCGM 100:2008, 2.3.2 and 2.3.3).
  public enum EvaluationType: String, Sendable, Hashable {
    /// From the scatter of observations.
    case typeA = "A"
    /// From other knowledge.
    case typeB = "B"
  }

  /// The name in expressions.
  public let name: String
  /// The unit of the value, or `nil` where none is stated.
  public let unit: MeasurementUnit?
  /// The estimate, in the unit.
  public let value: Double
  /// The standard uncertainty, in the unit (a difference, so K for °C).
  ///
  /// For a t distribution this is its scale, s/√n.
  public let standardUncertainty: Double
  /// ν; infinite where nothing limits it.
  public let degreesOfFreedom: Double
  /// The distribution for Monte Carlo, in the unit.
  public let distribution: InputDistribution
  /// Type A or Type B.
  public let evaluationType: EvaluationType
  /// The observations that the estimate is the mean of, if any.
  public let observations: [Double]

  /// Checks a statement and draws the standard uncertainty from it.
  ///
  /// - Throws: ``ModelError``
  public init(_ declaration: InputDeclaration) throws(ModelError) {
    name = declaration.name
    if let written = declaration.unit {
      do throws(UnitError) {
        unit = try MeasurementUnit(parsing: written)
      } catch {
        throw .unit(owner: declaration.name, error)
      }
    } else {
      unit = nil
    }
    do throws(InputFault) {
      let found = try InputResolver(declaration).resolve()
      value = found.value
      standardUncertainty = found.standardUncertainty
      degreesOfFreedom = found.degreesOfFreedom
      distribution = found.distribution
      evaluationType = found.evaluationType
      observations = found.observations
    } catch {
      throw .input(name: declaration.name, error)
    }
  }
}
