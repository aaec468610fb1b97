/// A measurement model: what is known about the inputs, and how the outputs follow
/// from them (JCGM 100:2008, 4.1).
///
/// A model that exists can be evaluated: names are unique and known, quantities are
/// defined without rings, dimensions agree, correlations can hold together.
///
/// Where any input, constant, literal or output has a unit, everything without one is
/// a plain number and dimensions are checked. Inputs are then converted to coherent
/// units within ``program`` and outputs back to theirs, so that programs, sensitivities
/// and results are in the units of the user. Without any unit nothing is checked.
public struct MeasurementModel: Sendable, Hashable {
  /// What the model is about.
  public let title: String
  /// The inputs, in the order of the program's.
  public let inputs: [InputQuantity]
  /// The exact values.
  public let constants: [ModelConstant]
  /// The intermediate quantities, as they were written.
  public let quantities: [NamedExpression]
  /// The outputs, in the order of the program's.
  public let outputs: [NamedExpression]
  /// The units of the outputs; `nil` in a model without units.
  public let outputUnits: [MeasurementUnit?]
  /// The inputs that are correlated with each other.
  public let correlatedGroups: [CorrelatedGroup]
  /// p of the coverage intervals.
  public let coverageProbability: Double
  /// From the values of the inputs to those of the outputs.
  public let program: ModelProgram
  /// Where each step of the program comes from.
  public let origins: [ExpressionOrigin]

  /// Checks and compiles a model.
  ///
  /// - Parameters:
  ///   - title: what the model is about.
  ///   - inputs: what is known; none has the name of another.
  ///   - constants: exact values.
  ///   - quantities: intermediate quantities, in any order.
  ///   - outputs: at least one; expressions may use other outputs.
  ///   - correlations: coefficients that are stated.
  ///   - simultaneous: groups of inputs that were observed together, time after time;
  ///     their coefficients are drawn from the observations (JCGM 100:2008, 5.2.3).
  ///   - coverageProbability: between 0 and 1.
  /// - Throws: ``ModelError``
  public init(
    title: String = "", inputs: [InputQuantity], constants: [ModelConstant] = [],
    quantities: [NamedExpression] = [], outputs: [NamedExpression],
    correlations: [Correlation] = [], simultaneous: [[String]] = [],
    coverageProbability: Double = 0.95
  ) throws(ModelError) {
    guard coverageProbability > 0, coverageProbability < 1 else {
      throw .coverageProbability(coverageProbability)
    }
    if outputs.isEmpty { throw .noOutputs }
    let compiled = try ModelCompiler(
      inputs: inputs, constants: constants, quantities: quantities, outputs: outputs
    ).compile()
    do throws(CorrelationFault) {
      correlatedGroups = try CorrelationGrouping(inputs).groups(
        stated: correlations, simultaneous: simultaneous)
    } catch {
      throw .correlation(error)
    }
    self.title = title
    self.inputs = inputs
    self.constants = constants
    self.quantities = quantities
    self.outputs = outputs
    self.coverageProbability = coverageProbability
    outputUnits = compiled.units
    program = compiled.program
    origins = compiled.origins
  }
}
