/// The second and third derivatives of the outputs along the uncertain directions.
struct SecondOrderAnalysis {
  /// Of one output.
  struct Bend {
    /// d_kᵀ H d_l of the examined directions, row after row.
    var curvature: [Double]
    /// d_l · T[d_k, d_k], where T are the third derivatives.
    var third: [Double]
  }

  /// The places of the examined directions among all.
  let examined: [Int]
  /// By output.
  let bends: [Bend]
  /// Whether every direction that can bend an output was examined.
  let isComplete: Bool

  /// Pairs of directions and steps of the program beyond which only directions without
  /// a slope are examined.
  private static let mostPairs = 4_000_000
  private static let mostSteps = 30_000_000

  /// Examines the directions that the model can bend along, or, if these are too many,
  /// those without a slope; `nil` if these too are too many, or a derivative does not
  /// exist.
  ///
  /// - Parameters:
  ///   - slopes: by output, the step of the output along each direction.
  init?(
    _ model: MeasurementModel, directions: [UncertainDirection], slopes: [[Double]],
    nonlinear: [Bool]
  ) {
    let bending = directions.indices.filter { index in
      directions[index].steps.contains { nonlinear[$0.input] }
    }
    func isTooMany(_ count: Int) -> Bool {
      count * count > Self.mostPairs
        || count * model.program.instructions.count * (1 + model.outputs.count) > Self.mostSteps
    }
    if isTooMany(bending.count) {
      let largest = slopes.map { row in row.reduce(0) { max($0, $1.magnitude) } }
      examined = bending.filter { index in
        zip(slopes, largest).allSatisfy { $0[index].magnitude <= 1e-9 * $1 }
      }
      isComplete = false
      if isTooMany(examined.count) { return nil }
    } else {
      examined = bending
      isComplete = true
    }
    let count = examined.count
    var bends = [Bend](
      repeating: Bend(
        curvature: [Double](repeating: 0, count: count * count),
        third: [Double](repeating: 0, count: count * count)), count: model.outputs.count)
    let point = model.inputs.map(\.value)
    var tape = JetTape(model.program)
    for (k, direction) in examined.enumerated() {
      tape.run(at: point, along: directions[direction].steps)
      for output in model.outputs.indices {
        let gradient = tape.gradient(output: output)
        for (l, other) in examined.enumerated() {
          let curvature = directions[other].along { gradient[$0].first }
          let third = directions[other].along { gradient[$0].second }
          if !curvature.isFinite || !third.isFinite { return nil }
          bends[output].curvature[k * count + l] = curvature
          bends[output].third[k * count + l] = third
        }
      }
    }
    self.bends = bends
  }

  /// What a pair of examined directions adds to u²: of different ones
  /// M² + third-order terms, of the same ½ M² + the third-order term, with the slopes
  /// of the output along all directions.
  func variance(_ output: Int, _ k: Int, _ l: Int, slopes: [Double]) -> Double {
    let count = examined.count
    let bend = bends[output]
    let m = bend.curvature[k * count + l]
    let slopeK = slopes[examined[k]]
    if k == l { return m * m / 2 + slopeK * bend.third[k * count + k] }
    let slopeL = slopes[examined[l]]
    return m * m + slopeL * bend.third[k * count + l] + slopeK * bend.third[l * count + k]
  }

  /// ½ tr(H V).
  func shift(_ output: Int) -> Double {
    let count = examined.count
    var sum = 0.0
    for k in 0..<count { sum += bends[output].curvature[k * count + k] }
    return sum / 2
  }

  /// How much a direction bends the output: √Σ_l M_kl².
  func strength(_ output: Int, _ k: Int) -> Double {
    let count = examined.count
    var length = 0.0
    for l in 0..<count {
      length = ElementaryFunctions.hypotenuse(length, bends[output].curvature[k * count + l])
    }
    return length
  }
}
