import Assessment

/// Keeps the readings of a chunk for the risks, and what is needed of them.
struct RiskRecorder: Sendable {
  /// A reading of an instrument of the chunk.
  struct Entry: Sendable {
    let instrument: UInt32
    let reading: RiskReading
    /// In steps.
    let load: Int64
  }

  private let weights: FleetWeights
  private let multiplier: Double
  private(set) var entries: [Entry] = []
  /// u of the reference mass at the last load, for rows of one load often follow each other.
  private var lastLoad: Int64 = -1
  private var lastLimit = 0.0
  private var lastUncertainty: Double? = 0

  init(_ options: RiskOptions, multiplier: Int64) {
    weights = options.weights
    self.multiplier = Double(multiplier)
  }

  mutating func removeAll() { entries.removeAll(keepingCapacity: true) }

  /// Takes in a reading.
  ///
  /// - Parameters:
  ///   - error: `multiplier × E` in steps.
  ///   - d: the actual scale interval in steps.
  ///   - initialWeight: `multiplier × MPE/e` at the load on initial verification.
  mutating func add(
    instrument: Int, _ purpose: RiskReading.Purpose, load: Int64, error: Int64, band: Int,
    e: Int64, d: Int64, hasTurningPoint: Bool, initialWeight: Int64
  ) {
    let gram = Double(MassStep.perGram)
    let interval = Double(e) / gram
    let limit = Double(initialWeight) * interval / multiplier
    if load != lastLoad || limit != lastLimit {
      (lastLoad, lastLimit) = (load, limit)
      lastUncertainty = weights.standardUncertainty(load: Double(load) / gram, initialLimit: limit)
    }
    var uncertainty = Float.infinity
    if let reference = lastUncertainty {
      let u = FleetReading.uncertainty(
        d: Double(d) / gram, hasTurningPoint: hasTurningPoint, reference: reference)
      uncertainty = Float(u / interval)
    }
    entries.append(
      Entry(
        instrument: UInt32(truncatingIfNeeded: instrument),
        reading: RiskReading(
          error: Float(Double(error) / (multiplier * Double(e))), uncertainty: uncertainty,
          band: band, purpose: purpose),
        load: load))
  }
}
