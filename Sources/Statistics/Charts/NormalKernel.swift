/// The standard normal density and its tails, as the run length equations need them.
enum NormalKernel {
  private static let scale = 1 / (2 * Double.pi).squareRoot()

  static func density(_ z: Double) -> Double { scale * ElementaryFunctions.exp(-z * z / 2) }

  /// P(Z ≤ z), good to the last digits in both tails.
  static func below(_ z: Double) -> Double {
    0.5 * ElementaryFunctions.erfc(-z / 2.0.squareRoot())
  }
}
