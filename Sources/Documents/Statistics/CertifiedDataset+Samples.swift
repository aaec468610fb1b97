public import Statistics

extension CertifiedDataset {
  /// Mean, standard deviation and autocorrelation of a univariate set, the sums of squares, F,
  /// R² and residual standard deviation of an analysis of variance; nil for other kinds.
  ///
  /// - Throws: `StatisticsError`, for data that no such set has.
  public func sampleFigures() throws(StatisticsError) -> [CertifiedFigure]? {
    switch kind {
    case .univariate: try univariate()
    case .analysisOfVariance: try variance()
    case .linearRegression: nil
    }
  }

  private func univariate() throws(StatisticsError) -> [CertifiedFigure] {
    let sample = try SampleDescription(rows.map { $0[0] })
    return [
      ("mean", "Sample Mean", sample.mean),
      ("standard deviation", "Sample Standard Deviation", sample.standardDeviation),
      (
        "autocorrelation", "Sample Autocorrelation Coefficient",
        sample.serialCorrelation?.coefficient
      ),
    ].compactMap { name, words, computed in
      certified(words).map { CertifiedFigure(name, certified: $0, computed: computed ?? .nan) }
    }
  }

  /// The groups of an analysis of variance, in the order of the file.
  public var groups: [[DoubleDouble]] {
    var order: [DoubleDouble] = []
    var members: [DoubleDouble: [DoubleDouble]] = [:]
    for row in rows where row.count == 2 {
      if members[row[0]] == nil { order.append(row[0]) }
      members[row[0], default: []].append(row[1])
    }
    return order.compactMap { members[$0] }
  }

  private func variance() throws(StatisticsError) -> [CertifiedFigure] {
    let analysis = try OneWayAnalysis(values: groups)
    var figures: [CertifiedFigure] = []
    func add(_ name: String, _ certified: String?, _ computed: Double?) {
      guard let certified else { return }
      figures.append(CertifiedFigure(name, certified: certified, computed: computed ?? .nan))
    }
    let between = varianceLine("Between") ?? []
    let within = varianceLine("Within") ?? []
    add("SS between", between.first, analysis.between.sumOfSquares)
    add("MS between", between.dropFirst().first, analysis.between.meanSquare)
    add("F", between.dropFirst(2).first, analysis.ratio?.value)
    add("SS within", within.first, analysis.within.sumOfSquares)
    add("MS within", within.dropFirst().first, analysis.within.meanSquare)
    add("R²", certified("Certified R-Squared"), analysis.determination)
    add("residual standard deviation", certified("Standard Deviation "), analysis.withinDeviation)
    return figures
  }
}
