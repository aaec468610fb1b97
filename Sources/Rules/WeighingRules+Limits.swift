public import Quantities

extension WeighingRules {
  /// The maximum permissible error of `load`, and the row that gives it (R 76-1, 3.5.1, Table 6).
  ///
  /// `MPE = mpeInE · e · factor` of the first band with `load ≤ upToInE · e`: an upper bound
  /// belongs to its band.
  ///
  /// - Parameters:
  ///   - load: the load whose error is judged: the net load where a tare is in use (3.5.3.3),
  ///     by its magnitude.
  ///   - e: the verification scale interval of the partial range or range that holds the load.
  ///   - factor: the factor of the stage, 1 or 2 (``StageRow/mpeFactor``). The bands do not move
  ///     with it.
  /// - Returns: `nil` when the load lies beyond the last band of the class, when the rules have
  ///   no band for the class, when `e` is not positive, and when the limit cannot be held
  ///   exactly because `e` was written to the last place held.
  public func mpe(
    load: Mass, e: Mass, accuracyClass: AccuracyClass, factor: Int = 1
  ) -> (limit: Mass, row: ErrorLimitRow)? {
    guard e.isPositive else { return nil }
    let load = load.magnitude
    for row in errorLimits where row.accuracyClass == accuracyClass {
      if let bound = row.upToInE, !load.isAtMost(Ratio(bound), of: e) { continue }
      guard let limit = e.multiplied(by: row.mpeInE) else { return nil }
      return (limit * factor, row)
    }
    return nil
  }

  /// The bands of `accuracyClass`, ascending.
  public func errorLimits(of accuracyClass: AccuracyClass) -> [ErrorLimitRow] {
    errorLimits.filter { $0.accuracyClass == accuracyClass }
  }

  /// The loads at which the MPE changes, ascending: the upper bounds of all bands but the last.
  public func changeoverLoads(e: Mass, accuracyClass: AccuracyClass) -> [Mass] {
    errorLimits(of: accuracyClass).dropLast().compactMap { row in row.upToInE.map { e * $0 } }
  }

  /// The row of Table 3 that holds `e` for the class, or `nil` when no `e` of that size exists
  /// in it.
  public func classRow(accuracyClass: AccuracyClass, e: Mass) -> ClassRow? {
    classes.first { row in
      row.accuracyClass == accuracyClass && row.leastE <= e
        && row.largestE.map { e <= $0 } != false
    }
  }

  /// The row of Table 4 for the class.
  public func partialRangeRow(accuracyClass: AccuracyClass) -> PartialRangeRow? {
    partialRanges.first { $0.accuracyClass == accuracyClass }
  }

  /// What the stage asks for, or `nil` when the rules do not know the stage.
  public func stageRow(_ stage: Stage) -> StageRow? { stages.first { $0.stage == stage } }

  /// The rule set that judges `stage` where these rules do not.
  public func elsewhereRow(_ stage: Stage) -> ElsewhereRow? {
    elsewhere.first { $0.stage == stage }
  }

  /// How repeatability is tested in the class.
  public func repeatabilityRow(accuracyClass: AccuracyClass) -> RepeatabilityRow? {
    repeatability.first { $0.classes.isEmpty || $0.classes.contains(accuracyClass) }
  }

  /// How eccentricity is tested on a receptor, on `supports` supports where those decide.
  public func eccentricityRow(receptor: Receptor, supports: Int) -> EccentricityRow? {
    eccentricity.first { row in
      guard row.receptor == receptor else { return false }
      guard receptor == .supports else { return true }
      return row.leastSupports <= supports && row.largestSupports.map { supports <= $0 } != false
    }
  }

  /// How discrimination is tested for the type of indication.
  public func discriminationRow(_ indication: IndicationType) -> DiscriminationRow? {
    discrimination.first { $0.indication == indication }
  }

  /// The sensitivity asked of a non-self-indicating instrument.
  ///
  /// `maxFrom` is exclusive and `maxUpTo` inclusive: *Max ≤ 30 kg* and *Max > 30 kg*.
  public func sensitivityRow(accuracyClass: AccuracyClass, max: Mass) -> SensitivityRow? {
    sensitivity.first { row in
      row.classes.contains(accuracyClass) && row.maxFrom.map { $0 < max } != false
        && row.maxUpTo.map { max <= $0 } != false
    }
  }

  /// The tier of substitution that a repeatability spread (max − min of three placings) allows:
  /// the one that asks for the least standards.
  public func substitutionRow(spread: Mass, e: Mass) -> SubstitutionRow? {
    let open = substitution.filter { row in
      row.spreadUpToInE.map { spread.isAtMost($0, of: e) } != false
    }
    return open.min { left, right in
      let (a, b) = (left.leastStandardsOfMax, right.leastStandardsOfMax)
      return a.numerator * b.denominator < b.numerator * a.denominator
    }
  }
}

extension WeighingRules.EccentricityRow {
  /// The test load as a part of (Max + T+), for `supports` supports: `1/3`, `1/(n − 1)`, or the
  /// ceiling of a rolling load.
  ///
  /// - Returns: `nil` for a row without a divisor on fewer than two supports.
  public func partOfCapacity(supports: Int) -> Ratio? {
    if let ceiling { return ceiling }
    if let divisor { return Ratio(1, divisor) }
    return supports >= 2 ? Ratio(1, supports - 1) : nil
  }
}

extension WeighingRules.StageRow {
  /// The tests asked of an instrument that indicates so, in the order of the rules.
  public func tests(for indication: IndicationType) -> [TestKind] {
    requiredTests
      .filter { $0.indications.isEmpty || $0.indications.contains(indication) }
      .map(\.test)
  }
}
