public import Statistics

extension CertifiedDataset {
  /// The coefficients of a linear regression with their standard deviations, the residual
  /// standard deviation, R², the sums of squares and F; nil for other kinds.
  ///
  /// With one predictor the model is a polynomial up to the highest coefficient that is
  /// certified; with several it is linear in each. There is a constant where `B0` is certified.
  ///
  /// - Throws: `LeastSquaresError`, for data that no such set has.
  public func regressionFigures() throws(LeastSquaresError) -> [CertifiedFigure]? {
    guard kind == .linearRegression, let width = rows.first?.count, width >= 2 else { return nil }
    let parameters = certifiedParameters
    guard let last = parameters.last else { return nil }
    let hasConstant = parameters.first?.index == 0
    let y = rows.map { $0[0] }
    let design =
      width == 2
      ? try DesignMatrix.polynomial(
        rows.map { $0[1] }, degree: last.index, throughZero: !hasConstant)
      : try DesignMatrix(
        (1..<width).map { column in ("x\(column)", rows.map { $0[column] }) },
        addingConstant: hasConstant)
    let fit = try LeastSquaresFit(design, y)
    guard fit.coefficients.count == parameters.count else { return nil }

    var figures: [CertifiedFigure] = []
    for (position, parameter) in parameters.enumerated() {
      figures.append(
        CertifiedFigure(
          "B\(parameter.index)", certified: parameter.estimate,
          computed: fit.coefficients.values[position].value))
      figures.append(
        CertifiedFigure(
          "s(B\(parameter.index))", certified: parameter.deviation,
          computed: fit.coefficients.standardUncertainty(position).value))
    }
    func add(_ name: String, _ certified: String?, _ computed: DoubleDouble?) {
      guard let certified else { return }
      figures.append(
        CertifiedFigure(name, certified: certified, computed: computed?.value ?? .nan))
    }
    add(
      "residual standard deviation", certified("Standard Deviation  "),
      fit.residualStandardDeviation)
    add("R²", certified("R-Squared"), fit.rSquared)
    let regression = regressionLine("Regression")
    let residual = regressionLine("Residual")
    add("SS regression", regression.first, fit.regressionSumOfSquares)
    add("F", regression.dropFirst(2).first, fit.fStatistic)
    add("SS residual", residual.first, fit.residualSumOfSquares)
    return figures
  }

  /// `B2   -0.3581E-01   0.3349E-01`: the coefficients in the order of the file.
  private var certifiedParameters: [(index: Int, estimate: String, deviation: String)] {
    heading.compactMap { line in
      let words = line.split(whereSeparator: \.isWhitespace)
      guard words.count == 3, words[0].hasPrefix("B"), let index = Int(words[0].dropFirst()),
        DoubleDouble(words[1]) != nil, DoubleDouble(words[2]) != nil
      else { return nil }
      return (index, String(words[1]), String(words[2]))
    }
  }

  /// Sum of squares, mean square and, for the regression, F, which may be `Infinity`.
  private func regressionLine(_ word: String) -> [String] {
    guard
      let line = heading.first(where: { line in
        line.hasPrefix(word) && line.contains(where: \.isNumber)
      })
    else { return [] }
    return line.split(whereSeparator: \.isWhitespace).dropFirst(2).map(String.init)
  }

  /// The same data as binary64 holds them: what is lost on the way into it shows in the digits.
  public var inBinary64: CertifiedDataset {
    CertifiedDataset(self, rows: rows.map { row in row.map { DoubleDouble($0.value) } })
  }
}
