public import Quantities

/// An atmosphere in which no balance is calibrated.
public enum AirDensityFault: DescribedError, Hashable {
  /// A temperature outside −40 °C to 60 °C.
  case temperature(Double)
  /// A pressure outside 300 hPa to 1200 hPa.
  case pressure(Double)
  /// A relative humidity outside 0 to 1.
  case humidity(Double)
  /// An air density outside 0.3 kg/m³ to 2 kg/m³.
  case density(Double)

  public var code: String { "ENVIRONMENT" }

  public var message: LocalizedText {
    switch self {
    case .temperature(let t):
      LocalizedText(
        "an air temperature of \(t) °C lies outside -40 °C to 60 °C",
        vi: "nhiệt độ không khí \(t) °C nằm ngoài khoảng -40 °C đến 60 °C")
    case .pressure(let p):
      LocalizedText(
        "an air pressure of \(p) Pa lies outside 300 hPa to 1200 hPa",
        vi: "áp suất không khí \(p) Pa nằm ngoài khoảng 300 hPa đến 1200 hPa")
    case .humidity(let h):
      LocalizedText(
        "a relative humidity of \(h * 100) % lies outside 0 % to 100 %",
        vi: "độ ẩm tương đối \(h * 100) % nằm ngoài khoảng 0 % đến 100 %")
    case .density(let rho):
      LocalizedText(
        "an air density of \(rho) kg/m3 lies outside 0.3 kg/m3 to 2 kg/m3",
        vi: "khối lượng riêng không khí \(rho) kg/m3 nằm ngoài khoảng 0.3 kg/m3 đến 2 kg/m3")
    }
  }

  public var help: LocalizedText? {
    LocalizedText(
      "check the unit: °C, hPa or Pa, %, kg/m3",
      vi: "hãy kiểm tra đơn vị: °C, hPa hoặc Pa, %, kg/m3")
  }
}
