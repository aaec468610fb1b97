import Quantities
import Rules

extension SavingsSections {
  /// The amounts that come from tables of rules, with the marks that they have there.
  var cited: SavingsSection? {
    if reported.citations.isEmpty { return nil }
    let lines = reported.citations.map { amount -> String in
      let range =
        amount.least == amount.most
        ? amount.most.text(words.language)
        : "\(amount.least.amountText(words.language)) – \(amount.most.text(words.language))"
      let places = amount.citations.map { citation -> String in
        let note = citation.note.map { ": \($0[words.language])" } ?? ""
        return "\(citation.text) (\(citation.status.name[words.language])\(note))"
      }
      return "\(amount.input) \(range): \(amount.name[words.language]). "
        + "\(amount.rules): \(places.joined(separator: "; "))."
    }
    return SavingsSection(
      heading: say("Amounts by rule", vi: "Số tiền theo quy định"), introduction: lines)
  }
}
