import Quantities
import Rules

/// The kinds of rule sets that hold amounts of money.
extension RuleSetDocument {
  /// The list of a set of kind `fees`.
  static func fees(_ file: DocumentObject, _ shortName: String) -> FeeTable? {
    let rows = RuleTable("fees", of: file, shortName: shortName)?.map { row, citation in
      let item = row.string("item")
      let name = row.text("name")
      let kind = row.string("kind")
      let over = row.optionalMass("over", sign: .notNegative)
      let upTo = row.optionalMass("upTo", sign: .positive)
      let fee = row.money("fee")
      guard let item, let name, let kind, let fee else { return nil as FeeTable.Row? }
      return FeeTable.Row(
        item: item, name: name, kind: kind, over: over, upTo: upTo, fee: fee, citation: citation)
    }
    return rows.map { FeeTable(rows: $0) }
  }

  /// The tables of a set of kind `sanctions`.
  static func sanctions(_ file: DocumentObject, _ shortName: String) -> SanctionTable? {
    let rows = RuleTable("fines", of: file, shortName: shortName)?.map(tier)
    let ceilings = file.object("ceilings")
    let organisation = ceilings?.money("organisation")
    let individual = ceilings?.money("individual")
    let citation = ceilings?.citation(shortName: shortName)
    ceilings?.refuseUnknownFields()
    var share: SanctionTable.Share?
    if let object = file.optionalObject("individualShare") {
      let part = object.ratio("part")
      let citation = object.citation(shortName: shortName)
      object.refuseUnknownFields()
      guard let part, let citation else { return nil }
      share = SanctionTable.Share(part: part, citation: citation)
    }
    guard let rows, let organisation, let individual, let citation else { return nil }
    return SanctionTable(
      rows: rows,
      ceilings: .init(organisation: organisation, individual: individual, citation: citation),
      individualShare: share)
  }

  private static func tier(_ row: DocumentObject, _ citation: Citation) -> SanctionTable.Row? {
    let item = row.string("item")
    let name = row.text("name")
    let basis = row.choice("basis", of: SanctionTable.Basis.self)
    let over = row.optionalMoney("over")
    let upTo = row.optionalMoney("upTo")
    let fine = fine(row)
    guard let item, let name, let basis, let fine else { return nil }
    return SanctionTable.Row(
      item: item, name: name, basis: basis, over: over, upTo: upTo, fine: fine, citation: citation)
  }

  /// Two amounts, or two multiples, or neither.
  private static func fine(_ row: DocumentObject) -> SanctionTable.Fine? {
    if row.has("least") || row.has("most") {
      guard let least = row.money("least"), let most = row.money("most") else { return nil }
      return .amounts(least: least, most: most)
    }
    if row.has("leastTimes") || row.has("mostTimes") {
      let least = row.integer("leastTimes", in: 1...100)
      let most = row.integer("mostTimes", in: 1...100)
      guard let least, let most else { return nil }
      return .multiples(least: least, most: most)
    }
    return .notRead
  }
}
