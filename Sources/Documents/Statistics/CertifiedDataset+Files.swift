import Foundation
import Quantities
import Statistics

extension CertifiedDataset {
  /// The sets of a folder, in the order of their names and kinds, or the one of a file.
  ///
  /// - Throws: ``DocumentError`` for what cannot be read, or is no such set.
  public static func sets(path: String) throws(DocumentError) -> [CertifiedDataset] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      return [try set(path: path)]
    }
    var sets: [CertifiedDataset] = []
    for name in names.sorted() where name.hasSuffix(".dat") {
      sets.append(try set(path: "\(path)/\(name)"))
    }
    if sets.isEmpty { throw DocumentError(file: path, at: nil, CertifiedDatasetFault.emptyFolder) }
    return Kind.allCases.flatMap { kind in sets.filter { $0.kind == kind } }
  }

  private static func set(path: String) throws(DocumentError) -> CertifiedDataset {
    let most = DocumentLimits.standard.jsonBytes
    let bytes = try DocumentFile.bytes(path: path, atMost: most, name: path)
    guard let set = CertifiedDataset(String(decoding: bytes, as: UTF8.self)) else {
      throw DocumentError(file: path, at: nil, CertifiedDatasetFault.notADataset)
    }
    return set
  }

  /// What is certified beside what is computed.
  ///
  /// - Throws: ``DocumentError`` for data that no such set has.
  public func computed() throws(DocumentError) -> [CertifiedFigure] {
    do {
      let figures = try sampleFigures() ?? regressionFigures() ?? []
      if !figures.isEmpty { return figures }
    } catch {
      // Told below: such data are no dataset of this kind.
    }
    throw DocumentError(file: name, at: nil, CertifiedDatasetFault.notADataset)
  }
}

/// What can be wrong with files of certified datasets.
enum CertifiedDatasetFault: DescribedError {
  case notADataset
  case emptyFolder

  var code: String { "NOT-A-DATASET" }

  var message: LocalizedText {
    switch self {
    case .notADataset:
      LocalizedText(
        "this is no dataset with certified values as NIST publishes them",
        vi: "đây không phải bộ dữ liệu có giá trị chứng nhận như NIST công bố")
    case .emptyFolder:
      LocalizedText(
        "the folder holds no dataset (.dat)", vi: "thư mục không có bộ dữ liệu nào (.dat)")
    }
  }

  var help: LocalizedText? {
    LocalizedText(
      "the datasets lie at https://www.itl.nist.gov/div898/strd/",
      vi: "các bộ dữ liệu có ở https://www.itl.nist.gov/div898/strd/")
  }
}
