import ArgumentParser

// What several verbs ask for in the same words: the place of an option in its help is the verb's
// own, what it says is not.
extension ArgumentHelp {
  /// Files of inspections.
  static var inspections: ArgumentHelp {
    ArgumentHelp(
      Speech.say(
        "Inspections; '-' is standard input.", vi: "Các tệp kiểm tra; '-' là đầu vào chuẩn."),
      valueName: "file")
  }

  /// Max.
  static var max: ArgumentHelp {
    ArgumentHelp(
      Speech.say("Maximum capacity, such as 15kg.", vi: "Mức cân lớn nhất, ví dụ 15kg."),
      valueName: "mass")
  }

  /// Min.
  static var min: ArgumentHelp {
    ArgumentHelp(Speech.say("Minimum capacity.", vi: "Mức cân nhỏ nhất."), valueName: "mass")
  }

  /// e.
  static var verificationInterval: ArgumentHelp {
    ArgumentHelp(
      Speech.say("Verification scale interval, such as 5g.", vi: "Giá trị độ chia kiểm, ví dụ 5g."),
      valueName: "mass")
  }

  /// d.
  static var scaleInterval: ArgumentHelp {
    ArgumentHelp(
      Speech.say("Scale interval; e if left out.", vi: "Giá trị độ chia; bằng e nếu bỏ trống."),
      valueName: "mass")
  }

  /// The supports of the load receptor.
  static var supports: ArgumentHelp {
    ArgumentHelp(
      Speech.say("Number of supports of the load receptor.", vi: "Số gối đỡ của bàn cân."),
      valueName: "count")
  }

  /// `--explain`.
  static var derivation: ArgumentHelp {
    ArgumentHelp(
      Speech.say(
        "Show the arithmetic with the numbers put in.", vi: "Hiện phép tính với các số đã thế vào.")
    )
  }
}
