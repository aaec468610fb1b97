import Quantities

extension Mass {
  /// The mass in the unit in which it reads shortest, kg, g or mg, written for each language.
  var worded: LocalizedText { worded(handyUnit) }

  /// The mass in `unit`, written for each language: what messages put in.
  func worded(_ unit: MassUnit) -> LocalizedText {
    LocalizedText(text(in: unit, .english), vi: text(in: unit, .vietnamese))
  }
}

extension LocalizedText {
  /// Several texts, separated by commas.
  static func list(_ texts: [LocalizedText]) -> LocalizedText {
    LocalizedText(
      texts.map(\.english).joined(separator: ", "),
      vi: texts.map(\.vietnamese).joined(separator: ", "))
  }
}
