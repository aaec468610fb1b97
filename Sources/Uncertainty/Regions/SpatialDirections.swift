import GSL

/// P(max |Z_j| > k) for a correlation matrix of rank 3.
///
/// The region is a polyhedron about the origin with faces k away from it in the directions
/// ±l_i. About l_i, with the angle θ from it and the azimuth φ, the face reaches to
/// c(φ) = cos θ_max, and the integral over θ can be done:
///
///     P = Σ_i (1/2π) ∫₀^{2π} [erfc(k/√2) − c(φ) erfc(k/(c(φ) √2))] dφ.
///
/// c is smooth between the corners of a face, which are found as the edges of a convex hull.
struct SpatialDirections {
  /// An arc of azimuths along which one side bounds a face: 1/tan θ_max = length · cos(φ − φ₀).
  private struct Arc {
    let length: Double
    let from: Double
    let to: Double
  }

  private let arcs: [Arc]

  /// - Parameter rows: unit vectors of three components, not all in one plane.
  init(_ rows: [[Double]]) {
    var normals: [[Double]] = []
    for row in rows
    where !normals.contains(where: { Self.dot($0, row).magnitude > 1 - 1e-14 }) {
      normals.append(row)
    }
    arcs = normals.indices.flatMap { face in
      Self.arcs(
        of: normals[face], others: normals.indices.filter { $0 != face }.map { normals[$0] })
    }
  }

  func outside(_ k: Double) throws(GSLError) -> Double {
    let root = k / 2.0.squareRoot()
    let whole = ElementaryFunctions.erfc(root)
    // Finer than the rounding of the integrand nothing can be had.
    let tolerance = try IntegralTolerance(relative: 1e-13, absolute: 1e-14 * whole)
    var quadrature = try AdaptiveQuadrature(limit: 200)
    var sum = 0.0
    for arc in arcs where arc.from < arc.to {
      sum += try quadrature.integral(from: arc.from, to: arc.to, tolerance: tolerance) {
        t throws(GSLError) in
        let h = max(arc.length * ModelProgram.Unary.cos(t), 0)
        let c = h / ElementaryFunctions.hypotenuse(1, h)
        return c == 0 ? whole : whole - c * ElementaryFunctions.erfc(root / c)
      }.value
    }
    return sum / (2 * Double.pi)
  }

  /// The arcs of the face about `axis`.
  ///
  /// In the plane at unit distance, |l · η| ≤ 1 are the half-planes n · y ≤ 1 with
  /// n = s/(1 − c) and −s/(1 + c), c along the axis and s across. The largest n · u(φ) bounds.
  private static func arcs(of axis: [Double], others: [[Double]]) -> [Arc] {
    let (e, f) = across(axis)
    var points: [Point] = []
    for other in others {
      let c = dot(axis, other)
      let s = Point(x: dot(e, other), y: dot(f, other))
      // 1 ∓ c from |s|² = (1 − c)(1 + c), without cancellation.
      let square = s.x * s.x + s.y * s.y
      let (minus, plus) = c > 0 ? (square / (1 + c), 1 + c) : (1 - c, square / (1 - c))
      points.append(Point(x: s.x / minus, y: s.y / minus))
      points.append(Point(x: -s.x / plus, y: -s.y / plus))
    }
    let hull = Point.hull(points)
    return hull.indices.map { index in
      let (before, point) = (hull[(index + hull.count - 1) % hull.count], hull[index])
      let after = hull[(index + 1) % hull.count]
      let middle = point.angle
      // Normals of the two sides of the hull, as angles from the corner's own direction.
      let from = turned(Point(x: point.y - before.y, y: before.x - point.x).angle - middle)
      let to = turned(Point(x: after.y - point.y, y: point.x - after.x).angle - middle)
      return Arc(length: ElementaryFunctions.hypotenuse(point.x, point.y), from: from, to: to)
    }
  }

  /// An angle from −π to π.
  private static func turned(_ angle: Double) -> Double {
    angle > Double.pi ? angle - 2 * Double.pi : angle < -Double.pi ? angle + 2 * Double.pi : angle
  }

  /// Two unit vectors across `axis` and each other.
  private static func across(_ axis: [Double]) -> ([Double], [Double]) {
    let least = axis.indices.min { axis[$0].magnitude < axis[$1].magnitude } ?? 0
    var e = axis.map { -axis[least] * $0 }
    e[least] += 1
    let length = dot(e, e).squareRoot()
    e = e.map { $0 / length }
    let f = [
      axis[1] * e[2] - axis[2] * e[1], axis[2] * e[0] - axis[0] * e[2],
      axis[0] * e[1] - axis[1] * e[0],
    ]
    return (e, f)
  }

  private static func dot(_ a: [Double], _ b: [Double]) -> Double {
    zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
  }
}

/// A point of a plane.
private struct Point {
  let x: Double
  let y: Double

  var angle: Double { ModelProgram.Binary.atan2(y, x) }

  /// The corners of the convex hull, counterclockwise (Andrew's monotone chain).
  static func hull(_ points: [Point]) -> [Point] {
    let sorted = points.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    func half(_ points: some Sequence<Point>) -> [Point] {
      var chain: [Point] = []
      for point in points {
        while chain.count >= 2, !isLeft(chain[chain.count - 2], chain[chain.count - 1], point) {
          chain.removeLast()
        }
        chain.append(point)
      }
      return chain.dropLast()
    }
    return half(sorted) + half(sorted.reversed())
  }

  private static func isLeft(_ a: Point, _ b: Point, _ c: Point) -> Bool {
    (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) > 0
  }
}
