import Quantities
import Streams
import Testing

@testable import Tables

@Suite("Proposals for tables")
struct DatasetSnifferTests {
  private func proposal(_ text: String) throws -> DatasetProposal? {
    try DatasetSniffer.proposal(for: Array(text.utf8).span, isWhole: true)
  }

  @Test("a dataset of the contract needs nothing")
  func contract() throws {
    let proposal = try #require(
      try proposal(
        """
        instrument_id,kind,accuracy_class,max_kg,min_kg,e_g,d_g,service,test,load_kg,indication_kg,added_g,date
        BN-0001,counter,III,15,0.1,5,5,in-service,weighing,5,5.005,3.5,2026-11-23

        """))
    #expect(proposal.doubts.isEmpty && proposal.isComplete)
    #expect(
      proposal.mapping.columns.map(\.field) == [
        .instrumentID, .kind, .accuracyClass, .max, .min, .e, .d, .service, .test, .load,
        .indication,
        .added, .date,
      ])
    #expect(proposal.mapping.words.isEmpty && proposal.mapping.numbers == .english)
    #expect(proposal.mapping.columns.filter { $0.field.isMass }.allSatisfy { $0.unit != nil })
  }

  @Test("a name or word with control characters is none: no mapping could hold it")
  func controlCharacters() throws {
    let proposal = try #require(
      try proposal(
        """
        instrument_id,kind,accuracy_class,e_g,service\u{0},test,load_kg,indication_kg
        a,counter,I\u{0}\u{0},5,initial,weighing,1,1
        b,counter,III,5,initial,weighing,1,1

        """))
    #expect(proposal.mapping.words.isEmpty)
    #expect(
      proposal.doubts.contains(.unknownWord(field: .accuracyClass, word: "I\u{0}\u{0}")))
    #expect(!proposal.mapping.columns.contains { $0.field == .service })
    #expect(!proposal.isSettled)
  }

  static let form = """
    ;;;;;;;;;
    CHI CỤC;;;;;;;;;
    Số hiệu;Tên chủ;Loại cân;Cấp chính xác;Mức cân lớn nhất;Độ chia kiểm e (g);Chế độ kiểm định;Phép thử;Quả cân (kg);Số chỉ (kg);Ngày kiểm định
    BN-1;Bà Hai;Cân đồng hồ lò xo;Cấp 4;15 kg;50;Định kỳ;Sai số;2,5;2,55;13/3/2026
    BN-1;Bà Hai;Cân đồng hồ lò xo;Cấp 4;15 kg;50;Định kỳ;Lặp lại;7;7,000;13/3/2026
    BN-2;Ông Tư;Cân bàn;III;1,5 tạ;50;Ban đầu;lệch tâm;50;50,05;1/4/2026
    """

  @Test("a Vietnamese form is understood, and rewritten it is a dataset")
  func form() throws {
    let proposal = try #require(try proposal(Self.form))
    #expect(proposal.isComplete, "\(proposal.doubts)")
    #expect(proposal.doubts.isEmpty, "\(proposal.doubts)")
    let mapping = proposal.mapping
    #expect(mapping.delimiter == UInt8(ascii: ";") && mapping.leadingLines == 2)
    #expect(mapping.numbers == .vietnamese && mapping.dates == .dayMonthYear)
    let text = try rewritten(Self.form, mapping)
    #expect(
      text.split(separator: "\n").dropFirst().map(String.init) == [
        "BN-1,Bà Hai,spring-dial,IIII,15,50,periodic,weighing,2.5,2.55,2026-03-13",
        "BN-1,Bà Hai,spring-dial,IIII,15,50,periodic,repeatability,7,7,2026-03-13",
        "BN-2,Ông Tư,platform,III,150,50,initial,eccentricity,50,50.05,2026-04-01",
      ])
  }

  @Test("the same form in the encodings of old programs")
  func encodings() throws {
    // The form in Windows-1258: "Cấp" with its tone behind the letter.
    let header = Array("Số hiệu;Cấp chính xác\n".utf8)
    let guess = try #require(try DatasetSniffer.proposal(for: header.span, isWhole: true))
    #expect(guess.mapping.encoding == nil)
    let old: [UInt8] =
      [0x53, 0xf4, 0xec, 0x20] + Array("hi".utf8) + [0xea, 0xf2] + Array("u;Max\n1;2\n".utf8)
    let found = try #require(try DatasetSniffer.proposal(for: old.span, isWhole: true))
    #expect(found.mapping.encoding == .windows1258)
    #expect(found.mapping.columns.map(\.field) == [.instrumentID, .max])
  }

  @Test("what can be read two ways is said")
  func doubts() throws {
    let proposal = try #require(
      try proposal("id;Max;Số chỉ;Quả cân;Ngày\n1;1.500;1,500;1.500;3/4/2026\n"))
    #expect(proposal.doubts.contains { if case .ambiguousNumbers = $0 { true } else { false } })
    #expect(proposal.doubts.contains(.ambiguousDates(example: "3/4/2026")))
    #expect(proposal.doubts.contains(.supposedUnit(header: "Max", unit: "kg")))
    #expect(proposal.doubts.contains(.missing(.test)))
    #expect(!proposal.isComplete && proposal.mapping.dates == .dayMonthYear)
  }

  @Test("words that are not known, cells that cannot be read and a second column are said")
  func unknown() throws {
    let proposal = try #require(
      try proposal("id,class,class,load_kg\n1,V,III,1\n2,III,III,x\n"))
    #expect(proposal.doubts.contains(.unknownWord(field: .accuracyClass, word: "V")))
    #expect(proposal.doubts.contains(.second(field: .accuracyClass, header: "class")))
    #expect(
      proposal.doubts.contains(.unreadable(header: "load_kg", cells: 1, of: 2, example: "x")))
  }

  @Test("what is no table of readings is not proposed for")
  func nothing() throws {
    #expect(try proposal("") == nil)
    #expect(try proposal("hello world\nthis is prose\n") == nil)
    let noise = (0..<512).map { UInt8($0 & 0xff) }
    #expect(try DatasetSniffer.proposal(for: noise.span, isWhole: true) == nil)
  }

  @Test(
    "headers",
    arguments: [
      ("load_kg", DatasetField.load, "kg"), ("Mức cân lớn nhất (kg)", .max, "kg"),
      ("Max, t", .max, "t"), ("Giá trị độ chia d [g]", .d, "g"), ("Độ chia kiểm:", .e, nil),
      ("Quả cân", .load, nil), ("SỐ CHỈ", .indication, nil), ("Ngày kiểm định lần 1", .date, nil),
      ("added_mg", .added, "mg"),
    ] as [(String, DatasetField, String?)])
  func headers(header: String, field: DatasetField, unit: String?) throws {
    let found = try #require(FieldVocabulary.field(of: header))
    #expect(found.field == field && found.unit?.symbol == unit)
  }

  @Test("no word and no header stands for two things")
  func vocabulary() {
    var seen: [String: DatasetField] = [:]
    for (field, names) in FieldVocabulary.headers {
      for name in Set(names.map(WordForm.plain)) {
        #expect(seen[name] == nil || seen[name] == field, "\(name)")
        seen[name] = field
      }
    }
    for (field, list) in FieldVocabulary.words {
      var words: [String: String] = [:]
      for (word, spellings) in list {
        for spelling in spellings.map(WordForm.plain) {
          #expect(words[spelling] == nil || words[spelling] == word, "\(field) \(spelling)")
          words[spelling] = word
        }
      }
    }
  }
}
