/// What is weighed in a year over the scales of some kinds and places, and at what price.
public struct FleetTrade: Sendable, Hashable {
  /// A load of the profile.
  public struct Load: Sendable, Hashable {
    /// In the unit of trade, above 0.
    public let load: Double
    /// Its share of the weighings.
    public let share: Double

    public init(load: Double, share: Double) {
      self.load = load
      self.share = share
    }
  }

  /// Its key in the document.
  public let name: String
  /// What people call it; may be empty.
  public let title: String
  /// The kinds of scales.
  public let kinds: [String]
  /// The places; empty for all.
  public let places: [String]
  /// Whether the traders who own the scales sell over them or buy.
  public let direction: TradeDirection
  /// The loads; not empty.
  public let loads: [Load]
  /// Weighings of a scale in a year; `.absent` where the quantity is stated.
  public let weighings: LossArgument
  /// What a scale weighs in a year, in the unit of trade; `.absent` where weighings are stated.
  public let quantity: LossArgument
  /// Of a unit of trade.
  public let price: LossArgument
  /// How many scales there are in all; `.absent` for those inspected.
  public let scales: LossArgument

  /// A trade.
  ///
  /// - Throws: ``EconomicsError`` where loads are not above 0, or their shares do not sum to 1.
  public init(
    name: String, title: String = "", kinds: [String], places: [String] = [],
    direction: TradeDirection, loads: [Load], weighings: LossArgument = .absent,
    quantity: LossArgument = .absent, price: LossArgument, scales: LossArgument = .absent
  ) throws(EconomicsError) {
    if kinds.isEmpty { throw .empty(parameter: "kind") }
    if loads.isEmpty { throw .missing(parameter: "load") }
    if weighings == .absent, quantity == .absent { throw .missing(parameter: "quantity") }
    for load in loads {
      try ParameterCheck.positive(load.load, "load")
      try ParameterCheck.share(load.share, "share")
    }
    let sum = loads.reduce(0) { $0 + $1.share }
    guard (sum - 1).magnitude <= 1e-6 else { throw .sharesDoNotSum(sum) }
    self.name = name
    self.title = title
    self.kinds = kinds
    self.places = places
    self.direction = direction
    self.loads = loads
    self.weighings = weighings
    self.quantity = quantity
    self.price = price
    self.scales = scales
  }

  /// The mean load.
  public var meanLoad: Double { loads.reduce(0) { $0 + $1.share * $1.load } }

  /// Whether a scale belongs to it.
  public func holds(_ instrument: FleetInstrument) -> Bool {
    kinds.contains(instrument.kind)
      && (places.isEmpty || places.contains(instrument.place))
  }

  /// The error of a scale, its mean over the loads, and the variance of that: errors at several
  /// loads are taken as wholly correlated.
  func error(of instrument: FleetInstrument) -> (value: Double, variance: Double) {
    var (value, deviation) = (0.0, 0.0)
    for load in loads {
      let here = instrument.error(at: load.load)
      value += load.share * here.value
      deviation += load.share * here.variance.squareRoot()
    }
    return (value, deviation * deviation)
  }
}
