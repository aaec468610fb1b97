public import Quantities

/// Why a row of a dataset could not be used.
public enum RejectCode: String, Sendable, Hashable, CaseIterable {
  /// Fewer fields than the header line.
  case tooFewFields = "TOO-FEW-FIELDS"
  /// More fields than the header line.
  case tooManyFields = "TOO-MANY-FIELDS"
  /// A quoted cell that does not end, or goes on behind its closing quote.
  case badQuotes = "BAD-QUOTES"
  /// More bytes in a row than a dataset can have.
  case rowTooLong = "ROW-TOO-LONG"
  /// The row repeats the header line.
  case repeatedHeader = "REPEATED-HEADER"
  /// A cell that every reading needs is empty.
  case missingValue = "MISSING-VALUE"
  /// A cell is no UTF-8 text.
  case encoding = "ENCODING"
  case notANumber = "NOT-A-NUMBER"
  /// The number has the other decimal mark.
  case numberForm = "NUMBER-FORM"
  /// The mass has no unit where each cell names its own.
  case missingUnit = "MISSING-UNIT"
  /// The line is no object of JSON.
  case notAnObject = "NOT-AN-OBJECT"
  /// The object has a name that no object at the beginning of the file has.
  case lateName = "LATE-NAME"
  /// The number has more decimals than can be held.
  case tooFine = "TOO-FINE"
  /// The number is beyond any quantity handled here.
  case outOfRange = "OUT-OF-RANGE"
  /// A negative number where none can be.
  case negative = "NEGATIVE"
  /// Zero where a positive number must be.
  case notPositive = "NOT-POSITIVE"
  case unknownClass = "UNKNOWN-CLASS"
  case unknownService = "UNKNOWN-SERVICE"
  case unknownIndication = "UNKNOWN-INDICATION"
  case unknownTest = "UNKNOWN-TEST"
  /// A test that is not judged by the error of a single reading.
  case testNotJudged = "TEST-NOT-JUDGED"
  /// No such day, or not written as 2026-11-23.
  case badDate = "BAD-DATE"
  /// The class does not exist for so large a load in e.
  case loadBeyondClass = "LOAD-BEYOND-CLASS"
  /// The rule set has no limits for the class.
  case classNotInRules = "CLASS-NOT-IN-RULES"
  /// The rule set does not have the stage.
  case stageNotInRules = "STAGE-NOT-IN-RULES"
  /// The rule set is for other instruments.
  case outOfScope = "OUT-OF-SCOPE"
  /// The row contradicts what the first row of its instrument states.
  case contradiction = "CONTRADICTION"

  /// The place of the code in `allCases`.
  var index: Int { Self.indices[self] ?? 0 }

