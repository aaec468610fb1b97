import ArgumentParser
import Documents
import Quantities
import Reporting

/// The options that say where measured errors come from.
struct MeasuredOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Speech.say(
        "Take the error of the scale from an inspection (steelyard.inspection/v1).",
        vi: "Lấy sai số của cân từ biên bản kiểm tra (steelyard.inspection/v1)."),
      valueName: "file"), completion: .file(extensions: ["json", "yaml", "yml"]))
  var fromInspection: String?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "Take the error of the scale from a calibration (steelyard.calibration/v1).",
        vi: "Lấy sai số của cân từ kết quả hiệu chuẩn (steelyard.calibration/v1)."),
      valueName: "file"), completion: .file(extensions: ["json"]))
  var fromCalibration: String?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "Take errors from the folder that 'steelyard batch --errors' wrote.",
        vi: "Lấy sai số từ thư mục do 'steelyard batch --errors' ghi."), valueName: "dir"),
    completion: .directory)
  var fromBatch: String?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "The scale of the batch that is meant.", vi: "Chiếc cân cần tính trong kết quả batch."),
      valueName: "id"))
  var instrument: String?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "The scale is one of this kind of the batch.", vi: "Cân thuộc loại này trong kết quả batch."
      ), valueName: "kind"))
  var kind: String?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "The scale is one at this place of the batch.", vi: "Cân ở nơi này trong kết quả batch."),
      valueName: "place"))
  var place: String?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "Which loss by bias the measured error belongs to, if there are several.",
        vi: "Sai số đo được thuộc khoản thiệt hại nào, nếu có nhiều khoản."), valueName: "name"))
  var loss: String?

  func validate() throws {
    let given = [
      ("--from-inspection", fromInspection), ("--from-calibration", fromCalibration),
      ("--from-batch", fromBatch),
    ].filter { $0.1 != nil }.map(\.0)
    if given.count > 1 {
      throw ValidationError(
        Speech.say(
          "\(given[0]) and \(given[1]) exclude each other",
          vi: "\(given[0]) và \(given[1]) loại trừ nhau"))
    }
    if loss != nil, given.isEmpty {
      throw ValidationError(
        Speech.say(
          "--loss goes with --from-inspection, --from-calibration or --from-batch",
          vi: "--loss đi cùng --from-inspection, --from-calibration hoặc --from-batch"))
    }
    if fromBatch == nil, instrument ?? kind ?? place != nil {
      throw ValidationError(
        Speech.say(
          "--instrument, --kind and --place go with --from-batch",
          vi: "--instrument, --kind và --place đi cùng --from-batch"))
    }
  }

  /// Which scales of a batch are meant.
  var selection: BatchErrorsDocument.Selection {
    BatchErrorsDocument.Selection(instrument: instrument, kind: kind, place: place)
  }

  /// Where the measured error comes from, if from outside the document.
  var source: MeasuredSource? {
    fromInspection.map(MeasuredSource.inspection)
      ?? fromCalibration.map(MeasuredSource.calibration)
      ?? fromBatch.map { MeasuredSource.batch($0, selection) }
  }
}
