import Assessment
import Quantities
import Rules
import Verification

// The test tables in the manner of OIML R 76-2: loading and unloading side by side.
extension RecordBuilder {
  typealias Judged = VerificationResult.ReadingResult
  typealias JudgedTest = VerificationResult.TestResult

  /// The form of any weighing instrument.
  var weighingForm: RecordForm {
    var form = begun(
      inspection.stage == .inService
        ? say("Inspection record of a weighing instrument", vi: "BIÊN BẢN KIỂM TRA CÂN")
        : say("Verification record of a weighing instrument", vi: "BIÊN BẢN KIỂM ĐỊNH CÂN"))
    form.blocks = [
      .heading(say("Instrument", vi: "Phương tiện đo")), .fields(plate),
      .heading(say("Occasion", vi: "Thông tin kiểm định")), .fields(occasion),
    ]
    form.blocks += conditions + limits
    form.blocks += [.heading(say("Examination", vi: "Kiểm tra bên ngoài")), visual, legend]
    for index in result.tests.indices { form.blocks += test(at: index) }
    form.blocks += findings + conclusion + officers
    return form
  }

  /// Who signs a verification.
  var officers: [Block] {
    signatures([
      (say("Checked by", vi: "Người soát lại"), ""),
      (say("Verification officer", vi: "Kiểm định viên"), inspection.inspector),
    ])
  }

  /// What the letters of the tables stand for.
  var legend: Block {
    .text(
      say(
        "L: load, the conventional true value of the test weights · I: indication · ΔL: small "
          + "weights up to the changeover point · E = I + d/2 − ΔL − L, or I − L where read "
          + "directly · E0: error at or near zero · Ec = E − E0 · ↑ on loading, ↓ on unloading",
        vi: "L: tải, giá trị quy ước của quả cân chuẩn · I: số chỉ · ΔL: tải nhỏ thêm đến điểm "
          + "chuyển số chỉ · E = I + d/2 − ΔL − L, hoặc I − L khi đọc trực tiếp · E0: sai số tại "
          + "hoặc gần không · Ec = E − E0 · ↑ tăng tải, ↓ giảm tải"))
  }

  /// The heading, the table and the figures of one test.
  func test(at index: Int) -> [Block] {
    let test = result.tests[index]
    var title = "\(test.test.name[language]): \(tables.marked(test.verdict))"
    if let tare = record(at: index)?.tare {
      title += say(" (tare ", vi: " (bì ") + figures.amount(tare) + ")"
    }
    var blocks: [Block] = [.heading(title)]
    if test.readings.isEmpty {
      blocks.append(.text(say("No readings.", vi: "Không có số đọc.")))
      return blocks
    }
    switch test.test {
    case .weighing, .netWeighing:
      blocks += ErrorFigure.all(
        test: index, of: result, risk: verified.risk, language: language
      ).map { .figure($0) }
      blocks.append(.table(weighing(test)))
    default: blocks.append(.table(list(test)))
    }
    return blocks + remarks(on: test, at: index)
  }

  /// The test as it was recorded: results stand in the order of the records.
  func record(at index: Int) -> Inspection.TestRecord? {
    let records = inspection.tests
    guard records.indices.contains(index), records[index].test == result.tests[index].test
    else { return nil }
    return records[index]
  }

  /// The zero, the spread and the clause, below a table.
  func remarks(on test: JudgedTest, at index: Int) -> [Block] {
    var parts: [String] = []
    if let zero = record(at: index)?.zero, test.test != .repeatability {
      let loadUnit = loadUnit(of: test.readings)
      var text = say("Zero: L = ", vi: "Điểm không: L = ") + written(zero.load, loadUnit)
      text += ", I = " + written(zero.indication, loadUnit)
      if let added = zero.added { text += ", ΔL = " + written(added, unit) }
      let errors = Set(test.readings.compactMap(\.zeroError))
      if errors.count == 1, let error = errors.first {
        text += "; E0 = " + figures.error(error, unit)
      }
      parts.append(text + ".")
    }
    if let spread = tables.spread(of: test, result) { parts.append(spread + ".") }
    parts.append(
      say("Clause: ", vi: "Điều khoản: ") + words.cited(test.citation) + ".")
    return [.text(parts.joined(separator: " "))]
  }

  // MARK: Weighing

  /// Readings of one load on loading and on unloading.
  struct Pair {
    var up: Judged?
    var down: Judged?
    var either: Judged? { up ?? down }
  }

  /// Readings by load and range in the order in which they came up; every reading once.
  func pairs(_ readings: [Judged]) -> [Pair] {
    var pairs: [Pair] = []
    for reading in readings {
      let isDown = reading.reading.direction == .down
      let place = pairs.firstIndex { pair in
        guard isDown ? pair.down == nil : pair.up == nil, let other = pair.either else {
          return false
        }
        return other.reading.load == reading.reading.load
          && other.judgedRange == reading.judgedRange
      }
      let index = place ?? pairs.count
      if place == nil { pairs.append(Pair()) }
      if isDown { pairs[index].down = reading } else { pairs[index].up = reading }
    }
    return pairs
  }

