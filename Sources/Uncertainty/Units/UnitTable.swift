import Quantities

/// The units that are known by their symbols.
enum UnitTable {
  struct Entry {
    let unit: MeasurementUnit
    /// Whether prefixes such as k and µ may stand before it.
    let takesPrefixes: Bool
  }

  /// The unit of a single symbol, prefixed or not.
  static func unit(_ symbol: String) -> MeasurementUnit? {
    if let entry = entries[symbol] { return entry.unit }
    // The longest prefix first: `da` before `d`.
    for (prefix, decade) in prefixes where symbol.hasPrefix(prefix) {
      let rest = String(symbol.dropFirst(prefix.count))
      guard let entry = entries[rest], entry.takesPrefixes else { continue }
      return MeasurementUnit(
        symbol: symbol, dimension: entry.unit.dimension, coefficient: entry.unit.coefficient,
        decade: entry.unit.decade + decade)
    }
    return nil
  }

  /// Known symbols near to `symbol`.
  static func near(_ symbol: String) -> [String] {
    let candidates = commonPrefixed + entries.keys.sorted()
    // Capitals matter in units: kG is nearest to kg, and also when only they differ.
    let exact = candidates.filter { $0.lowercased() == symbol.lowercased() }
    return exact.isEmpty ? Spelling.nearest(to: symbol, in: candidates) : exact
  }

  private static let commonPrefixed = [
    "kg", "mg", "µg", "km", "mm", "cm", "µm", "nm", "mL", "kPa", "hPa", "MPa", "kWh", "kN", "mV",
    "ms", "kW", "MW", "MJ", "kJ", "mA", "kHz",
  ]

  static let prefixes: [(String, Int)] = [
    ("da", 1), ("Y", 24), ("Z", 21), ("E", 18), ("P", 15), ("T", 12), ("G", 9), ("M", 6),
    ("k", 3), ("h", 2), ("d", -1), ("c", -2), ("m", -3), ("µ", -6), ("μ", -6), ("u", -6),
    ("n", -9), ("p", -12), ("f", -15), ("a", -18), ("z", -21), ("y", -24),
  ]

