import ArgumentParser
import Batch
import Streams

/// What `steelyard batch` prints.
enum BatchFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
  case markdown
  case html
}

/// On which side of their scales the traders stand.
enum TradeDirectionOption: String, ExpressibleByArgument, CaseIterable {
  case selling
  case buying
}

/// The encoding of `--encoding`, by any name that is usual.
struct EncodingOption: ExpressibleByArgument {
  let encoding: TextEncoding

  init?(argument: String) {
    guard let encoding = TextEncoding(named: argument) else { return nil }
    self.encoding = encoding
  }

  static var allValueStrings: [String] { TextEncoding.allCases.map(\.rawValue) }
}

/// The decimal mark of `--decimal`.
enum DecimalMarkOption: String, ExpressibleByArgument, CaseIterable {
  case point
  case comma
}

/// A form of `--also`.
enum TableFormOption: String, ExpressibleByArgument, CaseIterable {
  case jsonl
  case xlsx

  var form: TableForm { self == .jsonl ? .jsonLines : .workbook }
}
