import Quantities

/// Likely slips in a reading that was just typed.
///
/// A slip is asked about and never mended: what was typed may be what the scale showed.
struct Slips {
  /// A doubt, in words; and what was perhaps meant.
  struct Doubt: Equatable {
    let kind: Kind
    let text: String
  }

  enum Kind: String, Equatable {
    case wrongUnit, swappedDigits, notMultiple, addedTooLarge, stale, identical, farOff
  }

  /// The load on the instrument; zero at a zero reading.
  let load: Mass
  /// d, where the display counts in steps.
  let step: Mass?
  /// The limit of the error, where there is one.
  let limit: Mass?
  let unit: MassUnit
  /// The readings of the test before this one, with their loads.
  let before: [(load: Mass, indication: Mass, added: Mass?)]

  /// The first doubt about a reading, the likeliest slip first; `nil`: none.
  func doubt(indication: Mass, added: Mass?) -> Doubt? {
    let width = [limit.map { $0 * 5 }, step.map { $0 * 10 }].compactMap(\.self).max() ?? load
    let isFar = (indication - load).magnitude > width
    if isFar, load.isPositive {
      if let meant = otherUnit(indication, width) { return wrongUnit(indication, meant) }
      if let meant = swapped(indication, width) { return swappedDigits(indication, meant) }
      if before.last.map({ $0.indication == indication && $0.load != load }) == true {
        return stale(indication)
      }
    }
    if let step, !indication.isMultiple(of: step) { return notMultiple(indication, step) }
    if let added, let step, added > step || added.isZero { return addedTooLarge(added, step) }
    if isFar { return farOff(indication) }
    if let added, repeats(indication, added) { return identical(indication, added) }
    return nil
  }

  private func shown(_ mass: Mass, in unit: MassUnit? = nil) -> String {
    mass.text(in: unit ?? self.unit, Speech.language)
  }

  // MARK: What was perhaps meant

  /// The indication a thousand times smaller or larger, where that fits.
  private func otherUnit(_ indication: Mass, _ width: Mass) -> Mass? {
    [Ratio(1, 1000), Ratio(1000)].compactMap { indication.multiplied(by: $0) }
      .first { ($0 - load).magnitude <= width }
  }

  /// The indication with two neighbouring digits changed over, where that fits.
  private func swapped(_ indication: Mass, _ width: Mass) -> Mass? {
    guard let count = indication.count(of: unit) else { return nil }
    var digits = Array(count.text)
    for index in digits.indices.dropLast() {
      let next = digits[index + 1] == "." ? index + 2 : index + 1
      guard digits.indices.contains(next), digits[index].isNumber, digits[next].isNumber else {
        continue
      }
      digits.swapAt(index, next)
      if let other = try? Mass(parsing: String(digits), unit: unit, form: .english),
        other != indication, (other - load).magnitude <= width
      {
        return other
      }
      digits.swapAt(index, next)
    }
    return nil
  }

  /// The third time in a row that display and small weights agree to the last digit.
  private func repeats(_ indication: Mass, _ added: Mass) -> Bool {
    let last = before.suffix(2)
    return last.count == 2
      && last.allSatisfy { $0.load == load && $0.indication == indication && $0.added == added }
  }

  // MARK: Words

  private func wrongUnit(_ indication: Mass, _ meant: Mass) -> Doubt {
    Doubt(
      kind: .wrongUnit,
      text: Speech.say(
        "\(shown(indication, in: indication.handyUnit)) with a load of \(shown(load))? \(shown(meant, in: meant.handyUnit)) would fit: the wrong unit?",
        vi:
          "\(shown(indication, in: indication.handyUnit)) với tải \(shown(load))? \(shown(meant, in: meant.handyUnit)) thì khớp: nhầm đơn vị?"
      ))
  }

  private func swappedDigits(_ indication: Mass, _ meant: Mass) -> Doubt {
    Doubt(
      kind: .swappedDigits,
      text: Speech.say(
        "\(shown(indication)) with a load of \(shown(load))? \(shown(meant)) would fit: two digits swapped?",
        vi:
          "\(shown(indication)) với tải \(shown(load))? \(shown(meant)) thì khớp: đảo hai chữ số?"))
  }

  private func stale(_ indication: Mass) -> Doubt {
    Doubt(
      kind: .stale,
      text: Speech.say(
        "\(shown(indication)) again, as with the load before: has the display settled?",
        vi: "lại \(shown(indication)) như ở tải trước: số chỉ đã ổn định chưa?"))
  }

  private func notMultiple(_ indication: Mass, _ step: Mass) -> Doubt {
    Doubt(
      kind: .notMultiple,
      text: Speech.say(
        "the display counts in steps of \(shown(step, in: step.handyUnit)): \(shown(indication)) is none of them",
        vi:
          "số chỉ nhảy theo bước \(shown(step, in: step.handyUnit)): \(shown(indication)) không phải là bội số"
      ))
  }

  private func addedTooLarge(_ added: Mass, _ step: Mass) -> Doubt {
    let (small, whole) = (shown(added, in: step.handyUnit), shown(step, in: step.handyUnit))
    return Doubt(
      kind: .addedTooLarge,
      text: Speech.say(
        "small weights of \(small)? The display changes after more than nothing and at most \(whole)",
        vi: "quả cân nhỏ \(small)? Số chỉ nhảy khi thêm lớn hơn không và không quá \(whole)"))
  }

  private func identical(_ indication: Mass, _ added: Mass) -> Doubt {
    Doubt(
      kind: .identical,
      text: Speech.say(
        "the same to the last digit for the third time: was the load really taken off and put on again?",
        vi: "lần thứ ba giống hệt nhau: tải đã thật sự được nhấc ra và đặt lại chưa?"))
  }

  private func farOff(_ indication: Mass) -> Doubt {
    Doubt(
      kind: .farOff,
      text: Speech.say(
        "\(shown(indication)) with a load of \(shown(load)): that is far off",
        vi: "\(shown(indication)) với tải \(shown(load)): lệch rất xa"))
  }
}
