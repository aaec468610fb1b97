import Quantities

/// What one line says about a reading: `1000 +1.5`, `2,05 kg`, `skip`, `note pointer sticks`.
enum ReadingLine: Equatable {
  /// What the display showed, and the small weights that were added.
  case reading(indication: Mass, added: Mass?)
  /// Not read.
  case skip
  /// Neither this reading nor the others of the test.
  case skipTest
  case note(String)

  /// How numbers of a line are understood.
  struct Units: Equatable {
    /// Of a number without a unit: what the display shows.
    let display: MassUnit
    /// Of small weights without a unit.
    let small: MassUnit
    /// The form of the person's language; a mark that it does not know is tried the other way.
    let form: NumberForm

    /// A mass with or without its unit.
    func mass(_ text: String, _ unit: MassUnit) throws(Complaint) -> Mass {
      do throws(QuantityError) {
        return try parse(text, unit, form)
      } catch {
        // `1,5` typed in English, `1.5` in Vietnamese: only one reading is possible.
        do throws(QuantityError) { return try parse(text, unit, .undeclared) } catch {
          throw Complaint(error)
        }
      }
    }

    private func parse(
      _ text: String, _ unit: MassUnit, _ form: NumberForm
    ) throws(QuantityError) -> Mass {
      text.contains(where: \.isLetter)
        ? try Mass(parsing: text, form: form) : try Mass(parsing: text, unit: unit, form: form)
    }
  }

  private static let skips: Set<String> = ["skip", "bo qua", "-"]
  private static let testSkips: Set<String> = ["skip test", "bo phep thu"]
  private static let notes = ["note ", "ghi chu "]

  init(_ line: String, _ units: Units) throws(Complaint) {
    let folded = Spelling.folded(line)
    if Self.skips.contains(folded) {
      self = .skip
      return
    }
    if Self.testSkips.contains(folded) {
      self = .skipTest
      return
    }
    if let mark = Self.notes.first(where: { folded.hasPrefix($0) }) {
      self = .note(String(line.dropFirst(mark.count)))
      return
    }
    let parts = line.split(separator: "+", maxSplits: 1, omittingEmptySubsequences: false)
      .map { String($0.drop { $0 == " " }) }
    let indication = try units.mass(parts[0], units.display)
    let added = parts.count > 1 ? try units.mass(parts[1], units.small) : nil
    if let added, added.isNegative {
      throw Complaint(
        text: Speech.say(
          "What was added is written after one plus sign: 1000 +1.5",
          vi: "Quả cân nhỏ thêm vào viết sau một dấu cộng: 1000 +1,5"))
    }
    self = .reading(indication: indication, added: added)
  }

  /// What `?` tells at a reading.
  static func help(_ units: Units, usesAdded: Bool) -> String {
    let (display, small) = (units.display.symbol, units.small.symbol)
    let added =
      usesAdded
      ? Speech.say(
        " Then + and the small weights that made the display change, in \(small): 1000 +1.5.",
        vi: " Sau đó + và quả cân nhỏ làm số chỉ nhảy, tính bằng \(small): 1000 +1,5.") : ""
    return Speech.say(
      "What the scale shows, in \(display) or with its unit.\(added) 'skip' leaves it out, 'skip test' the rest of the test, 'note …' keeps a remark, 'back' takes the last answer back.",
      vi:
        "Số chỉ của cân, tính bằng \(display) hoặc kèm đơn vị.\(added) 'bỏ qua' để không đọc mức này, 'bỏ phép thử' để bỏ phần còn lại, 'ghi chú …' để ghi lại, 'lùi' để sửa câu trước."
    )
  }
}

extension Complaint {
  /// What is wrong with a value, and how to write it.
  init(_ reason: any DescribedError) {
    let help = reason.help.map { " " + $0[Speech.language].sentence } ?? ""
    self.init(text: reason.message[Speech.language].sentence + help)
  }
}

extension String {
  /// With a capital first letter and a full stop.
  fileprivate var sentence: String {
    let text = prefix(1).uppercased() + dropFirst()
    return ".?!".contains(text.last ?? " ") ? text : text + "."
  }
}
