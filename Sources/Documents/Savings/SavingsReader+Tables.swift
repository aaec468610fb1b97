import Economics
import Quantities
import Rules
import Uncertainty

/// Amounts that a document takes from a table of rules by name.
extension SavingsReader {
  /// The amount that `{table: …, item: …}` names, as an input, or `nil` with a problem noted.
  ///
  /// A fee is known; a fine lies anywhere between the least and the most of its tier.
  func tabled(
    _ object: DocumentObject, kind: ParameterKind, field: String, name: String
  ) -> EconomicInput? {
    let problems = reader.problems.count
    let id = object.string("table")
    guard kind == .money else {
      object.refuse(AmountFault.notMoney(field: field), at: "table")
      return nil
    }
    guard let id, let book = book(for: object) else { return nil }
    guard let set = book[id] else {
      let all = book.sets.filter(\.hasAmounts).map(\.id)
      object.refuse(
        AmountFault.noSuchTable(id, suggestions: Spelling.nearest(to: id, in: all), all: all),
        at: "table")
      return nil
    }
    let found: CitedAmount?
    switch set.body {
    case .fees(let table): found = fee(object, table, set: set, input: name)
    case .sanctions(let table): found = fine(object, table, set: set, input: name)
    default:
      object.refuse(
        AmountFault.noSuchTable(
          id, suggestions: [], all: book.sets.filter(\.hasAmounts).map(\.id)), at: "table")
      return nil
    }
    object.refuseUnknownFields()
    guard let found, reader.problems.count == problems else { return nil }
    if found.least.currency != currency {
      object.refuse(
        SavingsFault.otherCurrency(
          field: field, found: found.least.currency.code, document: currency.code), at: "table")
      return nil
    }
    citations.append(found)
    let (least, most) = (found.least.approximation, found.most.approximation)
    do throws(EconomicsError) {
      return try EconomicInput(
        name, kind: kind, estimate: (least + most) / 2,
        distribution: least < most
          ? .rectangular(lower: least, upper: most) : .constant(least))
    } catch {
      object.refuse(error, at: "table")
      return nil
    }
  }

  /// The rules, read when they are first asked for.
  private func book(for object: DocumentObject) -> RuleBook? {
    if let known = loadedRules { return known }
    do throws(DocumentError) {
      loadedRules = try rules()
      return loadedRules
    } catch {
      reader.adopt(error)
      return nil
    }
  }

  /// A fee by the name of its line, or by the kind of instrument and Max.
  private func fee(
    _ object: DocumentObject, _ table: FeeTable, set: RuleSet, input: String
  ) -> CitedAmount? {
    var row: FeeTable.Row?
    if object.has("kind") || object.has("max") {
      let kind = object.string("kind")
      let max = object.mass("max", sign: .positive)
      guard let kind, let max else { return nil }
      row = table.row(kind: kind, max: max)
      if row == nil {
        object.refuse(
          AmountFault.noSuchItem(
            kind, table: set.id, suggestions: Spelling.nearest(to: kind, in: table.kinds),
            all: table.kinds), at: "kind")
        return nil
      }
      if object.has("item") { object.refuse(SavingsFault.conflict("item", "kind"), at: "item") }
    } else {
      guard let item = object.string("item") else { return nil }
      row = table.row(item: item)
      if row == nil {
        let all = table.rows.map(\.item)
        object.refuse(
          AmountFault.noSuchItem(
            item, table: set.id, suggestions: Spelling.nearest(to: item, in: all), all: all),
          at: "item")
      }
    }
    return row.map {
      CitedAmount(
        input: input, rules: set.id, item: $0.item, name: $0.name, least: $0.fee, most: $0.fee,
        citations: [$0.citation])
    }
  }

  /// A fine by the name of the breach, the value that its tier depends on, and who pays.
  private func fine(
    _ object: DocumentObject, _ table: SanctionTable, set: RuleSet, input: String
  ) -> CitedAmount? {
    let item = object.string("item")
    let party =
      object.optionalChoice("party", of: SanctionTable.Party.self) ?? .organisation
    let value = object.optionalMoney("value")
    guard let item else { return nil }
    guard let first = table.rows.first(where: { $0.item == item }) else {
      object.refuse(
        AmountFault.noSuchItem(
          item, table: set.id, suggestions: Spelling.nearest(to: item, in: table.items),
          all: table.items), at: "item")
      return nil
    }
    if first.basis != .breach, value == nil {
      if !object.has("value") {
        object.refuse(AmountFault.needsValue(item: item, basis: first.basis.words), at: "value")
      }
      return nil
    }
    guard let row = table.row(item: item, value: value),
      let range = table.range(of: row, value: value, for: party)
    else {
      let citation = table.row(item: item, value: value)?.citation
      object.refuse(
        AmountFault.notRead(item: item, citation: citation?.text ?? set.shortName), at: "item")
      return nil
    }
    return CitedAmount(
      input: input, rules: set.id, item: item, name: row.name, least: range.least,
      most: range.most, citations: range.citations)
  }
}

extension RuleSet {
  /// Whether amounts of money can be taken from it.
  fileprivate var hasAmounts: Bool {
    switch body {
    case .fees, .sanctions: true
    default: false
    }
  }
}

extension SanctionTable.Basis {
  /// What the value is that a tier depends on.
  fileprivate var words: LocalizedText {
    switch self {
    case .breach: LocalizedText("nothing", vi: "không gì")
    case .instrumentValue:
      LocalizedText(
        "the value of equivalent new instruments", vi: "giá trị phương tiện đo mới tương đương")
    case .gain: LocalizedText("the unlawful gain", vi: "số thu lợi bất chính")
    case .goodsValue: LocalizedText("the value of the goods", vi: "giá trị hàng hóa")
    }
  }
}
