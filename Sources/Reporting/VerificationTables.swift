import Quantities
import Rules
import Verification

/// The tables of a verification, in one language: what Markdown and HTML show alike.
struct VerificationTables {
  typealias Table = UncertaintyTables.Table

  let language: Language

  func say(_ english: String, vi vietnamese: String) -> String {
    language == .vietnamese ? vietnamese : english
  }

  func marked(_ verdict: Verdict) -> String { "\(verdict.mark) \(verdict.name[language])" }

  /// What an instrument is called; one without an id is told so.
  func name(of instrument: Instrument) -> String {
    instrument.id.isEmpty ? say("(no id)", vi: "(không có mã)") : instrument.id
  }

  /// One row an inspection.
  func overview(_ inspections: [VerifiedInspection]) -> Table {
    Table(
      titles: [
        say("Verdict", vi: "Kết luận"), say("Instrument", vi: "Cân"),
        say("Rules", vi: "Quy định"), say("Finding", vi: "Phát hiện"), say("File", vi: "Tệp"),
      ],
      rows: inspections.map { inspection in
        let result = inspection.result
        return [
          marked(result.verdict), result.inspection.instrument.id, result.ruleSet.id,
          VerificationText.gravest(result)?.code ?? "", inspection.source,
        ]
      }, numbers: [])
  }

  /// The instrument and the occasion.
  func facts(_ result: VerificationResult) -> Table {
    Table(
      titles: [say("Field", vi: "Mục"), say("Value", vi: "Giá trị")], rows: factRows(result),
      numbers: [])
  }

  private func factRows(_ result: VerificationResult) -> [[String]] {
    let inspection = result.inspection
    let instrument = inspection.instrument
    let figures = Figures(language: language)
    var rows = [
      [say("Kind", vi: "Loại cân"), instrument.kindName[language]],
      [say("Accuracy class", vi: "Cấp chính xác"), instrument.accuracyClass.rawValue],
      ["Max", figures.amount(instrument.max)],
    ]
    if let min = instrument.min { rows.append(["Min", figures.amount(min)]) }
    if instrument.structure == .single {
      rows.append(["e", instrument.e.text(in: instrument.errorUnit, language)])
      rows.append(["d", instrument.d.text(in: instrument.errorUnit, language)])
    } else {
      for range in instrument.ranges {
        rows.append([
          "Max → e",
          "\(figures.amount(range.max)) → \(range.e.text(in: instrument.errorUnit, language))",
        ])
      }
    }
    let plate = instrument.description
    let described = [
      (say("Manufacturer", vi: "Nhà sản xuất"), plate.manufacturer),
      (say("Model", vi: "Kiểu"), plate.model), (say("Serial number", vi: "Số"), plate.serial),
      (say("Owner", vi: "Người sử dụng"), plate.owner),
      (say("Place", vi: "Nơi sử dụng"), plate.place),
      (say("Inspector", vi: "Người kiểm tra"), inspection.inspector),
    ]
    rows += described.filter { !$0.1.isEmpty }.map { [$0.0, $0.1] }
    rows.append([say("Rules", vi: "Quy định"), result.ruleSet.fullName])
    rows.append([say("Stage", vi: "Chế độ"), inspection.stage.name[language]])
    if let date = inspection.date { rows.append([say("Date", vi: "Ngày"), date.text(language)]) }
    return rows
  }

  /// The readings of a test; columns without a cell are left out.
  func readings(of test: VerificationResult.TestResult, _ result: VerificationResult) -> Table {
    let unit = result.inspection.instrument.errorUnit
    let columns: [(String, (VerificationResult.ReadingResult) -> String)] = [
      (say("Direction", vi: "Chiều"), { $0.reading.direction.map { $0 == .up ? "↑" : "↓" } ?? "" }),
      (say("Position", vi: "Vị trí"), { $0.reading.position ?? "" }),
      (say("Range", vi: "Phạm vi"), { $0.reading.range.map(String.init) ?? "" }),
      (say("Load", vi: "Tải"), { written($0.reading.load, $0.reading.loadUnit) }),
      (say("Indication", vi: "Số chỉ"), { written($0.reading.indication, $0.reading.loadUnit) }),
      ("ΔL", { written($0.reading.added, unit) }),
      (say("Extra load", vi: "Tải thêm"), { written($0.reading.extraLoad, unit) }),
      (
        say("Indication after", vi: "Số chỉ sau"),
        { written($0.reading.indicationAfter, $0.reading.loadUnit) }
      ),
      (say("Error", vi: "Sai số"), { error(of: $0, unit) }),
      (say("Limit", vi: "Giới hạn"), { written($0.mpe, unit) }),
      (say("Verdict", vi: "Kết luận"), { marked($0.verdict) }),
    ]
    let rows = test.readings.map { reading in columns.map { $0.1(reading) } }
    let used = columns.indices.filter { index in rows.contains { !$0[index].isEmpty } }
    return Table(
      titles: used.map { columns[$0].0 }, rows: rows.map { row in used.map { row[$0] } },
      numbers: Set(used.indices.filter { (3...9).contains(used[$0]) }))
  }

  /// The difference between readings that the test limits, in a sentence.
  func spread(of test: VerificationResult.TestResult, _ result: VerificationResult) -> String? {
    guard let spread = test.spread else { return nil }
    let unit = result.inspection.instrument.errorUnit
    let value =
      spread.least == spread.largest
      ? written(spread.largest, unit)
      : "\(written(spread.least, unit)) … \(written(spread.largest, unit))"
    return say("Largest difference: ", vi: "Chênh lệch lớn nhất: ") + value
      + say(", permitted ", vi: ", cho phép ") + written(spread.limit, unit)
  }

  private func written(_ mass: Mass?, _ unit: MassUnit) -> String {
    mass.map { $0.text(in: unit, language) } ?? ""
  }

  private func error(of reading: VerificationResult.ReadingResult, _ unit: MassUnit) -> String {
    let figures = Figures(language: language)
    if let interval = reading.errorInterval {
      return
        "\(figures.error(interval.lowerBound, unit)) … \(figures.error(interval.upperBound, unit))"
    }
    return reading.correctedError.map { figures.error($0, unit) } ?? ""
  }
}
