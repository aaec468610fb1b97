import Economics
import Quantities

extension SavingsSections {
  /// What there is to heed.
  var notes: SavingsSection {
    var lines = measured
    for entry in reported.unlawfulTargets {
      let (target, needed) = (figures.quantity(entry.target), figures.quantity(entry.needed))
      lines.append(
        say(
          "The fill target \(target) of \(entry.loss) is below \(needed), which the average rules need.",
          vi:
            "Mức đóng \(target) của \(entry.loss) thấp hơn \(needed) mà quy tắc trung bình đòi hỏi."
        ))
    }
    for (index, option) in evaluation.options.enumerated() where option.internalRate.isAmbiguous {
      let rates = option.internalRate.rates.map(figures.percent).joined(separator: ", ")
      lines.append(
        say(
          "\"\(words.name(index))\" has the internal rates \(rates): decide by NPV.",
          vi: "\"\(words.name(index))\" có các tỷ suất hoàn vốn \(rates): hãy quyết định theo NPV.")
      )
    }
    for entry in evaluation.clipped {
      lines.append(
        say(
          "\(figures.probability(entry.share)) of the draws of \(entry.name) lay where it cannot be and were taken to its limit.",
          vi:
            "\(figures.probability(entry.share)) số lần rút của \(entry.name) nằm ngoài miền có thể và được lấy tại giới hạn."
        ))
    }
    if question.losses.contains(where: { $0.mechanism == .bias }) {
      lines.append(
        say(
          "An error of the indication is taken to be the same every time; what varies evens out.",
          vi: "Sai số của số chỉ được coi là như nhau ở mọi lần cân; phần thay đổi sẽ bù trừ."))
      lines.append(
        question.countsGains
          ? say(
            "Gains from an error in your favour are counted, as the document asks.",
            vi: "Phần lợi do sai số có lợi cho bạn được tính, theo yêu cầu của tài liệu.")
          : say(
            "Gains from an error in your favour are not counted (gains: ignored).",
            vi: "Phần lợi do sai số có lợi cho bạn không được tính (gains: ignored)."))
    }
    if isSimulated {
      let trials = figures.fixed(Double(evaluation.trials), 0)
      lines.append(
        say(
          "\(trials) trials, seed \(evaluation.seed); inputs are independent, one input used twice is one.",
          vi:
            "\(trials) lần thử, mầm \(evaluation.seed); các đầu vào độc lập, một đầu vào dùng hai nơi là một."
        ))
    }
    return SavingsSection(
      heading: say("To heed", vi: "Cần lưu ý"), introduction: lines)
  }

  /// Where a measured error comes from, and what it does not say.
  private var measured: [String] {
    guard let measured = reported.measured else { return [] }
    let bias = measured.bias
    let name = question.losses.first { $0.name == bias.loss }.map(words.name) ?? bias.loss
    let size = max(bias.error.magnitude, bias.uncertainty)
    let error = figures.quantity(bias.error, size: size)
    let u = figures.quantity(bias.uncertainty, size: size)
    let loads = span(bias.loads)
    var lines = [
      say(
        "\(name): the error is the measured one of \(measured.source): \(error) at \(loads), standard uncertainty \(u).",
        vi:
          "\(name): sai số lấy theo kết quả đo trong \(measured.source): \(error) tại \(loads), độ không đảm bảo chuẩn \(u)."
      )
    ]
    if bias.isBeyond {
      let tested = span(bias.tested)
      lines.append(
        say(
          "It was measured at \(tested) only; beyond, the error of the nearest load stands.",
          vi: "Sai số chỉ được đo tại \(tested); ngoài khoảng đó lấy sai số của mức tải gần nhất."))
    }
    if measured.lacksUncertainty {
      lines.append(
        say(
          "Some of its readings do not say how sure the error is; it is taken as known.",
          vi: "Một số lần đọc không cho biết độ không đảm bảo của sai số; coi như đã biết chắc."))
    }
    return lines
  }

  private func span(_ loads: ClosedRange<Double>) -> String {
    let (low, high) = (figures.quantity(loads.lowerBound), figures.quantity(loads.upperBound))
    return low == high
      ? low : say("\(low) to \(high)", vi: "\(low) đến \(high)")
  }
}
