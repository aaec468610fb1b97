import Quantities

/// The words by which tables call the fields of a dataset, in English and in Vietnamese.
///
/// Words are compared by their plain form (``WordForm``). The Vietnamese ones are those of ĐLVN
/// documents and of the Luật Đo lường, and what forms shorten them to.
enum FieldVocabulary {
  /// Names of columns.
  static let headers: [DatasetField: [String]] = [
    .instrumentID: [
      "instrument id", "id", "instrument", "scale id", "instrument no", "number", "tag",
      "mã phương tiện đo", "mã cân", "số hiệu", "mã số", "số cân", "ký hiệu cân", "mã", "số tem",
    ],
    .kind: [
      "kind", "type", "scale type", "instrument type", "loại", "loại cân", "kiểu cân",
      "loại phương tiện đo", "tên phương tiện đo", "phương tiện đo",
    ],
    .accuracyClass: [
      "accuracy class", "class", "cấp chính xác", "cấp", "ccx", "cấp cx",
    ],
    .max: [
      "max", "maximum capacity", "capacity", "mức cân lớn nhất", "phạm vi đo",
      "giới hạn cân lớn nhất",
      "tải trọng lớn nhất", "mức cân max",
    ],
    .min: [
      "min", "minimum capacity", "mức cân nhỏ nhất", "giới hạn cân nhỏ nhất", "mức cân min",
    ],
    .e: [
      "e", "verification scale interval", "verification interval", "giá trị độ chia kiểm",
      "độ chia kiểm", "độ chia kiểm e", "giá trị độ chia kiểm e",
    ],
    .d: [
      "d", "scale interval", "actual scale interval", "division", "giá trị độ chia", "độ chia",
      "độ chia d", "giá trị độ chia d", "vạch chia",
    ],
    .service: [
      "service", "stage", "occasion", "chế độ kiểm định", "hình thức kiểm định", "loại kiểm định",
      "chế độ",
    ],
    .indicationType: ["indication type", "display", "kiểu chỉ thị", "cơ cấu chỉ thị"],
    .test: [
      "test", "test type", "phép thử", "phép kiểm", "phép kiểm tra", "nội dung kiểm tra",
      "hạng mục",
    ],
    .load: [
      "load", "test load", "weight", "nominal", "reference", "standard", "tải", "tải trọng",
      "mức tải",
      "quả cân", "quả cân chuẩn", "khối lượng chuẩn", "khối lượng quả cân", "giá trị chuẩn",
      "chuẩn",
    ],
    .indication: [
      "indication", "reading", "indicated", "display value", "chỉ thị", "số chỉ", "giá trị chỉ thị",
      "số đọc", "giá trị đọc", "giá trị đo được",
    ],
    .added: [
      "added", "added weights", "additional weights", "delta l", "δl", "quả cân thêm",
      "khối lượng thêm", "gia trọng", "quả cân phụ",
    ],
    .date: [
      "date", "inspection date", "day", "ngày", "ngày kiểm định", "ngày kiểm tra", "ngày đo",
      "ngày thực hiện",
    ],
    .place: [
      "place", "location", "site", "stall", "market", "địa điểm", "nơi đặt", "nơi sử dụng",
      "vị trí", "chợ", "ki ốt", "sạp", "quầy", "địa chỉ",
    ],
    .maker: [
      "maker", "manufacturer", "brand", "make", "hãng sản xuất", "nhà sản xuất", "cơ sở sản xuất",
      "nhãn hiệu", "hãng",
    ],
    .model: ["model", "type designation", "kiểu", "ký hiệu kiểu", "mẫu"],
    .owner: [
      "owner", "trader", "holder", "tên chủ hộ", "chủ hộ", "chủ phương tiện", "tên chủ", "chủ cân",
      "cơ sở sử dụng", "đơn vị sử dụng", "người sử dụng", "tên cơ sở",
    ],
    .inspector: [
      "inspector", "officer", "verifier", "kiểm định viên", "người kiểm định", "người thực hiện",
      "người kiểm tra", "cán bộ",
    ],
    .weightSet: [
      "weight set", "test weights", "bộ quả cân", "bộ quả cân chuẩn", "chuẩn sử dụng",
    ],
    .validUntil: [
      "ngày hết hạn", "ngày hết hiệu lực", "valid until", "expiry", "due", "next due",
      "hiệu lực đến", "có giá trị đến",
      "thời hạn đến", "hạn kiểm định", "giá trị đến", "hạn",
    ],
    .turnover: ["turnover", "annual turnover", "doanh thu", "doanh thu năm"],
  ]

  /// How forms begin that hold a record, in plain form.
  static let titles: [String] = [
    "biên bản kiểm định", "biên bản kiểm tra", "biên bản đo", "biên bản thử nghiệm",
    "phiếu kiểm định", "phiếu kiểm tra", "phiếu đo", "giấy chứng nhận kiểm định",
    "verification record", "record of verification", "verification report", "inspection record",
    "inspection report", "verification certificate", "test record",
  ].map(WordForm.plain)

