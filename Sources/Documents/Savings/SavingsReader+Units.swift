import Economics
import Quantities

extension SavingsReader {
  /// How many units of the question one `symbol` is, or `nil` with a problem noted.
  func scale(
    _ symbol: String, kind: ParameterKind, field: String, number: String, at node: DocumentNode,
    path: String
  ) -> Double? {
    func refuse(_ fault: SavingsFault) -> Double? {
      reader.refuse(fault, at: node, path: path)
      return nil
    }
    func missing(_ unit: String) -> Double? {
      refuse(.missingUnit(field: field, example: "\"\(number) \(unit)\""))
    }
    /// One of a few fixed units, none being the first.
    func fixed(_ units: [(symbols: [String], scale: Double)]) -> Double? {
      if let found = units.first(where: { $0.symbols.contains(symbol) }) { return found.scale }
      let known = units.flatMap(\.symbols).filter { !$0.isEmpty }
      return refuse(
        .unknownUnit(
          field: field, unit: symbol, suggestions: Spelling.nearest(to: symbol, in: known),
          known: known))
    }
    switch kind {
    case .signedQuantity, .quantity, .positiveQuantity:
      guard let unit else { return refuse(.missingUnit(field: "unit", example: "unit: kg")) }
      if symbol.isEmpty { return missing(unit.symbol) }
      if let factor = unit.factor(symbol) { return factor }
      return refuse(
        .unknownUnit(
          field: field, unit: symbol, suggestions: Spelling.nearest(to: symbol, in: unit.known),
          known: unit.known))
    case .money:
      if symbol.isEmpty { return missing(currency.code) }
      return isCurrency(symbol, field: field, at: node, path: path) ? 1 : nil
    case .price: return priceScale(symbol, field: field, number: number, at: node, path: path)
    case .count:
      return fixed([
        (["", "/year", "/yr", "/năm"], 1), (["/month", "/tháng"], 12), (["/week", "/tuần"], 52),
      ])
    case .share, .signedShare: return fixed([([""], 1), (["%"], 0.01), (["‰"], 0.001)])
    case .hazard:
      return fixed([(["", "/year", "/yr", "/năm"], 1), (["%", "%/year", "%/năm"], 0.01)])
    case .rate: return fixed([([""], 1), (["%", "%/year", "%/năm"], 0.01)])
    case .years:
      return fixed([
        (["", "years", "year", "yr", "năm"], 1), (["months", "month", "tháng"], 1.0 / 12),
        (["weeks", "week", "tuần"], 1.0 / 52), (["days", "day", "ngày"], 1.0 / 365),
      ])
    case .hours:
      return fixed([
        (["", "h", "hours", "hour", "giờ"], 1), (["min", "phút"], 1.0 / 60),
        (["days", "day", "ngày"], 24),
      ])
    }
  }

  private func priceScale(
    _ symbol: String, field: String, number: String, at node: DocumentNode, path: String
  ) -> Double? {
    guard let unit else {
      reader.refuse(
        SavingsFault.missingUnit(field: "unit", example: "unit: kg"), at: node, path: path)
      return nil
    }
    let example = "\"\(number) \(currency.code)/\(unit.symbol)\""
    let parts = symbol.split(separator: "/").map { part in
      String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    guard parts.count == 2 else {
      reader.refuse(
        symbol.isEmpty
          ? SavingsFault.missingUnit(field: field, example: example)
          : SavingsFault.notAPrice(field: field, value: symbol, example: example),
        at: node, path: path)
      return nil
    }
    guard isCurrency(parts[0], field: field, at: node, path: path) else { return nil }
    guard let factor = unit.factor(parts[1]) else {
      reader.refuse(
        SavingsFault.unknownUnit(
          field: field, unit: parts[1],
          suggestions: Spelling.nearest(to: parts[1], in: unit.known), known: unit.known),
        at: node, path: path)
      return nil
    }
    // A price per tonne is a thousandth of it per kilogram.
    return 1 / factor
  }

  private func isCurrency(
    _ symbol: String, field: String, at node: DocumentNode, path: String
  ) -> Bool {
    guard let found = Currency(symbol) else {
      reader.refuse(
        SavingsFault.unknownCurrency(
          symbol, suggestions: Spelling.nearest(to: symbol, in: Currency.all.map(\.code))),
        at: node, path: path)
      return false
    }
    if found == currency { return true }
    reader.refuse(
      SavingsFault.otherCurrency(field: field, found: found.code, document: currency.code),
      at: node, path: path)
    return false
  }
}
