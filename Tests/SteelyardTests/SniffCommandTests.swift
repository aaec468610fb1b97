import Foundation
import Testing

/// `steelyard sniff` as it is run, and what `steelyard batch --map` makes of what it saves.
@Suite struct SniffCommandTests {
  private static let table = """
    CHI CỤC TIÊU CHUẨN ĐO LƯỜNG;;;;;;;;;

    Số hiệu;Tên chủ;Loại cân;Cấp chính xác;Max;Độ chia kiểm e (g);Phép thử;Quả cân (kg);Số chỉ (kg);Ngày kiểm định;Ghi chú
    BN-1;Bà Hai;Cân đồng hồ lò xo;Cấp 4;15;50;Sai số;2,5;2,55;13/3/2026;
    BN-1;Bà Hai;Cân đồng hồ lò xo;Cấp 4;15;50;Lặp lại;7;7,000;13/3/2026;x
    BN-2;Ông Tư;Cân bàn;III;150;50;lệch tâm;50;50,10;1/4/2026;

    """

  private func withTable(_ body: (URL) throws -> Void) throws {
    try Program.withTemporaryFolder { folder in
      try Data(Self.table.utf8).write(to: folder.appendingPathComponent("can.csv"))
      try body(folder)
    }
  }

  @Test(arguments: ["en", "vi"])
  func `what is found is shown with its evidence`(language: String) throws {
    try withTable { folder in
      let outcome = try Program.run(["sniff", "can.csv", "--lang", language], in: folder)
      #expect(outcome.status == 2)
      #expect(outcome.errors.isEmpty)
      #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
      try Snapshot.expect(outcome.output, matches: "sniff/open.\(language).txt")
      let settled = try Program.run(
        [
          "sniff", "can.csv", "--lang", language, "--unit", "max=kg", "--set",
          "service=in-service", "--save", "m.yaml",
        ], in: folder)
      #expect(settled.status == 0)
      try Snapshot.expect(settled.output, matches: "sniff/settled.\(language).txt")
    }
  }

  @Test(arguments: ["en", "vi"])
  func `a form is found, shown, saved and read`(language: String) throws {
    try Program.withTemporaryFolder { folder in
      let record = { (name: String, kind: String, rest: String) in
        """
        ;BIÊN BẢN KIỂM ĐỊNH số 12;;
        Tên phương tiện đo :;\(kind);;
        Số hiệu:  \(name);;Max =;150;kg
        Cấp chính xác;:;3;e = 50 g
        Hình thức kiểm định:;Định kỳ;;
        1. Sai số;;;
        TT;Quả cân (kg);Số chỉ (kg);Ghi chú
        1;50;50,05;
        \(rest)
        Ngày: 14/3/2026;;;

        """
      }
      let text =
        "CHI CỤC TIÊU CHUẨN;;;\n" + record("CL-7", "Cân bàn", "2;100;100,06;x")
        + record("CL-8", "Cân treo", "")
      try Data(text.utf8).write(to: folder.appendingPathComponent("so.csv"))
      let outcome = try Program.run(
        ["sniff", "so.csv", "--save", "m.yaml", "--lang", language], in: folder)
      #expect(outcome.status == 0 && outcome.errors.isEmpty)
      #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
      try Snapshot.expect(outcome.output, matches: "sniff/form.\(language).txt")
      let batch = try Program.run(
        ["batch", "so.csv", "--map", "m.yaml", "--output", "out", "--quiet"], in: folder)
      // R 76-1, 3.5.1, Table 6: 1.0 e = 50 g at 1000 e and at 2000 e of class III.
      #expect(batch.status == 1)
      let verdicts = try String(
        contentsOf: folder.appendingPathComponent("out/verdicts.csv"), encoding: .utf8)
      #expect(verdicts.contains("\nCL-7,platform,III,periodic,2,1,1.2000,,,fail,"))
      #expect(verdicts.contains("\nCL-8,hanging,III,periodic,1,0,1.0000,,,pass,"))
    }
  }

  @Test func `a decimal mark that is asked for is shown as open`() throws {
    try Program.withTemporaryFolder { folder in
      let text =
        "instrument_id,kind,accuracy_class,e_g,service,test,load_kg,indication_kg\n"
        + "a,truck,III,20000,initial,weighing,1.500,1.500\n"
      try Data(text.utf8).write(to: folder.appendingPathComponent("in.csv"))
      let outcome = try Program.run(["sniff", "in.csv"], in: folder)
      #expect(outcome.status == 2)
      #expect(outcome.output.contains(#/decimal mark +open/#))
      let stated = try Program.run(["sniff", "in.csv", "--numbers", "vi"], in: folder)
      #expect(stated.output.contains(#/decimal mark +comma/#))
    }
  }

