import Quantities

extension RuleSet {
  /// What is wrong with the set; empty for a set that can be used.
  ///
  /// Whoever makes a set from figures that a person typed looks here before using it.
  public var faults: [RuleFault] {
    var list = FaultList()
    let letters = Set("abcdefghijklmnopqrstuvwxyz0123456789-")
    if id.isEmpty || id.count > 64 || id.hasPrefix("-") || !id.allSatisfy(letters.contains) {
      list.add("id", .badIdentifier(id))
    }
    list.requireOrder(inForceFrom, inForceUntil, "inForce.until", \.iso)
    switch body {
    case .weighing(let rules): list.faults += rules.faults
    case .retailCheck(let rules): list.faults += rules.faults
    case .testWeights(let table): list.faults += table.faults
    case .control(let control): list.faults += control.faults
    case .fees(let table): list.faults += table.faults
    case .sanctions(let table): list.faults += table.faults
    }
    return list.faults
  }
}

extension RetailCheckRules {
  /// What is wrong with the rules; empty for rules that can be used.
  public var faults: [RuleFault] {
    var list = FaultList()
    if scaleChoice.isEmpty { list.add("scaleChoice", .emptyTable) }
    if allowances.isEmpty { list.add("allowances", .emptyTable) }
    for (index, row) in scaleChoice.enumerated() {
      let path = "scaleChoice.rows[\(index)]"
      list.requirePositive(row.largestD, "\(path).largestD")
      checkBand(row.over, row.upTo, path, &list)
      if index > 0 { checkOrder(scaleChoice[index - 1].upTo, row.over, "\(path).over", &list) }
    }
    for (index, row) in allowances.enumerated() {
      let path = "allowances.rows[\(index)]"
      list.requirePositive(row.d, "\(path).d")
      list.requirePositive(row.allowedInD, "\(path).allowedInD")
      checkBand(row.from, row.upTo, path, &list)
      if row.max < row.upTo {
        list.add(
          "\(path).upTo",
          .reversed(low: row.upTo.text(in: .gram), high: row.max.text(in: .gram)))
      }
      if let previous = allowances[..<index].last(where: { $0.max == row.max && $0.d == row.d }) {
        checkOrder(previous.upTo, row.from, "\(path).from", &list)
        if previous.upTo == row.from, row.fromInclusive {
          list.add("\(path).fromInclusive", .overlapping(with: row.from.text(in: .gram)))
        }
      }
    }
    list.requirePositive(otherScalesFactor, "otherScales.factor")
    if checkWeightNominals.isEmpty { list.add("checkWeights.nominals", .emptyTable) }
    for (index, nominal) in checkWeightNominals.enumerated() {
      list.requirePositive(nominal, "checkWeights.nominals[\(index)]")
    }
    list.requirePart(checkWeightLargestError, "checkWeights.largestError")
    return list.faults
  }

  private func checkBand(_ from: Mass, _ upTo: Mass, _ path: String, _ list: inout FaultList) {
    if upTo <= from {
      list.add(
        "\(path).upTo", .reversed(low: from.text(in: .gram), high: upTo.text(in: .gram)))
    }
  }

  /// A band must begin where the one before it ends.
  private func checkOrder(
    _ end: Mass, _ start: Mass, _ path: String, _ list: inout FaultList
  ) {
    if start < end {
      list.add(
        path, .notAscending(bound: start.text(in: .gram), previous: end.text(in: .gram)))
    }
  }
}

extension TestWeightTable {
  /// What is wrong with the table; empty for a table that can be used.
  public var faults: [RuleFault] {
    var list = FaultList()
    if rows.isEmpty { list.add("weights.rows", .emptyTable) }
    list.requireUnique(classes.enumerated().map { ($1, "weights.classes[\($0)]") })
    list.requireUnique(
      rows.enumerated().map { ($1.nominal.text(in: .gram), "weights.rows[\($0)].nominal") })
    for (index, row) in rows.enumerated() {
      let path = "weights.rows[\(index)]"
      list.requirePositive(row.nominal, "\(path).nominal")
      var better: (name: String, limit: Mass)?
      for (column, name) in classes.enumerated() {
        guard let limit = row.mpe[name] else { continue }
        list.requirePositive(limit, "\(path).mpe[\(column)]")
        if let better, limit < better.limit {
          list.add("\(path).mpe[\(column)]", .ranks(better: better.name, poorer: name))
        }
        better = (name, limit)
      }
    }
    return list.faults
  }
}

extension ControlList {
  /// What is wrong with the list; empty for a list that can be used.
  public var faults: [RuleFault] {
    var list = FaultList()
    if rows.isEmpty { list.add("instruments.rows", .emptyTable) }
    list.requireUnique(rows.enumerated().map { ($1.number, "instruments.rows[\($0)].number") })
    for (index, row) in rows.enumerated() {
      guard let months = row.months else { continue }
      list.requirePositive(months, "instruments.rows[\(index)].months")
      if !row.measures.contains(.periodic) {
        list.add("instruments.rows[\(index)].months", .intervalWithoutPeriodic)
      }
    }
    return list.faults
  }
}
