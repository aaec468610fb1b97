import Quantities
import Streams
import TestSupport
import Testing

@testable import Tables

@Suite("Rewritten tables")
struct RowRewriterTests {
  static let mapping = DatasetMapping(
    delimiter: UInt8(ascii: ";"), numbers: .vietnamese, dates: .dayMonthYear, leadingLines: 2,
    columns: [
      .init(field: .instrumentID, header: "Số hiệu"),
      .init(field: .kind, header: "Loại cân"),
      .init(field: .accuracyClass, header: "Cấp chính xác"),
      .init(field: .max, header: "Max"),
      .init(field: .e, header: "e (g)", unit: .gram),
      .init(field: .load, header: "Quả cân (kg)", unit: .kilogram),
      .init(field: .indication, header: "Số chỉ (kg)", unit: .kilogram),
      .init(field: .date, header: "Ngày"),
    ],
    constants: [.service: "in-service", .test: "weighing"],
    words: [
      .accuracyClass: ["Cấp 3": "III", "cấp 4": "IIII"], .kind: ["Cân bàn": "platform"],
    ])

  static let table = """
    CHI CỤC TIÊU CHUẨN;;;;;;;;
    Danh sách cân;;;;;;;;
    Số hiệu;Chủ cân;Loại cân;Cấp chính xác;Max;e (g);Quả cân (kg);Số chỉ (kg);Ngày
    BN-1;"Bà Hai; ki-ốt 7";cân bàn;cấp 3;1,5 tạ;50;1.000,5;1.000,55;5/3/2026

    BN-2;"hai
    dòng";cân sàn;CẤP 4;60 kg;200;20;20,2;05-12-2026 08:30
    BN-3;thiếu ô;cân bàn
    BN-4;x;cân bàn;cấp 3;150 kg;50;hai mươi;20,0;30/2/2026
    """

  static let dataset = """


    instrument_id,kind,accuracy_class,max_kg,e_g,load_kg,indication_kg,date,service,test,\u{1e}Chủ cân
    BN-1,platform,III,150,50,1000.5,1000.55,2026-03-05,in-service,weighing,Bà Hai; ki-ốt 7

    BN-2,cân sàn,IIII,60,200,20,20.2,2026-12-05,in-service,weighing,"hai
    dòng"
    BN-3;thiếu ô;cân bàn
    BN-4,platform,III,150,50,hai mươi,20,30/2/2026,in-service,weighing,x

    """

  @Test("a table becomes a dataset line by line", arguments: [1, 2, 3, 7, 64, 4096])
  func rewrite(piece: Int) throws {
    #expect(try rewritten(Self.table, Self.mapping, piece: piece) == Self.dataset)
  }

  @Test("every line keeps its number")
  func lines() throws {
    let text = try rewritten(Self.table, Self.mapping)
    let number = { (text: String, word: String) in
      text.split(separator: "\n", omittingEmptySubsequences: false)
        .firstIndex { $0.contains(word) }
    }
    for id in ["BN-1", "BN-2", "BN-3", "BN-4"] {
      #expect(number(text, id) == number(Self.table, id), "\(id)")
    }
  }

  @Test("columns that are not there are named, and CRLF and a byte order mark do not matter")
  func headers() throws {
    let mapping = DatasetMapping(
      delimiter: UInt8(ascii: "\t"),
      columns: [.init(field: .instrumentID, header: "ID"), .init(field: .kind, header: "Type")])
    #expect(
      try rewritten("\u{feff}id\tother\r\n1\t2\r\n", mapping) == "instrument_id,\u{1e}other\n1,2\n")
    var rewriter = RowRewriter(mapping)
    var output = [UInt8](repeating: 0, count: 100)
    _ = try rewriter.decode(
      Array("id\tother\n".utf8).span, isLast: true, into: &output, at: 0, count: 100)
    #expect(rewriter.missingHeaders == ["Type"])
  }

  @Test("a row that lacks cells is never taken for a whole one")
  func short() throws {
    // Of ten cells two are read: a row of two cells must not pass for one.
    let mapping = DatasetMapping(
      columns: [.init(field: .instrumentID, header: "a"), .init(field: .kind, header: "j")])
    let text = try rewritten("a,b,c,d,e,f,g,h,i,j\nx,y\n", mapping)
    let others = "bcdefghi".map { ",\u{1e}\($0)" }.joined()
    #expect(text == "instrument_id,kind\(others)\n\"x,y\"\n")
    #expect(try rewritten("a,j\n1,2,3\n", mapping) == "instrument_id,kind\n1,2,3\n")
  }

  @Test("any bytes come out with as many lines as they have")
  func anything() throws {
    var generator = SplitMix64(seed: 20_261_127)
    for _ in 0..<200 {
      let alphabet = Array("ab1;,\"\n\r \t".unicodeScalars)
      let text = String(
        String.UnicodeScalarView(
          (0..<Int.random(in: 0..<60, using: &generator)).map { _ in
            alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
          }))
      let result = try rewritten(text, Self.mapping, piece: 5)
      let ends = text.utf8.count { $0 == UInt8(ascii: "\n") }
      let isOpen = !text.isEmpty && !text.utf8.reversed().starts(with: "\n".utf8)
      let written = result.utf8.count { $0 == UInt8(ascii: "\n") }
      #expect(written == ends || written == ends + 1 && isOpen || text.contains("\""), "\(text)")
    }
  }
}
