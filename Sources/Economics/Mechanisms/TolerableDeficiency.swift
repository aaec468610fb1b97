/// The tolerable deficiency T of prepackages by mass or volume (OIML R 87; the same steps
/// stand in the rules of the EU).
///
/// | Qn in g or mL | T |
/// |---|---|
/// | to 50 | 9 % |
/// | to 100 | 4.5 |
/// | to 200 | 4.5 % |
/// | to 300 | 9 |
/// | to 500 | 3 % |
/// | to 1000 | 15 |
/// | to 10 000 | 1.5 % |
///
/// A percentage is rounded up to the next 0.1 g or mL. Above 10 000 g or mL the steps could not
/// be confirmed and are not given.
public enum TolerableDeficiency {
  /// The largest Qn with a confirmed T, in g or mL.
  public static let largest = 10_000.0

  /// T in g or mL.
  ///
  /// - Parameter nominal: Qn in g or mL, above 0.
  /// - Returns: `nil` above ``largest``.
  /// - Throws: ``EconomicsError/notPositive(parameter:value:)``
  public static func value(nominal: Double) throws(EconomicsError) -> Double? {
    try ParameterCheck.positive(nominal, "nominal")
    switch nominal {
    case ...50: return roundedUp(nominal * 9 / 100)
    case ...100: return 4.5
    case ...200: return roundedUp(nominal * 4.5 / 100)
    case ...300: return 9
    case ...500: return roundedUp(nominal * 3 / 100)
    case ...1000: return 15
    case ...largest: return roundedUp(nominal * 1.5 / 100)
    default: return nil
    }
  }

  /// Up to the next tenth; what binary rounding left above a tenth is none.
  private static func roundedUp(_ value: Double) -> Double {
    (value * 10 * (1 - 4 * Double.ulpOfOne)).rounded(.up) / 10
  }
}
