public import Quantities

extension DocumentObject {
  /// An amount with its currency, such as `20000 VND`, not negative.
  public func money(_ field: String) -> Money? {
    guard node(field) != nil else { return nil }
    return optionalMoney(field)
  }

  /// An amount with its currency, such as `20000 VND`, not negative.
  public func optionalMoney(_ field: String) -> Money? {
    let expected = LocalizedText("an amount with its currency", vi: "một số tiền kèm loại tiền")
    guard let text = scalar(field, expected: expected) else { return nil }
    let (number, symbol) = NumberAndSymbol.split(text)
    do throws(NumberError) {
      let amount = try ExactDecimal(parsing: number, form: reader.numbers)
      if symbol.isEmpty {
        refuse(SavingsFault.missingUnit(field: field, example: "\"\(number) VND\""), at: field)
        return nil
      }
      guard let currency = Currency(symbol) else {
        refuse(
          SavingsFault.unknownCurrency(
            symbol, suggestions: Spelling.nearest(to: symbol, in: Currency.all.map(\.code))),
          at: field)
        return nil
      }
      if amount.isNegative {
        refuse(DocumentFault.negative(field: field, value: text), at: field)
        return nil
      }
      return Money(amount, currency)
    } catch {
      refuse(error, at: field)
      return nil
    }
  }
}
