public import Quantities
public import Sheets
public import Streams

/// Why a dataset, or a whole batch, could not be worked through.
///
/// What is wrong with a single row is no error of the batch: the row goes to
/// `rejects.csv` with a ``RejectCode``.
public enum BatchError: DescribedError, Hashable {
  /// A file could not be opened or read.
  case cannotRead(path: String, reason: String)
  /// A file was written to while it was read.
  case changed(path: String)
  /// An output could not be written.
  case cannotWrite(path: String, reason: String)
  /// Another run is writing into the folder.
  case folderInUse(path: String)
  /// The run cannot go on from what another one kept.
  case cannotResume(ResumeObstacle)
  /// The file holds not even a header line.
  case emptyFile(path: String)
  /// The bytes are no text.
  case encoding(path: String, guess: String)
  /// The file cannot be unpacked or decoded.
  case stream(path: String, StreamError)
  /// The workbook cannot be read.
  case sheet(path: String, SheetError)
  /// The folder holds no dataset.
  case noDatasets(path: String)
  /// A column that the mapping names is not there.
  case missingHeader(path: String, header: String)
  /// The first line names no known column.
  case notADataset(path: String, line: Int, header: String)
  /// A column that every reading needs is not there.
  case missingColumn(path: String, line: Int, column: String, suggestions: [String])
  /// Two columns hold the same thing.
  case duplicateColumn(path: String, line: Int, first: String, second: String)
  /// A column of masses has no unit, or none that is known.
  case columnUnit(path: String, line: Int, field: Int, cell: String, column: String)
  /// The rule set does not say how a reading is judged, or its figures are too fine.
  case unsuitableRules(id: String)
  /// More instruments, kinds or files than can be told apart.
  case tooMany(path: String)
  /// The digest of the input could not be computed.
  case digest
  /// The statistics of the fleet could not be computed.
  case survey
  /// A signal asked the run to stop; the outputs are as they were.
  case interrupted(signal: Int32)

  /// The file and line where the error stands, as far as there is one.
  public var place: (path: String, line: Int?, column: Int?)? {
    switch self {
    case .cannotRead(let path, _), .changed(let path), .cannotWrite(let path, _),
      .folderInUse(let path), .emptyFile(let path),
      .encoding(let path, _), .stream(let path, _), .missingHeader(let path, _),
      .sheet(let path, _),
      .noDatasets(let path),
      .tooMany(let path):
      (path, nil, nil)
    case .notADataset(let path, let line, _), .missingColumn(let path, let line, _, _),
      .duplicateColumn(let path, let line, _, _):
      (path, line, nil)
    case .columnUnit(let path, let line, let field, _, _): (path, line, field)
    case .cannotResume(.input(let path)), .cannotResume(.pipe(let path)): (path, nil, nil)
    case .unsuitableRules, .digest, .survey, .interrupted, .cannotResume: nil
    }
  }

  /// Whether the operating system refused, rather than the contents being wrong.
  public var isInputOutput: Bool {
    switch self {
    case .cannotRead, .changed, .cannotWrite, .folderInUse: true
    default: false
    }
  }

  /// Whether a run that ends so can be taken up again.
  var leavesWork: Bool {
    switch self {
    case .cannotRead, .cannotWrite, .interrupted, .cannotResume: true
    default: false
    }
  }

  public var code: String {
    switch self {
    case .cannotRead: "CANNOT-READ"
    case .changed: "CHANGED"
    case .cannotWrite: "CANNOT-WRITE"
    case .folderInUse: "FOLDER-IN-USE"
    case .cannotResume: "CANNOT-RESUME"
    case .emptyFile: "EMPTY-FILE"
    case .encoding: "ENCODING"
    case .stream(_, let error): error.code
    case .sheet(_, let error): error.code
    case .noDatasets: "NO-DATASETS"
    case .missingHeader: "MISSING-HEADER"
    case .notADataset: "NOT-A-DATASET"
    case .missingColumn: "MISSING-COLUMN"
    case .duplicateColumn: "DUPLICATE-COLUMN"
    case .columnUnit: "COLUMN-UNIT"
    case .unsuitableRules: "UNSUITABLE-RULES"
    case .tooMany: "TOO-MANY"
    case .digest: "DIGEST"
    case .survey: "SURVEY"
    case .interrupted: "INTERRUPTED"
    }
  }

