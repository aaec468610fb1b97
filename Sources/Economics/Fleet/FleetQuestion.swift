public import Quantities

/// What the scales of a market cost those who trade over them.
public struct FleetQuestion: Sendable {
  /// What it is about; may be empty.
  public let title: String
  /// The currency of all amounts.
  public let currency: Currency
  /// The symbol of the unit of trade.
  public let unit: String
  /// The numbers, certain and uncertain.
  public let inputs: [EconomicInput]
  /// What is traded.
  public let trades: [FleetTrade]
  /// The scales that were inspected.
  public let instruments: [FleetInstrument]
  /// The largest error of the test weights as a share of the MPE.
  public let weights: Double
  /// The strata: scales of one trade, kind and place that were inspected.
  let strata: [Stratum]
  /// How many scales belong to no trade, by kind.
  public let leftOut: [(kind: String, count: Int)]

  /// A question.
  ///
  /// - Throws: ``EconomicsError``: `.doubleCounting` where a scale belongs to two trades,
  ///   `.nothingInspected` where none belongs to a trade, `.fewerScales` where a trade has fewer
  ///   than were inspected, `.empty` without trades.
  public init(
    title: String = "", currency: Currency, unit: String, inputs: [EconomicInput],
    trades: [FleetTrade], instruments: [FleetInstrument],
    weights: Double = MeasuredErrors.weightShare
  ) throws(EconomicsError) {
    if trades.isEmpty { throw .empty(parameter: "trades") }
    try ParameterCheck.share(weights, "weights")
    var strata: [Stratum] = []
    var found: [StratumKey: Int] = [:]
    var leftOut: [String: Int] = [:]
    for (index, instrument) in instruments.enumerated() {
      let holders = trades.indices.filter { trades[$0].holds(instrument) }
      if holders.count > 1 {
        throw .doubleCounting(
          first: trades[holders[0]].name, second: trades[holders[1]].name,
          reason: LocalizedText(
            "both hold the scales of kind '\(instrument.kind)'\(Self.at(instrument.place, "at"))",
            vi:
              "cả hai đều gồm các cân loại '\(instrument.kind)'\(Self.at(instrument.place, "tại"))"
          ))
      }
      guard let trade = holders.first else {
        leftOut[instrument.kind, default: 0] += 1
        continue
      }
      let key = StratumKey(kind: instrument.kind, place: instrument.place)
      if let place = found[key] {
        strata[place].instruments.append(index)
      } else {
        found[key] = strata.count
        strata.append(
          Stratum(
            trade: trade, kind: instrument.kind, place: instrument.place, instruments: [index]))
      }
    }
    for (index, trade) in trades.enumerated() where !strata.contains(where: { $0.trade == index }) {
      throw .nothingInspected(
        trade: trade.name, kinds: Set(instruments.map(\.kind)).sorted(),
        places: Set(instruments.map(\.place)).sorted())
    }
    for (index, trade) in trades.enumerated() {
      let inspected = strata.filter { $0.trade == index }.reduce(0) { $0 + $1.instruments.count }
      let all: Double? =
        switch trade.scales {
        case .input(let input): inputs[input].estimate
        case .value(let value): value
        case .optimum, .absent: nil
        }
      if let all, all < Double(inspected) {
        throw .fewerScales(trade: trade.name, scales: all, inspected: inspected)
      }
    }
    self.title = title
    self.currency = currency
    self.unit = unit
    self.inputs = inputs
    self.trades = trades
    self.instruments = instruments
    self.weights = weights
    self.strata = strata.sorted { ($0.trade, $0.place, $0.kind) < ($1.trade, $1.place, $1.kind) }
    self.leftOut = leftOut.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// How many scales of the trades were not tested at all loads that are traded.
  public var untested: Int {
    strata.reduce(0) { sum, stratum in
      let loads = trades[stratum.trade].loads
      return sum
        + stratum.instruments.count { index in
          loads.contains { !instruments[index].tested.contains($0.load) }
        }
    }
  }

  /// Scales that are alike.
  struct Stratum: Sendable {
    let trade: Int
    let kind: String
    let place: String
    /// Their indices among ``instruments``.
    var instruments: [Int]
  }

  private struct StratumKey: Hashable {
    let kind: String
    let place: String
  }

  private static func at(_ place: String, _ word: String) -> String {
    place.isEmpty ? "" : " \(word) '\(place)'"
  }
}
