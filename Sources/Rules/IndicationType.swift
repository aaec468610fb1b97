/// How an instrument indicates (OIML R 76-1, T.1.2).
public enum IndicationType: String, Sendable, Hashable, CaseIterable {
  case digital
  case analog
  case nonSelfIndicating = "non-self-indicating"
}
