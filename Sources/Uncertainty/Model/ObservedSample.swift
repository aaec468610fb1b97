/// The mean and the scatter of repeated observations.
///
/// Differences are taken from the first observation, so that a small scatter about a
/// large value loses no digits.
struct ObservedSample {
  let count: Int
  let mean: Double
  /// Σ (x − x̄)².
  let sumOfSquares: Double

  init(_ observations: [Double]) {
    count = observations.count
    let first = observations.first ?? 0
    var sum = 0.0
    for x in observations { sum += x - first }
    let shift = sum / Double(max(1, count))
    var squares = 0.0
    var rest = 0.0
    for x in observations {
      let deviation = (x - first) - shift
      squares += deviation * deviation
      rest += deviation
    }
    mean = first + (shift + rest / Double(max(1, count)))
    sumOfSquares = max(0, squares - rest * rest / Double(max(1, count)))
  }

  /// s, with n − 1 (JCGM 100:2008, 4.2.2).
  var standardDeviation: Double {
    count > 1 ? (sumOfSquares / Double(count - 1)).squareRoot() : 0
  }

  /// r(x̄, ȳ) of simultaneous observations (JCGM 100:2008, 5.2.3); 0 without scatter.
  static func correlation(_ x: [Double], _ y: [Double]) -> Double {
    let (a, b) = (ObservedSample(x), ObservedSample(y))
    var products = 0.0
    for (x, y) in zip(x, y) { products += (x - a.mean) * (y - b.mean) }
    let scale = a.sumOfSquares.squareRoot() * b.sumOfSquares.squareRoot()
    return scale > 0 ? max(-1, min(1, products / scale)) : 0
  }
}
