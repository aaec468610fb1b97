public import Quantities
public import Rules
public import Verification

// The words of reports, in both languages. Vietnamese terms are those of the
// metrology law, of its circulars and of verification practice.

extension Verdict {
  public var name: LocalizedText {
    switch self {
    case .pass: LocalizedText("pass", vi: "đạt")
    case .fail: LocalizedText("fail", vi: "không đạt")
    case .inconclusive: LocalizedText("inconclusive", vi: "chưa kết luận")
    }
  }

  /// The sign that stands before the word, so that colour is never needed.
  var mark: String {
    switch self {
    case .pass: "✓"
    case .fail: "✗"
    case .inconclusive: "?"
    }
  }

  var colour: Ink.Colour {
    switch self {
    case .pass: .green
    case .fail: .boldRed
    case .inconclusive: .boldYellow
    }
  }
}

extension Severity {
  public var name: LocalizedText {
    switch self {
    case .failure: LocalizedText("failure", vi: "không đạt")
    case .doubt: LocalizedText("doubt", vi: "chưa đủ căn cứ")
    case .warning: LocalizedText("warning", vi: "cảnh báo")
    case .note: LocalizedText("note", vi: "ghi chú")
    }
  }

  var mark: String {
    switch self {
    case .failure: "✗"
    case .doubt: "?"
    case .warning: "!"
    case .note: "·"
    }
  }

  var colour: Ink.Colour? {
    switch self {
    case .failure: .boldRed
    case .doubt: .boldYellow
    case .warning: .yellow
    case .note: nil
    }
  }
}

extension TestKind {
  public var name: LocalizedText {
    switch self {
    case .weighing: LocalizedText("Weighing", vi: "Sai số")
    case .eccentricity: LocalizedText("Eccentricity", vi: "Tải trọng lệch tâm")
    case .repeatability: LocalizedText("Repeatability", vi: "Độ lặp lại")
    case .discrimination: LocalizedText("Discrimination", vi: "Độ động")
    case .sensitivity: LocalizedText("Sensitivity", vi: "Độ nhạy")
    case .zeroSetting: LocalizedText("Zero-setting", vi: "Chỉnh về không")
    case .tareSetting: LocalizedText("Tare-setting", vi: "Trừ bì")
    case .netWeighing: LocalizedText("Net weighing", vi: "Cân khối lượng tịnh")
    }
  }
}

extension Stage {
  public var name: LocalizedText {
    switch self {
    case .initial: LocalizedText("initial verification", vi: "kiểm định ban đầu")
    case .periodic: LocalizedText("periodic verification", vi: "kiểm định định kỳ")
    case .afterRepair: LocalizedText("verification after repair", vi: "kiểm định sau sửa chữa")
    case .inService: LocalizedText("in-service inspection", vi: "kiểm tra trong sử dụng")
    }
  }
}

extension AccuracyClass {
  public var name: LocalizedText {
    switch self {
    case .i: LocalizedText("class I", vi: "cấp I (đặc biệt)")
    case .ii: LocalizedText("class II", vi: "cấp II (cao)")
    case .iii: LocalizedText("class III", vi: "cấp III (trung bình)")
    case .iiii: LocalizedText("class IIII", vi: "cấp IIII (thường)")
    }
  }
}

extension IndicationType {
  public var name: LocalizedText {
    switch self {
    case .digital: LocalizedText("digital", vi: "hiện số")
    case .analog: LocalizedText("analog", vi: "chỉ thị kim")
    case .nonSelfIndicating: LocalizedText("non-self-indicating", vi: "không tự chỉ thị")
    }
  }
}

extension Instrument.Structure {
  public var name: LocalizedText {
    switch self {
    case .single: LocalizedText("single range", vi: "một phạm vi")
    case .multiInterval: LocalizedText("multi-interval", vi: "nhiều khoảng chia")
    case .multipleRange: LocalizedText("multiple range", vi: "nhiều phạm vi")
    }
  }
}

extension Inspection.Trade {
  public var name: LocalizedText {
    switch self {
    case .selling: LocalizedText("seller's scale", vi: "cân bán hàng")
    case .buying: LocalizedText("buyer's scale", vi: "cân thu mua")
    }
  }
}

extension InstrumentKind {
  public var name: LocalizedText {
    switch self {
    case .springDial: LocalizedText("spring dial scale", vi: "cân đồng hồ lò xo")
    case .counter: LocalizedText("counter scale", vi: "cân đĩa")
    case .platform: LocalizedText("platform scale", vi: "cân bàn")
    case .hanging: LocalizedText("hanging scale", vi: "cân treo")
    case .steelyard: LocalizedText("steelyard", vi: "cân treo dọc thép - lá đề")
    case .crane: LocalizedText("crane scale", vi: "cân treo móc cẩu")
    case .truck: LocalizedText("truck scale", vi: "cân ô tô")
    case .rail: LocalizedText("rail weighbridge", vi: "cân tàu hỏa")
    case .balance: LocalizedText("balance", vi: "cân phân tích, cân kỹ thuật")
    case .beam: LocalizedText("beam scale", vi: "cân đòn")
    }
  }
}

extension Instrument {
  /// The kind in words, or as it was stated where it has no name here.
  public var kindName: LocalizedText {
    InstrumentKind(rawValue: kind)?.name ?? LocalizedText(kind, vi: kind)
  }
}

extension RuleStatus {
  public var name: LocalizedText {
    switch self {
    case .confirmed: LocalizedText("confirmed", vi: "đã xác nhận")
    case .unconfirmed: LocalizedText("unconfirmed", vi: "chưa xác nhận")
    }
  }
}
