import Quantities

/// What people call the parameters of losses and solutions.
enum ParameterWords {
  /// The words for a parameter; `nil` for one that needs none.
  static func words(_ parameter: Substring) -> LocalizedText? { table[parameter] }

  private static let table: [Substring: LocalizedText] = [
    "amount": LocalizedText("the amount", vi: "mức tiền"),
    "annual": LocalizedText("the yearly cost", vi: "chi phí hằng năm"),
    "annualCost": LocalizedText("the yearly cost", vi: "chi phí hằng năm"),
    "annualValue": LocalizedText("the value of a year", vi: "giá trị hàng một năm"),
    "bias": LocalizedText("the error", vi: "sai số"),
    "calibrationCost": LocalizedText("the cost of a calibration", vi: "chi phí một lần hiệu chuẩn"),
    "cost": LocalizedText("the cost", vi: "chi phí"),
    "deficiency": LocalizedText("the tolerable deficiency", vi: "lượng thiếu cho phép"),
    "discountRate": LocalizedText("the rate of interest", vi: "lãi suất"),
    "downtime": LocalizedText("the downtime", vi: "thời gian ngừng"),
    "drift": LocalizedText("the drift", vi: "độ trôi"),
    "effectiveness": LocalizedText(
      "the share of the saving that is reached", vi: "phần lợi thực sự đạt được"),
    "falseAcceptCost": LocalizedText("the cost of a false accept", vi: "chi phí nhận nhầm"),
    "falseRejectCost": LocalizedText("the cost of a false reject", vi: "chi phí loại nhầm"),
    "fee": LocalizedText("the fee", vi: "mức phí"),
    "fillingDeviation": LocalizedText("the scatter of filling", vi: "độ phân tán khi đóng"),
    "hazard": LocalizedText(
      "how often it goes out of tolerance", vi: "tần suất ra ngoài giới hạn"),
    "hourCost": LocalizedText("the cost of an hour", vi: "chi phí mỗi giờ"),
    "interval": LocalizedText("the interval", vi: "chu kỳ"),
    "investment": LocalizedText("the investment", vi: "vốn đầu tư"),
    "items": LocalizedText("the number of items", vi: "số sản phẩm"),
    "load": LocalizedText("the load", vi: "mức tải"),
    "nominal": LocalizedText("the nominal quantity", vi: "lượng danh định"),
    "outOfToleranceCost": LocalizedText(
      "the cost of being out of tolerance", vi: "chi phí khi ra ngoài giới hạn"),
    "packages": LocalizedText("the number of packages", vi: "số bao gói"),
    "price": LocalizedText("the price", vi: "giá"),
    "probability": LocalizedText("the probability", vi: "xác suất"),
    "quantity": LocalizedText("the quantity", vi: "lượng hàng"),
    "refillCost": LocalizedText("the cost of a refill", vi: "chi phí đóng lại"),
    "rejectProbability": LocalizedText("the share of rejects", vi: "tỷ lệ bị loại"),
    "relativeBias": LocalizedText("the relative error", vi: "sai số tương đối"),
    "residual": LocalizedText("what it is worth at the end", vi: "giá trị còn lại"),
    "shareLost": LocalizedText("the share that is lost", vi: "phần bị mất"),
    "standardDeviation": LocalizedText("the scatter", vi: "độ phân tán"),
    "target": LocalizedText("the fill target", vi: "mức đóng"),
    "travel": LocalizedText("the cost of travel", vi: "chi phí đi lại"),
    "uncertainty": LocalizedText("the uncertainty", vi: "độ không đảm bảo"),
    "value": LocalizedText("the value", vi: "giá trị"),
    "weighings": LocalizedText("the number of weighings", vi: "số lần cân"),
  ]
}

extension SavingsWords {
  /// An input as a sentence names it: `the price (rice.price)`; one with a name of its own stays.
  func described(_ name: String) -> String {
    guard let parameter = name.split(separator: ".").last,
      let words = ParameterWords.words(parameter)
    else { return name }
    return "\(words[language]) (\(name))"
  }
}
