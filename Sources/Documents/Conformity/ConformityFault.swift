public import Quantities

/// What can be wrong with a question of conformity as it is written, beside what can be wrong
/// with the question itself.
public enum ConformityFault: DescribedError, Hashable {
  /// Something that is no number with or without a unit.
  case notAQuantity(field: String, value: String)
  /// More digits than can be told apart.
  case tooManyDigits(field: String, value: String)
  /// A unit that measures something else than the others.
  case otherDimension(field: String, unit: String, expected: String)
  /// A number without a unit among numbers of several units.
  case unitMissing(field: String, units: [String])
  /// Two fields that cannot both be given.
  case conflict(String, String)
  /// A field that is of no use without another.
  case needs(field: String, other: String)
  /// A file of past results without a number in it.
  case noResults
  /// A table of several columns, none of which is said to hold the results.
  case whichColumn(columns: [String])

  public var code: String {
    switch self {
    case .notAQuantity: "NOT-A-QUANTITY"
    case .tooManyDigits: "TOO-FINE"
    case .otherDimension: "OTHER-DIMENSION"
    case .unitMissing: "UNIT-MISSING"
    case .conflict: "CONFLICT"
    case .needs: "MISSING-FIELD"
    case .noResults: "NO-RESULTS"
    case .whichColumn: "WHICH-COLUMN"
    }
  }

  public var message: LocalizedText {
    switch self {
    case .notAQuantity(let field, let value):
      LocalizedText(
        "'\(DocumentFault.shown(value))' in '\(field)' is not a number with or without a unit",
        vi: "'\(DocumentFault.shown(value))' ở '\(field)' không phải là số có hoặc không có đơn vị")
    case .tooManyDigits(let field, let value):
      LocalizedText(
        "'\(DocumentFault.shown(value))' in '\(field)' has more than 15 digits",
        vi: "'\(DocumentFault.shown(value))' ở '\(field)' có hơn 15 chữ số")
    case .otherDimension(let field, let unit, let expected):
      LocalizedText(
        "'\(unit)' in '\(field)' cannot be converted to '\(expected)'",
        vi: "'\(unit)' ở '\(field)' không đổi được sang '\(expected)'")
    case .unitMissing(let field, let units):
      LocalizedText(
        "'\(field)' has no unit, and the others have \(units.joined(separator: ", "))",
        vi:
          "'\(field)' không có đơn vị, trong khi các giá trị khác dùng \(units.joined(separator: ", "))"
      )
    case .conflict(let a, let b):
      LocalizedText("'\(a)' and '\(b)' exclude each other", vi: "'\(a)' và '\(b)' loại trừ nhau")
    case .needs(let field, let other):
      LocalizedText("'\(field)' needs '\(other)'", vi: "'\(field)' cần có '\(other)'")
    case .noResults:
      LocalizedText("there is no past result in it", vi: "không có kết quả cũ nào trong tệp")
    case .whichColumn(let columns):
      LocalizedText(
        "the table has the columns \(columns.joined(separator: ", ")), and none is named 'value'",
        vi: "bảng có các cột \(columns.joined(separator: ", ")), không cột nào tên là 'value'")
    }
  }

  public var help: LocalizedText? {
    switch self {
    case .notAQuantity:
      LocalizedText(
        "write it as in 9.7, 2e-6 or '9.7 g'", vi: "hãy viết như 9.7, 2e-6 hoặc '9,7 g'")
    case .tooManyDigits:
      LocalizedText(
        "leave out the digits that no measurement has",
        vi: "hãy bỏ các chữ số mà không phép đo nào có")
    case .unitMissing:
      LocalizedText("write its unit", vi: "hãy ghi đơn vị")
    case .whichColumn:
      LocalizedText(
        "name the column of the results 'value', or with its unit 'value_g'",
        vi: "hãy đặt tên cột kết quả là 'value', hoặc kèm đơn vị 'value_g'")
    case .otherDimension, .conflict, .needs, .noResults: nil
    }
  }
}