  private func weighing(_ test: JudgedTest) -> Table {
    let readings = test.readings
    let loadUnit = loadUnit(of: readings)
    let pairs = pairs(readings)
    let hasBoth = pairs.contains { $0.down != nil }
    let isCorrected = readings.contains { $0.zeroError != nil }
    var columns: [(title: String, isNumber: Bool, cell: (Pair) -> String)] = [
      (
        say("Range", vi: "Phạm vi"), false,
        { [instrument] pair in
          instrument.structure == .multipleRange
            ? pair.either?.judgedRange.map(String.init) ?? "" : ""
        }
      ),
      ("L, \(loadUnit.symbol)", true, { number($0.either?.reading.load, loadUnit) }),
    ]
    func add(_ title: String, _ cell: @escaping (Judged) -> String, isNumber: Bool = true) {
      let arrows = hasBoth ? (" ↑", " ↓") : ("", "")
      columns.append((title + arrows.0, isNumber, { $0.up.map(cell) ?? "" }))
      columns.append((title + arrows.1, isNumber, { $0.down.map(cell) ?? "" }))
    }
    add("I, \(loadUnit.symbol)") { shown($0.reading.indication, loadUnit) }
    add("ΔL, \(unit.symbol)") { number($0.reading.added, unit) }
    if isCorrected { add("E, \(unit.symbol)") { signed($0.error) } }
    add(isCorrected ? "Ec, \(unit.symbol)" : "E, \(unit.symbol)") { error(of: $0) }
    columns.append((limitTitle, true, { $0.either.map(limit) ?? "" }))
    add("", { tables.marked($0.verdict) }, isNumber: false)
    return filled(
      columns.map { ($0.title, $0.isNumber) },
      pairs.map { pair in columns.map { $0.cell(pair) } })
  }

  var limitTitle: String { say("MPE, \(unit.symbol)", vi: "Cho phép, \(unit.symbol)") }

  // MARK: Other tests

  /// A row a reading, with the columns that have something to say.
  private func list(_ test: JudgedTest) -> Table {
    let loadUnit = loadUnit(of: test.readings)
    let columns: [(title: String, isNumber: Bool, cell: (Int, Judged) -> String)] = [
      (
        say("No.", vi: "TT"), true,
        { index, reading in reading.reading.position == nil ? String(index + 1) : "" }
      ),
      (say("Position", vi: "Vị trí"), false, { $1.reading.position ?? "" }),
      (say("Range", vi: "Phạm vi"), false, { $1.reading.range.map(String.init) ?? "" }),
      ("L, \(loadUnit.symbol)", true, { number($1.reading.load, loadUnit) }),
      ("I, \(loadUnit.symbol)", true, { shown($1.reading.indication, loadUnit) }),
      ("ΔL, \(unit.symbol)", true, { number($1.reading.added, unit) }),
      (
        say("Extra load, \(unit.symbol)", vi: "Tải thêm, \(unit.symbol)"), true,
        { number($1.reading.extraLoad, unit) }
      ),
      (
        say("I after, \(loadUnit.symbol)", vi: "I sau, \(loadUnit.symbol)"), true,
        { shown($1.reading.indicationAfter, loadUnit) }
      ),
      (
        say("Change, \(unit.symbol)", vi: "Thay đổi, \(unit.symbol)"), true,
        { number($1.observedChange, unit) }
      ),
      (
        say("at least, \(unit.symbol)", vi: "ít nhất, \(unit.symbol)"), true,
        { number($1.requiredChange, unit) }
      ),
      (say("Moved", vi: "Dịch chuyển"), false, { moved($1.reading) }),
      (
        "E0, \(unit.symbol)", true,
        { $1.zeroError == nil || $1.reading.zero == nil ? "" : signed($1.zeroError) }
      ),
      ("E, \(unit.symbol)", true, { $1.zeroError == nil ? "" : signed($1.error) }),
      (
        test.readings.contains { $0.zeroError != nil } ? "Ec, \(unit.symbol)" : "E, \(unit.symbol)",
        true, { error(of: $1) }
      ),
      (limitTitle, true, { limit($1) }),
      ("", false, { tables.marked($1.verdict) }),
    ]
    return filled(
      columns.map { ($0.title, $0.isNumber) },
      test.readings.enumerated().map { index, reading in columns.map { $0.cell(index, reading) } })
  }

  // MARK: Cells

  /// The unit of loads: that in which they were stated where all were and it is legal, else grams.
  func loadUnit(of readings: [Judged]) -> MassUnit {
    guard let first = readings.first?.reading.loadUnit, first.isLegal,
      readings.allSatisfy({ $0.reading.loadUnit == first })
    else { return .gram }
    return first
  }

  /// An indication with the zeros that a display shows.
  func shown(_ mass: Mass?, _ loadUnit: MassUnit) -> String {
    let decimals =
      instrument.indication == .digital ? figures.decimals(of: instrument.d, loadUnit) : 0
    return mass.map { figures.number($0, loadUnit, leastDecimals: decimals) } ?? ""
  }

  func signed(_ mass: Mass?) -> String { mass.map { figures.signed($0, unit) } ?? "" }

  /// The error that was judged, or the bounds between which it lies.
  func error(of reading: Judged) -> String {
    if let interval = reading.errorInterval {
      return "\(signed(interval.lowerBound)) … \(signed(interval.upperBound))"
    }
    return signed(reading.correctedError)
  }

  /// `±2.5`, or the side that is limited.
  func limit(_ reading: Judged) -> String {
    guard let mpe = reading.mpe else { return "" }
    let sign =
      switch reading.limitedSide {
      case .both: "±"
      case .above: "+"
      case .below: "−"
      }
    return sign + number(mpe, unit)
  }

  private func moved(_ reading: Reading) -> String {
    if let displacement = reading.displacement { return Wording.length(displacement, language) }
    return switch reading.moved {
    case true: say("yes", vi: "có")
    case false: say("no", vi: "không")
    case nil: ""
    }
  }
}
