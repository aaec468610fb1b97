import Assessment
import Calibration
import Documents
import Economics
import Quantities
import Reporting
import Rules
import Verification

/// Where the measured error of a question of money comes from.
enum MeasuredSource {
  case inspection(String)
  case calibration(String)
  /// The folder of a batch, and which of its scales.
  case batch(String, BatchErrorsDocument.Selection)

  /// The file or folder that it comes from.
  var path: String {
    switch self {
    case .inspection(let file), .calibration(let file), .batch(let file, _): file
    }
  }

  /// What the report names as the source.
  private var sourceName: String {
    switch self {
    case .inspection(let file), .calibration(let file): return file == "-" ? "<stdin>" : file
    case .batch(let folder, let selection):
      let parts = [selection.instrument, selection.kind, selection.place].compactMap { $0 }
      return parts.isEmpty ? folder : "\(folder) (\(parts.joined(separator: ", ")))"
    }
  }

  /// The question with the measured errors in the place of the error that a loss states.
  ///
  /// - Throws: ``DocumentError`` where they do not fit each other.
  func apply(
    to document: inout SavingsDocument, loss: String?, points: [MeasuredPoint]
  ) throws(DocumentError) -> ReportedSavings.Measured {
    let question = document.question
    guard let unit = MassUnit(question.unit) else {
      throw document.problem(MeasuredFault.notMass(question.unit))
    }
    let grams = Mass(1, unit).value.approximation
    let losses = question.biasLosses
    if losses.isEmpty { throw document.problem(MeasuredFault.noBias) }
    guard let name = loss ?? (losses.count == 1 ? losses[0] : nil) else {
      throw document.problem(MeasuredFault.whichLoss(losses))
    }
    guard losses.contains(name) else {
      throw document.problem(MeasuredFault.noSuchLoss(name, losses))
    }
    do throws(EconomicsError) {
      let errors = try MeasuredErrors(
        points.map { (point) throws(EconomicsError) in
          try MeasuredErrors.Point(
            load: point.load / grams, error: point.error / grams,
            uncertainty: point.uncertainty / grams)
        })
      guard let measured = try question.measured(errors, loss: name) else {
        throw .missing(parameter: name)
      }
      document.question = measured.question
      return ReportedSavings.Measured(
        bias: measured.bias, source: sourceName,
        lacksUncertainty: points.contains { $0.uncertainty == 0 })
    } catch {
      guard case .missing(let parameter) = error else { throw document.problem(error) }
      throw document.problem(MeasuredFault.whichLoad(loss: name, parameter: parameter))
    }
  }

  /// The errors that it holds.
  ///
  /// - Throws: ``DocumentError``
  func points() throws(DocumentError) -> [MeasuredPoint] {
    switch self {
    case .batch(let folder, let selection):
      let scales = try BatchErrorsDocument.read(directory: folder).chosen(selection)
      if scales.count > 1, selection == .init() {
        throw problem(.whichScale(scales.count))
      }
      do throws(EconomicsError) {
        return try MeasuredErrors(anyOf: scales).points.map {
          MeasuredPoint(load: $0.load, error: $0.error, uncertainty: $0.uncertainty)
        }
      } catch {
        throw DocumentError([DocumentProblem(file: folder, position: nil, reason: error)])
      }
    case .calibration(let file):
      return try MeasuredErrorsDocument.read(path: file).points.map {
        MeasuredPoint(
          load: $0.load.value.approximation, error: $0.error, uncertainty: $0.uncertainty)
      }
    case .inspection(let file):
      let book = try RuleLibrary.builtIn().book
      var round = VerificationRound(
        verifier: Verifier(ruleBook: book), assessor: RiskAssessor(ruleBook: book),
        options: InspectionDocument.Options(ruleBook: book))
      round.judge(file)
      if let error = round.errors.first { throw error }
      let instruments = Set(round.verified.map(\.result.inspection.instrument.id))
      if instruments.count > 1 { throw problem(.manyInstruments(instruments.sorted())) }
      let points = round.verified.flatMap(Self.points)
      if points.isEmpty { throw problem(.nothingMeasured) }
      return points
    }
  }

  private func problem(_ fault: MeasuredFault) -> DocumentError {
    DocumentError([
      DocumentProblem(file: path == "-" ? "<stdin>" : path, position: nil, reason: fault)
    ])
  }

  /// The errors of the weighing tests, with the uncertainty of their budgets; where a budget
  /// lacks something, that of the bounds which the scale interval leaves.
  private static func points(_ inspection: VerifiedInspection) -> [MeasuredPoint] {
    var points: [MeasuredPoint] = []
    for (index, test) in inspection.result.tests.enumerated() where test.test == .weighing {
      for (place, reading) in test.readings.enumerated() {
        let load = reading.reading.load.value.approximation
        let assessed = inspection.risk?.error(test: index, reading: place)
        if let assessed, let budget = assessed.budget {
          points.append(
            MeasuredPoint(
              load: load, error: assessed.value, uncertainty: budget.standardUncertainty))
        } else if let bounds = reading.errorInterval {
          let (low, high) = (
            bounds.lowerBound.value.approximation, bounds.upperBound.value.approximation
          )
          // Rectangular between the bounds (JCGM 100:2008, 4.3.7).
          points.append(
            MeasuredPoint(
              load: load, error: (low + high) / 2, uncertainty: (high - low) / 12.0.squareRoot()))
        } else if let error = reading.correctedError ?? reading.error {
          points.append(
            MeasuredPoint(load: load, error: error.value.approximation, uncertainty: 0))
        }
      }
    }
    return points
  }
}

/// An error at a load, in grams.
struct MeasuredPoint {
  let load: Double
  let error: Double
  /// 0 where nothing says how sure the error is.
  let uncertainty: Double
}
