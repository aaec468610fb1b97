public import Quantities

/// Why a folder does not tell the errors of a fleet.
public enum BatchFolderFault: DescribedError, Hashable {
  /// What scales are chosen by.
  public enum Field: String, Sendable {
    case instrument
    case kind
    case place

    var words: LocalizedText {
      switch self {
      case .instrument: LocalizedText("instrument", vi: "phương tiện đo")
      case .kind: LocalizedText("kind", vi: "loại")
      case .place: LocalizedText("place", vi: "nơi")
      }
    }
  }

  /// It holds no summary of a batch.
  case notABatch
  /// The batch was run without errors.
  case noErrors
  /// Errors and summary are not of one run.
  case otherRun(errors: Int, summary: Int)
  /// No scale has a reading of a weighing test.
  case nothingMeasured
  /// There is no such instrument, kind or place.
  case unknown(Field, String, suggestions: [String], known: [String])
  /// No scale is of the kind at the place.
  case noneOfAll

  public var code: String {
    switch self {
    case .notABatch: "NOT-A-BATCH"
    case .noErrors: "NO-ERRORS-FILE"
    case .otherRun: "OTHER-RUN"
    case .nothingMeasured: "NOTHING-MEASURED"
    case .unknown(let field, _, _, _): "UNKNOWN-\(field.rawValue.uppercased())"
    case .noneOfAll: "NONE-CHOSEN"
    }
  }

  public var message: LocalizedText {
    switch self {
    case .notABatch:
      LocalizedText(
        "this is not the folder of a batch: it holds no summary.json",
        vi: "đây không phải thư mục kết quả của steelyard batch: không có summary.json")
    case .noErrors:
      LocalizedText(
        "the folder holds no errors.csv, which says how far each scale is off",
        vi: "thư mục không có errors.csv, tệp cho biết sai số của từng cân")
    case .otherRun(let errors, let summary):
      LocalizedText(
        "it holds \(errors) scales and summary.json \(summary): they are of two runs",
        vi:
          "tệp có \(errors) cân còn summary.json có \(summary): hai tệp thuộc hai lần chạy khác nhau"
      )
    case .nothingMeasured:
      LocalizedText(
        "no scale has a reading of a weighing test",
        vi: "không cân nào có số đọc của phép thử cân")
    case .unknown(let field, let value, _, _):
      LocalizedText(
        "there is no \(field.words.english) '\(DocumentFault.shown(value))'",
        vi: "không có \(field.words.vietnamese) '\(DocumentFault.shown(value))'")
    case .noneOfAll:
      LocalizedText(
        "no scale is of this kind at this place", vi: "không có cân nào thuộc loại này ở nơi này")
    }
  }

  public var help: LocalizedText? {
    switch self {
    case .notABatch:
      LocalizedText(
        "make one: steelyard batch data.csv --errors --output results",
        vi: "hãy tạo: steelyard batch du-lieu.csv --errors --output ket-qua")
    case .noErrors, .otherRun:
      LocalizedText(
        "run the batch again with --errors", vi: "hãy chạy lại steelyard batch với --errors")
    case .unknown(_, _, let suggestions, let known):
      SavingsFault.didYouMean(suggestions, else: known)
    case .nothingMeasured, .noneOfAll: nil
    }
  }
}
