/// A kind of quantity whose values are legal figures and are held exactly.
///
/// A conforming type is never instantiated: it tells ``Quantity`` apart from the
/// quantities of other kinds, and lists the units.
public protocol QuantityDimension: Sendable {
  /// The name of the kind, such as *mass* / *khối lượng*.
  static var name: LocalizedText { get }
  /// The units that are understood, the base unit among them.
  static var units: [Unit<Self>] { get }
}