  public var message: LocalizedText {
    switch self {
    case .cannotRead(_, let reason):
      LocalizedText("the file cannot be read: \(reason)", vi: "không đọc được tệp: \(reason)")
    case .changed:
      LocalizedText(
        "the file changed while it was read; nothing was written",
        vi: "tệp bị thay đổi trong khi đang đọc; chưa ghi gì")
    case .cannotWrite(_, let reason):
      LocalizedText(
        "the output cannot be written: \(reason)", vi: "không ghi được kết quả: \(reason)")
    case .folderInUse:
      LocalizedText(
        "another run is writing into the folder",
        vi: "một lần chạy khác đang ghi vào thư mục")
    case .cannotResume(let obstacle): obstacle.text
    case .emptyFile:
      LocalizedText("the file is empty", vi: "tệp rỗng")
    case .encoding(_, let guess):
      LocalizedText("the file is no text but \(guess)", vi: "tệp không phải văn bản mà là \(guess)")
    case .stream(_, let error): error.message
    case .sheet(_, let error): error.message
    case .noDatasets:
      LocalizedText("the folder holds no dataset", vi: "thư mục không có bộ dữ liệu nào")
    case .missingHeader(_, let header):
      LocalizedText(
        "the table has no column '\(header)', which the mapping names",
        vi: "bảng không có cột '\(header)' nêu trong cách đọc")
    case .notADataset(_, _, let header):
      LocalizedText(
        "the first line names no known column: '\(header)'",
        vi: "dòng đầu không có tên cột nào được biết: '\(header)'")
    case .missingColumn(_, _, let column, _):
      LocalizedText("the column '\(column)' is missing", vi: "thiếu cột '\(column)'")
    case .duplicateColumn(_, _, let first, let second):
      LocalizedText(
        "the columns '\(first)' and '\(second)' state the same",
        vi: "hai cột '\(first)' và '\(second)' cùng nêu một nội dung")
    case .columnUnit(_, _, _, let cell, _):
      LocalizedText(
        "the column '\(cell)' names no unit of mass",
        vi: "cột '\(cell)' không nêu đơn vị khối lượng")
    case .unsuitableRules(let id):
      LocalizedText(
        "the rule set '\(id)' cannot judge single readings of weighing instruments",
        vi: "bộ quy tắc '\(id)' không dùng được để đánh giá từng số đọc của cân")
    case .tooMany:
      LocalizedText(
        "more instruments than can be told apart in one run",
        vi: "quá nhiều phương tiện đo cho một lần chạy")
    case .digest:
      LocalizedText(
        "the SHA-256 of the input could not be computed",
        vi: "không tính được SHA-256 của dữ liệu vào")
    case .survey:
      LocalizedText(
        "the statistics of the fleet could not be computed; leave --report out for the verdicts",
        vi: "không tính được thống kê toàn bộ cân; bỏ --report để lấy kết luận")
    case .interrupted(let signal):
      LocalizedText(
        "stopped by signal \(signal); the outputs are as they were",
        vi: "bị dừng bởi tín hiệu \(signal); các kết quả vẫn như trước")
    }
  }

  public var help: LocalizedText? {
    switch self {
    case .cannotRead:
      LocalizedText(
        "check the name, and whether you may read it; '-' is standard input",
        vi: "hãy kiểm tra tên và quyền đọc; '-' là đầu vào chuẩn")
    case .cannotWrite:
      LocalizedText(
        "see that the folder can be written to and has room, or name another with --output",
        vi: "hãy xem thư mục có ghi được và còn chỗ không, hoặc nêu thư mục khác bằng --output")
    case .notADataset:
      LocalizedText(
        "begin with a line such as: instrument_id,kind,accuracy_class,max_kg,min_kg,e_g,d_g,service,test,load_kg,indication_kg,added_g,date",
        vi:
          "hãy bắt đầu bằng một dòng như: instrument_id,kind,accuracy_class,max_kg,min_kg,e_g,d_g,service,test,load_kg,indication_kg,added_g,date"
      )
    case .missingColumn(_, _, let column, let suggestions):
      if suggestions.isEmpty {
        LocalizedText("add it to the header line", vi: "hãy thêm cột vào dòng đầu")
      } else {
        LocalizedText(
          "did you mean '\(column)' by \(suggestions.map { "'\($0)'" }.joined(separator: ", "))?",
          vi:
            "có phải \(suggestions.map { "'\($0)'" }.joined(separator: ", ")) nghĩa là '\(column)'?"
        )
      }
    case .columnUnit(_, _, _, _, let column):
      LocalizedText("name the unit, as in '\(column)'", vi: "hãy nêu đơn vị, ví dụ '\(column)'")
    case .changed:
      LocalizedText(
        "run it again when the file is complete, or on a copy",
        vi: "hãy chạy lại khi tệp đã ghi xong, hoặc chạy trên một bản sao")
    case .folderInUse:
      LocalizedText(
        "wait until it ends, or name another folder with --output",
        vi: "hãy đợi nó kết thúc, hoặc nêu thư mục khác bằng --output")
    case .cannotResume:
      LocalizedText(
        "leave --resume out to begin anew",
        vi: "hãy bỏ --resume để chạy lại từ đầu")
    case .duplicateColumn:
      LocalizedText("leave one of them out", vi: "hãy bỏ bớt một cột")
    case .encoding:
      LocalizedText(
        "save the table as CSV, or state its encoding with --encoding",
        vi: "hãy lưu bảng ở dạng CSV, hoặc nêu bảng mã bằng --encoding")
    case .stream(_, let error): error.help
    case .sheet(_, let error): error.help
    case .noDatasets:
      LocalizedText(
        "datasets in a folder are told by the ends of their names: \(DatasetPaths.endings.map { ".\($0)" }.joined(separator: ", ")), perhaps with .gz or .zst; --recursive looks into folders within it",
        vi:
          "bộ dữ liệu trong thư mục được nhận ra theo đuôi tên tệp: \(DatasetPaths.endings.map { ".\($0)" }.joined(separator: ", ")), có thể kèm .gz hoặc .zst; --recursive xem cả các thư mục con"
      )
    case .missingHeader:
      LocalizedText(
        "look at the header line, or make the mapping anew with 'steelyard sniff'",
        vi: "hãy xem lại dòng đầu, hoặc lập lại cách đọc bằng 'steelyard sniff'")
    case .unsuitableRules:
      LocalizedText("try --rules oiml-r76-2006", vi: "hãy thử --rules oiml-r76-2006")
    case .emptyFile:
      LocalizedText(
        "see whether it was saved, or copied to its end",
        vi: "hãy xem tệp đã được lưu hay sao chép đến hết chưa")
    case .tooMany, .digest, .survey, .interrupted: nil
    }
  }
}
