public import Quantities

/// The maximum permissible errors of weights by nominal value and class (OIML R 111-1, Table 1).
public struct TestWeightTable: Sendable, Hashable {
  /// The classes in the order of the table, the best first.
  public var classes: [String]
  public var rows: [Row]
  public var citation: Citation

  /// One nominal value; a class that is not defined for it has no entry.
  public struct Row: Sendable, Hashable {
    public var nominal: Mass
    public var mpe: [String: Mass]
    public init(nominal: Mass, mpe: [String: Mass]) {
      self.nominal = nominal
      self.mpe = mpe
    }
  }

  public init(classes: [String], rows: [Row], citation: Citation) {
    self.classes = classes
    self.rows = rows
    self.citation = citation
  }

  /// The MPE of a weight, or `nil` where the class is not defined for the nominal value.
  public func mpe(nominal: Mass, weightClass: String) -> Mass? {
    rows.first { $0.nominal == nominal }?.mpe[weightClass]
  }
}
