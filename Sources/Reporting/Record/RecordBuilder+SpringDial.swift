import Assessment
import Quantities
import Rules
import Verification

// Spring dial scales in the order and with the columns of the record of ĐLVN 30: visual
// examination, discrimination, repeatability, eccentricity, errors up and down with hysteresis.
extension RecordBuilder {
  var springDialForm: RecordForm {
    var form = begun(
      say("Verification record of a spring dial scale", vi: "BIÊN BẢN KIỂM ĐỊNH CÂN ĐỒNG HỒ LÒ XO"))
    form.blocks = [
      .heading(say("Instrument", vi: "Phương tiện đo")), .fields(plate),
      .heading(say("Occasion", vi: "Thông tin kiểm định")), .fields(occasion),
    ]
    form.blocks += conditions + limits
    form.blocks += [.heading(say("Visual examination", vi: "Kiểm tra bên ngoài")), visual, legend]
    let order: [TestKind] = [.discrimination, .repeatability, .eccentricity, .weighing]
    let indices = result.tests.indices.sorted { a, b in
      let (left, right) = (
        order.firstIndex(of: result.tests[a].test) ?? order.count,
        order.firstIndex(of: result.tests[b].test) ?? order.count
      )
      return (left, a) < (right, b)
    }
    for index in indices { form.blocks += springDialTest(at: index) }
    form.blocks += findings + conclusion + officers
    return form
  }

  private func springDialTest(at index: Int) -> [Block] {
    let test = result.tests[index]
    let table: Table
    switch test.test {
    case .discrimination where !test.readings.isEmpty: table = discrimination(test)
    case .repeatability where !test.readings.isEmpty: table = repeatability(test)
    case .eccentricity where !test.readings.isEmpty: table = eccentricity(test)
    case .weighing where !test.readings.isEmpty: table = errors(test)
    default: return self.test(at: index)
    }
    var blocks: [Block] = [
      .heading("\(test.test.name[language]): \(tables.marked(test.verdict))"), .table(table),
    ]
    blocks += ErrorFigure.all(
      test: index, of: result, risk: verified.risk, language: language
    ).map { .figure($0) }
    return blocks + remarks(on: test, at: index)
  }

  private func loadTitle(_ loadUnit: MassUnit) -> String {
    say("Load L, \(loadUnit.symbol)", vi: "Tải L, \(loadUnit.symbol)")
  }

  /// Load, I1, the weight G, I2, and the change over the weight that made it.
  private func discrimination(_ test: JudgedTest) -> Table {
    let loadUnit = loadUnit(of: test.readings)
    return filled(
      [
        (loadTitle(loadUnit), true), ("I1, \(loadUnit.symbol)", true),
        (say("Added G, \(unit.symbol)", vi: "Tải thêm G, \(unit.symbol)"), true),
        ("I2, \(loadUnit.symbol)", true),
        (
          say("I2 − I1 / G, \(unit.symbol)", vi: "I2 − I1 / G, \(unit.symbol)"), true
        ), (say("Result", vi: "Kết quả"), false),
      ],
      test.readings.map { reading in
        let change = number(reading.observedChange, unit)
        let extra = number(reading.reading.extraLoad, unit)
        return [
          number(reading.reading.load, loadUnit), number(reading.reading.indication, loadUnit),
          extra, number(reading.reading.indicationAfter, loadUnit),
          change.isEmpty ? "" : "\(change) / \(extra)",
          tables.marked(reading.verdict),
        ]
      })
  }

  /// A row a load: I1, I2, I3, the largest difference, the limit.
  private func repeatability(_ test: JudgedTest) -> Table {
    let loadUnit = loadUnit(of: test.readings)
    let series = series(test.readings)
    let most = series.map(\.count).max() ?? 0
    return filled(
      [(loadTitle(loadUnit), true)]
        + (1...max(1, most)).map { ("I\($0), \(loadUnit.symbol)", true) } + [
          (
            say("Largest difference, \(unit.symbol)", vi: "Chênh lệch lớn nhất, \(unit.symbol)"),
            true
          ), (limitTitle, true), (say("Result", vi: "Kết quả"), false),
        ],
      series.map { readings in
        let indications = readings.map { number($0.reading.indication, loadUnit) }
        let shown = readings.compactMap(\.reading.indication)
        let difference = shown.max().flatMap { most in shown.min().map { most - $0 } }
        let limit = readings.compactMap(\.mpe).min()
        return [number(readings[0].reading.load, loadUnit)] + indications
          + [String](repeating: "", count: most - indications.count)
          + [
            number(difference, unit), number(limit, unit),
            tables.marked(outcome(readings, difference, limit)),
          ]
      })
  }

