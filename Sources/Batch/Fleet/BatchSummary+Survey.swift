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

    public let options: SurveyOptions
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
      for index in 0..<basis.count {
        if let stake = basis.stake(index) { money.add(stake) }
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
