import Calibration
import Quantities
import Rules

// The words of a calibration, in both languages.

extension BudgetComponent.Source {
  /// The component in words, short enough for the margin of a table.
  var name: LocalizedText {
    switch self {
    case .zeroResolution: LocalizedText("resolution at zero", vi: "độ phân giải ở zero")
    case .loadResolution: LocalizedText("resolution at load", vi: "độ phân giải ở tải")
    case .repeatability: LocalizedText("repeatability", vi: "độ lặp lại")
    case .eccentricity: LocalizedText("eccentricity", vi: "tải lệch tâm")
    case .certificate: LocalizedText("weights, certificate", vi: "quả cân, chứng nhận")
    case .tolerance: LocalizedText("weights, class", vi: "quả cân, theo cấp")
    case .buoyancy: LocalizedText("buoyancy", vi: "lực đẩy không khí")
    case .drift: LocalizedText("weights, drift", vi: "quả cân, độ trôi")
    case .convection: LocalizedText("convection", vi: "đối lưu")
    case .substitution: LocalizedText("substitution", vi: "tải thế")
    }
  }
}

extension BudgetComponent.Shape {
  /// The distribution in a word.
  var name: LocalizedText {
    switch self {
    case .normal: LocalizedText("normal", vi: "chuẩn")
    case .rectangular: LocalizedText("rectangular", vi: "chữ nhật")
    case .studentT: LocalizedText("t", vi: "t")
    }
  }
}

extension WeighingStatement.Part.Source {
  /// The part in words.
  var name: LocalizedText {
    switch self {
    case .zeroResolution: BudgetComponent.Source.zeroResolution.name
    case .loadResolution: BudgetComponent.Source.loadResolution.name
    case .repeatability: BudgetComponent.Source.repeatability.name
    case .eccentricity: BudgetComponent.Source.eccentricity.name
    case .errorFunction: LocalizedText("error function", vi: "hàm sai số")
    case .temperature: LocalizedText("temperature", vi: "nhiệt độ")
    case .buoyancy: BudgetComponent.Source.buoyancy.name
    case .adjustment: LocalizedText("adjustment", vi: "hiệu chỉnh")
    }
  }
}

extension AirDensity.Formula {
  /// The formula by its name.
  var name: LocalizedText {
    switch self {
    case .cipm2007: LocalizedText("CIPM-2007", vi: "CIPM-2007")
    case .simplified: LocalizedText("simplified formula", vi: "công thức rút gọn")
    }
  }
}

extension WeightFitness.Outcome {
  /// The outcome with its mark.
  var mark: String {
    switch self {
    case .fit: "✓"
    case .uncertaintyTooLarge, .deviationTooLarge: "✗"
    case .notEvaluated: "·"
    }
  }
}
