import Calibration
import Documents
import Quantities
import Reporting
import Verification

/// Records calibrated one after another; what cannot be used is kept aside and the rest goes on.
struct CalibrationRound {
  let calibrator: Calibrator
  let options: InspectionDocument.Options
  let question: UseQuestion
  private(set) var calibrated: [CalibratedRecord] = []
  private(set) var errors: [DocumentError] = []
  /// Whether a file held a list of inspections.
  private(set) var isList = false

  init(calibrator: Calibrator, options: InspectionDocument.Options, question: UseQuestion) {
    self.calibrator = calibrator
    self.options = options
    self.question = question
  }

  /// Calibrates what `file` holds.
  mutating func calibrate(_ file: String) {
    do throws(DocumentError) {
      let contents = try InspectionDocument.read(path: file, options: options)
      isList = isList || contents.isList
      for entry in contents.records {
        switch entry {
        case .success(let record): calibrate(record, from: file)
        case .failure(let error): errors.append(error)
        }
      }
    } catch {
      errors.append(error)
    }
  }

  private mutating func calibrate(_ record: CalibrationRecord, from file: String) {
    do throws(CalibrationFault) {
      let result = try calibrator.calibrate(record)
      calibrated.append(CalibratedRecord(source: file, result: result, question: question))
    } catch {
      errors.append(DocumentError([DocumentProblem(file: file, position: nil, reason: error)]))
    }
  }

  /// The status of the whole round.
  func status(_ options: VerdictOptions) -> ExitStatus {
    let isComplete = calibrated.allSatisfy(\.result.isComplete)
    var status = options.status(isComplete ? .success : .inconclusive)
    for error in errors {
      status = status.combined(with: error.status)
    }
    return status
  }
}
