import Calibration
import Quantities
import Rules
import Verification

/// A weight set piece by piece: certificate, fitness, and until when; the same for every form.
struct WeightSetTables {
  /// One piece.
  struct Row {
    let piece: WeightPiece
    let fitness: WeightFitness
    /// What there is to say of the due date, if anything.
    let due: DueState
  }

  /// Where a due date stands.
  enum DueState: Hashable {
    case notStated
    case ahead
    case overdue
  }

  let set: WeightSet
  let rows: [Row]

  /// - Parameter date: the day for which due dates are looked at; `nil` for not at all.
  init(_ set: WeightSet, table: TestWeightTable?, on date: CalendarDate?) {
    self.set = set
    rows = set.pieces.map { piece in
      let due: DueState
      if let date, let day = piece.due {
        due = day < date ? .overdue : .ahead
      } else {
        due = .notStated
      }
      return Row(piece: piece, fitness: WeightFitness(piece, table: table), due: due)
    }
  }

  var overdue: Int { rows.count { $0.due == .overdue } }
  var unfit: Int {
    rows.count {
      $0.fitness.outcome == .deviationTooLarge || $0.fitness.outcome == .uncertaintyTooLarge
    }
  }

  /// The titles of ``cells(_:_:)``.
  static func titles(_ language: Language) -> [String] {
    func say(_ english: String, vi vietnamese: String) -> String {
      language == .vietnamese ? vietnamese : english
    }
    return [
      say("piece", vi: "quả cân"), say("nominal", vi: "danh nghĩa"), say("class", vi: "cấp"),
      say("deviation", vi: "độ lệch"), "U (k = 2)", "MPE", say("due", vi: "hạn"),
      say("fitness", vi: "đạt cấp"),
    ]
  }

  /// The cells of a row for people.
  static func cells(_ row: Row, _ language: Language) -> [String] {
    let piece = row.piece
    let figures = CalibrationFigures(unit: .milligram, language: language)
    let plain = Figures(language: language)
    let due = piece.due.map { $0.text(language) } ?? ""
    return [
      piece.id, Wording.amount(piece.nominal, language), piece.weightClass ?? "",
      row.fitness.deviation.map { plain.error($0, .milligram) } ?? "",
      row.fitness.uncertainty.map { figures.amount($0) } ?? "",
      row.fitness.mpe.map { "±" + $0.text(in: .milligram, language) } ?? "",
      due + (row.due == .overdue ? " !" : ""),
      "\(row.fitness.outcome.mark) \(row.fitness.reason[language])",
    ].map { $0.replacing(" ", with: "\u{A0}") }
  }
}
