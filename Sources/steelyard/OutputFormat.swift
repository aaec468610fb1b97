import ArgumentParser

/// The form of the data on standard output.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case json
  case csv
  case markdown
}
