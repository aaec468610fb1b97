import Quantities
import Rules

// The instrument against its class: Tables 3 and 4 of R 76-1, and the forms of e and d.
extension WeighingVerification {
  func checkInstrument() {
    checkScope()
    checkInForce()
    if let step = instrument.options.extendedStep {
      findings.add(.extendedDisplay(step, instrument, rules.scaleIntervals.readingCitation))
    }
    for range in instrument.ranges {
      checkForm(range)
      checkTooFine(range)
    }
    checkAuxiliaryDevice()
    // A rule set without this class says so as its scope.
    guard rules.classes.contains(where: { $0.accuracyClass == instrument.accuracyClass }) else {
      return
    }
    switch instrument.structure {
    case .single: checkClass(instrument.ranges[0], min: instrument.min, isFirst: true)
    case .multipleRange:
      for (index, range) in instrument.ranges.enumerated() {
        checkClass(
          range, min: range.min ?? (index == 0 ? instrument.min : nil), isFirst: index == 0)
      }
    case .multiInterval: checkPartialRanges()
    }
  }

  // MARK: Scope

  private func checkScope() {
    let scope = rules.scope
    if !scope.classes.isEmpty, !scope.classes.contains(instrument.accuracyClass) {
      findings.add(.outOfScope(.accuracyClass(instrument.accuracyClass), ruleSet, scope.citation))
    }
    if !scope.kinds.isEmpty, !scope.kinds.contains(instrument.kind) {
      findings.add(.outOfScope(.kind(instrument.kind), ruleSet, scope.citation))
    }
    if let largest = scope.largestMax, instrument.max > largest {
      findings.add(.outOfScope(.max(instrument.max, largest), ruleSet, scope.citation))
    }
    if scope.requiresDEqualsE {
      for range in instrument.ranges where range.d != range.e {
        findings.add(.dNotEqualToE(range, instrument, scope.citation))
      }
    }
  }

  private func checkInForce() {
    guard let date = inspection.date, !ruleSet.isInForce(on: date) else { return }
    findings.add(.rulesNotInForce(ruleSet, date, general))
  }

  // MARK: e and d

  /// e and d are 1, 2 or 5 × 10^k of the unit they are stated in (R 76-1, 4.2.2.1).
  private func checkForm(_ range: Instrument.Range) {
    let citation = rules.scaleIntervals.citation
    if range.e.leadingDigit(in: instrument.errorUnit).map({ [1, 2, 5].contains($0) }) != true {
      findings.add(.intervalForm("e", range.e, instrument, citation))
    }
    if range.d != range.e,
      range.d.leadingDigit(in: instrument.errorUnit).map({ [1, 2, 5].contains($0) }) != true
    {
      findings.add(.intervalForm("d", range.d, instrument, citation))
    }
  }

  private func checkTooFine(_ range: Instrument.Range) {
    let half = Ratio(1, 2)
    if range.e.multiplied(by: half) == nil || range.d.multiplied(by: half) == nil {
      findings.add(.intervalTooFine(instrument, rules.scaleIntervals.citation))
    }
  }

  /// d < e needs an auxiliary indicating device: classes I and II, one interval for the whole
  /// range, e = 10^k kg and e ≤ 10 d; class I with d < 1 mg has e = 1 mg instead (R 76-1, 3.4.1
  /// to 3.4.4).
  ///
  /// A multi-interval instrument has e_i = d_i.
  private func checkAuxiliaryDevice() {
    let rule = rules.scaleIntervals
    let citation = rule.auxiliaryCitation
    if instrument.structure == .multiInterval {
      for range in instrument.ranges where range.d != range.e {
        findings.add(.dNotEqualToE(range, instrument, citation))
      }
      if instrument.options.hasAuxiliaryDevice {
        findings.add(.auxiliaryDevice(.onMultiInterval, instrument, citation))
      }
      return
    }
    guard instrument.usesAuxiliaryDevice else { return }
    if !rule.auxiliaryClasses.contains(instrument.accuracyClass) {
      findings.add(.auxiliaryDevice(.ofClass(instrument.accuracyClass), instrument, citation))
      return
    }
    let milligram = Mass(1, .milligram)
    for range in instrument.ranges {
      if range.d == range.e {
        findings.add(.auxiliaryDevice(.dEqualsE, instrument, citation))
      } else if instrument.accuracyClass == .i, range.d < milligram {
        if range.e != milligram {
          findings.add(.classIInterval(range, instrument, citation))
        }
      } else {
        if !range.e.isAtMost(rule.largestAuxiliaryRatio, timesInterval: range.d) {
          findings.add(.auxiliaryDevice(.ratio(rule.largestAuxiliaryRatio), instrument, citation))
        }
        if range.e.leadingDigit(in: .kilogram) != 1 {
          findings.add(.auxiliaryDevice(.eNotPowerOfTen, instrument, citation))
        }
      }
    }
  }