  /// Words in cells, with those of the contract.
  static let words: [DatasetField: [String: [String]]] = [
    .accuracyClass: [
      "I": ["i", "1", "cấp i", "cấp 1", "class i", "đặc biệt"],
      "II": ["ii", "2", "cấp ii", "cấp 2", "class ii", "cao"],
      "III": ["iii", "3", "cấp iii", "cấp 3", "class iii", "trung bình"],
      "IIII": ["iiii", "iv", "4", "cấp iiii", "cấp 4", "cấp iv", "class iiii", "thường"],
    ],
    .service: [
      "initial": ["initial", "first", "ban đầu", "lần đầu", "kiểm định ban đầu"],
      "periodic": ["periodic", "subsequent", "định kỳ", "kiểm định định kỳ"],
      "after-repair": [
        "after repair", "repair", "sau sửa chữa", "sau sửa", "kiểm định sau sửa chữa",
      ],
      "in-service": [
        "in service", "in use", "inspection", "đang sử dụng", "trong sử dụng", "kiểm tra",
        "sử dụng",
      ],
    ],
    .test: [
      "weighing": [
        "weighing", "accuracy", "error", "sai số", "độ đúng", "cân", "kiểm tra sai số", "thử cân",
      ],
      "eccentricity": [
        "eccentricity", "corner", "corners", "off center", "lệch tâm", "tải trọng lệch tâm",
        "đặt lệch tâm", "kiểm tra lệch tâm",
      ],
      "repeatability": [
        "repeatability", "repeat", "lặp lại", "độ lặp lại", "kiểm tra độ lặp lại",
      ],
      "net-weighing": ["net weighing", "net", "cân trừ bì", "trừ bì"],
    ],
    .kind: [
      "spring-dial": [
        "spring dial", "spring", "dial", "cân đồng hồ lò xo", "cân đồng hồ", "cân lò xo",
      ],
      "counter": ["counter", "counter scale", "cân bàn nhỏ", "cân tính giá", "cân thông dụng"],
      "platform": ["platform", "platform scale", "bench", "cân bàn", "cân sàn"],
      "hanging": ["hanging", "hanging scale", "cân treo", "cân treo móc"],
      "steelyard": ["steelyard", "cân đòn", "cân đòn tay"],
      "crane": ["crane", "crane scale", "cân cẩu", "cân móc cẩu"],
      "truck": ["truck", "weighbridge", "truck scale", "cân ô tô", "cân xe tải", "cân xe"],
      "balance": ["balance", "analytical", "cân phân tích", "cân kỹ thuật"],
    ],
    .indicationType: [
      "digital": ["digital", "electronic", "hiện số", "điện tử", "số"],
      "analog": ["analog", "analogue", "mechanical", "kim", "vạch", "cơ khí", "cơ"],
      "non-self-indicating": ["non self indicating", "không tự chỉ"],
    ],
  ]

  /// The field that a header cell names, with the unit in it.
  static func field(of header: String) -> (field: DatasetField, unit: MassUnit?, isExact: Bool)? {
    guard WordForm.isWritable(header) else { return nil }
    let (name, unit) = parted(header)
    let plain = WordForm.plain(name)
    for (field, names) in sortedHeaders where names.contains(plain) {
      return (field, unit, true)
    }
    // What forms add behind the name, such as "(e)" or "Max": the longest name that begins it.
    var best: (field: DatasetField, length: Int)?
    for (field, names) in sortedHeaders {
      for known in names where known.count > 2 && plain.hasPrefix(known + " ") {
        if known.count > best?.length ?? 0 { best = (field, known.count) }
      }
    }
    return best.map { ($0.field, unit, false) }
  }

  /// `Mức cân lớn nhất (kg)`, `load_kg` or `Max, kg` as name and unit.
  static func parted(_ header: String) -> (name: String, unit: MassUnit?) {
    let separators: Set<Character> = ["(", ")", "[", "]", "_", ",", " ", "/", ":", "\u{a0}"]
    let parts = header.split { separators.contains($0) }
    guard parts.count > 1, let last = parts.last, let unit = MassUnit(String(last)) else {
      return (header, nil)
    }
    // "độ chia d" names no unit, and "quả cân" is no weight in cân.
    if ["cân", "ta", "chi", "lang", "yen", "tan"].contains(String(last)) { return (header, nil) }
    return (parts.dropLast().joined(separator: " "), unit)
  }

  /// The word of the contract that a cell means, `nil` where none is known.
  static func word(_ cell: String, _ field: DatasetField) -> String? {
    // What lies between the letters is no punctuation, and the mapping could not name it.
    guard WordForm.isWritable(cell) else { return nil }
    let plain = WordForm.plain(cell)
    return plainWords[field]?[plain]
  }

  /// The words of a field in plain form, with those of the contract.
  static func plainWords(_ field: DatasetField) -> [String: String] { plainWords[field] ?? [:] }

  private static let sortedHeaders: [(DatasetField, Set<String>)] = DatasetField.allCases.map {
    ($0, Set((headers[$0] ?? []).map(WordForm.plain) + [WordForm.plain($0.rawValue)]))
  }

  private static let plainWords: [DatasetField: [String: String]] = words.mapValues { list in
    var table: [String: String] = [:]
    for (word, spellings) in list {
      for spelling in spellings { table[WordForm.plain(spelling)] = word }
    }
    return table
  }
}
