public import Quantities

/// A test weight, as its marking and its certificate state it.
public struct WeightPiece: Sendable, Hashable {
  /// What a certificate says of the conventional mass.
  public struct Certificate: Sendable, Hashable {
    /// m_c.
    public var conventionalValue: Mass
    /// U(m_c).
    public var expandedUncertainty: Mass
    /// k of U.
    public var coverageFactor: Double

    public init(conventionalValue: Mass, expandedUncertainty: Mass, coverageFactor: Double) {
      self.conventionalValue = conventionalValue
      self.expandedUncertainty = expandedUncertainty
      self.coverageFactor = coverageFactor
    }

    /// u = U/k, in grams.
    public var standardUncertainty: Double {
      expandedUncertainty.value.approximation / coverageFactor
    }
  }

  /// Unique within its set.
  public var id: String
  public var nominal: Mass
  /// The accuracy class of R 111-1, such as `F1`.
  public var weightClass: String?
  /// `nil` where the piece is used at its nominal value, within the limits of its class.
  public var certificate: Certificate?
  /// ρ in kg/m³, with u(ρ).
  public var density: StatedValue?
  /// D, the limit of the drift since the calibration; `nil`: k_D U.
  public var drift: Mass?
  /// The conventional value of the calibration before: the change since stands for the drift.
  public var previousValue: Mass?
  public var calibrated: CalendarDate?
  public var due: CalendarDate?
  public var certificateNumber = ""
  /// By how much a piece without a certificate was found to differ from its nominal value.
  public var nominalDeviation = Mass.zero

  public init(id: String, nominal: Mass, weightClass: String? = nil) {
    self.id = id
    self.nominal = nominal
    self.weightClass = weightClass
  }

  /// What the piece stands for in a load: its conventional value, else its nominal value.
  public var value: Mass { certificate?.conventionalValue ?? nominal + nominalDeviation }
}
