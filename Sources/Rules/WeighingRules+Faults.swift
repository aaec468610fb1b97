import Quantities

extension WeighingRules {
  /// What is wrong with the rules; empty for rules that can be used.
  public var faults: [RuleFault] {
    var list = FaultList()
    checkClasses(&list)
    checkErrorLimits(&list)
    checkStages(&list)
    checkIntervals(&list)
    checkLoads(&list)
    checkSensing(&list)
    checkWeights(&list)
    return list.faults
  }

  private static func mass(_ value: Mass) -> String { value.text(in: .gram) }

  private func checkClasses(_ list: inout FaultList) {
    if classes.isEmpty { list.add("classes", .emptyTable) }
    for (index, row) in classes.enumerated() {
      let path = "classes.rows[\(index)]"
      list.requirePositive(row.leastE, "\(path).leastE")
      list.requirePositive(row.leastN, "\(path).leastN")
      list.requirePositive(row.leastMinInE, "\(path).leastMinInE")
      list.requireOrder(row.leastE, row.largestE, "\(path).largestE", Self.mass)
      list.requireOrder(row.leastN, row.largestN, "\(path).largestN") { String($0) }
      for (other, earlier) in classes[..<index].enumerated()
      where earlier.accuracyClass == row.accuracyClass
        && earlier.largestE.map({ row.leastE <= $0 }) != false
        && row.largestE.map({ earlier.leastE <= $0 }) != false
      {
        list.add(path, .overlapping(with: "classes.rows[\(other)]"))
      }
    }
    list.requireUnique(
      partialRanges.enumerated().map { ($1.accuracyClass.rawValue, "partialRanges.rows[\($0)]") })
    for (index, row) in partialRanges.enumerated() {
      list.requirePositive(row.leastRatio, "partialRanges.rows[\(index)].leastRatio")
    }
    list.requirePositive(scope.largestMax, "scope.largestMax")
  }

  private func checkErrorLimits(_ list: inout FaultList) {
    if errorLimits.isEmpty { list.add("errorLimits", .emptyTable) }
    var previous: [AccuracyClass: ErrorLimitRow] = [:]
    for (index, row) in errorLimits.enumerated() {
      let path = "errorLimits.rows[\(index)]"
      list.requireFactor(row.mpeInE, "\(path).mpeInE")
      if let bound = row.upToInE { list.requirePositive(bound, "\(path).upToInE") }
      if let before = previous[row.accuracyClass] {
        let text = row.upToInE.map { "\($0) e" } ?? "class \(row.accuracyClass.rawValue)"
        if let last = before.upToInE {
          if let bound = row.upToInE, bound <= last {
            list.add("\(path).upToInE", .notAscending(bound: text, previous: "\(last) e"))
          }
        } else {
          list.add(path, .notAscending(bound: text, previous: nil))
        }
      }
      previous[row.accuracyClass] = row
    }
    for accuracyClass in AccuracyClass.allCases {
      let isClassified = classes.contains { $0.accuracyClass == accuracyClass }
      let hasLimits = previous[accuracyClass] != nil
      let isInScope = scope.classes.contains(accuracyClass)
      if isClassified || isInScope, !hasLimits {
        list.add("errorLimits", .missingClass(accuracyClass, table: "errorLimits"))
      }
      if hasLimits || isInScope, !isClassified {
        list.add("classes", .missingClass(accuracyClass, table: "classes"))
      }
    }
  }

  private func checkStages(_ list: inout FaultList) {
    if stages.isEmpty { list.add("stages", .emptyTable) }
    list.requireUnique(
      stages.enumerated().map { ($1.stage.rawValue, "stages.rows[\($0)].stage") }
        + elsewhere.enumerated().map { ($1.stage.rawValue, "elsewhere.rows[\($0)].stage") })
    for (index, row) in stages.enumerated() {
      let path = "stages.rows[\(index)]"
      list.requirePositive(row.mpeFactor, "\(path).mpeFactor")
      for (position, required) in row.requiredTests.enumerated() {
        guard let table = tableWithoutRule(for: required) else { continue }
        list.add("\(path).tests[\(position)]", .testWithoutRule(required.test, table: table))
      }
    }
  }

  /// The table that has no rule for a test that is asked for.
  private func tableWithoutRule(for required: RequiredTest) -> String? {
    switch required.test {
    case .weighing: nil
    case .eccentricity: eccentricity.isEmpty ? "eccentricity" : nil
    case .repeatability: repeatability.isEmpty ? "repeatability" : nil
    case .discrimination:
      (required.indications.isEmpty ? IndicationType.allCases : required.indications)
        .allSatisfy { discriminationRow($0) != nil } ? nil : "discrimination"
    case .sensitivity: sensitivity.isEmpty ? "sensitivity" : nil
    case .zeroSetting: zeroSetting == nil ? "zeroSetting" : nil
    case .tareSetting: tareSetting == nil ? "tareSetting" : nil
    case .netWeighing: netWeighing == nil ? "netWeighing" : nil
    }
  }

