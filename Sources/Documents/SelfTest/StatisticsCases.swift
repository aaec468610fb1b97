import Statistics

/// The NIST Statistical Reference Datasets that are compiled in, to 14 of their 15 digits.
enum StatisticsCases {
  /// Half a unit of the fifteenth digit of 1, and what rounding to binary64 leaves.
  private static let relative = 1e-14

  static func checks() throws(DocumentError) -> [ReferenceCheck] {
    var checks: [ReferenceCheck] = []
    for file in EmbeddedFile.all where file.path.hasPrefix("strd/") {
      guard let set = CertifiedDataset(String(decoding: file.bytes, as: UTF8.self)) else {
        throw DocumentError(file: file.path, at: nil, CertifiedDatasetFault.notADataset)
      }
      checks += try set.computed().map { figure in
        let source = "NIST StRD, \(set.name)"
        guard let certified = Double(figure.certified), certified.isFinite else {
          return ReferenceCheck(
            set.name, source: source, figure: figure.name, expected: figure.certified,
            found: figure.computed == .infinity ? "Infinity" : "\(figure.computed)")
        }
        return ReferenceCheck(
          set.name, source: source, figure: figure.name, expected: certified,
          printed: figure.certified, found: figure.computed,
          allowed: relative * (certified == 0 ? 1 : certified.magnitude))
      }
    }
    return checks
  }
}
