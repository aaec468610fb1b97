public import Quantities

extension PhysicalDimension {
  /// What a person calls a quantity of this dimension: *mass*, *density*, or the
  /// coherent unit where there is no common word.
  public var name: LocalizedText {
    if let known = Self.names[self] { return known }
    return LocalizedText("a quantity in \(unitText)", vi: "đại lượng theo \(unitText)")
  }

  private static let names: [PhysicalDimension: LocalizedText] = {
    let named: [(String, LocalizedText)] = [
      ("1", LocalizedText("a plain number", vi: "số không thứ nguyên")),
      ("kg", LocalizedText("a mass", vi: "khối lượng")),
      ("m", LocalizedText("a length", vi: "độ dài")),
      ("m2", LocalizedText("an area", vi: "diện tích")),
      ("m3", LocalizedText("a volume", vi: "thể tích")),
      ("s", LocalizedText("a time", vi: "thời gian")),
      ("K", LocalizedText("a temperature", vi: "nhiệt độ")),
      ("A", LocalizedText("an electric current", vi: "cường độ dòng điện")),
      ("mol", LocalizedText("an amount of substance", vi: "lượng chất")),
      ("cd", LocalizedText("a luminous intensity", vi: "cường độ sáng")),
      ("kg/m3", LocalizedText("a density", vi: "khối lượng riêng")),
      ("m3/kg", LocalizedText("a specific volume", vi: "thể tích riêng")),
      ("Pa", LocalizedText("a pressure", vi: "áp suất")),
      ("N", LocalizedText("a force", vi: "lực")),
      ("J", LocalizedText("an energy", vi: "năng lượng")),
      ("W", LocalizedText("a power", vi: "công suất")),
      ("V", LocalizedText("a voltage", vi: "điện áp")),
      ("Ω", LocalizedText("a resistance", vi: "điện trở")),
      ("m/s", LocalizedText("a velocity", vi: "vận tốc")),
      ("m/s2", LocalizedText("an acceleration", vi: "gia tốc")),
      ("1/K", LocalizedText("a temperature coefficient", vi: "hệ số nhiệt độ")),
      ("1/s", LocalizedText("a frequency", vi: "tần số")),
      ("dB", LocalizedText("a level", vi: "mức")),
      ("VND", LocalizedText("an amount in VND", vi: "số tiền theo VND")),
      ("USD", LocalizedText("an amount in USD", vi: "số tiền theo USD")),
      ("EUR", LocalizedText("an amount in EUR", vi: "số tiền theo EUR")),
      ("VND/kg", LocalizedText("a price per mass", vi: "giá theo khối lượng")),
    ]
    var table: [PhysicalDimension: LocalizedText] = [:]
    for (unit, name) in named {
      if let unit = try? MeasurementUnit(parsing: unit) { table[unit.dimension] = name }
    }
    return table
  }()
}