  private func checkIntervals(_ list: inout FaultList) {
    list.requirePositive(
      scaleIntervals.largestAuxiliaryRatio, "scaleIntervals.largestAuxiliaryRatio")
    list.requirePart(scaleIntervals.directReadingUpTo, "scaleIntervals.directReadingUpTo")
    list.requirePositive(weighing.leastLoads, "weighing.leastLoads")
    list.requirePositive(weighing.minRequiredFrom, "weighing.minRequiredFrom")
    for (rule, name) in [(zeroSetting, "zeroSetting"), (tareSetting, "tareSetting")] {
      list.requireFactor(rule?.limitInE, "\(name).limitInE")
      list.requireFactor(rule?.auxiliaryLimitInD, "\(name).auxiliaryLimitInD")
      list.requireFactor(rule?.mechanicalLimitInD, "\(name).mechanicalLimitInD")
    }
  }

  private func checkLoads(_ list: inout FaultList) {
    for (index, row) in repeatability.enumerated() {
      let path = "repeatability.rows[\(index)]"
      if row.leastWeighings < 2 {
        list.add("\(path).leastWeighings", .reversed(low: "2", high: String(row.leastWeighings)))
      }
      list.requirePart(row.loadOfMax, "\(path).loadOfMax")
      for (other, earlier) in repeatability[..<index].enumerated()
      where earlier.classes.isEmpty || row.classes.isEmpty
        || !Set(earlier.classes).isDisjoint(with: row.classes)
      {
        list.add(path, .overlapping(with: "repeatability.rows[\(other)]"))
      }
    }
    for (index, row) in eccentricity.enumerated() {
      let path = "eccentricity.rows[\(index)]"
      if let divisor = row.divisor { list.requirePositive(divisor, "\(path).divisor") }
      if let positions = row.positions { list.requirePositive(positions, "\(path).positions") }
      list.requirePart(row.ceiling, "\(path).ceiling")
      list.requirePositive(row.leastSupports, "\(path).leastSupports")
      list.requireOrder(row.leastSupports, row.largestSupports, "\(path).largestSupports") {
        String($0)
      }
      if row.divisor == nil, row.ceiling == nil, row.leastSupports < 2 {
        list.add("\(path).leastSupports", .reversed(low: "2", high: String(row.leastSupports)))
      }
      if row.divisor != nil, row.ceiling != nil {
        list.add(path, .oneOfTwo("divisor", "ceiling"))
      }
      for (other, earlier) in eccentricity[..<index].enumerated()
      where earlier.receptor == row.receptor
        && earlier.largestSupports.map({ row.leastSupports <= $0 }) != false
        && row.largestSupports.map({ earlier.leastSupports <= $0 }) != false
      {
        list.add(path, .overlapping(with: "eccentricity.rows[\(other)]"))
      }
    }
  }

  private func checkSensing(_ list: inout FaultList) {
    list.requireUnique(
      discrimination.enumerated().map {
        ($1.indication.rawValue, "discrimination.rows[\($0)].indication")
      })
    for (index, row) in discrimination.enumerated() {
      let path = "discrimination.rows[\(index)]"
      if (row.extraLoadInD == nil) == (row.extraLoadInMPE == nil) {
        list.add(path, .oneOfTwo("extraLoadInD", "extraLoadInMPE"))
      }
      list.requireFactor(row.extraLoadInD, "\(path).extraLoadInD")
      list.requireFactor(row.extraLoadInMPE, "\(path).extraLoadInMPE")
      list.requirePositive(row.leastExtraLoad, "\(path).leastExtraLoad")
      list.requirePart(row.leastDisplacement, "\(path).leastDisplacement")
      list.requirePositive(row.appliesFromD, "\(path).appliesFromD")
    }
    for (index, row) in sensitivity.enumerated() {
      let path = "sensitivity.rows[\(index)]"
      list.requirePositive(row.leastDisplacement, "\(path).leastDisplacement")
      list.requireOrder(row.maxFrom, row.maxUpTo, "\(path).maxUpTo", Self.mass)
      for (other, earlier) in sensitivity[..<index].enumerated()
      where !Set(earlier.classes).isDisjoint(with: row.classes)
        && earlier.maxUpTo.map({ (row.maxFrom ?? .zero) < $0 }) != false
        && row.maxUpTo.map({ (earlier.maxFrom ?? .zero) < $0 }) != false
      {
        list.add(path, .overlapping(with: "sensitivity.rows[\(other)]"))
      }
    }
  }

  private func checkWeights(_ list: inout FaultList) {
    list.requirePart(testWeights.largestErrorInMPE, "testWeights.largestErrorInMPE")
    list.requireUnique(
      substitution.enumerated().map {
        ($1.spreadUpToInE?.text ?? "any spread", "substitution.rows[\($0)]")
      })
    for (index, row) in substitution.enumerated() {
      let path = "substitution.rows[\(index)]"
      list.requireFactor(row.spreadUpToInE, "\(path).spreadUpToInE")
      list.requirePart(row.leastStandardsOfMax, "\(path).leastStandardsOfMax")
    }
  }
}