  @Test func `what is saved is what batch reads by`() throws {
    try withTable { folder in
      let saved = try Program.run(
        [
          "sniff", "can.csv", "--unit", "Max=kg", "--set", "service=in-service", "--save", "m.yaml",
        ],
        in: folder)
      #expect(saved.status == 0)
      let outcome = try Program.run(
        ["batch", "can.csv", "--map", "m.yaml", "--output", "out", "--quiet"], in: folder)
      // 50.10 kg where 50 kg lie: 100 g, the MPE in service is 2 × 1.0 e = 100 g for 1000 e of
      // class III (R 76-1, 3.5.1, Table 6, and 3.5.2), so that it passes.
      #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
      let verdicts = try String(
        contentsOf: folder.appendingPathComponent("out/verdicts.csv"), encoding: .utf8)
      #expect(verdicts.contains("\nBN-1,spring-dial,IIII,in-service,2,0,"))
      #expect(verdicts.contains("\nBN-2,platform,III,in-service,1,0,1.0000,"))
      #expect(verdicts.contains(",can.csv,6\n"))
      // The same from the printed mapping, and in an old encoding, packed.
      let old = try Program.shell(
        """
        iconv -f UTF-8 -t CP1258 can.csv | gzip > old.gz
        steelyard sniff old.gz --unit Max=kg --set service=in-service --save - > old.yaml
        steelyard batch old.gz --map old.yaml --output old --quiet
        """, in: folder)
      #expect(old.status == 0, "\(old.output)\(old.errors)")
      let again = try String(
        contentsOf: folder.appendingPathComponent("old/verdicts.csv"), encoding: .utf8)
      #expect(again == verdicts.replacing("can.csv", with: "old.gz"))
    }
  }

  @Test func `an open mapping is refused with its place`() throws {
    try withTable { folder in
      _ = try Program.run(["sniff", "can.csv", "--save", "m.yaml", "--quiet"], in: folder)
      let outcome = try Program.run(
        ["batch", "can.csv", "--map", "m.yaml", "--output", "out"], in: folder)
      #expect(outcome.status == 65)
      #expect(outcome.errors.contains("m.yaml:"))
      #expect(outcome.errors.contains("[MAPPING-OPEN]"))
      #expect(!FileManager.default.fileExists(atPath: folder.appendingPathComponent("out").path))
    }
  }

  @Test(
    arguments: [
      (["none.csv"], 74, "CANNOT-READ"), (["prose.txt"], 65, "NOT-A-DATASET"),
      (["can.csv", "--unit", "Max"], 64, "--unit"),
      (["can.csv", "--unit", "Max=gam me"], 64, "gam me"),
      (["can.csv", "--set", "servise=initial"], 64, "did you mean service?"),
      (["can.csv", "--set", "service=daily"], 64, "in-service"),
      (["can.csv", "--set", "e=5"], 64, "5 g"),
      (["can.csv", "--save", "no/such/m.yaml"], 74, "CANNOT-WRITE"),
    ] as [([String], Int32, String)])
  func `what cannot be done is said`(arguments: [String], status: Int32, text: String) throws {
    try withTable { folder in
      try Data("hello world\n".utf8).write(to: folder.appendingPathComponent("prose.txt"))
      let outcome = try Program.run(["sniff"] + arguments, in: folder)
      #expect(outcome.status == status)
      #expect(outcome.errors.contains(text), "\(outcome.errors)")
    }
  }

  @Test func `a header that is not there is an error`() throws {
    try withTable { folder in
      let arguments = ["--unit", "Max=kg", "--set", "service=in-service", "--save", "m.yaml"]
      _ = try Program.run(["sniff", "can.csv"] + arguments, in: folder)
      let outcome = try Program.shell(
        "sed 's/Loại cân/Kiểu/' can.csv > b.csv; steelyard batch b.csv --map m.yaml --output out",
        in: folder)
      #expect(outcome.status == 65)
      #expect(outcome.errors.contains("b.csv: error[MISSING-HEADER]"))
    }
  }
}
