import Quantities
import Rules

/// What weighing rules ask of each test, in sentences: in scale intervals, or in grams for an
/// instrument.
struct WeighingRequirements {
  struct Row {
    let key: String
    let subject: LocalizedText
    let requirement: LocalizedText
    let citation: Citation
  }

  let rules: WeighingRules
  let instrument: WeighingQuery?

  var rows: [Row] {
    weighing + eccentricity + repeatability + discrimination + sensitivity + settings
      + otherTests + weights
  }

  private func row(_ test: TestKind, _ requirement: LocalizedText, _ citation: Citation) -> Row {
    Row(key: test.rawValue, subject: test.name, requirement: requirement, citation: citation)
  }

  /// `factor` of e or d: `0.25 e`, and in grams for an instrument.
  private func interval(_ factor: Ratio, _ symbol: String, _ language: Language) -> String {
    let text = factor == Ratio(1) ? symbol : "\(Wording.ratio(factor, language))\u{A0}\(symbol)"
    guard let instrument,
      let mass = (symbol == "e" ? instrument.e : instrument.d).multiplied(by: factor)
    else { return text }
    return "\(Wording.amount(mass, language)) (\(text))"
  }

  /// A part of Max, in grams for an instrument: `12 kg (0.8 Max)`.
  private func load(_ part: Ratio, _ text: String, _ language: Language) -> String {
    guard let load = instrument?.load(part) else { return text }
    return "\(load.isExact ? "" : "≈ ")\(Wording.amount(load.mass, language)) (\(text))"
  }

  private var weighing: [Row] {
    let rule = rules.weighing
    var rows = [
      row(
        .weighing,
        LocalizedText(
          "every error within the MPE, loading and unloading",
          vi: "mọi sai số trong MPE, khi tăng tải và giảm tải"),
        rule.citation)
    ]
    let loads: LocalizedText
    if let instrument, let max = instrument.max {
      let changes = rules.changeoverLoads(e: instrument.e, accuracyClass: instrument.accuracyClass)
      let least = instrument.min ?? leastMin(instrument)
      var masses = changes.filter { $0 < max } + [max]
      if let least, rule.minRequiredFrom.map({ $0 <= least }) != false, least < max {
        masses = [least] + masses.filter { $0 != least }
      }
      loads = Wording.both { language in
        let list = masses.map { Wording.amount($0, language) }.joined(separator: ", ")
        let count = Wording.count(rule.leastLoads, language)
        return language == .vietnamese
          ? "ít nhất \(count) tải, trong đó có \(list)"
          : "at least \(count) loads, among them \(list)"
      }
    } else {
      loads = Wording.both { language in
        let count = Wording.count(rule.leastLoads, language)
        let least = rule.minRequiredFrom.map { Wording.amount($0, language) }
        return language == .vietnamese
          ? "ít nhất \(count) tải: Min\(least.map { " (nếu từ \($0))" } ?? ""), các điểm đổi MPE, Max"
          : "at least \(count) loads: Min\(least.map { " (from \($0))" } ?? ""), where the MPE changes, Max"
      }
    }
    rows.append(row(.weighing, loads, rule.loadsCitation))
    return rows
  }

  /// The least Min that the class allows.
  func leastMin(_ instrument: WeighingQuery) -> Mass? {
    rules.classRow(accuracyClass: instrument.accuracyClass, e: instrument.e)
      .map { instrument.e * $0.leastMinInE }
  }

  private var eccentricity: [Row] {
    let applicable = rules.eccentricity.filter { row in
      guard let supports = instrument?.supports else { return true }
      return row.receptor != .supports
        || (row.leastSupports <= supports && row.largestSupports.map { supports <= $0 } != false)
    }
    return applicable.map { rule in
      row(.eccentricity, Wording.both { eccentricity(rule, $0) }, rule.citation)
    }
  }

