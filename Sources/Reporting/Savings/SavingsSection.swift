/// A part of a report on savings, before it is written as text, Markdown or HTML.
struct SavingsSection {
  /// The bars of a tornado: the ends of each, and what divides what pays from what does not.
  struct Bars {
    var names: [String]
    var ends: [(low: Double, high: Double)]
    /// What stands at the ends of each bar.
    var labels: [(low: String, high: String)]
    var center: Double
  }

  var heading: String
  /// What stands before the table.
  var introduction: [String] = []
  var table: UncertaintyTables.Table?
  var bars: Bars?
  /// What stands after the table.
  var remarks: [String] = []
}
