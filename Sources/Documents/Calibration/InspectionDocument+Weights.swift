import Calibration
import Foundation
import Quantities
import Verification

extension InspectionDocument {
  /// The weights of an inspection: groups for the weight gate, sets for a calibration.
  struct Weights {
    /// `nil` where the inspection says nothing.
    var groups: [Inspection.WeightGroup]?
    var sets: [WeightSet] = []
  }

  /// `weights`, a list of groups of equal weights, and `weightSets`, files with the pieces of sets.
  static func weights(_ object: DocumentObject, options: Options) -> Weights {
    var groups: [Inspection.WeightGroup] = []
    var pieces: [WeightPiece] = []
    let entries = object.optionalObjects("weights")
    for (index, entry) in entries.enumerated() {
      let id = entry.optionalString("id")
      let count = entry.optionalInteger("count", in: 1...100_000)
      let statement = WeightReader.statement(entry)
      entry.refuseUnknownFields()
      guard let statement else { continue }
      if let weightClass = statement.weightClass {
        groups.append(
          Inspection.WeightGroup(
            weightClass: weightClass, nominal: statement.piece.nominal, count: count ?? 1))
      }
      let room = max(0, WeightReader.mostPieces - pieces.count)
      for number in 1...(count ?? 1) where number <= room {
        var piece = statement.piece
        piece.id = id ?? "weights[\(index)]"
        if (count ?? 1) > 1 { piece.id += "#\(number)" }
        pieces.append(piece)
      }
    }
    var sets = pieces.isEmpty ? [] : [WeightSet(id: "", pieces: pieces)]
    for set in weightSets(object, options: options) {
      sets.append(set)
      groups += set.pieces.compactMap { piece in
        piece.weightClass.map {
          Inspection.WeightGroup(weightClass: $0, nominal: piece.nominal, count: 1)
        }
      }
    }
    return Weights(groups: groups.isEmpty ? nil : groups, sets: sets)
  }

  /// The sets in the files that `weightSets` names, relative to the folder of the document.
  private static func weightSets(_ object: DocumentObject, options: Options) -> [WeightSet] {
    let names = object.optionalStrings("weightSets")
    guard options.opensWeightSets else { return [] }
    var sets: [WeightSet] = []
    for name in names.prefix(64) {
      do throws(DocumentError) {
        sets.append(
          try WeightSetDocument.read(
            path: path(of: name, beside: object.reader.file), numbers: object.reader.numbers))
      } catch {
        object.reader.adopt(error)
      }
    }
    return sets
  }

  /// `name` as a path, from the folder of `file`.
  private static func path(of name: String, beside file: String) -> String {
    if name.hasPrefix("/") { return name }
    let folder = (file as NSString).deletingLastPathComponent
    return folder.isEmpty || file == "<stdin>"
      ? name : (folder as NSString).appendingPathComponent(name)
  }
}
