import Quantities

/// The unit in which a savings document trades, and what other units are of it.
///
/// Mass, volume, energy and duration are understood; `e` is a unit where the document states
/// the verification scale interval.
struct TradeUnit {
  /// The symbol, such as `kg`.
  let symbol: String
  /// How many g or mL it has; `nil` for other quantities.
  let gramsPerUnit: Double?
  /// The size of another unit in this one, or `nil` for units of another quantity.
  private let size: (String) -> Double?
  /// All units of the quantity.
  let known: [String]
  /// The verification scale interval, in this unit.
  var scaleInterval: Double?

  /// The unit that `symbol` names; customary units are read, and nothing is written in them.
  init?(_ symbol: String) {
    if let unit = Unit<MassDimension>(symbol), unit.isLegal {
      self.init(unit, base: 1)
    } else if let unit = Unit<VolumeDimension>(symbol), unit.isLegal {
      self.init(unit, base: 1000)
    } else if let unit = Unit<EnergyDimension>(symbol), unit.isLegal {
      self.init(unit, base: nil)
    } else {
      return nil
    }
  }

  /// - Parameter base: how many g or mL the base unit of the dimension has.
  private init<Dimension: QuantityDimension>(_ unit: Unit<Dimension>, base: Double?) {
    let one = Quantity(1, unit).value.approximation
    symbol = unit.symbol
    gramsPerUnit = base.map { one * $0 }
    known = Dimension.units.map(\.symbol)
    size = { other in
      Unit<Dimension>(other).map { Quantity(1, $0).value.approximation / one }
    }
  }

  /// How many of this unit one `other` is.
  func factor(_ other: String) -> Double? {
    if other == "e", let scaleInterval { return scaleInterval }
    return size(other)
  }

  /// The units of trade that are understood.
  static let all: [String] =
    legal(MassDimension.self) + legal(VolumeDimension.self)
    + legal(EnergyDimension.self)

  private static func legal<Dimension: QuantityDimension>(_: Dimension.Type) -> [String] {
    Dimension.units.filter(\.isLegal).map(\.symbol)
  }
}
