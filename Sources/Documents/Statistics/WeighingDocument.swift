import Quantities
public import Statistics

/// Weighing series as documents: `steelyard.weighing-design/v1`, in JSON or YAML.
///
/// `docs/formats/weighing-design.md` describes every field.
public struct WeighingDocument: Sendable {
  /// The schema that each series declares.
  public static let schema = "steelyard.weighing-design/v1"

  /// The name of the document as the user gave it.
  public let file: String
  public let series: WeighingSeries

  /// Reads the series in the file at `path`; `-` is standard input.
  ///
  /// - Throws: ``DocumentError`` with everything that is wrong with it.
  public static func read(path: String) throws(DocumentError) -> WeighingDocument {
    let name = path == "-" ? "<stdin>" : path
    let limits = DocumentLimits.standard
    let most = max(limits.jsonBytes, limits.yamlBytes)
    return try read(DocumentFile.bytes(path: path, atMost: most + 1, name: name), file: name)
  }

  /// Reads a series.
  ///
  /// - Parameters:
  ///   - bytes: the document in UTF-8.
  ///   - file: its name, for errors; its ending tells the notation.
  /// - Throws: ``DocumentError`` with everything that is wrong with it.
  public static func read(_ bytes: [UInt8], file: String) throws(DocumentError) -> WeighingDocument
  {
    let library = try DesignLibrary.builtIn()
    let node = try DocumentNode.read(bytes, file: file)
    let reader = DocumentReader(file: file)
    let series = reader.root(node, schemas: [schema]).flatMap {
      WeighingReader($0, library: library).series()
    }
    return WeighingDocument(file: file, series: try reader.finish(series))
  }

  /// A design of the catalogue as a series without observations.
  ///
  /// - Throws: ``DocumentError`` where there is no such design.
  public static func named(_ name: String) throws(DocumentError) -> WeighingDocument {
    let library = try DesignLibrary.builtIn()
    guard let entry = library[name] else {
      throw DocumentError(
        file: "--named", at: nil,
        WeighingFault.unknownDesign(
          name: name, suggestions: library.suggestions(for: name),
          all: library.entries.map(\.name)))
    }
    do throws(WeighingDesignError) {
      var series = WeighingSeries(try entry.design())
      series.title = entry.name
      series.source = entry.source
      series.nominal = entry.nominal
      series.check = WeighingSeries.CheckStandard(combination: entry.check)
      series.combinations = [entry.check].filter { check in check.count { $0 != 0 } > 1 }
      return WeighingDocument(file: entry.name, series: series)
    } catch {
      throw DocumentError(file: name, at: nil, WeighingFault.design(error))
    }
  }

  /// What kept the series from being evaluated.
  public func problem(_ error: WeighingDesignError) -> DocumentProblem {
    DocumentProblem(file: file, position: nil, reason: WeighingFault.design(error))
  }
}