  private static let indices: [RejectCode: Int] = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })

  /// The reason with the likely fix, without the particulars of a row.
  public var reason: LocalizedText {
    switch self {
    case .tooFewFields:
      LocalizedText(
        "the row has fewer fields than the header line", vi: "dòng có ít ô hơn dòng đầu")
    case .tooManyFields:
      LocalizedText(
        "the row has more fields than the header line; quote cells that hold the delimiter",
        vi: "dòng có nhiều ô hơn dòng đầu; hãy đặt ô chứa dấu phân cách trong dấu nháy kép")
    case .badQuotes:
      LocalizedText(
        "a quoted cell does not end where it should; double the quotes inside a quoted cell",
        vi: "ô trong dấu nháy kép không kết thúc đúng chỗ; hãy viết đôi dấu nháy bên trong ô")
    case .rowTooLong:
      LocalizedText(
        "the row is longer than 64 KiB; is a line end missing?",
        vi: "dòng dài hơn 64 KiB; có thiếu ký tự xuống dòng không?")
    case .repeatedHeader:
      LocalizedText(
        "the header line is repeated; files that are joined keep only the first one",
        vi: "dòng đầu bị lặp lại; khi ghép tệp chỉ giữ một dòng đầu")
    case .missingValue:
      LocalizedText("the cell is empty", vi: "ô trống")
    case .encoding:
      LocalizedText(
        "the cell holds bytes that are no text in the encoding of the file; see --encoding, or save the file as UTF-8",
        vi:
          "ô chứa byte không phải chữ trong bảng mã của tệp; xem --encoding, hoặc lưu tệp ở dạng UTF-8"
      )
    case .notANumber:
      LocalizedText(
        "not a number; write digits with one decimal mark, without unit and without grouping",
        vi:
          "không phải số; hãy viết chữ số với một dấu thập phân, không kèm đơn vị, không tách nhóm")
    case .numberForm:
      LocalizedText(
        "the number has another decimal mark than the file; see --decimal",
        vi: "dấu thập phân khác với dấu của tệp; xem --decimal")
    case .missingUnit:
      LocalizedText(
        "the mass has no unit; write it behind the number, or state the unit of the column in the mapping",
        vi: "khối lượng thiếu đơn vị; hãy ghi sau số, hoặc nêu đơn vị của cột trong tệp cách đọc")
    case .notAnObject:
      LocalizedText(
        "the line is no JSON object of names with numbers and texts",
        vi: "dòng không phải một đối tượng JSON gồm các tên với số và chữ")
    case .lateName:
      LocalizedText(
        "the object has a field that no object in the first 64 KiB has; give the first object all fields, null where empty",
        vi:
          "đối tượng có trường mà không đối tượng nào trong 64 KiB đầu có; hãy ghi đủ các trường ở đối tượng đầu tiên, null nếu trống"
      )
    case .tooFine:
      LocalizedText(
        "the number is finer than 0.1 µg", vi: "số chi tiết hơn 0,1 µg")
    case .outOfRange:
      LocalizedText("the number is beyond 10 000 t", vi: "số vượt quá 10 000 t")
    case .negative:
      LocalizedText("the number is negative", vi: "số âm")
    case .notPositive:
      LocalizedText("the number is zero", vi: "số bằng không")
    case .unknownClass:
      LocalizedText(
        "not an accuracy class; write I, II, III or IIII",
        vi: "không phải cấp chính xác; hãy viết I, II, III hoặc IIII")
    case .unknownService:
      LocalizedText(
        "not a service; write initial, periodic, after-repair or in-service",
        vi: "không phải chế độ kiểm định; hãy viết initial, periodic, after-repair hoặc in-service")
    case .unknownIndication:
      LocalizedText(
        "not a type of indication; write digital, analog or non-self-indicating",
        vi: "không phải kiểu chỉ thị; hãy viết digital, analog hoặc non-self-indicating")
    case .unknownTest:
      LocalizedText(
        "not a test; write weighing, eccentricity, repeatability or net-weighing",
        vi: "không phải phép thử; hãy viết weighing, eccentricity, repeatability hoặc net-weighing")
    case .testNotJudged:
      LocalizedText(
        "this test is not judged by the error of a single reading; use steelyard verify",
        vi: "phép thử này không đánh giá bằng sai số của một số đọc; hãy dùng steelyard verify")
    case .badDate:
      LocalizedText(
        "no such day; write year, month and day as 2026-11-23",
        vi: "ngày không có thật; hãy viết năm, tháng, ngày như 2026-11-23")
    case .loadBeyondClass:
      LocalizedText(
        "the load in e is beyond the largest that the class can have; check class, e and units",
        vi: "tải tính theo e vượt quá mức lớn nhất của cấp; hãy kiểm tra cấp, e và đơn vị")
    case .classNotInRules:
      LocalizedText(
        "the rule set has no limits for this class", vi: "bộ quy tắc không có giới hạn cho cấp này")
    case .stageNotInRules:
      LocalizedText(
        "the rule set does not have this service", vi: "bộ quy tắc không có chế độ kiểm định này")
    case .outOfScope:
      LocalizedText(
        "the rule set is not for such an instrument",
        vi: "bộ quy tắc không dành cho phương tiện đo này")
    case .contradiction:
      LocalizedText(
        "the row contradicts the first row of its instrument",
        vi: "dòng mâu thuẫn với dòng đầu tiên của cùng phương tiện đo")
    }
  }
}
