public import Assessment
import Statistics

extension BatchSummary {
  /// What the fleet says as a whole.
  public struct Survey: Sendable, Hashable {
    /// Cells of a column that could not be read; their rows are used all the same.
    public struct Unread: Sendable, Hashable {
      public let column: String
      public let cells: Int
      /// The first of them: file and line.
      public let path: String
      public let line: Int
    }

    /// A level of severity, and how many instruments have it.
    public struct Severity: Sendable, Hashable {
      public let level: SeverityScale.Level
      public let instruments: Int
    }

    public let options: SurveyOptions
    /// The levels in the order of their bounds.
    public let severities: [Severity]
    public let fleet: FleetSurvey
    /// `nil` where no turnover is told.
    public let money: SurveyMoney?
    public let unread: [Unread]

    /// - Throws: ``BatchError/survey``
    init(_ basis: SurveyBasis, paths: [String]) throws(BatchError) {
      options = basis.options
      do throws(StatisticsError) {
        fleet = try FleetSurvey(basis)
      } catch {
        throw .survey
      }
      var money = SurveyMoney()
      var severe = [Int](repeating: 0, count: basis.severities.levels.count)
      for index in 0..<basis.count {
        if let level = basis.severity(index) { severe[level] += 1 }
        if let stake = basis.stake(index) { money.add(stake) }
      }
      severities = zip(basis.severities.levels, severe).map {
        Severity(level: $0, instruments: $1)
      }
      self.money = money.instruments > 0 && !money.isBroken ? money : nil
      unread = [
        (DatasetColumn.validUntil, basis.archive.unread.validUntil),
        (.turnover, basis.archive.unread.turnover),
      ].compactMap { column, count in
        count.first.map {
          Unread(column: column.name, cells: count.cells, path: paths[$0.file], line: $0.line)
        }
      }
    }
  }
}
