import Calibration
import Documents
import Foundation
import Quantities
import Rules
import Testing
import Verification

@testable import Reporting

/// The records of every example inspection, in both languages and both forms.
@Suite struct RecordTests {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("reference-data/examples/inspections")

  static let files: [String] =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?.sorted() ?? []

  static func inspections(
    _ file: String, _ change: (inout Inspection) -> Void = { _ in }
  ) throws -> [VerifiedInspection] {
    let book = try RuleLibrary.builtIn().book
    let contents = try InspectionDocument.read(
      path: folder.appendingPathComponent(file).path,
      options: InspectionDocument.Options(ruleBook: book))
    return try contents.records.map { entry in
      var record = try entry.get()
      change(&record.inspection)
      let result = try Verifier(ruleBook: book).verify(record.inspection)
      return VerifiedInspection(source: file, result: result, record: record)
    }
  }

  /// All masses of a reading that a record must show, in the unit of its table.
  private func figures(
    _ reading: VerificationResult.ReadingResult, _ builder: RecordBuilder,
    of test: VerificationResult.TestResult
  ) -> [String] {
    let loadUnit = builder.loadUnit(of: test.readings)
    return [
      builder.number(reading.reading.load, loadUnit),
      builder.shown(reading.reading.indication, loadUnit),
      builder.number(reading.reading.added, builder.unit),
      builder.number(reading.reading.extraLoad, builder.unit),
      builder.shown(reading.reading.indicationAfter, loadUnit),
      builder.number(reading.mpe, builder.unit),
    ].filter { !$0.isEmpty }
  }

  @Test(arguments: files)
  func `every reading is there, with its error and its limit`(file: String) throws {
    for verified in try Self.inspections(file) {
      for language in Language.allCases {
        let builder = RecordBuilder(verified, language: language)
        let tables = builder.form.blocks.compactMap { block -> [String]? in
          if case .table(let table) = block { table.rows.flatMap(\.self) } else { nil }
        }
        for test in verified.result.tests {
          // All figures of the test stand in one table.
          let wanted = test.readings.flatMap { figures($0, builder, of: test) }
          let holds = tables.contains { cells in
            wanted.allSatisfy { figure in
              cells.contains { $0.trimmingPrefix(/[±+−]/) == figure || $0 == figure }
            }
          }
          #expect(holds, "\(file), \(test.test), \(language)")
        }
      }
    }
  }

