public import Quantities

/// Fines by law, in tiers of what they depend on.
public struct SanctionTable: Sendable, Hashable {
  public var rows: [Row]
  /// No fine is larger.
  public var ceilings: Ceilings
  /// The part of an amount that is for individuals and household businesses; `nil` where all pay
  /// the same.
  public var individualShare: Share?

  /// On what the tier depends.
  public enum Basis: String, Sendable, Hashable, CaseIterable {
    /// On nothing: there is one tier.
    case breach
    /// On the value of equivalent new instruments.
    case instrumentValue = "instrument-value"
    /// On the unlawful gain.
    case gain
    /// On the value of the goods.
    case goodsValue = "goods-value"
  }

  /// Who pays.
  public enum Party: String, Sendable, Hashable, CaseIterable {
    case organisation
    /// Also a household business.
    case individual
  }

  /// The fine of a tier.
  public enum Fine: Sendable, Hashable {
    /// From one amount to another.
    case amounts(least: Money, most: Money)
    /// From one multiple of the basis to another.
    case multiples(least: Int, most: Int)
    /// The amount was not read: there is none to go by.
    case notRead
  }

  /// A tier of a breach.
  public struct Row: Sendable, Hashable {
    /// The name of the breach for programs; its tiers share it.
    public var item: String
    public var name: LocalizedText
    public var basis: Basis
    /// The basis is above this; `nil` where the tiers begin.
    public var over: Money?
    /// The basis is at most this; `nil` for no end.
    public var upTo: Money?
    public var fine: Fine
    public var citation: Citation
    public init(
      item: String, name: LocalizedText, basis: Basis, over: Money?, upTo: Money?, fine: Fine,
      citation: Citation
    ) {
      self.item = item
      self.name = name
      self.basis = basis
      self.over = over
      self.upTo = upTo
      self.fine = fine
      self.citation = citation
    }
  }

  /// The largest fines.
  public struct Ceilings: Sendable, Hashable {
    public var organisation: Money
    public var individual: Money
    public var citation: Citation
    public init(organisation: Money, individual: Money, citation: Citation) {
      self.organisation = organisation
      self.individual = individual
      self.citation = citation
    }

    /// The largest fine of a party.
    public subscript(party: Party) -> Money {
      party == .organisation ? organisation : individual
    }
  }

  /// A part of an amount.
  public struct Share: Sendable, Hashable {
    public var part: Ratio
    public var citation: Citation
    public init(part: Ratio, citation: Citation) {
      self.part = part
      self.citation = citation
    }
  }

  public init(rows: [Row], ceilings: Ceilings, individualShare: Share?) {
    self.rows = rows
    self.ceilings = ceilings
    self.individualShare = individualShare
  }

  /// The breaches, in their order.
  public var items: [String] {
    var seen: Set<String> = []
    return rows.map(\.item).filter { seen.insert($0).inserted }
  }

  /// The tier of a breach for a value of its basis; `nil` where no tier holds it.
  public func row(item: String, value: Money?) -> Row? {
    rows.first { row in
      guard row.item == item else { return false }
      if row.basis == .breach { return true }
      guard let value else { return false }
      if let over = row.over, value.amount <= over.amount { return false }
      if let upTo = row.upTo, upTo.amount < value.amount { return false }
      return true
    }
  }

  /// The fine of a tier for a party, with every citation that it rests on.
  ///
  /// Multiples are taken of `value`, the share of individuals next, and the ceiling last.
  ///
  /// - Returns: `nil` where the amount was not read.
  public func range(
    of row: Row, value: Money?, for party: Party
  ) -> (least: Money, most: Money, citations: [Citation])? {
    var citations = [row.citation]
    var bounds: (least: Money, most: Money)
    switch row.fine {
    case .notRead: return nil
    case .amounts(let least, let most): bounds = (least, most)
    case .multiples(let least, let most):
      guard let value else { return nil }
      bounds = (value * least, value * most)
    }
    if party == .individual, let share = individualShare {
      bounds = (share.of(bounds.least), share.of(bounds.most))
      citations.append(share.citation)
    }
    let ceiling = ceilings[party]
    if ceiling.amount < bounds.most.amount {
      bounds.most = ceiling
      if ceiling.amount < bounds.least.amount { bounds.least = ceiling }
      citations.append(ceilings.citation)
    }
    return (bounds.least, bounds.most, citations)
  }
}

extension SanctionTable.Share {
  /// The part of an amount, rounded to the decimals of its currency.
  func of(_ amount: Money) -> Money {
    let scaled = amount.amount.trillionths * Int128(part.numerator)
    return Money(
      ExactDecimal(trillionths: scaled / Int128(part.denominator)), amount.currency
    ).rounded
  }
}

extension SanctionTable {
  /// What is wrong with the table; empty for a table that can be used.
  public var faults: [RuleFault] {
    var list = FaultList()
    if rows.isEmpty { list.add("fines.rows", .emptyTable) }
    for (index, row) in rows.enumerated() {
      let path = "fines.rows[\(index)]"
      list.requireBand(row.over?.amount, row.upTo?.amount, path, \.text)
      switch row.fine {
      case .amounts(let least, let most):
        list.requireOrder(least.amount, most.amount, "\(path).most", \.text)
        if least.isNegative { list.add("\(path).least", .notPositive(value: least.text)) }
      case .multiples(let least, let most):
        list.requireOrder(least, most, "\(path).most", String.init)
        list.requirePositive(least, "\(path).least")
      case .notRead: break
      }
      let before = rows[..<index].last { $0.item == row.item }
      if let before {
        if let start = row.over, let end = before.upTo, start.amount < end.amount {
          list.add(
            "\(path).over",
            .notAscending(bound: start.amount.text, previous: end.amount.text))
        }
        if row.basis == .breach { list.add("\(path).item", .repeated(row.item)) }
      }
    }
    list.requirePart(individualShare?.part, "individualShare.part")
    return list.faults
  }
}
