import Calibration
import Quantities
import Rules
import Verification

// What a record says of the standards, the conditions and the limits.
extension RecordBuilder {
  // MARK: Standards and conditions

  var conditions: [Block] {
    var blocks: [Block] = [.heading(say("Standards and test conditions", vi: "Chuẩn và điều kiện"))]
    let stated = verified.record?.conditions
    let documented = documentedWeights
    if let documented { blocks.append(.table(documented)) }
    let plain =
      documented == nil
      ? (inspection.weights ?? []).map {
        "\($0.count)\u{A0}×\u{A0}\(Wording.amount($0.nominal, language))\u{A0}\($0.weightClass)"
      } : []
    blocks.append(
      .fields([
        Field(
          plain.isEmpty && documented != nil
            ? say("Other standards", vi: "Chuẩn khác")
            : say("Test weights and standards", vi: "Quả cân và chuẩn đã dùng"),
          (plain + particulars.standards).joined(separator: "; "), wide: true),
        Field(
          say("Temperature", vi: "Nhiệt độ"), measured(stated?.temperature, 1, "°C")),
        Field(
          say("Relative humidity", vi: "Độ ẩm"), measured(stated?.humidity, 0.01, "%")),
        Field(say("Pressure", vi: "Áp suất"), measured(stated?.pressure, 100, "hPa")),
        Field(say("Other conditions", vi: "Điều kiện khác"), particulars.conditions),
      ]))
    return blocks
  }

  private func measured(_ value: StatedValue?, _ size: Double, _ unit: String) -> String {
    guard let value else { return "" }
    let numbers = UncertaintyFigures(language: language)
    // A hundredth of a unit is finer than any of them is stated.
    let places = (value.value / size * 100).rounded() / 100
    return "\(numbers.number(places))\u{A0}\(unit)"
  }

  /// The test weights with their certificates and until when they are valid; `nil` where the
  /// inspection states neither.
  private var documentedWeights: Table? {
    let pieces = (verified.record?.sets ?? []).flatMap { set in set.pieces.map { (set.id, $0) } }
    guard pieces.contains(where: { $0.1.due != nil || !$0.1.certificateNumber.isEmpty }) else {
      return nil
    }
    var rows: [(row: [String], count: Int)] = []
    for (set, piece) in pieces {
      let row = [
        set, piece.weightClass ?? "", Wording.amount(piece.nominal, language),
        piece.certificateNumber, piece.due?.text(language) ?? "",
      ]
      if let last = rows.indices.last, rows[last].row == row {
        rows[last].count += 1
      } else {
        rows.append((row, 1))
      }
    }
    return filled(
      [
        (say("Set", vi: "Bộ"), false), (say("Class", vi: "Cấp"), false),
        (say("Weight", vi: "Quả cân"), true), (say("Count", vi: "Số lượng"), true),
        (say("Certificate", vi: "Giấy chứng nhận"), false),
        (say("Valid until", vi: "Hiệu lực đến"), false),
      ],
      rows.map { [$0.row[0], $0.row[1], $0.row[2], String($0.count), $0.row[3], $0.row[4]] })
  }

  /// A table without the columns that have no cell.
  func filled(_ columns: [(title: String, isNumber: Bool)], _ rows: [[String]]) -> Table {
    let used = columns.indices.filter { index in rows.contains { !$0[index].isEmpty } }
    return Table(
      titles: used.map { columns[$0].title }, rows: rows.map { row in used.map { row[$0] } },
      numbers: Set(used.indices.filter { columns[used[$0]].isNumber }))
  }

  // MARK: Limits

  /// All limits that apply, in one unit.
  var limits: [Block] {
    let statement = LimitStatement(result, unit: unit, language: language)
    var blocks: [Block] = [
      .heading(say("Maximum permissible errors", vi: "Giới hạn sai số cho phép"))
    ]
    if let table = statement.table { blocks.append(.table(table)) }
    if !statement.sentences.isEmpty {
      blocks.append(.text(statement.sentences.joined(separator: " ")))
    }
    return blocks
  }

  // MARK: Visual examination

  var visual: Block {
    let points =
      particulars.visual.isEmpty
      ? usualExamination.map { Inspection.Particulars.Examination(item: $0, conforms: nil) }
      : particulars.visual
    return .table(
      Table(
        titles: [
          say("Visual examination", vi: "Kiểm tra bên ngoài"), say("Result", vi: "Kết quả"),
        ],
        rows: points.map { point in
          let outcome =
            switch point.conforms {
            case true: tables.marked(.pass)
            case false: tables.marked(.fail)
            case nil: say("☐ pass\u{A0}\u{A0} ☐ fail", vi: "☐ đạt\u{A0}\u{A0} ☐ không đạt")
            }
          return [point.item, outcome]
        }, numbers: []))
  }

  /// What is looked at before the tests.
  private var usualExamination: [String] {
    if instrument.kind == InstrumentKind.springDial.rawValue {
      return [
        say("Data plate and marks", vi: "Nhãn mác"),
        say("All parts there", vi: "Đầy đủ bộ phận"),
        say("Dial and scale", vi: "Mặt số, thang đo"),
        say("State of the parts", vi: "Các bộ phận"),
      ]
    }
    return [
      say("Type, class, Max, Min, e and d as marked", vi: "Kiểu, cấp chính xác, Max, Min, e, d"),
      say("Inscriptions and verification marks", vi: "Nhãn mác, dấu kiểm định"),
      say("Seals and protection", vi: "Niêm phong, kẹp chì"),
      say("State of the parts, level, place of use", vi: "Các bộ phận, thăng bằng, nơi đặt cân"),
    ]
  }
}
