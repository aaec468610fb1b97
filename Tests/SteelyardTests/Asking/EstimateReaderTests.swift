import Quantities
import Testing

@testable import steelyard

/// Numbers as people type them.
@Suite struct EstimateReaderTests {
  private func yaml(
    _ line: String, _ kind: EstimateReader.Kind, _ language: Language = .english
  ) throws -> String {
    try EstimateReader(kind: kind, language: language).read(line).yaml
  }

  @Test(
    arguments: [
      ("2", "2 kg"), ("2.5 kg", "2.5 kg"), ("500 g", "500 g"),
      ("5 to 7", "{lower: 5, upper: 7, unit: \"kg\"}"),
      ("about 5 to 7 kg", "{lower: 5, upper: 7, unit: \"kg\"}"),
      ("between 5 and 7", "{lower: 5, upper: 7, unit: \"kg\"}"),
      ("5-7", "{lower: 5, upper: 7, unit: \"kg\"}"),
      ("5–7 kg", "{lower: 5, upper: 7, unit: \"kg\"}"),
      ("500 g to 1 kg", "{lower: 500, upper: 1000, unit: \"g\"}"),
      ("5 tonnes to 7", nil), ("5 ± 1", "{lower: 4, upper: 6, unit: \"kg\"}"),
      ("5 kg +- 200 g", "{lower: 4.8, upper: 5.2, unit: \"kg\"}"),
      ("about 5", "{lower: 4.5, upper: 5.5, unit: \"kg\"}"),
      ("~10 g", "{lower: 9, upper: 11, unit: \"g\"}"),
      ("1,500", "1500 kg"), ("1 500", "1500 kg"), ("2 tấn", "2 tấn"), ("5 lạng", "0.5 kg"),
      ("", nil), ("x", nil), ("7 to 5", nil), ("-2", nil), ("5 litres", nil), ("1,5", nil),
      ("5 to", nil),
    ] as [(String, String?)])
  func `masses in English`(line: String, expected: String?) throws {
    guard let expected else {
      #expect(throws: Complaint.self) { try yaml(line, .mass(.kilogram)) }
      return
    }
    #expect(try yaml(line, .mass(.kilogram)) == expected)
  }

  @Test(
    arguments: [
      ("2,5", "2.5 kg"), ("1.500", "1500 kg"),
      ("khoảng 5 đến 7 ký", "{lower: 5, upper: 7, unit: \"kg\"}"),
      ("từ 5 tới 7", "{lower: 5, upper: 7, unit: \"kg\"}"),
      ("chừng 10", "{lower: 9, upper: 11, unit: \"kg\"}"),
      ("2 yến", "20 kg"), ("1.5", nil), ("7 đến 5", nil), ("3 mét", nil),
    ] as [(String, String?)])
  func `masses in Vietnamese`(line: String, expected: String?) throws {
    guard let expected else {
      #expect(throws: Complaint.self) { try yaml(line, .mass(.kilogram), .vietnamese) }
      return
    }
    #expect(try yaml(line, .mass(.kilogram), .vietnamese) == expected)
  }

  @Test(
    arguments: [
      ("35000", Language.english, "35000 VND/kg"), ("35k", .english, "35000 VND/kg"),
      ("25-45k", .english, "{lower: 25000, upper: 45000, unit: \"VND/kg\"}"),
      ("9 million/t", .english, "9000000 VND/t"), ("35000 VND per kg", .english, "35000 VND/kg"),
      ("25 đến 45 nghìn", .vietnamese, "{lower: 25000, upper: 45000, unit: \"VND/kg\"}"),
      ("35.000 đ/kg", .vietnamese, "35000 VND/kg"), ("1,2 triệu/tạ", .vietnamese, "1200000 VND/tạ"),
      ("35.000", .english, nil), ("35 USD", .english, nil), ("35000/litre", .english, nil),
      ("9999999999 tỷ", .vietnamese, nil),
    ] as [(String, Language, String?)])
  func `prices`(line: String, language: Language, expected: String?) throws {
    let kind = EstimateReader.Kind.price(.vietnameseDong)
    guard let expected else {
      #expect(throws: Complaint.self) { try yaml(line, kind, language) }
      return
    }
    #expect(try yaml(line, kind, language) == expected)
  }

  @Test(
    arguments: [
      ("300", "300 /week"), ("300 a week", "300 /week"), ("50 /day", "350 /week"),
      ("50 lần/ngày", "350 /week"), ("1200 per month", "1200 /month"),
      ("20,000 /year", "20000 /year"),
      ("200 to 400", "{lower: 200, upper: 400, unit: \"/week\"}"), ("300 /hour", nil),
    ] as [(String, String?)])
  func `how often`(line: String, expected: String?) throws {
    guard let expected else {
      #expect(throws: Complaint.self) { try yaml(line, .count) }
      return
    }
    #expect(try yaml(line, .count) == expected)
  }

  @Test func `shares and signs`() throws {
    #expect(try yaml("5 to 20 %", .share) == "{lower: 5, upper: 20, unit: \"%\"}")
    #expect(throws: Complaint.self) { try yaml("120 %", .share) }
    let signed = EstimateReader.Kind.mass(.gram, mayBeNegative: true)
    #expect(try yaml("-30", signed) == "-30 g")
    #expect(try yaml("-50 to -10 g", signed) == "{lower: -50, upper: -10, unit: \"g\"}")
    #expect(try yaml("−20 g", signed) == "-20 g")
  }

  /// What was read means the same when a document is read.
  @Test func `a thousand đồng is told from a decimal`() {
    #expect {
      try yaml("35.000", .price(.vietnameseDong))
    } throws: { error in
      (error as? Complaint)?.text.contains("35000") == true
    }
  }

  @Test(arguments: ["không biết", "KB", "khong biet", "don't know", "dk", "unknown"])
  func `not to know is an answer`(line: String) {
    #expect(Interview.isUnknown(line))
  }
}
