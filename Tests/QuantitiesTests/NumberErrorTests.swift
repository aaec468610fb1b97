import Testing

@testable import Quantities

/// The sentences that a user reads.
@Suite struct NumberErrorTests {
  private func fault(_ text: String, _ form: NumberForm = .undeclared) -> NumberError? {
    do {
      _ = try ExactDecimal(parsing: text, form: form)
      return nil
    } catch {
      return error
    }
  }

  @Test func `an ambiguous number names both readings and two ways that are plain`() throws {
    let error = try #require(fault("1.500"))
    #expect(error.message.english == "'1.500' can be read as 1.5 or as 1500")
    #expect(error.message.vietnamese == "'1.500' có thể đọc là 1,5 hoặc là 1500")
    #expect(
      error.help?.english
        == "write 1.5 or 1500, or declare the form of the numbers (--numbers en or vi)")
    #expect(
      error.help?.vietnamese
        == "hãy viết 1,5 hoặc 1500, hoặc khai báo dạng số (--numbers en hoặc vi)")
  }

  @Test(arguments: ["1.500", "12.345", "999,999", "-1,001", "1.000", "100.100"])
  func `what the help says to write can be read one way`(text: String) throws {
    guard case .ambiguous(_, let decimal, let grouped)? = fault(text) else {
      Issue.record("\(text) is not ambiguous")
      return
    }
    let error = NumberError.ambiguous(text: text, asDecimal: decimal, asGrouped: grouped)
    for language in Language.allCases {
      let help = try #require(error.help?[language])
      let written = help.split(whereSeparator: { " ()".contains($0) })
        .map { $0.last == "," ? $0.dropLast() : $0 }
        .filter { $0.contains { $0.isNumber } }
      #expect(written.count == 2)
      let read = try written.map { try ExactDecimal(parsing: String($0)) }
      #expect(
        try read == [
          ExactDecimal(parsing: decimal, form: .english),
          ExactDecimal(parsing: grouped, form: .english),
        ])
    }
  }

  @Test(arguments: [
    "", "abc", "1.500", "1 5", "0.0000000000000001", "99999999999999999999", "1,5",
  ])
  func `every error has a code and says what is wrong in both languages`(text: String) throws {
    let error = try #require(fault(text, text == "1,5" ? .english : .undeclared))
    #expect(error.code.allSatisfy { $0.isUppercase || $0 == "-" })
    for language in Language.allCases {
      #expect(!error.message[language].isEmpty)
      if !text.isEmpty { #expect(error.message[language].contains("'\(text)'")) }
      #expect(error.help?[language].isEmpty != true)
    }
    #expect(error.message.english != error.message.vietnamese)
    #expect(error.help?.english != error.help?.vietnamese || error.help == nil)
  }

  @Test func `the codes differ`() {
    let errors: [NumberError] = [
      .empty, .notANumber(text: ""), .ambiguous(text: "", asDecimal: "", asGrouped: ""),
      .badGrouping(text: ""), .contradictsForm(text: "", form: .english), .tooFine(text: ""),
      .outOfRange(text: ""),
    ]
    #expect(Set(errors.map(\.code)).count == errors.count)
  }
}
