import Calibration
import Quantities
import Uncertainty

/// Influence quantities: a text such as `"21.4 °C"`, or an object with its uncertainty.
extension DocumentObject {
  /// An influence quantity with what is known of its uncertainty.
  ///
  /// ```
  /// "21.4 °C"
  /// {value: "21.4 °C", standardUncertainty: "0.2 K"}
  /// {value: "7950 kg/m3", expandedUncertainty: "140 kg/m3", coverageFactor: 2}
  /// {from: "20.8 °C", to: "21.6 °C"}
  /// ```
  func optionalInfluence(_ field: String, _ kind: InfluenceKind) -> StatedValue? {
    guard let node = optionalNode(field) else { return nil }
    if case .object = node.content, let object = optionalObject(field) {
      return object.influence(named: field, kind)
    }
    guard let number = optionalMeasure(field, kind) else { return nil }
    return StatedValue(number)
  }

  private func influence(named name: String, _ kind: InfluenceKind) -> StatedValue? {
    let difference = kind.ofDifferences
    let value = optionalMeasure("value", kind)
    let u = optionalMeasure("standardUncertainty", difference, mayBeNegative: false)
    let expanded = optionalMeasure("expandedUncertainty", difference, mayBeNegative: false)
    let factor = optionalReal("coverageFactor")
    let from = optionalMeasure("from", kind)
    let to = optionalMeasure("to", kind)
    refuseUnknownFields()
    if let from, let to {
      if value != nil {
        refuse(InfluenceFault.statedTwice(first: "value", second: "from"), at: "value")
        return nil
      }
      if let stated = StatedValue(from: from, to: to) { return stated }
      refuse(InfluenceFault.limitsNotAscending(field: name), at: "to")
      return nil
    }
    guard let value else {
      if !has("value"), !(has("from") && has("to")) {
        reader.refuse(InfluenceFault.noValue(field: name), at: position, path: path)
      }
      return nil
    }
    if u != nil, expanded != nil {
      refuse(
        InfluenceFault.statedTwice(first: "standardUncertainty", second: "expandedUncertainty"),
        at: "expandedUncertainty")
      return nil
    }
    if let expanded {
      guard let factor, factor > 0 else {
        if !has("coverageFactor") {
          refuse(WeightsFault.noCoverageFactor, at: "expandedUncertainty")
        } else if let factor, factor <= 0 {
          refuse(
            DocumentFault.notPositive(field: "coverageFactor", value: "\(factor)"),
            at: "coverageFactor")
        }
        return nil
      }
      return StatedValue(value, standardUncertainty: expanded / factor)
    }
    return StatedValue(value, standardUncertainty: u ?? 0)
  }

  /// A number with its unit, as it is kept; `nil` with a problem noted where it is none.
  func optionalMeasure(
    _ field: String, _ kind: InfluenceKind, mayBeNegative: Bool = true
  ) -> Double? {
    let expected = LocalizedText(
      "a quantity such as '\(kind.example)'", vi: "một đại lượng như '\(kind.example)'")
    guard let text = scalar(field, expected: expected) else { return nil }
    let (number, symbol) = Self.parted(text)
    do throws(NumberError) {
      if number.allSatisfy(\.isWhitespace), !symbol.isEmpty { throw .notANumber(text: text) }
      let digits = try DecimalDigits(parsing: number, form: reader.numbers)
      if symbol.isEmpty {
        refuse(
          InfluenceFault.missingUnit(field: field, value: text, example: kind.example), at: field)
        return nil
      }
      guard let unit = try? MeasurementUnit(parsing: symbol), kind.accepts(unit) else {
        refuse(
          InfluenceFault.wrongUnit(field: field, value: symbol, example: kind.example), at: field)
        return nil
      }
      // The nearest binary number of the decimal, found once.
      let decimal = Double("\(digits.mantissa)e-\(digits.decimals)") ?? .nan
      let value = kind.value(decimal, unit)
      guard value.isFinite, mayBeNegative || value >= 0 else {
        refuse(InfluenceFault.outOfRange(field: field, value: text), at: field)
        return nil
      }
      return value
    } catch {
      refuse(error, at: field)
      return nil
    }
  }

  /// The number at the beginning, and the unit behind it.
  private static func parted(_ text: String) -> (number: String, symbol: String) {
    let end =
      text.firstIndex {
        !($0.isNumber || $0.isWhitespace || [".", ",", "-", "+", "\u{2212}"].contains($0))
      } ?? text.endIndex
    return (
      String(text[..<end]),
      String(text[end...].reversed().drop(while: \.isWhitespace).reversed())
    )
  }
}

extension InfluenceKind {
  /// The same for differences: kelvins for degrees Celsius.
  fileprivate var ofDifferences: InfluenceKind {
    if case .temperature = self { return .temperatureDifference }
    return self
  }
}
