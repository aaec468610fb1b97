import Documents
import Quantities
import Rules

/// Reads any bytes as a rule file, and looks up limits in what is read.
///
/// Nothing may crash. What is accepted has no faults, and its lookups give limits that are
/// positive and never smaller for a larger factor.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzRules(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
  do {
    let set = try RuleSetDocument.read(bytes, file: "fuzz", format: .yaml)
    precondition(set.faults.isEmpty, "a set with faults was accepted")
    check(set)
  } catch {
    precondition(!error.problems.isEmpty, "a refusal without a reason")
    for language in Language.allCases { precondition(!error.text(language).isEmpty) }
  }
  return 0
}

private func check(_ set: RuleSet) {
  switch set.body {
  case .weighing(let rules): check(rules)
  case .retailCheck(let rules):
    for row in rules.allowances {
      if case .listed(let shortage, _) = rules.allowance(max: row.max, d: row.d, goods: row.upTo) {
        precondition(shortage.isPositive, "a shortage that is not positive")
      }
      _ = rules.scaleChoice(goods: row.upTo)
    }
  case .testWeights(let table):
    for row in table.rows {
      for (name, limit) in row.mpe {
        precondition(table.mpe(nominal: row.nominal, weightClass: name) == limit)
      }
    }
  case .control(let list):
    let book = RuleBook([set])
    if let day = CalendarDate(iso: "2026-11-23") {
      for kind in list.kinds { precondition(!book.intervals(kind: kind, on: day).isEmpty) }
    }
  case .fees(let table):
    for row in table.rows {
      precondition(table.row(item: row.item) == row)
      if let upTo = row.upTo { precondition(table.row(kind: row.kind, max: upTo) != nil) }
    }
  case .sanctions(let table):
    for row in table.rows {
      for party in SanctionTable.Party.allCases {
        guard let range = table.range(of: row, value: row.upTo, for: party) else { continue }
        precondition(range.least.amount <= range.most.amount)
        precondition(range.most.amount <= table.ceilings[party].amount)
      }
    }
  }
}

private func check(_ rules: WeighingRules) {
  for row in rules.classes {
    for e in [row.leastE, row.largestE ?? row.leastE] {
      precondition(rules.classRow(accuracyClass: row.accuracyClass, e: e) != nil)
      let loads = rules.changeoverLoads(e: e, accuracyClass: row.accuracyClass)
      for load in loads + [.zero] {
        let once = rules.mpe(load: load, e: e, accuracyClass: row.accuracyClass)
        let twice = rules.mpe(load: load, e: e, accuracyClass: row.accuracyClass, factor: 2)
        precondition(once.map { $0.limit * 2 } == twice?.limit, "a factor of two is not two")
        precondition(once?.limit.isPositive != false, "a limit that is not positive")
      }
      _ = rules.substitutionRow(spread: e, e: e)
    }
    _ = rules.repeatabilityRow(accuracyClass: row.accuracyClass)
    _ = rules.sensitivityRow(accuracyClass: row.accuracyClass, max: row.leastE)
  }
  for receptor in WeighingRules.Receptor.allCases {
    for supports in [1, 4, 5, 64] {
      _ = rules.eccentricityRow(receptor: receptor, supports: supports)?
        .partOfCapacity(supports: supports)
    }
  }
}
