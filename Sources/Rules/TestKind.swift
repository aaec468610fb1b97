/// A test of a weighing instrument.
public enum TestKind: String, Sendable, Hashable, CaseIterable {
  case weighing
  case eccentricity
  case repeatability
  case discrimination
  case sensitivity
  case zeroSetting = "zero-setting"
  case tareSetting = "tare-setting"
  case netWeighing = "net-weighing"
}
