import Quantities
import Rules

/// The kinds of rule sets besides weighing.
extension RuleSetDocument {
  private enum Trade: String, CaseIterable {
    case selling
    case buying
  }

  /// The tables of a set of kind `retail-check`.
  static func retailCheck(_ file: DocumentObject, _ shortName: String) -> RetailCheckRules? {
    let choice = RuleTable("scaleChoice", of: file, shortName: shortName)?.map(scaleChoiceRow)
    let allowances = RuleTable("allowances", of: file, shortName: shortName)?.map(allowanceRow)
    let examples = RuleTable("examples", of: file, shortName: shortName, required: false)?
      .map(example)
    let others = file.object("otherScales")
    let factor = others?.integer("factor", in: 1...100)
    let rules = others?.string("rules")
    let othersCitation = others?.citation(shortName: shortName)
    others?.refuseUnknownFields()
    let weights = file.object("checkWeights")
    let nominals = weights?.list("nominals").map { masses($0, of: weights, "nominals") }
    let largestError = weights?.ratio("largestError")
    let weightClass = weights?.string("class")
    let weightsCitation = weights?.citation(shortName: shortName)
    weights?.refuseUnknownFields()
    let procedure = nestedCitation("procedure", of: file, shortName)
    guard let choice, let allowances, let factor, let rules, let othersCitation, let nominals,
      let largestError, let weightClass, let weightsCitation, let procedure
    else { return nil }
    return RetailCheckRules(
      scaleChoice: choice, allowances: allowances, otherScalesFactor: factor,
      otherScalesCitation: othersCitation, initialLimitRules: rules,
      checkWeightNominals: nominals, checkWeightLargestError: largestError,
      checkWeightClass: weightClass, checkWeightCitation: weightsCitation,
      procedureCitation: procedure, examples: examples ?? [])
  }

  private static func scaleChoiceRow(
    _ row: DocumentObject, _ citation: Citation
  ) -> RetailCheckRules.ScaleChoiceRow? {
    let over = row.mass("over", sign: .notNegative)
    let upTo = row.mass("upTo")
    let largestD = row.mass("largestD")
    guard let over, let upTo, let largestD else { return nil }
    return RetailCheckRules.ScaleChoiceRow(
      over: over, upTo: upTo, largestD: largestD, citation: citation)
  }

  private static func allowanceRow(
    _ row: DocumentObject, _ citation: Citation
  ) -> RetailCheckRules.AllowanceRow? {
    let max = row.mass("max")
    let d = row.mass("d")
    let from = row.mass("from", sign: .notNegative)
    let inclusive = row.bool("fromInclusive")
    let upTo = row.mass("upTo")
    let allowed = row.integer("allowedInD", in: 1...1000)
    guard let max, let d, let from, let inclusive, let upTo, let allowed else { return nil }
    return RetailCheckRules.AllowanceRow(
      max: max, d: d, from: from, fromInclusive: inclusive, upTo: upTo, allowedInD: allowed,
      citation: citation)
  }

  private static func example(
    _ row: DocumentObject, _ citation: Citation
  ) -> RetailCheckRules.Example? {
    let max = row.mass("max")
    let d = row.mass("d")
    let goods = row.mass("goods")
    let trade = row.choice("trade", of: Trade.self)
    let shortage = row.mass("shortage")
    guard let max, let d, let goods, let trade, let shortage else { return nil }
    return RetailCheckRules.Example(
      max: max, d: d, goods: goods, isBuying: trade == .buying, shortage: shortage,
      citation: citation)
  }

  /// The table of a set of kind `test-weights`: a row's limits stand in the order of the
  /// classes, in the table's unit, `~` where the class is not defined.
  static func testWeights(_ file: DocumentObject, _ shortName: String) -> TestWeightTable? {
    guard let object = file.object("weights") else { return nil }
    let citation = object.citation(shortName: shortName)
    let classes = object.optionalStrings("classes")
    if classes.isEmpty { object.refuse(DocumentFault.emptyList(field: "classes"), at: "classes") }
    let unit = object.string("unit").flatMap { name -> MassUnit? in
      do throws(QuantityError) {
        return try Mass.unit(name)
      } catch {
        object.refuse(error, at: "unit")
        return nil
      }
    }
    let rows = (object.objects("rows") ?? []).compactMap { row -> TestWeightTable.Row? in
      let nominal = row.mass("nominal")
      let limits = row.list("mpe")
      row.refuseUnknownFields()
      guard let nominal, let limits, let unit else { return nil }
      if limits.count != classes.count {
        row.refuse(
          DocumentFault.wrongCount(field: "mpe", expected: classes.count, found: limits.count),
          at: "mpe")
        return nil
      }
      return TestWeightTable.Row(
        nominal: nominal, mpe: weightLimits(limits, classes, unit, row))
    }
    object.refuseUnknownFields()
    return citation.map { TestWeightTable(classes: classes, rows: rows, citation: $0) }
  }

  private static func weightLimits(
    _ limits: [DocumentNode], _ classes: [String], _ unit: MassUnit, _ row: DocumentObject
  ) -> [String: Mass] {
    var found: [String: Mass] = [:]
    for (index, (node, name)) in zip(limits, classes).enumerated() {
      if case .null = node.content { continue }
      let path = "\(row.path(of: "mpe"))[\(index)]"
      guard let text = node.text else {
        row.reader.refuse(
          DocumentFault.wrongType(
            field: path, expected: LocalizedText("a number", vi: "một số"),
            found: DocumentObject.name(of: node)), at: node, path: path)
        continue
      }
      do {
        found[name] = try Mass(parsing: text, unit: unit, form: row.reader.numbers)
      } catch {
        row.reader.refuse(error, at: node, path: path)
      }
    }
    return found
  }

  private static func masses(
    _ nodes: [DocumentNode], of object: DocumentObject?, _ field: String
  ) -> [Mass] {
    guard let object else { return [] }
    return nodes.enumerated().compactMap { index, node in
      let path = "\(object.path(of: field))[\(index)]"
      do throws(QuantityError) {
        if let text = node.text { return try Mass(parsing: text, form: object.reader.numbers) }
        object.reader.refuse(
          DocumentFault.wrongType(
            field: path, expected: LocalizedText("a mass", vi: "một khối lượng"),
            found: DocumentObject.name(of: node)), at: node, path: path)
      } catch {
        object.reader.refuse(error, at: node, path: path)
      }
      return nil
    }
  }

  /// The table of a set of kind `control`.
  static func control(_ file: DocumentObject, _ shortName: String) -> ControlList? {
    let rows = RuleTable("instruments", of: file, shortName: shortName)?.map { row, citation in
      let number = row.string("number")
      let name = row.text("name")
      let kinds = row.optionalStrings("kinds")
      let measures = row.optionalChoices("measures", of: ControlList.Measure.self)
      let months = row.optionalInteger("months", in: 1...1200)
      let from = row.optionalDate("inForceFrom")
      guard let number, let name else { return nil as ControlList.Row? }
      return ControlList.Row(
        number: number, name: name, kinds: kinds, measures: measures, months: months,
        inForceFrom: from, citation: citation)
    }
    return rows.map { ControlList(rows: $0) }
  }
}
