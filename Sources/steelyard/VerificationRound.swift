import Assessment
import Calibration
import Documents
import Quantities
import Reporting
import Verification

/// Inspections judged one after another; what cannot be used is kept aside and the rest
/// goes on.
struct VerificationRound {
  let verifier: Verifier
  /// Evaluates the risk of each verdict; `nil` leaves it.
  let assessor: RiskAssessor?
  /// Earlier inspections, judged.
  var earlier: [VerificationResult] = []
  let options: InspectionDocument.Options
  private(set) var verified: [VerifiedInspection] = []
  private(set) var errors: [DocumentError] = []
  /// Whether a file held a list of inspections.
  private(set) var isList = false

  /// How many inputs (files, or inspections of a list) could not be used.
  var unusable: Int { errors.count }

  init(
    verifier: Verifier, assessor: RiskAssessor? = nil, options: InspectionDocument.Options
  ) {
    self.verifier = verifier
    self.assessor = assessor
    self.options = options
  }

  /// Judges what `file` holds.
  mutating func judge(_ file: String) {
    do throws(DocumentError) {
      let contents = try InspectionDocument.read(path: file, options: options)
      isList = isList || contents.isList
      for entry in contents.records {
        switch entry {
        case .success(let record): judge(record, from: file)
        case .failure(let error): errors.append(error)
        }
      }
    } catch {
      errors.append(error)
    }
  }

  private mutating func judge(_ record: CalibrationRecord, from file: String) {
    do throws(VerificationError) {
      let result = try verifier.verify(record.inspection)
      verified.append(
        VerifiedInspection(
          source: file, result: result, risk: assessor?.assess(result, of: record),
          history: HistoryAssessor().assess(result, earlier: earlier), record: record))
    } catch {
      errors.append(
        DocumentError([DocumentProblem(file: file, position: nil, reason: error)]))
    }
  }

  /// The status of the whole round.
  func status(_ options: VerdictOptions) -> ExitStatus {
    var status = ExitStatus.success
    for inspection in verified {
      switch inspection.result.verdict {
      case .pass: break
      case .fail: status = status.combined(with: options.status(.failure))
      case .inconclusive: status = status.combined(with: options.status(.inconclusive))
      }
    }
    for error in errors {
      status = status.combined(with: error.status)
    }
    return status
  }
}
