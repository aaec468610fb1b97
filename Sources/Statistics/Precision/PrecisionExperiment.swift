/// A precision experiment: laboratories that measured at one or more levels.
public struct PrecisionExperiment: Sendable, Hashable {
  /// The results of one level.
  public struct Level: Sendable, Hashable {
    /// The name of the level; empty where there is only one.
    public let name: String
    /// The names of the laboratories that measured it, in the order of ``PrecisionLevel``.
    public let laboratories: [String]
    public let precision: PrecisionLevel

    public init(name: String, laboratories: [String], precision: PrecisionLevel) {
      precondition(
        laboratories.count == precision.analysis.groups.count, "each laboratory has a name")
      self.name = name
      self.laboratories = laboratories
      self.precision = precision
    }
  }

  /// What was measured.
  public let name: String
  /// Its unit; may be empty.
  public let unit: String
  /// What the groups are, such as `lab`.
  public let groupName: String
  public let levels: [Level]

  public init(name: String, unit: String, groupName: String, levels: [Level]) {
    self.name = name
    self.unit = unit
    self.groupName = groupName
    self.levels = levels
  }
}
