public import Quantities

/// A quantity together with the unit in which a document states it.
public struct StatedQuantity<Dimension: QuantityDimension>: Sendable, Hashable {
  public let quantity: Quantity<Dimension>
  public let unit: Unit<Dimension>

  public init(_ quantity: Quantity<Dimension>, in unit: Unit<Dimension>) {
    self.quantity = quantity
    self.unit = unit
  }
}
