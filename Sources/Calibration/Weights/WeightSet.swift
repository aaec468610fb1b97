public import Quantities

/// A set of test weights that are calibrated and kept together.
public struct WeightSet: Sendable, Hashable {
  /// The name by which records refer to it.
  public var id: String
  public var title: String
  public var owner: String
  /// r between any two pieces: 1 where they were calibrated against the same standard, so that
  /// their uncertainties add up arithmetically (EURAMET cg-18 v4.0, 7.1.2.1).
  public var correlation: Double
  public private(set) var pieces: [WeightPiece]
  private var places: [String: Int]

  /// A set; of two pieces with one identifier the first one counts.
  public init(
    id: String, title: String = "", owner: String = "", correlation: Double = 1,
    pieces: [WeightPiece]
  ) {
    precondition((0...1).contains(correlation), "a correlation within a set is from 0 to 1")
    self.id = id
    self.title = title
    self.owner = owner
    self.correlation = correlation
    self.pieces = pieces
    places = Dictionary(pieces.indices.map { (pieces[$0].id, $0) }) { first, _ in first }
  }

  /// The piece of this identifier.
  public subscript(id: String) -> WeightPiece? { places[id].map { pieces[$0] } }

  /// The set with another conventional value of one piece; `nil` without such a piece.
  ///
  /// A piece without a certificate keeps its class and its tolerance, and stands for the new value.
  public func replacing(value: Mass, of id: String) -> WeightSet? {
    guard let place = places[id] else { return nil }
    var changed = self
    if changed.pieces[place].certificate != nil {
      changed.pieces[place].certificate?.conventionalValue = value
    } else {
      changed.pieces[place].nominalDeviation = value - changed.pieces[place].nominal
    }
    return changed
  }

  /// What uncertainties of pieces come to together: r (Σu)² + (1 − r) Σu².
  public func combined(_ uncertainties: [Double]) -> Double {
    let sum = uncertainties.reduce(0, +)
    if correlation == 1 { return sum }
    let squares = uncertainties.reduce(0) { $0 + $1 * $1 }
    return (correlation * sum * sum + (1 - correlation) * squares).squareRoot()
  }
}
