import Quantities
import Rules
import Verification

extension VerificationText {
  /// One test: its name, verdict and clause, its zero, its readings, its spread.
  func section(
    _ test: VerificationResult.TestResult, of result: VerificationResult
  ) -> [String] {
    let instrument = result.inspection.instrument
    var lines = title(of: test, tare: tare(of: test, in: result))
    guard !test.readings.isEmpty else { return lines }
    let figured = test.readings.flatMap { reading in
      [
        reading.correctedError, reading.mpe, reading.reading.added, reading.zeroError,
        reading.reading.extraLoad, reading.errorInterval?.lowerBound,
        reading.errorInterval?.upperBound,
      ].compactMap(\.self)
    }
    let unit = figures.unit(for: figured, preferred: instrument.errorUnit)
    lines += table(of: test, result: result, unit: unit).lines(width: TextStyle.width, ink: ink)
    if let zero = commonZero(test), !zero.isZero {
      lines += wrapped(
        say("corrected by E0 = ", vi: "đã hiệu chính theo E0 = ")
          + spelled(figures.error(zero, unit)), indent: 2)
    }
    if let spread = test.spread { lines += describe(spread, unit: unit, test: test.test) }
    return lines
  }

  /// The name and the verdict, and at the right the clause; below them where it is long.
  private func title(of test: VerificationResult.TestResult, tare: Mass?) -> [String] {
    var name = name(test.test.name)
    if let tare { name += say(" (tare ", vi: " (bì ") + spelled(figures.amount(tare)) + ")" }
    let verdict = marked(test.verdict)
    let clause = cited(test.citation)
    let plain = "\(name)  \(verdict)"
    let text = "\(ink(name, .bold))  \(ink(verdict, test.verdict.colour))"
    let room = TextStyle.width - plain.count - clause.count
    if room < 2 { return [text] + wrapped(clause, indent: 2).map { ink($0, .dim) } }
    return [text + String(repeating: " ", count: room) + ink(clause, .dim)]
  }

  /// The tare of a test: results stand in the order of the records.
  private func tare(
    of test: VerificationResult.TestResult, in result: VerificationResult
  ) -> Mass? {
    let records = result.inspection.tests
    guard let index = result.tests.firstIndex(of: test), records.indices.contains(index),
      records[index].test == test.test
    else { return nil }
    return records[index].tare
  }

  private func describe(
    _ spread: VerificationResult.Spread, unit: MassUnit, test: TestKind
  ) -> [String] {
    let least = spread.least.text(in: unit, style.language)
    let largest = spread.largest.text(in: unit, style.language)
    let limit = spread.limit.text(in: unit, style.language)
    let value =
      least == largest ? largest : "\(least) … \(largest)"
    let what =
      test == .repeatability
      ? say("difference between the weighings: ", vi: "chênh lệch lớn nhất: ")
      : say("difference between loading and unloading: ", vi: "độ hồi sai: ")
    return wrapped(
      what + spelled(value) + say(", permitted ", vi: ", cho phép ") + spelled(limit), indent: 2)
  }

  // MARK: The table

  private func table(
    of test: VerificationResult.TestResult, result: VerificationResult, unit: MassUnit
  ) -> TextTable {
    let readings = test.readings
    let numbers = figures
    func masses(
      _ title: (String, String), _ pick: (VerificationResult.ReadingResult) -> Mass?,
      in unit: MassUnit?, signed: Bool = false, leastDecimals: Int = 0
    ) -> TextTable.Column {
      // Without a unit for all, each cell names its own.
      let cells = readings.map { reading -> String in
        guard let mass = pick(reading) else { return "" }
        guard let unit else {
          return spelled(mass.text(in: reading.reading.loadUnit, style.language))
        }
        return spelled(
          signed
            ? numbers.signed(mass, unit)
            : numbers.number(mass, unit, leastDecimals: leastDecimals))
      }
      return TextTable.Column(
        [say(title.0, vi: title.1), spelled(unit?.symbol ?? "")], cells,
        unit == nil ? .right : .decimal)
    }

    let loadUnit = commonLoadUnit(readings)
    // A display shows its zeros: 0.50 on a balance of 0.01 g.
    let instrument = result.inspection.instrument
    let shown =
      instrument.indication == .digital
      ? loadUnit.map { figures.decimals(of: instrument.d, $0) } ?? 0 : 0
    var columns = [
      TextTable.Column(["", ""], readings.map { spelled(arrow($0.reading.direction)) }, .left),
      TextTable.Column(
        [say("pos.", vi: "vị trí")], readings.map { spelled($0.reading.position ?? "") }, .left),
      TextTable.Column(
        [say("range", vi: "phạm vi")], readings.map { $0.reading.range.map(String.init) ?? "" }),
      masses(("load", "tải"), \.reading.load, in: loadUnit),
      masses(
        ("indication", "số chỉ"), \.reading.indication, in: loadUnit, leastDecimals: shown),
      masses(("ΔL", "ΔL"), \.reading.added, in: unit),
      masses(("extra load", "tải thêm"), \.reading.extraLoad, in: unit),
      masses(
        ("after", "số chỉ sau"), \.reading.indicationAfter, in: loadUnit, leastDecimals: shown),
      TextTable.Column(
        [say("moved", vi: "dịch chuyển")], readings.map { moved($0.reading) }, .left),
      masses(
        ("E0", "E0"), { commonZero(test) == nil ? $0.zeroError : nil }, in: unit, signed: true),
      TextTable.Column(
        [say("error", vi: "sai số"), spelled(unit.symbol)],
        readings.map { spelled(error(of: $0, unit: unit)) },
        readings.contains { $0.errorInterval != nil } ? .right : .decimal),
      TextTable.Column(
        [say("limit", vi: "giới hạn"), spelled(unit.symbol)],
        readings.map { spelled(limit(of: $0, unit: unit)) }, .decimal),
      TextTable.Column(
        [""], readings.map { spelled($0.citation?.status == .unconfirmed ? "†" : "") }, .left),
    ]
    columns.removeAll(where: \.isEmpty)
    var verdicts = TextTable.Column([""], readings.map { marked($0.verdict) }, .left)
    verdicts.colours = readings.map(\.verdict.colour)
    columns.append(verdicts)

    var table = TextTable(columns: columns)
    table.decimalMark = style.language == .vietnamese ? "," : "."
    if readings.contains(where: {
      $0.mpe != nil && ($0.correctedError ?? $0.errorInterval?.lowerBound) != nil
    }) {
      table.drawing = (columns.count - 1, bars(readings))
    }
    return table
  }

