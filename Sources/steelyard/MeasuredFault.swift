import Quantities

/// Why measured errors do not fit a question of money.
enum MeasuredFault: DescribedError {
  /// The document does not trade in a unit of mass.
  case notMass(String)
  /// No error of a weighing test is there.
  case nothingMeasured
  /// An inspection of several instruments, by their identifiers.
  case manyInstruments([String])
  /// A batch of several scales, and none is chosen.
  case whichScale(Int)
  /// No loss by bias is there.
  case noBias
  /// The loss does not say at which load, and the error depends on it.
  case whichLoad(loss: String, parameter: String)
  /// Several losses by bias, and none is named.
  case whichLoss([String])
  /// No loss by bias has the name.
  case noSuchLoss(String, [String])

  var code: String {
    switch self {
    case .notMass: "NOT-MASS"
    case .nothingMeasured: "NOTHING-MEASURED"
    case .manyInstruments: "MANY-INSTRUMENTS"
    case .whichScale: "MANY-INSTRUMENTS"
    case .noBias: "NO-BIAS"
    case .whichLoad: "MISSING-FIELD"
    case .whichLoss, .noSuchLoss: "UNKNOWN-LOSS"
    }
  }

  var message: LocalizedText {
    switch self {
    case .notMass(let unit):
      LocalizedText(
        "the document trades in '\(unit)', and errors of scales are masses",
        vi: "tài liệu dùng đơn vị '\(unit)', còn sai số của cân là khối lượng")
    case .nothingMeasured:
      LocalizedText(
        "no error of a weighing test is there to be used",
        vi: "không có sai số nào của phép thử cân để dùng")
    case .manyInstruments(let names):
      LocalizedText(
        "the inspection is of several instruments: \(Self.list(names))",
        vi: "biên bản này gồm nhiều phương tiện đo: \(Self.list(names))")
    case .whichScale(let count):
      LocalizedText(
        "the batch is of \(count) scales", vi: "kết quả này gồm \(count) cân")
    case .noBias:
      LocalizedText(
        "the document has no loss of the mechanism bias",
        vi: "tài liệu không có khoản thiệt hại nào theo cơ chế bias")
    case .whichLoad(let loss, let parameter):
      LocalizedText(
        "'\(loss)' does not state '\(parameter)', and the measured error depends on the load",
        vi: "'\(loss)' chưa nêu '\(parameter)', mà sai số đo được phụ thuộc vào tải")
    case .whichLoss(let names):
      LocalizedText(
        "--loss says which loss the errors belong to: \(Self.list(names))",
        vi: "hãy dùng --loss để nêu sai số thuộc khoản nào: \(Self.list(names))")
    case .noSuchLoss(let name, let names):
      LocalizedText(
        "there is no loss by bias '\(name)'; there are \(Self.list(names))",
        vi: "không có khoản thiệt hại '\(name)' theo cơ chế bias; có \(Self.list(names))")
    }
  }

  var help: LocalizedText? {
    switch self {
    case .notMass:
      LocalizedText(
        "state 'unit: kg', or another unit of mass",
        vi: "hãy ghi 'unit: kg' hoặc một đơn vị khối lượng khác")
    case .manyInstruments:
      LocalizedText(
        "give an inspection of the one scale that is meant",
        vi: "hãy cho biên bản của riêng chiếc cân cần tính")
    case .whichScale:
      LocalizedText(
        "name one with --instrument, or tell with --kind and --place what it is one of",
        vi:
          "hãy nêu một cân bằng --instrument, hoặc dùng --kind và --place cho biết nó thuộc nhóm nào"
      )
    case .whichLoad:
      LocalizedText(
        "give 'weighings' and 'load', or a 'profile' of loads",
        vi: "hãy cho 'weighings' và 'load', hoặc 'profile' gồm các mức tải")
    case .nothingMeasured, .noBias, .whichLoss, .noSuchLoss: nil
    }
  }

  /// Names, not more than can be read.
  private static func list(_ names: [String]) -> String {
    names.count <= 8
      ? names.joined(separator: ", ") : names.prefix(8).joined(separator: ", ") + " …"
  }
}
