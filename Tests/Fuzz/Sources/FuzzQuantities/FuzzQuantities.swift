import Quantities

/// Reads any bytes as a mass, in each form of numbers.
///
/// Nothing may crash; what is read must be written and read again as the same
/// value, and an error must have something to say in both languages.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzQuantities(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = unsafe UnsafeBufferPointer(start: start, count: count)
  let text = unsafe String(decoding: bytes, as: UTF8.self)
  for form in NumberForm.allCases {
    do {
      let (mass, unit) = try Mass.parse(text, form: form)
      check(mass, unit, text)
    } catch {
      checkWording(error, text)
    }
    if let number = try? ExactDecimal(parsing: text, form: form) {
      let again = try? ExactDecimal(parsing: number.text, form: .english)
      precondition(again == number, "'\(text)' became '\(number.text)'")
    }
  }
  if let ratio = try? Ratio(parsing: text) {
    _ = ratio.text
  }
  _ = try? Mass(parsing: text, unit: .microgram)
  return 0
}

private func check(_ mass: Mass, _ unit: MassUnit, _ text: String) {
  let written = mass.text(in: unit)
  let again = try? Mass(parsing: written, form: .english)
  precondition(again == mass, "'\(text)' became '\(written)'")
  for language in Language.allCases {
    let spoken = mass.text(in: unit, language)
    let heard = try? Mass(parsing: spoken, form: NumberForm(language))
    precondition(heard == mass, "'\(text)' became '\(spoken)'")
  }
  precondition(-(-mass) == mass && mass - mass == .zero)
}

private func checkWording(_ error: QuantityError, _ text: String) {
  for language in Language.allCases {
    precondition(!error.message[language].isEmpty, "no message for '\(text)'")
    precondition(error.help?[language].isEmpty != true, "an empty help for '\(text)'")
  }
}
