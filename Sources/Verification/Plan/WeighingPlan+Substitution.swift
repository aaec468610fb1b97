import Quantities
import Rules

// Substitution of test weights by other material (R 76-1, 3.7.3).
extension WeighingPlan {
  /// Decides whether weights have to be replaced on the way to Max, and whether they may be.
  ///
  /// The block that is replaced is all of the weights of at least e, rounded down to e: fewer
  /// replacements add less to the uncertainty.
  func planSubstitution() {
    let max = instrument.max
    let e = ranges[ranges.count - 1].holding(load: max).e
    let heavy = stock.split(at: e).heavy
    let near = Swift.max(e, max.part(Ratio(1, 50)))
    guard let all = stock.total, let total = heavy.total, all < max - near else { return }
    guard !rules.substitution.isEmpty, total.isPositive else { return }
    let whole = Mass(
      ExactDecimal(trillionths: total.value.trillionths / e.value.trillionths
        * e.value.trillionths))
    let builder = LoadBuilder(stock: heavy)
    guard whole.isPositive, let block = builder.nearest(to: whole, in: e...whole),
      let composition = builder.build(block).composition
    else { return }

    // standards ≥ part × Max, by cross-multiplication.
    func isEnough(_ row: WeighingRules.SubstitutionRow) -> Bool {
      let part = row.leastStandardsOfMax
      return part.numerator <= 0
        || max.isAtMost(Ratio(part.denominator, part.numerator), of: block)
    }
    let eOfBlock = ranges[0].holding(load: block).e
    // The most standards first: that tier bears the largest spread.
    let ordered = rules.substitution.sorted {
      let (a, b) = ($0.leastStandardsOfMax, $1.leastStandardsOfMax)
      return a.numerator * b.denominator > b.numerator * a.denominator
    }
    var row = ordered[0]
    var spreadUpTo: Mass?
    var isAllowed: Bool?
    if let spread = request.spread {
      row = rules.substitutionRow(spread: spread, e: eOfBlock) ?? ordered[0]
      isAllowed = isEnough(row)
    } else if let possible = ordered.first(where: isEnough) {
      row = possible
      spreadUpTo = possible.spreadUpToInE.map { eOfBlock.part($0) }
      isAllowed = possible.spreadUpToInE == nil ? true : nil
    } else {
      row = ordered[ordered.count - 1]
      isAllowed = false
    }
    if isAllowed == false {
      findings.add(.planStandards(block, request.spread, row, instrument))
      return
    }
    var substitution = LoadPlan.SubstitutionPlan(
      standards: block, composition: composition, times: 0, row: row, spread: request.spread,
      spreadUpTo: spreadUpTo, isAllowed: isAllowed)
    substitution.times = substitution.split(max).times
    plan.substitution = substitution
    findings.add(.planSubstitution(substitution, instrument))
  }
}

extension LoadPlan.SubstitutionPlan {
  /// The part of `load` that weights make up, the rest being material, and how often the block of
  /// weights was replaced until then.
  ///
  /// `load = times × standards + rest` with `0 < rest ≤ standards`.
  func split(_ load: Mass) -> (standards: Mass, times: Int) {
    let block = standards.value.trillionths
    guard block > 0, load.isPositive else { return (load, 0) }
    let times = (load.value.trillionths - 1) / block
    return (Mass(ExactDecimal(trillionths: load.value.trillionths - times * block)), Int(times))
  }
}
