import Quantities
import Streams
import Testing

@testable import Tables

/// Records that stand one below the other in a sheet.
@Suite("Forms of records")
struct FormReaderTests {
  static let mapping = DatasetMapping(
    delimiter: UInt8(ascii: ";"), numbers: .vietnamese, dates: .dayMonthYear,
    columns: [
      .init(field: .load, header: "Quả cân (kg)", unit: .kilogram),
      .init(field: .indication, header: "Số chỉ (kg)", unit: .kilogram),
    ],
    constants: [.service: "periodic"],
    words: [.kind: ["Cân đồng hồ lò xo": "spring-dial"], .accuracyClass: ["4": "IIII"]],
    form: RecordForm(
      title: "Biên bản kiểm định",
      labels: [
        .init(field: .instrumentID, text: "Số hiệu"),
        .init(field: .kind, text: "Tên phương tiện đo"),
        .init(field: .accuracyClass, text: "Cấp chính xác"),
        .init(field: .max, text: "Max"), .init(field: .e, text: "e", unit: .gram),
        .init(field: .date, text: "Ngày"),
      ]))

  static let form = """
    CHI CỤC TIÊU CHUẨN;;;
    ;BIÊN BẢN KIỂM ĐỊNH số 12;;
    Tên phương tiện đo :;Cân đồng hồ lò xo;;
    Số hiệu:  CL-7;;Max =;15;kg
    Cấp chính xác;:;4;e = 50
    2. Kiểm tra độ lặp lại;;;
    TT;Quả cân (kg);Số chỉ (kg);Ghi chú
    1;7,5;7,55;
    2;7,5;7,50;

    1. Sai số;;;
    TT;Quả cân (kg);Số chỉ (kg);Ghi chú
    1;1;1,01;x
    Ngày: 13/3/2026;;;
    BIÊN BẢN KIỂM ĐỊNH số 13;;;
    Số hiệu;CL-8;;
    Không kiểm được;;;
    """

  static let dataset = """
    load_kg,indication_kg,instrument_id,kind,accuracy_class,max_kg,e_g,date,test,service






    7.5,7.55,CL-7,spring-dial,IIII,15,50,2026-03-13,repeatability,periodic
    7.5,7.5,CL-7,spring-dial,IIII,15,50,2026-03-13,repeatability,periodic



    1,1.01,CL-7,spring-dial,IIII,15,50,2026-03-13,weighing,periodic



    ,,CL-8,,,,,,,periodic

    """

  @Test("each reading carries what its record states, on its own line", arguments: [1, 5, 4096])
  func rewrite(piece: Int) throws {
    #expect(try rewritten(Self.form, Self.mapping, piece: piece) == Self.dataset)
  }

  @Test("the first line may be a title, and a record of one line is not lost")
  func edges() throws {
    let header = Self.dataset.prefix { $0 != "\n" }
    let only = try rewritten("BIÊN BẢN KIỂM ĐỊNH\n", Self.mapping)
    #expect(only == header + "\n,,,,,,,,,periodic\n")
    #expect(try rewritten("nothing here\n", Self.mapping) == header + "\n")
  }

  @Test("a cell without unit where cells name theirs is marked")
  func missingUnit() throws {
    let text = try rewritten(Self.form.replacing("Max =;15;kg", with: "Max =;15;"), Self.mapping)
    #expect(text.contains(",\u{1e}U15,50,"))
  }
}