  private func eccentricity(
    _ rule: WeighingRules.EccentricityRow, _ language: Language
  ) -> String {
    let isVietnamese = language == .vietnamese
    let place: String =
      switch rule.receptor {
      case .supports:
        if let supports = instrument?.supports {
          isVietnamese ? "\(supports) gối đỡ" : "\(supports) supports"
        } else if let most = rule.largestSupports {
          isVietnamese ? "đến \(most) gối đỡ" : "up to \(most) supports"
        } else if rule.leastSupports > 1 {
          isVietnamese
            ? "từ \(rule.leastSupports) gối đỡ" : "\(rule.leastSupports) or more supports"
        } else {
          isVietnamese ? "bàn cân" : "load receptor"
        }
      case .minimalOffCentre:
        isVietnamese ? "ít lệch tâm (bồn, phễu)" : "little off-centre loading (tank, hopper)"
      case .rolling: isVietnamese ? "tải lăn" : "rolling load"
      }
    let amount: String
    if let ceiling = rule.ceiling {
      let part = "\(Wording.ratio(ceiling, language))\u{A0}(Max\u{A0}+\u{A0}T+)"
      amount = (isVietnamese ? "không quá " : "at most ") + load(ceiling, part, language)
    } else if let divisor = rule.divisor {
      amount = load(Ratio(1, divisor), "(Max\u{A0}+\u{A0}T+)/\(divisor)", language)
    } else if let supports = instrument?.supports, supports > 1 {
      amount = load(Ratio(1, supports - 1), "(Max\u{A0}+\u{A0}T+)/\(supports - 1)", language)
    } else {
      amount =
        isVietnamese
        ? "(Max\u{A0}+\u{A0}T+)/(số gối đỡ − 1)" : "(Max\u{A0}+\u{A0}T+)/(supports − 1)"
    }
    let positions: String =
      if let count = rule.positions {
        isVietnamese ? "\(count) vị trí" : "\(count) positions"
      } else {
        isVietnamese ? "trên từng gối đỡ" : "on each support"
      }
    return "\(place): \(amount), \(positions)"
  }

  private var repeatability: [Row] {
    rules.repeatability.compactMap { rule in
      if let instrument, !rule.classes.isEmpty, !rule.classes.contains(instrument.accuracyClass) {
        return nil
      }
      let text = Wording.both { language in
        let part = load(
          rule.loadOfMax, "\(Wording.ratio(rule.loadOfMax, language))\u{A0}Max", language)
        let count = Wording.count(rule.leastWeighings, language)
        let isVietnamese = language == .vietnamese
        let names = Wording.classes(rule.classes)
        let who =
          instrument != nil || names.isEmpty
          ? "" : (isVietnamese ? "cấp \(names): " : "class \(names): ")
        return isVietnamese
          ? "\(who)ít nhất \(count) lần cân ở khoảng \(part); max\u{A0}−\u{A0}min\u{A0}≤\u{A0}|MPE|"
          : "\(who)at least \(count) weighings at about \(part); max\u{A0}−\u{A0}min\u{A0}≤\u{A0}|MPE|"
      }
      return row(.repeatability, text, rule.citation)
    }
  }

  private func applies(_ indication: IndicationType) -> Bool {
    instrument?.indication.map { $0 == indication } != false
  }

  private var discrimination: [Row] {
    rules.discrimination.filter { applies($0.indication) }.map { rule in
      let text = Wording.both { language in
        let isVietnamese = language == .vietnamese
        var extra: String =
          if let inD = rule.extraLoadInD {
            interval(inD, "d", language)
          } else if let inMPE = rule.extraLoadInMPE {
            inMPE == Ratio(1) ? "|MPE|" : "\(Wording.ratio(inMPE, language))\u{A0}|MPE|"
          } else {
            ""
          }
        if let least = rule.leastExtraLoad {
          extra +=
            (isVietnamese ? ", ít nhất " : ", at least ") + Wording.amount(least, language)
        }
        var effect: String =
          if let part = rule.leastDisplacement {
            isVietnamese
              ? "kim dịch ít nhất \(Wording.ratio(part, language)) tải thêm"
              : "lasting displacement of at least \(Wording.ratio(part, language)) of it"
          } else if rule.indication == .digital {
            isVietnamese ? "số chỉ phải thay đổi" : "the indication changes"
          } else {
            isVietnamese ? "phải thấy dịch chuyển" : "visible movement"
          }
        if let from = rule.appliesFromD {
          let least = Wording.amount(from, language)
          effect += isVietnamese ? " (với d từ \(least))" : " (for d from \(least))"
        }
        let type = rule.indication.name[language]
        return isVietnamese
          ? "\(type): thêm \(extra): \(effect)" : "\(type): add \(extra): \(effect)"
      }
      return row(.discrimination, text, rule.citation)
    }
  }

