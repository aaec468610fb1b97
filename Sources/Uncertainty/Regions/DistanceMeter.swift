/// Measures how far the outputs of trials lie from a centre, strip by strip.
///
/// Its memory is laid out once; a class, for each thread has one of its own.
final class DistanceMeter: @unchecked Sendable {
  private let whitening: OutputWhitening
  private let center: [Double]
  /// The values of every output in the strip.
  private(set) var values: [[Double]]
  /// √(zᵀ z) of every trial.
  private(set) var ellipsoid: [Double] = []
  /// max |η_j − y_j|/u(y_j) of every trial.
  private(set) var rectangle: [Double] = []
  private var independent: [[Double]]
  private var member: [Double] = []

  init(_ whitening: OutputWhitening, center: [Double]) {
    self.whitening = whitening
    self.center = center
    values = Array(repeating: [], count: center.count)
    independent = Array(repeating: [], count: whitening.rank)
  }

  /// Measures the first `count` trials of a machine's strip.
  func measure(_ machine: borrowing BlockMachine, count: Int) {
    for index in values.indices {
      values[index].removeAll(keepingCapacity: true)
      machine.append(index, count: count, to: &values[index])
    }
    measure(values)
  }

  /// Measures trials, output by output.
  func measure(_ values: [[Double]]) {
    let count = values.first?.count ?? 0
    Self.clear(&rectangle, count)
    Self.clear(&ellipsoid, count)
    for place in whitening.members.indices {
      scale(values[whitening.members[place]], place)
      for trial in 0..<count { rectangle[trial] = max(rectangle[trial], member[trial].magnitude) }
    }
    for column in 0..<whitening.rank {
      let pivot = whitening.pivots[column]
      let row = whitening.rows[pivot]
      scale(values[whitening.members[pivot]], pivot)
      for earlier in 0..<column where row[earlier] != 0 {
        let weight = row[earlier]
        for trial in 0..<count { member[trial] -= weight * independent[earlier][trial] }
      }
      let perUnit = 1 / row[column]
      for trial in 0..<count {
        member[trial] *= perUnit
        ellipsoid[trial] += member[trial] * member[trial]
      }
      swap(&member, &independent[column])
    }
    for trial in 0..<count { ellipsoid[trial] = ellipsoid[trial].squareRoot() }
  }

  /// Puts (η_j − y_j)/u(y_j) of a member into `member`.
  private func scale(_ values: [Double], _ place: Int) {
    Self.clear(&member, values.count)
    let (middle, perUnit) = (center[whitening.members[place]], 1 / whitening.scales[place])
    for trial in values.indices { member[trial] = (values[trial] - middle) * perUnit }
  }

  private static func clear(_ list: inout [Double], _ count: Int) {
    list.removeAll(keepingCapacity: true)
    list.append(contentsOf: repeatElement(0, count: count))
  }
}
