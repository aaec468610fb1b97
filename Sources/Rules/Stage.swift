/// The occasion of a verification, which decides the limits and the tests.
public enum Stage: String, Sendable, Hashable, CaseIterable {
  case initial
  case periodic
  case afterRepair = "after-repair"
  case inService = "in-service"
}