  private var sensitivity: [Row] {
    guard applies(.nonSelfIndicating) else { return [] }
    return rules.sensitivity.compactMap { rule in
      if let instrument {
        let rowOfInstrument = instrument.max.flatMap {
          rules.sensitivityRow(accuracyClass: instrument.accuracyClass, max: $0)
        }
        if let rowOfInstrument, rowOfInstrument != rule { return nil }
        if !rule.classes.contains(instrument.accuracyClass) { return nil }
      }
      let text = Wording.both { language in
        let isVietnamese = language == .vietnamese
        var who = "\(isVietnamese ? "cấp" : "class") \(Wording.classes(rule.classes))"
        if let upTo = rule.maxUpTo { who += ", Max ≤ \(Wording.amount(upTo, language))" }
        if let from = rule.maxFrom { who += ", Max > \(Wording.amount(from, language))" }
        let least = Wording.length(rule.leastDisplacement, language)
        return isVietnamese
          ? "\(who): thêm |MPE| thì dịch chuyển ít nhất \(least)"
          : "\(who): |MPE| added moves the indicating element by at least \(least)"
      }
      return row(.sensitivity, text, rule.citation)
    }
  }

  private var settings: [Row] {
    var rows: [Row] = []
    if let rule = rules.zeroSetting { rows += setting(.zeroSetting, rule) }
    if let rule = rules.tareSetting { rows += setting(.tareSetting, rule) }
    return rows
  }

  private func setting(_ test: TestKind, _ rule: WeighingRules.SettingRule) -> [Row] {
    let main = Wording.both { language in
      var text = "|E| ≤ \(interval(rule.limitInE, "e", language))"
      if let auxiliary = rule.auxiliaryLimitInD, instrument.map({ $0.d < $0.e }) != false {
        let limit = interval(auxiliary, "d", language)
        text +=
          language == .vietnamese
          ? "; có cơ cấu chỉ thị phụ: \(limit)" : "; with an auxiliary device \(limit)"
      }
      return text
    }
    var rows = [row(test, main, rule.citation)]
    if let limit = rule.mechanicalLimitInD {
      let text = Wording.both { language in
        let value = interval(limit, "d", language)
        return language == .vietnamese
          ? "cơ cấu trừ bì cơ khí, chỉ thị hiện số: |E| ≤ \(value)"
          : "mechanical device, digital indication: |E| ≤ \(value)"
      }
      rows.append(row(test, text, rule.mechanicalCitation ?? rule.citation))
    }
    return rows
  }

  private var otherTests: [Row] {
    var rows: [Row] = []
    if let rule = rules.netWeighing {
      rows.append(
        row(
          .netWeighing,
          LocalizedText("the MPE is that of the net load", vi: "MPE tính theo tải tịnh"),
          rule.citation))
    }
    if let rule = rules.hysteresis {
      rows.append(
        Row(
          key: "hysteresis", subject: LocalizedText("Hysteresis", vi: "Độ hồi sai"),
          requirement: LocalizedText(
            "loading and unloading differ by at most |MPE|",
            vi: "chênh lệch giữa tăng tải và giảm tải không quá |MPE|"),
          citation: rule.citation))
    }
    return rows
  }

  private var weights: [Row] {
    let gate = rules.testWeights
    let part = gate.largestErrorInMPE
    let text = Wording.both { language in
      let value = Wording.ratio(part, language)
      return language == .vietnamese
        ? "sai số của quả cân không quá \(value) |MPE| khi kiểm định ban đầu"
        : "their error is at most \(value) of |MPE| on initial verification"
    }
    let name = LocalizedText("Test weights", vi: "Quả cân chuẩn")
    var rows = [
      Row(key: "test-weights", subject: name, requirement: text, citation: gate.citation)
    ]
    for rule in rules.substitution {
      let text = Wording.both { language in
        let standards = load(
          rule.leastStandardsOfMax, "\(Wording.ratio(rule.leastStandardsOfMax, language))\u{A0}Max",
          language)
        let isVietnamese = language == .vietnamese
        guard let spread = rule.spreadUpToInE else {
          return isVietnamese
            ? "quả cân chuẩn ít nhất \(standards), phần còn lại dùng tải thế"
            : "standards of at least \(standards), the rest by substitution"
        }
        let limit = interval(spread, "e", language)
        return isVietnamese
          ? "với độ tản mạn đến \(limit): ít nhất \(standards)"
          : "with a spread up to \(limit): at least \(standards)"
      }
      rows.append(
        Row(
          key: "substitution", subject: LocalizedText("Substitution", vi: "Tải thế"),
          requirement: text, citation: rule.citation))
    }
    return rows
  }
}