  /// What a series comes to: its readings, and their difference within the limit.
  private func outcome(_ readings: [Judged], _ difference: Mass?, _ limit: Mass?) -> Verdict {
    let single = readings.dropFirst().reduce(readings[0].verdict) { $0.combined(with: $1.verdict) }
    guard let difference, let limit else { return single }
    return single.combined(with: difference <= limit ? .pass : .fail)
  }

  /// A row a load: the indication at each position, the error furthest from zero, the limit.
  private func eccentricity(_ test: JudgedTest) -> Table {
    let loadUnit = loadUnit(of: test.readings)
    let series = series(test.readings)
    let positions = (series.max { $0.count < $1.count } ?? []).enumerated().map { index, reading in
      let name = reading.reading.position ?? ""
      return name.isEmpty ? "I\(index + 1)" : "I\(index + 1) (\(name))"
    }
    return filled(
      [(loadTitle(loadUnit), true)] + positions.map { ("\($0), \(loadUnit.symbol)", true) } + [
        (say("Largest error, \(unit.symbol)", vi: "Sai số lớn nhất, \(unit.symbol)"), true),
        (limitTitle, true), (say("Result", vi: "Kết quả"), false),
      ],
      series.map { readings in
        let indications = readings.map { number($0.reading.indication, loadUnit) }
        let furthest = readings.max {
          ($0.correctedError?.magnitude ?? .zero) < ($1.correctedError?.magnitude ?? .zero)
        }
        return [number(readings[0].reading.load, loadUnit)] + indications
          + [String](repeating: "", count: positions.count - indications.count)
          + [
            furthest.map(error) ?? "", furthest.map(limit) ?? "",
            tables.marked(outcome(readings, nil, nil)),
          ]
      })
  }

  /// Readings of one load together, in their order.
  private func series(_ readings: [Judged]) -> [[Judged]] {
    var series: [[Judged]] = []
    for reading in readings {
      if let index = series.firstIndex(where: { $0[0].reading.load == reading.reading.load }) {
        series[index].append(reading)
      } else {
        series.append([reading])
      }
    }
    return series
  }

  /// Load, indication and error up and down, hysteresis, the limit.
  private func errors(_ test: JudgedTest) -> Table {
    let loadUnit = loadUnit(of: test.readings)
    func title(_ english: String, _ vietnamese: String, _ unit: MassUnit) -> (String, Bool) {
      (say(english, vi: vietnamese) + ", \(unit.symbol)", true)
    }
    return filled(
      [
        (loadTitle(loadUnit), true), title("I ↑", "Số chỉ tăng", loadUnit),
        title("I ↓", "Số chỉ giảm", loadUnit), title("Error ↑", "Sai số tăng", unit),
        title("Error ↓", "Sai số giảm", unit), title("Hysteresis", "Hồi sai", unit),
        (limitTitle, true), (say("Result", vi: "Kết quả"), false),
      ],
      pairs(test.readings).map { pair in
        let hysteresis = pair.up?.error.flatMap { up in
          pair.down?.error.map { ($0 - up).magnitude }
        }
        let verdicts = [pair.up, pair.down].compactMap(\.self).map(\.verdict)
        var verdict = verdicts.dropFirst().reduce(verdicts.first ?? .inconclusive) {
          $0.combined(with: $1)
        }
        if let hysteresis, let limit = pair.either?.mpe, hysteresis > limit { verdict = .fail }
        return [
          number(pair.either?.reading.load, loadUnit),
          number(pair.up?.reading.indication, loadUnit),
          number(pair.down?.reading.indication, loadUnit),
          pair.up.map(error) ?? "", pair.down.map(error) ?? "", number(hysteresis, unit),
          pair.either.map(limit) ?? "", tables.marked(verdict),
        ]
      })
  }
}