  /// E0 where it is the same for all readings, or no reading has one.
  private func commonZero(_ test: VerificationResult.TestResult) -> Mass? {
    let zero = test.readings.first?.zeroError ?? .zero
    return test.readings.allSatisfy { ($0.zeroError ?? .zero) == zero } ? zero : nil
  }

  private func bars(_ readings: [VerificationResult.ReadingResult]) -> TextTable.Drawing {
    let characters = style.characters
    let side = readings.first?.limitedSide ?? .both
    return TextTable.Drawing(
      titles: { width in [scale(width: width, side: side)] },
      cell: { row, width in
        let reading = readings[row]
        guard let mpe = reading.mpe, mpe.isPositive else { return "" }
        let bar = ErrorBar(width: width, characters: characters, side: side)
        if let interval = reading.errorInterval {
          return bar.drawing(least: interval.lowerBound, largest: interval.upperBound, mpe: mpe)
        }
        guard let error = reading.correctedError else { return "" }
        return bar.drawing(least: error, largest: error, mpe: mpe)
      })
  }

  /// The heading of the bars: where the limits and zero stand.
  private func scale(width: Int, side: VerificationResult.LimitedSide) -> String {
    let room = (width - 1) / 2
    let limit = width >= 13 ? "MPE" : ""
    let left =
      switch side {
      case .both: spelled("−\(limit)")
      case .below: width >= 21 ? say("limit", vi: "giới hạn") : ""
      case .above: ""
      }
    let right =
      switch side {
      case .both: spelled("+\(limit)")
      case .above: width >= 21 ? say("limit", vi: "giới hạn") : ""
      case .below: ""
      }
    return TextLayout.pad(left, room) + "0" + TextLayout.pad(right, room, .right)
  }

  /// The unit of the loads when all state the same and it is exact, or `nil`.
  private func commonLoadUnit(_ readings: [VerificationResult.ReadingResult]) -> MassUnit? {
    guard let first = readings.first?.reading.loadUnit, first.isLegal,
      readings.allSatisfy({ $0.reading.loadUnit == first })
    else { return nil }
    let masses = readings.flatMap {
      [$0.reading.load, $0.reading.indication, $0.reading.indicationAfter].compactMap(\.self)
    }
    return masses.allSatisfy { $0.count(of: first) != nil } ? first : nil
  }

  private func error(of reading: VerificationResult.ReadingResult, unit: MassUnit) -> String {
    if let interval = reading.errorInterval {
      let (low, high) = (interval.lowerBound, interval.upperBound)
      if low != high { return "\(figures.signed(low, unit)) … \(figures.signed(high, unit))" }
      return figures.signed(low, unit)
    }
    return reading.correctedError.map { figures.signed($0, unit) } ?? ""
  }

  /// `±2.5`, or `+50` and `−50` where only errors against the customer count.
  private func limit(of reading: VerificationResult.ReadingResult, unit: MassUnit) -> String {
    guard let mpe = reading.mpe else { return "" }
    let number = figures.number(mpe, unit)
    switch reading.limitedSide {
    case .both: return "±" + number
    case .above: return "+" + number
    case .below: return "−" + number
    }
  }

  private func arrow(_ direction: Reading.Direction?) -> String {
    switch direction {
    case .up: "↑"
    case .down: "↓"
    case nil: ""
    }
  }

  private func moved(_ reading: Reading) -> String {
    if let displacement = reading.displacement, let millimetre = Unit<LengthDimension>("mm") {
      return spelled(displacement.text(in: millimetre, style.language))
    }
    switch reading.moved {
    case true: return say("yes", vi: "có")
    case false: return say("no", vi: "không")
    case nil: return ""
    }
  }
}
