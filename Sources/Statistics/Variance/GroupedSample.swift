/// Observations of one quantity in named groups, with their analysis of variance.
public struct GroupedSample: Sendable, Hashable {
  /// What was observed, such as `voltage`.
  public let name: String
  /// Its unit; may be empty.
  public let unit: String
  /// What the groups are, such as `day`; empty where the groups are columns.
  public let groupName: String
  /// The names of the groups.
  public let labels: [String]
  /// The values of each group; nil where only summaries are known.
  public let values: [[DoubleDouble]]?
  public let analysis: OneWayAnalysis
  /// The nested analysis, where groups have subgroups.
  public let nested: Nested?

  /// Subgroups within the groups.
  public struct Nested: Sendable, Hashable {
    /// What the subgroups are, such as `run`.
    public let name: String
    public let analysis: NestedAnalysis

    public init(name: String, analysis: NestedAnalysis) {
      self.name = name
      self.analysis = analysis
    }
  }

  public init(
    name: String, unit: String, groupName: String, labels: [String],
    values: [[DoubleDouble]]? = nil, analysis: OneWayAnalysis, nested: Nested? = nil
  ) {
    precondition(labels.count == analysis.groups.count, "each group has a name")
    self.name = name
    self.unit = unit
    self.groupName = groupName
    self.labels = labels
    self.values = values
    self.analysis = analysis
    self.nested = nested
  }
}
