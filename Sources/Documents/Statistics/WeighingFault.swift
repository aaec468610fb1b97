public import Quantities
public import Statistics

/// What can be wrong with a document of a weighing series.
public enum WeighingFault: DescribedError, Equatable {
  /// A name that no item bears.
  case unknownItem(name: String, suggestions: [String])
  /// A name that no design of the catalogue bears.
  case unknownDesign(name: String, suggestions: [String], all: [String])
  /// Neither a name of a design nor a matrix is given, or a matrix without items.
  case noDesign
  /// A combination is neither a list of names nor an object of whole numbers.
  case notACombination
  /// A probability is not between 0 and 1.
  case notAProbability(Double)
  /// What the design itself says.
  case design(WeighingDesignError)

  public var code: String {
    switch self {
    case .unknownItem: "UNKNOWN-ITEM"
    case .unknownDesign: "UNKNOWN-DESIGN"
    case .noDesign: "MISSING-FIELD"
    case .notACombination: "WRONG-TYPE"
    case .notAProbability: "OUTSIDE-RANGE"
    case .design(let error): "DESIGN-" + error.code.uppercased()
    }
  }

  public var message: LocalizedText {
    switch self {
    case .unknownItem(let name, _):
      LocalizedText(
        "'\(DocumentFault.shown(name))' is none of the items",
        vi: "'\(DocumentFault.shown(name))' không phải là một trong các vật cân")
    case .unknownDesign(let name, _, _):
      LocalizedText(
        "there is no design '\(DocumentFault.shown(name))' in the catalogue",
        vi: "không có sơ đồ '\(DocumentFault.shown(name))' trong danh mục")
    case .noDesign:
      LocalizedText(
        "neither a 'design' of the catalogue nor 'items' with a 'matrix' is given",
        vi: "không có 'design' của danh mục, cũng không có 'items' cùng 'matrix'")
    case .notACombination:
      LocalizedText(
        "a combination is a list of items, or an object of items and whole numbers",
        vi: "một tổ hợp là danh sách vật cân, hoặc đối tượng gồm vật cân và số nguyên")
    case .notAProbability(let value):
      LocalizedText(
        "\(value) is no probability between 0 and 1",
        vi: "\(value) không phải là xác suất giữa 0 và 1")
    case .design(let error): error.message
    }
  }

  public var help: LocalizedText? {
    switch self {
    case .unknownItem(_, let names):
      names.isEmpty
        ? nil
        : LocalizedText(
          "did you mean \(names.joined(separator: ", "))?",
          vi: "có phải \(names.joined(separator: ", "))?")
    case .unknownDesign(_, let near, let all):
      near.isEmpty
        ? LocalizedText(
          "the catalogue has \(all.joined(separator: "; "))",
          vi: "danh mục có \(all.joined(separator: "; "))")
        : LocalizedText(
          "did you mean '\(near.joined(separator: "', '"))'?",
          vi: "có phải '\(near.joined(separator: "', '"))'?")
    case .noDesign:
      LocalizedText(
        "write design: \"1,1,1,1\", or items: [A, B] and matrix: [[1, -1]]",
        vi: "hãy viết design: \"1,1,1,1\", hoặc items: [A, B] và matrix: [[1, -1]]")
    case .notACombination:
      LocalizedText("write [A, B] or {A: 1, B: -1}", vi: "hãy viết [A, B] hoặc {A: 1, B: -1}")
    case .notAProbability:
      LocalizedText("write it as in 0.05", vi: "hãy viết như 0.05")
    case .design(let error): error.help
    }
  }
}

extension WeighingDesignError {
  /// What is wrong, in words.
  var message: LocalizedText {
    switch self {
    case .empty:
      LocalizedText(
        "a design needs items and observations", vi: "sơ đồ cần có vật cân và các phép cân")
    case .wrongCount(let name, let row, let expected, let found):
      LocalizedText(
        "'\(name)'\(row.map { ", row \($0 + 1)," } ?? "") has \(found) numbers, but must have \(expected)",
        vi:
          "'\(name)'\(row.map { ", hàng \($0 + 1)," } ?? "") có \(found) số, nhưng phải có \(expected)"
      )
    case .repeatedItem(let name):
      LocalizedText(
        "two items are named '\(DocumentFault.shown(name))'",
        vi: "có hai vật cân cùng tên '\(DocumentFault.shown(name))'")
    case .emptyObservation(let index):
      LocalizedText(
        "observation \(index + 1) compares nothing: its row is 0",
        vi: "phép cân \(index + 1) không so sánh gì: cả hàng bằng 0")
    case .undetermined(let items):
      LocalizedText(
        "the observations and the restraint leave the values of \(items.joined(separator: ", ")) open",
        vi:
          "các phép cân và ràng buộc chưa xác định được giá trị của \(items.joined(separator: ", "))"
      )
    case .emptyCombination:
      LocalizedText("a combination of nothing", vi: "một tổ hợp rỗng")
    case .tooLarge:
      LocalizedText(
        "the exact solution of this design needs numbers of more than 127 bits",
        vi: "lời giải đúng của sơ đồ này cần số dài hơn 127 bit")
    case .notFinite(let name, _):
      LocalizedText(
        "a number of '\(name)' is too large to be computed with",
        vi: "một số ở '\(name)' quá lớn, không tính được")
    case .notPositive(let name):
      LocalizedText(
        "the standard deviation of '\(name)' must be positive",
        vi: "độ lệch chuẩn của '\(name)' phải dương")
    case .noFreedom(let name):
      LocalizedText(
        "'\(name)' has no degrees of freedom", vi: "'\(name)' không có bậc tự do")
    case .computationFailed:
      LocalizedText(
        "a limit of the checks could not be computed",
        vi: "không tính được một giới hạn của phép kiểm tra")
    }
  }

  /// The likely fix.
  var help: LocalizedText? {
    switch self {
    case .undetermined:
      LocalizedText(
        "compare these items with the others, or state a restraint that holds them",
        vi: "hãy so sánh các vật này với vật khác, hoặc nêu ràng buộc có chứa chúng")
    default: nil
    }
  }
}