  @Test(arguments: files)
  func `the page is well-formed, stands by itself and holds its sheets together`(
    file: String
  ) throws {
    let inspections = try Self.inspections(file)
    for language in Language.allCases {
      let html = RecordHTML(language: language).text(inspections)
      #expect(Markup.problems(html) == [])
      #expect(html.firstMatch(of: try Regex("(src|href)=|url\\(|@import|<script")) == nil)
      #expect(html.contains("@page { size: A4;"))
      #expect(html.matches(of: /<article>/).count == inspections.count)
      #expect(html.matches(of: /class="signatures"/).count == inspections.count)
      #expect(
        html.contains(
          "signatures { display: flex; gap: 8mm; text-align: center; break-inside: avoid; }"))
    }
  }

  /// The eight things of a record (South Africa, Legal Metrology Regulations 2017, regulation 121).
  @Test(arguments: files)
  func `the eight items of regulation 121 are there`(file: String) throws {
    for verified in try Self.inspections(file) {
      let form = RecordBuilder(verified, language: .english).form
      let text = RecordMarkdown(language: .english).text([verified])
      let labels = form.blocks.flatMap { block -> [String] in
        if case .fields(let fields) = block { fields.map(\.label) } else { [] }
      }
      #expect(labels.contains("Certificate no."))
      #expect(labels.contains("Status before verification"))
      #expect(labels.contains("Preliminary findings"))
      #expect(text.contains("conventional true value"))
      // All limits in one unit, which the title of the column names.
      let unit = verified.result.inspection.instrument.errorUnit.symbol
      #expect(text.contains("MPE, \(unit)") || text.contains("Permitted shortage, \(unit)"))
      #expect(labels.contains("Temperature") && labels.contains("Other conditions"))
      #expect(labels.contains("Verification officer") || labels.contains("Inspector"))
      #expect(labels.contains("Date") || labels.contains("Date and time"))
    }
  }

  @Test func `a spring dial scale has the sections of ĐLVN 30 in their order`() throws {
    let verified = try Self.inspections("spring-dial-15kg-dlvn30.yaml")[0]
    let form = RecordBuilder(verified, language: .vietnamese).form
    let headings = form.blocks.compactMap { block -> String? in
      if case .heading(let text) = block { text } else { nil }
    }
    #expect(
      headings == [
        "1. Phương tiện đo", "2. Thông tin kiểm định", "3. Chuẩn và điều kiện",
        "4. Giới hạn sai số cho phép", "5. Kiểm tra bên ngoài", "6. Độ động: ✓ đạt",
        "7. Độ lặp lại: ✓ đạt", "8. Tải trọng lệch tâm: ✓ đạt", "9. Sai số: ✓ đạt",
        "10. Kết luận", "11. Ký tên",
      ])
    #expect(form.title == "BIÊN BẢN KIỂM ĐỊNH CÂN ĐỒNG HỒ LÒ XO")
    #expect(form.masthead?.right.first == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    let text = RecordMarkdown(language: .vietnamese).text([verified])
    // I1, the weight, I2 and their quotient; three weighings of a load in a row; up and down.
    #expect(text.contains("| 0,5 | 0,5 | 25 | 0,525 | 25 / 25 | ✓ đạt |"))
    #expect(text.contains("| 15 | 15,025 | 15,05 | 15,025 | 25 | 75 | ✓ đạt |"))
    #expect(text.contains("| 7,5 | 7,525 | 7,55 | +25 | +50 | 25 | ±50 | ✓ đạt |"))
  }

  @Test func `a limit that partial ranges cut is stated range by range`() throws {
    let verified = try Self.inspections("multi-interval-15kg.yaml")[0]
    let statement = LimitStatement(verified.result, unit: .gram, language: .english)
    // R 76-1, 3.3: the example 2/5/15 kg, 1/2/10 g.
    #expect(
      statement.table?.rows.map { [$0[0], $0[1]] } == [
        ["0 g ≤ m ≤ 500 g", "±0.5"], ["500 g < m ≤ 2 kg", "±1"], ["2 kg < m ≤ 4 kg", "±2"],
        ["4 kg < m ≤ 5 kg", "±3"], ["5 kg < m ≤ 15 kg", "±10"],
      ])
  }

  @Test func `what is stated is printed and the rest is left blank`() throws {
    let filled = try Self.inspections("counter-15kg-initial.json") { inspection in
      inspection.particulars.number = "17/2026"
      inspection.particulars.statusBefore = "seal broken"
      inspection.particulars.visual = [.init(item: "Level", conforms: false)]
      inspection.particulars.nextDue = CalendarDate(iso: "2027-11-30")
    }
    let text = RecordMarkdown(language: .vietnamese).text(filled)
    #expect(text.contains("Số: 17/2026"))
    #expect(text.contains("- Tình trạng trước kiểm định: seal broken"))
    #expect(text.contains("| Level | ✗ không đạt |"))
    #expect(text.contains("- Thời hạn kiểm định đến: 30/11/2027"))
    #expect(text.contains("- Số tem kiểm định: …………"))
    let blank = RecordHTML(language: .english).text(
      try Self.inspections("counter-15kg-initial.json"))
    #expect(blank.contains("<dt>Remarks</dt><dd><span class=\"blank\" role=\"img\" aria-label="))
  }

  @Test func `who refused to sign stands where the signature would`() throws {
    let refused = try Self.inspections("retail-seller-short.json") {
      $0.particulars.refusedToSign = "chủ sạp bỏ đi"
    }
    let html = RecordHTML(language: .vietnamese).text(refused)
    #expect(
      html.contains(
        "<p class=\"refusal\">Đại diện cơ sở không ký biên bản: chủ sạp bỏ đi. Chữ ký của trưởng đoàn là đủ "
      ))
    #expect(
      RecordMarkdown(language: .english).text(refused)
        .contains("The representative of the establishment did not sign the record: chủ sạp bỏ đi"))
  }

  @Test(arguments: [
    "counter-15kg-initial.json", "retail-seller-short.json", "spring-dial-15kg-dlvn30.yaml",
  ])
  func `data cannot become markup`(file: String) throws {
    let hostile = VerificationHTMLTests.hostile
    let inspections = try Self.inspections(file) { inspection in
      inspection.inspector = hostile
      inspection.particulars.number = hostile
      inspection.particulars.authority = hostile
      inspection.particulars.team = [hostile]
      inspection.particulars.representative = hostile
      inspection.particulars.refusedToSign = hostile
      inspection.particulars.standards = [hostile]
      inspection.particulars.visual = [.init(item: hostile, conforms: true)]
      inspection.particulars.remarks = hostile + " | *x* `y`"
    }
    for language in Language.allCases {
      let html = RecordHTML(language: language).text(inspections)
      #expect(Markup.problems(html) == [])
      #expect(!html.contains("<script"))
      #expect(!html.unicodeScalars.contains("\u{202E}"))
      let text = RecordMarkdown(language: language).text(inspections)
      #expect(!text.replacing("\\<", with: "").contains("<"))
      #expect(text.contains("\\| \\*x\\* \\`y\\`"))
    }
  }
}
