public import Quantities

/// Why the statement of an instrument is not coherent.
public enum InstrumentError: DescribedError, Hashable {
  case noRanges
  case rangesOfSingleRange
  case oneRangeOnly(Instrument.Structure)
  case notPositive(String)
  case eAboveMax
  case dAboveE
  case rangesNotAscending
  case minNotBelowMax
  case absurdSupports(Int)

  public var code: String { "INSTRUMENT" }

  public var message: LocalizedText {
    switch self {
    case .noRanges:
      LocalizedText("the instrument states no range", vi: "cân không có phạm vi cân nào")
    case .rangesOfSingleRange:
      LocalizedText(
        "an instrument of one range lists several", vi: "cân một phạm vi lại khai nhiều phạm vi")
    case .oneRangeOnly(let structure):
      LocalizedText(
        "a \(structure.rawValue) instrument needs at least two ranges",
        vi: "cân loại \(structure.rawValue) cần ít nhất hai phạm vi")
    case .notPositive(let field):
      LocalizedText("'\(field)' is not positive", vi: "'\(field)' phải là số dương")
    case .eAboveMax:
      LocalizedText("e is larger than Max", vi: "e lớn hơn Max")
    case .dAboveE:
      LocalizedText("d is larger than e", vi: "d lớn hơn e")
    case .rangesNotAscending:
      LocalizedText(
        "the ranges do not ascend in Max and e", vi: "các phạm vi không tăng dần theo Max và e")
    case .minNotBelowMax:
      LocalizedText("Min is not below Max", vi: "Min không nhỏ hơn Max")
    case .absurdSupports(let count):
      LocalizedText(
        "\(count) supports are not possible", vi: "\(count) điểm đỡ là không thể")
    }
  }

  public var help: LocalizedText? {
    switch self {
    case .dAboveE:
      LocalizedText(
        "check whether d and e were exchanged: d ≤ e (R 76-1, 3.4)",
        vi: "kiểm tra xem d và e có bị đổi chỗ không: d ≤ e (R 76-1, 3.4)")
    case .oneRangeOnly, .noRanges, .rangesNotAscending:
      LocalizedText(
        "list them under 'ranges', the smallest Max first",
        vi: "hãy liệt kê trong 'ranges', Max nhỏ nhất trước")
    default: nil
    }
  }
}
