import Quantities
import Rules

// Substitution of test weights by other material (R 76-1, 3.7.3).
extension WeighingPlan {
  /// Decides whether weights have to be replaced on the way to Max, and whether they may be.
  ///
  /// The block that is replaced has the fewest weights that need no more replacements and serve
  /// the same tier as all of them together would.
  func planSubstitution() {
    let max = instrument.max
    let e = ranges[ranges.count - 1].holding(load: max).e
    let heavy = stock.split(at: e).heavy
    let near = Swift.max(e, max.part(Ratio(1, 50)))
    guard let all = stock.total, let total = heavy.total, all < max - near else { return }
    guard !rules.substitution.isEmpty, total.isPositive else { return }
    let whole = Mass(
      ExactDecimal(
        trillionths: total.value.trillionths / e.value.trillionths
          * e.value.trillionths))
    let builder = LoadBuilder(stock: heavy)
    guard whole.isPositive, let block = builder.nearest(to: whole, in: e...whole) else { return }

    // standards ≥ part × Max, by cross-multiplication.
    func isEnough(_ block: Mass, _ row: WeighingRules.SubstitutionRow) -> Bool {
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
      isAllowed = isEnough(block, row)
    } else if let possible = ordered.first(where: { isEnough(block, $0) }) {
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
    let times = LoadPlan.SubstitutionPlan.split(max, block: block).times
    let least = max.part(Ratio(1, times + 1))
    let candidates = RoundLoads.between(least, block, about: block, e: e).filter {
      isEnough($0, row) && ranges[0].holding(load: $0).e == eOfBlock
        && LoadPlan.SubstitutionPlan.split(max, block: $0).times == times
    }
    let chosen = candidates.compactMap { builder.build($0).composition }.min {
      ($0.pieceCount, $1.mass) < ($1.pieceCount, $0.mass)
    }
    guard let chosen else { return }
    let substitution = LoadPlan.SubstitutionPlan(
      standards: chosen.mass, composition: chosen, times: times, row: row, spread: request.spread,
      spreadUpTo: spreadUpTo, isAllowed: isAllowed)
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
    Self.split(load, block: standards)
  }

  static func split(_ load: Mass, block: Mass) -> (standards: Mass, times: Int) {
    let block = block.value.trillionths
    guard block > 0, load.isPositive else { return (load, 0) }
    let times = (load.value.trillionths - 1) / block
    return (Mass(ExactDecimal(trillionths: load.value.trillionths - times * block)), Int(times))
  }
}
