import Quantities

/// A report as blocks in reading order, its words and figures already in the reader's language:
/// the same for a terminal, Markdown and HTML.
public struct ReportPage: Sendable {
  let title: String
  /// What the report is of, such as the file.
  let about: [String]
  var blocks: [Block] = []

  /// A piece of a report.
  enum Block: Sendable {
    case heading(String)
    /// The result, in one line.
    case result(String)
    case text(String)
    /// Formulas or steps of a derivation, line by line.
    case lines([String])
    case table(Table)
    case figure(Figure)
    case verdict(String, isGood: Bool)
    /// What there is to heed; grave ones first.
    case remarks([Remark])
  }

  /// Rows of cells under titles.
  typealias Table = UncertaintyTables.Table

  /// A drawing, as SVG and in characters.
  struct Figure: Sendable {
    let caption: String
    /// Empty where there is nothing to draw.
    let svg: String
    /// The lines for a terminal, at most 76 columns wide.
    let lines: @Sendable (TextStyle.Characters) -> [String]

    init(
      caption: String, svg: String, lines: @escaping @Sendable (TextStyle.Characters) -> [String]
    ) {
      self.caption = caption
      self.svg = svg
      self.lines = lines
    }
  }

  /// A sentence that a reader should not miss.
  struct Remark: Sendable {
    let text: String
    let isGrave: Bool

    init(_ text: String, isGrave: Bool) {
      self.text = text
      self.isGrave = isGrave
    }
  }

  init(title: String, about: [String] = [], blocks: [Block] = []) {
    self.title = title
    self.about = about
    self.blocks = blocks
  }

  /// The heading above remarks.
  static let heed = LocalizedText("To heed", vi: "Cần lưu ý")
}
