/// What the support of a stock of instruments costs in a year, with what bad ones let happen.
///
/// n instruments in use, spares to cover those that are away, an interval I between
/// calibrations: `tests = (n + n_s)/I`, `n_s = n s · downtime/I`, and
///
/// `cost = tests (C_cal + C_adj P_adj + C_rep P_rep) + n_s C_spare + C_FA n P_use (1 − P_ok)`.
///
/// The structure is that of the annual support cost of NCSLI RP-18 and RP-19; their documents
/// were not read, and other names may stand there.
public struct AnnualSupport: Sendable, Hashable {
  /// What is known of the stock.
  public struct Stock: Sendable, Hashable {
    /// n, in use.
    public var instruments: Double
    /// I, in years.
    public var interval: Double
    /// How long an instrument is away for a calibration, in years.
    public var downtime = 0.0
    /// s, how many of those away are replaced by spares, from 0 to 1.
    public var sparedShare = 1.0
    /// C_cal.
    public var calibrationCost: Double
    /// C_adj.
    public var adjustmentCost = 0.0
    /// P_adj.
    public var adjustmentProbability = 0.0
    /// C_rep.
    public var repairCost = 0.0
    /// P_rep.
    public var repairProbability = 0.0
    /// C_spare, of holding one spare for a year.
    public var spareCost = 0.0
    /// C_FA, of a year in which an instrument lets wrong decisions pass.
    public var consequenceCost = 0.0
    /// P_use, the share of the year that an instrument is used.
    public var useShare = 1.0
    /// P_ok, the probability that nothing goes wrong with an instrument in use.
    public var successProbability = 1.0

    /// A stock of `instruments` that are calibrated every `interval` years, without further
    /// costs.
    public init(instruments: Double, interval: Double, calibrationCost: Double) {
      self.instruments = instruments
      self.interval = interval
      self.calibrationCost = calibrationCost
    }
  }

  /// n_s.
  public let spares: Double
  /// Calibrations a year.
  public let tests: Double
  /// Of calibrating, adjusting and repairing.
  public let calibration: Double
  /// Of the spares.
  public let spare: Double
  /// Of what goes wrong.
  public let performance: Double

  /// The sum.
  public var annualCost: Double { calibration + spare + performance }

  /// - Throws: ``EconomicsError``
  public init(_ stock: Stock) throws(EconomicsError) {
    for (value, name) in [
      (stock.instruments, "instruments"), (stock.downtime, "downtime"),
      (stock.calibrationCost, "calibrationCost"), (stock.adjustmentCost, "adjustmentCost"),
      (stock.repairCost, "repairCost"), (stock.spareCost, "spareCost"),
      (stock.consequenceCost, "consequenceCost"),
    ] {
      try ParameterCheck.notNegative(value, name)
    }
    for (value, name) in [
      (stock.sparedShare, "sparedShare"), (stock.adjustmentProbability, "adjustmentProbability"),
      (stock.repairProbability, "repairProbability"), (stock.useShare, "useShare"),
      (stock.successProbability, "successProbability"),
    ] {
      try ParameterCheck.share(value, name)
    }
    try ParameterCheck.positive(stock.interval, "interval")
    spares = stock.downtime / stock.interval * stock.instruments * stock.sparedShare
    tests = (stock.instruments + spares) / stock.interval
    calibration = try
      (tests
      * (stock.calibrationCost + stock.adjustmentCost * stock.adjustmentProbability
        + stock.repairCost * stock.repairProbability))
      .checked()
    spare = try (spares * stock.spareCost).checked()
    performance = try
      (stock.consequenceCost * stock.instruments * stock.useShare
      * (1 - stock.successProbability)).checked()
  }
}