  static let entries: [String: Entry] = {
    var table: [String: Entry] = [:]
    func dimension(_ powers: [(PhysicalDimension.Base, Double)]) -> PhysicalDimension {
      powers.reduce(.dimensionless) { result, power in
        let factor = PhysicalDimension(power.0).raised(to: power.1) ?? .dimensionless
        return result.times(factor) ?? .dimensionless
      }
    }
    func add(
      _ symbols: String, _ powers: [(PhysicalDimension.Base, Double)], prefixes: Bool,
      _ coefficient: Double = 1, decade: Int = 0, offset: Double = 0
    ) {
      let size = dimension(powers)
      for symbol in symbols.split(separator: " ") {
        table[String(symbol)] = Entry(
          unit: MeasurementUnit(
            symbol: String(symbol), dimension: size, coefficient: coefficient, decade: decade,
            offset: offset),
          takesPrefixes: prefixes)
      }
    }
    // The SI (SI Brochure, 9th edition, tables 2 and 4).
    add("m", [(.length, 1)], prefixes: true)
    add("g", [(.mass, 1)], prefixes: true, decade: -3)
    add("s", [(.time, 1)], prefixes: true)
    add("A", [(.current, 1)], prefixes: true)
    add("K", [(.temperature, 1)], prefixes: true)
    add("mol", [(.amount, 1)], prefixes: true)
    add("cd", [(.luminousIntensity, 1)], prefixes: true)
    add("rad sr", [], prefixes: true)
    add("Hz Bq", [(.time, -1)], prefixes: true)
    add("N", [(.mass, 1), (.length, 1), (.time, -2)], prefixes: true)
    add("Pa", [(.mass, 1), (.length, -1), (.time, -2)], prefixes: true)
    let energy: [(PhysicalDimension.Base, Double)] = [(.mass, 1), (.length, 2), (.time, -2)]
    add("J", energy, prefixes: true)
    add("W", [(.mass, 1), (.length, 2), (.time, -3)], prefixes: true)
    add("C", [(.current, 1), (.time, 1)], prefixes: true)
    add("V", [(.mass, 1), (.length, 2), (.time, -3), (.current, -1)], prefixes: true)
    add("F", [(.mass, -1), (.length, -2), (.time, 4), (.current, 2)], prefixes: true)
    // The ohm sign and the letter omega look alike.
    let resistance: [(PhysicalDimension.Base, Double)] = [
      (.mass, 1), (.length, 2), (.time, -3), (.current, -2),
    ]
    add("Ω \u{2126} Ohm ohm", resistance, prefixes: true)
    add("S", [(.mass, -1), (.length, -2), (.time, 3), (.current, 2)], prefixes: true)
    add("Wb", [(.mass, 1), (.length, 2), (.time, -2), (.current, -1)], prefixes: true)
    add("T", [(.mass, 1), (.time, -2), (.current, -1)], prefixes: true)
    add("H", [(.mass, 1), (.length, 2), (.time, -2), (.current, -2)], prefixes: true)
    add("lm", [(.luminousIntensity, 1)], prefixes: true)
    add("lx", [(.luminousIntensity, 1), (.length, -2)], prefixes: true)
    add("Gy Sv", [(.length, 2), (.time, -2)], prefixes: true)
    add("kat", [(.amount, 1), (.time, -1)], prefixes: true)
    // In use with the SI (table 8), and customary.
    add("L l", [(.length, 3)], prefixes: true, decade: -3)
    add("lít", [(.length, 3)], prefixes: false, decade: -3)
    add("t", [(.mass, 1)], prefixes: true, decade: 3)
    add("bar", [(.mass, 1), (.length, -1), (.time, -2)], prefixes: true, decade: 5)
    add("eV", energy, prefixes: true, 1.602176634, decade: -19)
    add("Wh", energy, prefixes: true, 3600)
    add("cal", energy, prefixes: true, 4.184)
    add("°C ℃ degC oC", [(.temperature, 1)], prefixes: false, offset: 273.15)
    add("Δ°C delta_degC", [(.temperature, 1)], prefixes: false)
    add("min", [(.time, 1)], prefixes: false, 60)
    add("h", [(.time, 1)], prefixes: false, 3600)
    add("d day", [(.time, 1)], prefixes: false, 86400)
    add("year", [(.time, 1)], prefixes: false, 31_557_600)
    add("° deg", [], prefixes: false, .pi / 180)
    add("′ arcmin", [], prefixes: false, .pi / 10800)
    add("″ arcsec", [], prefixes: false, .pi / 648000)
    add("ha", [(.length, 2)], prefixes: false, decade: 4)
    add("atm", [(.mass, 1), (.length, -1), (.time, -2)], prefixes: false, 101325)
    add("mmHg", [(.mass, 1), (.length, -1), (.time, -2)], prefixes: false, 133.322387415)
    add("kgf kp", [(.mass, 1), (.length, 1), (.time, -2)], prefixes: false, 9.80665)
    add("Gal", [(.length, 1), (.time, -2)], prefixes: true, decade: -2)
    add("inch in", [(.length, 1)], prefixes: false, 2.54, decade: -2)
    add("lb", [(.mass, 1)], prefixes: false, 0.45359237)
    // Masses of trade (facts of the product's own mass units).
    add("ct", [(.mass, 1)], prefixes: false, 0.2, decade: -3)
    add("tấn", [(.mass, 1)], prefixes: false, decade: 3)
    add("tạ", [(.mass, 1)], prefixes: false, decade: 2)
    add("yến", [(.mass, 1)], prefixes: false, decade: 1)
    add("lạng", [(.mass, 1)], prefixes: false, decade: -1)
    add("chỉ", [(.mass, 1)], prefixes: false, 3.75, decade: -3)
    // Ratios, counts, levels, money.
    add("%", [], prefixes: false, decade: -2)
    add("‰", [], prefixes: false, decade: -3)
    add("ppm", [], prefixes: false, decade: -6)
    add("ppb", [], prefixes: false, decade: -9)
    add("%RH %rh", [], prefixes: false, decade: -2)
    add("RH rh pcs cái con", [], prefixes: false)
    add("dB", [(.level, 1)], prefixes: false)
    add("Np", [(.level, 1)], prefixes: false, 8.685889638065037)
    add("VND đ ₫ đồng", [(.dong, 1)], prefixes: false)
    add("kVND", [(.dong, 1)], prefixes: false, decade: 3)
    add("USD $", [(.dollar, 1)], prefixes: false)
    add("EUR €", [(.euro, 1)], prefixes: false)
    return table
  }()
}