  // MARK: Tables 3 and 4

  private func classRow(for e: Mass) -> WeighingRules.ClassRow? {
    rules.classRow(accuracyClass: instrument.accuracyClass, e: e)
  }

  /// Table 3 for one range: e, n = Max/e, and Min.
  private func checkClass(_ range: Instrument.Range, min: Mass?, isFirst: Bool) {
    guard let row = classRow(for: range.e) else {
      findings.add(.intervalOfClass(range, instrument, classCitation))
      return
    }
    checkLeastN(range, row)
    checkLargestN(range, row)
    if min != nil || isFirst { checkMin(min, range, row) }
  }

  /// Table 3 for the last partial range, its largest n for all, and Table 4 between them.
  private func checkPartialRanges() {
    let partials = instrument.ranges
    for (index, range) in partials.enumerated() {
      guard let row = classRow(for: range.e) else {
        findings.add(.intervalOfClass(range, instrument, classCitation))
        continue
      }
      checkLargestN(range, row)
      if index == 0 { checkMin(instrument.min ?? range.min, range, row) }
      if index == partials.count - 1 {
        checkLeastN(range, row)
      } else if let table4 = rules.partialRangeRow(
        accuracyClass: instrument.accuracyClass)
      {
        let next = partials[index + 1]
        if !next.e.isAtLeast(table4.leastRatio, timesIn: range.max) {
          findings.add(.partialRangeRatio(index + 1, range, next, instrument, table4))
        }
      }
    }
  }

  private func checkLeastN(_ range: Instrument.Range, _ row: WeighingRules.ClassRow) {
    // Class I with d < 0.1 mg may have fewer intervals (R 76-1, 3.4.4).
    if instrument.accuracyClass == .i, range.d < Mass(100, .microgram) { return }
    if !range.e.isAtLeast(row.leastN, timesIn: range.max) {
      findings.add(.numberOfIntervals(range, row, instrument))
    }
  }

  private func checkLargestN(_ range: Instrument.Range, _ row: WeighingRules.ClassRow) {
    if let largest = row.largestN, !range.max.isAtMost(largest, timesInterval: range.e) {
      findings.add(.numberOfIntervals(range, row, instrument))
    }
  }

  /// Min in e, or in d with an auxiliary indicating device; 5 e for grading instruments
  /// (R 76-1, 3.2 and 3.4.3).
  private func checkMin(
    _ min: Mass?, _ range: Instrument.Range, _ row: WeighingRules.ClassRow
  ) {
    guard let min else {
      findings.add(.minNotStated(row.citation))
      return
    }
    let interval = instrument.usesAuxiliaryDevice ? range.d : range.e
    let count =
      instrument.options.isGradingInstrument
        && [.ii, .iii].contains(instrument.accuracyClass)
      ? Swift.min(5, row.leastMinInE) : row.leastMinInE
    if !interval.isAtLeast(count, timesIn: min) {
      findings.add(.minOfClass(min, least: interval * count, instrument, row.citation))
    }
  }

  private var classCitation: Citation {
    rules.classes.first { $0.accuracyClass == instrument.accuracyClass }?.citation
      ?? rules.scope.citation
  }
}

extension Mass {
  /// Whether `count` of this interval fit into `whole`.
  func isAtLeast(_ count: Int, timesIn whole: Mass) -> Bool {
    let product = value.trillionths.multipliedReportingOverflow(by: Int128(count))
    return !product.overflow && product.partialValue <= whole.value.trillionths
  }

  /// n where this is n × 10^k `unit`s and n does not end in zero; `nil` where it is no
  /// decimal number of them.
  func leadingDigit(in unit: MassUnit) -> Int? {
    guard isPositive, var digits = count(of: unit)?.trillionths else { return nil }
    while digits.isMultiple(of: 10) { digits /= 10 }
    return Int(exactly: digits)
  }
}
