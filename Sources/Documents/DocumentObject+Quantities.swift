public import Quantities

/// Which signs a quantity of a document may have.
public enum AllowedSign: Sendable {
  case any
  case notNegative
  case positive
}

extension DocumentObject {
  /// A quantity with its unit, such as `5 g`, read in the reader's form of numbers.
  public func stated<Dimension: QuantityDimension>(
    _ field: String, of type: Quantity<Dimension>.Type = Quantity<Dimension>.self,
    sign: AllowedSign = .any
  ) -> StatedQuantity<Dimension>? {
    guard node(field) != nil else { return nil }
    return optionalStated(field, sign: sign)
  }

  /// A quantity with its unit, such as `5 g`.
  public func optionalStated<Dimension: QuantityDimension>(
    _ field: String, of type: Quantity<Dimension>.Type = Quantity<Dimension>.self,
    sign: AllowedSign = .any
  ) -> StatedQuantity<Dimension>? {
    let expected = LocalizedText(
      "a quantity with its unit", vi: "một đại lượng kèm đơn vị")
    guard let text = scalar(field, expected: expected) else { return nil }
    do {
      let (quantity, unit) = try Quantity<Dimension>.parse(text, form: reader.numbers)
      if sign != .any, quantity.isNegative {
        refuse(DocumentFault.negative(field: field, value: text), at: field)
        return nil
      }
      if sign == .positive, quantity.isZero {
        refuse(DocumentFault.notPositive(field: field, value: text), at: field)
        return nil
      }
      return StatedQuantity(quantity, in: unit)
    } catch {
      refuse(error, at: field)
      return nil
    }
  }

  /// A mass with its unit.
  public func mass(_ field: String, sign: AllowedSign = .any) -> Mass? {
    stated(field, of: Mass.self, sign: sign)?.quantity
  }

  /// A mass with its unit.
  public func optionalMass(_ field: String, sign: AllowedSign = .any) -> Mass? {
    optionalStated(field, of: Mass.self, sign: sign)?.quantity
  }
}
