public import Assessment
public import Quantities

extension BatchReport {
  /// The risks of the verdicts of a batch.
  public struct Risk: Sendable, Hashable {
    /// R_C and R_P of a single error.
    public struct Global: Sendable, Hashable {
      public let consumer: Double
      public let producer: Double

      public init(consumer: Double, producer: Double) {
        self.consumer = consumer
        self.producer = producer
      }
    }

    /// A kind of instruments, or all of them.
    public struct Line: Sendable, Hashable {
      public let kind: String
      /// How many instruments have a probability to conform, and how many have none.
      public let evaluated: Int
      public let notEvaluated: Int
      public let borderline: Int
      /// How many of the instruments that pass are expected not to conform, and how many of those
      /// that fail are expected to.
      public let falseAccepts: ClosedRange<Double>
      public let falseRejects: ClosedRange<Double>
      /// `nil` where no prior was learnt.
      public let global: Global?
      /// Why it was not.
      public let obstacle: FleetObstacle?

      public init(
        kind: String, evaluated: Int, notEvaluated: Int, borderline: Int,
        falseAccepts: ClosedRange<Double>, falseRejects: ClosedRange<Double>,
        global: Global?, obstacle: FleetObstacle?
      ) {
        self.kind = kind
        self.evaluated = evaluated
        self.notEvaluated = notEvaluated
        self.borderline = borderline
        self.falseAccepts = falseAccepts
        self.falseRejects = falseRejects
        self.global = global
        self.obstacle = obstacle
      }
    }

    public let kinds: [Line]
    public let all: Line
    public let assumptions: [LocalizedText]

    public init(kinds: [Line], all: Line, assumptions: [LocalizedText]) {
      self.kinds = kinds
      self.all = all
      self.assumptions = assumptions
    }
  }
}

extension BatchText {
  /// How sure the verdicts are: a table and what it rests on.
  func risk(_ risk: BatchReport.Risk) -> [String] {
    let lines = risk.kinds + [risk.all]
    func column(_ titles: [String], _ cell: (BatchReport.Risk.Line) -> String) -> TextTable.Column {
      TextTable.Column(titles, lines.map(cell))
    }
    var table = TextTable(columns: [
      TextTable.Column([say("kind", vi: "loại")], lines.map { name(ofKind: $0.kind) }, .left),
      column([say("evaluated", vi: "đánh giá")]) { number($0.evaluated) },
      column([say("borderline", vi: "sát ranh")]) { number($0.borderline) },
      column([say("wrongly", vi: "đạt"), say("passed", vi: "mà sai")]) {
        expected($0.falseAccepts)
      },
      column([say("wrongly", vi: "không đạt"), say("failed", vi: "mà sai")]) {
        expected($0.falseRejects)
      },
    ])
    if risk.kinds.contains(where: { $0.global != nil }) {
      table.columns += [
        column(["R_C"]) { line in line.global.map { share($0.consumer) } ?? "" },
        column(["R_P"]) { line in line.global.map { share($0.producer) } ?? "" },
      ]
    }
    var result = [
      "", ink(say("How sure the verdicts are", vi: "Độ chắc chắn của kết luận"), .bold),
    ]
    result += ruled(table)
    let left = risk.all.notEvaluated
    if left > 0 {
      result += wrapped(
        say(
          "\(number(left)) not evaluated: risk_note in verdicts.csv says why",
          vi: "\(number(left)) cân không đánh giá được: xem risk_note trong verdicts.csv"))
    }
    result += obstacles(risk.kinds)
    result += ["", ink(say("What the figures rest on", vi: "Các giả định"), .bold)]
    let language = style.language
    for assumption in risk.assumptions {
      let text = TextLayout.wrap(spelled(assumption[language]), TextStyle.width - 4)
      result += text.enumerated().map { ($0 == 0 ? spelled("  · ") : "    ") + $1 }
    }
    return result
  }

  /// The kinds without global risks, by the reason.
  private func obstacles(_ lines: [BatchReport.Risk.Line]) -> [String] {
    FleetObstacle.allCases.flatMap { obstacle -> [String] in
      let kinds = lines.filter { $0.obstacle == obstacle }.map { name(ofKind: $0.kind) }
      if kinds.isEmpty { return [] }
      let names = kinds.joined(separator: ", ")
      let least = number(FleetPopulation.fewestErrors)
      let reason =
        switch obstacle {
        case .tooFewErrors:
          say("fewer than \(least) weighing rows", vi: "ít hơn \(least) dòng cân")
        case .noVariation:
          say(
            "the errors vary no more than measuring explains",
            vi: "sai số không tản mạn hơn mức do phép đo")
        case .numerical: say("they could not be computed", vi: "không tính được")
        }
      return TextLayout.wrap(
        say(
          "No global risks of \(names): \(reason).",
          vi: "Không có rủi ro toàn cục của \(names): \(reason)."), TextStyle.width - 2
      ).map { "  " + $0 }
    }
  }

  /// A number of instruments that is expected, between two bounds.
  private func expected(_ range: ClosedRange<Double>) -> String {
    let (low, high) = (tenths(range.lowerBound), tenths(range.upperBound))
    return low == high ? low : spelled("\(low)–\(high)")
  }

  /// With one decimal, below a hundred.
  private func tenths(_ value: Double) -> String {
    if value >= 99.95 { return number(Int(value.rounded())) }
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10)\(style.language == .vietnamese ? "," : ".")\(tenths % 10)"
  }

  /// A probability in per cent with two decimals.
  private func share(_ probability: Double) -> String {
    let hundredths = Int((probability * 10_000).rounded())
    let rest = hundredths % 100
    return
      "\(hundredths / 100)\(style.language == .vietnamese ? "," : ".")\(rest < 10 ? "0" : "")\(rest)"
      + spelled("\u{A0}%")
  }
}
