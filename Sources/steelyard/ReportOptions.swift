import ArgumentParser
import Documents
import Quantities
import Reporting

/// The options of a verb whose answer is a report: its form, and how it is shown.
struct ReportOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Speech.say("The form of the result.", vi: "Dạng của kết quả."), valueName: "format"))
  var format: ReportFormat = .text

  @OptionGroup var output: OutputOptions

  var language: Language { output.language }
  var style: TextStyle { output.style }
  var isQuiet: Bool { output.quiet }

  /// Writes the pages of a result, or one of its forms for programs.
  ///
  /// - Parameters:
  ///   - title: the title of a page of HTML with several reports.
  ///   - pages: what people read.
  ///   - json: one value a file.
  ///   - csv: the table for programs.
  func write(
    title: String, pages: [ReportPage], json: @autoclosure () -> [JSONValue], severalFiles: Bool,
    csv: @autoclosure () -> String
  ) throws {
    let text: String
    switch format {
    case .text:
      let writer = PageText(style: style)
      text = isQuiet ? writer.results(pages) : writer.text(pages)
    case .json: text = JSONValue.text(json(), isList: severalFiles)
    case .csv: text = csv()
    case .markdown: text = PageMarkdown.text(pages, language)
    case .html: text = PageHTML.text(pages, title: title, language)
    }
    try Console.write(text)
  }

  /// Does something for each file and tells what could not be used; the rest is done all the
  /// same.
  ///
  /// - Returns: the results, and the status that the failures lead to.
  func each<Result>(
    _ files: [String], _ body: (String) throws(DocumentError) -> Result
  ) -> (results: [Result], status: ExitStatus) {
    var results: [Result] = []
    var status = ExitStatus.success
    for file in files {
      do throws(DocumentError) {
        results.append(try body(file))
      } catch {
        Console.say(error.text(language))
        status = status.combined(with: error.status)
      }
    }
    return (results, status)
  }
}

/// The forms of a report that can also be a page.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, csv, markdown, html
}

extension JSONValue {
  /// The document of a run: a list of values where several were asked for, else the value
  /// itself; empty where there is none.
  static func text(_ values: [JSONValue], isList: Bool) -> String {
    isList ? JSONValue.array(values).text : values.first?.text ?? ""
  }
}
