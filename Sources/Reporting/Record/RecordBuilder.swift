import Assessment
import Quantities
import Rules
import Verification

/// Lays an inspection out as the record that people expect of it: a retail check by its own form,
/// a spring dial scale in the order of ĐLVN 30, anything else in the manner of R 76-2.
///
/// Whatever the form, it holds what South Africa's Legal Metrology Regulations 2017 ask of a
/// record (reg. 121): the certificate, the status before the verification, preliminary findings,
/// the error or outcome of each test with the conventional true value, all limits in one unit,
/// the test conditions, the person and the date.
struct RecordBuilder {
  let verified: VerifiedInspection
  let language: Language

  init(_ verified: VerifiedInspection, language: Language) {
    self.verified = verified
    self.language = language
  }

  typealias Table = UncertaintyTables.Table
  typealias Block = RecordForm.Block
  typealias Field = RecordForm.Field

  var result: VerificationResult { verified.result }
  var inspection: Inspection { result.inspection }
  var instrument: Instrument { inspection.instrument }
  var particulars: Inspection.Particulars { inspection.particulars }
  var tables: VerificationTables { VerificationTables(language: language) }
  var words: VerificationText { VerificationText(style: TextStyle(language: language)) }
  var figures: Figures { Figures(language: language) }
  /// The unit of every error and every limit of the record.
  var unit: MassUnit { instrument.errorUnit.isLegal ? instrument.errorUnit : .gram }

  func say(_ english: String, vi vietnamese: String) -> String {
    language == .vietnamese ? vietnamese : english
  }

  /// The form, headings numbered.
  var form: RecordForm {
    var form: RecordForm
    switch result.ruleSet.body {
    case .retailCheck: form = retailForm
    case .weighing(let rules) where rules.scope.kinds.contains(InstrumentKind.springDial.rawValue):
      form = springDialForm
    default: form = weighingForm
    }
    var number = 0
    form.blocks = form.blocks.map { block in
      guard case .heading(let text) = block else { return block }
      number += 1
      return .heading("\(number). \(text)")
    }
    return form
  }

  // MARK: Head

  /// Records under Vietnamese rules, and all in Vietnamese, begin as official papers there do.
  private var masthead: RecordForm.Masthead? {
    guard language == .vietnamese || result.ruleSet.id.hasPrefix("vn-") else { return nil }
    return RecordForm.Masthead(
      left: [particulars.authority],
      right: [
        say("SOCIALIST REPUBLIC OF VIET NAM", vi: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        say("Independence – Freedom – Happiness", vi: "Độc lập - Tự do - Hạnh phúc"),
      ])
  }

  /// A form with its head and without blocks.
  func begun(_ title: String) -> RecordForm {
    var form = RecordForm(masthead: masthead, title: title)
    form.subtitle = [Field(say("No.", vi: "Số"), particulars.number)]
    return form
  }

  /// Who, where, when and for whom.
  var occasion: [Field] {
    var fields: [Field] = []
    if masthead == nil {
      fields.append(Field(say("Verifying body", vi: "Cơ quan kiểm định"), particulars.authority))
    }
    fields += [
      Field(say("Certificate no.", vi: "Số giấy chứng nhận"), particulars.certificate),
      Field(
        say("Date", vi: "Ngày"), date + (particulars.time.isEmpty ? "" : ", " + particulars.time)),
      Field(say("Place", vi: "Nơi thực hiện"), instrument.description.place),
      Field(say("Used by", vi: "Cơ sở sử dụng"), instrument.description.owner),
      Field(say("Address", vi: "Địa chỉ"), particulars.address),
      Field(say("Verification officer", vi: "Kiểm định viên"), inspection.inspector),
      Field(say("Occasion", vi: "Chế độ kiểm định"), inspection.stage.name[language]),
      Field(say("Rules", vi: "Căn cứ"), result.ruleSet.fullName),
    ]
    if !particulars.decision.isEmpty {
      fields.append(Field(say("Decision", vi: "Quyết định"), particulars.decision))
    }
    if !particulars.team.isEmpty {
      fields.append(
        Field(
          say("Also present", vi: "Cùng tham gia"), particulars.team.joined(separator: "; "),
          wide: true))
    }
    fields += [
      Field(
        say("Procedure", vi: "Phương pháp thực hiện"),
        particulars.method.isEmpty ? result.ruleSet.title[language] : particulars.method,
        wide: true)
    ]
    return fields + before
  }

  /// The state in which the instrument was found.
  var before: [Field] {
    [
      Field(
        say("Status before verification", vi: "Tình trạng trước kiểm định"),
        particulars.statusBefore, wide: true),
      Field(
        say("Preliminary findings", vi: "Nhận xét ban đầu"), particulars.preliminaryFindings,
        wide: true),
    ]
  }

  var date: String { inspection.date?.text(language) ?? "" }

  // MARK: Instrument

  /// What the data plate says.
  var plate: [Field] {
    let description = instrument.description
    var fields = [
      Field(say("Instrument", vi: "Tên phương tiện đo"), instrument.kindName[language]),
      Field(say("Identification", vi: "Mã quản lý"), instrument.id),
      Field(say("Model", vi: "Kiểu"), description.model),
      Field(say("Serial number", vi: "Số"), description.serial),
      Field(say("Manufacturer", vi: "Cơ sở sản xuất"), description.manufacturer),
      Field(say("Made (country, year)", vi: "Nước, năm sản xuất"), particulars.made),
      Field(say("Accuracy class", vi: "Cấp chính xác"), instrument.accuracyClass.rawValue),
      Field(say("Indication", vi: "Chỉ thị"), instrument.indication.name[language]),
    ]
    if instrument.structure == .single {
      fields.append(Field("Max", figures.amount(instrument.max)))
      fields.append(Field("Min", instrument.min.map(figures.amount) ?? ""))
      fields.append(Field("e", written(instrument.e, unit)))
      fields.append(Field("d", written(instrument.d, unit)))
    } else {
      fields.append(Field("Min", instrument.min.map(figures.amount) ?? ""))
      let ranges = instrument.ranges.enumerated().map { index, range in
        "\(index + 1): Max \(figures.amount(range.max)), e = \(written(range.e, unit)), d = "
          + written(range.d, unit)
      }
      fields.append(
        Field(
          instrument.structure.name[language], ranges.joined(separator: "; "), wide: true))
    }
    if let supports = instrument.options.supports {
      fields.append(Field(say("Supports", vi: "Số điểm đỡ"), String(supports)))
    }
    return fields
  }

  // MARK: End

  /// The findings, the gravest first.
  var findings: [Block] {
    let groups = FindingGroup.groups(of: result.findings)
    let legend = words.legendText(of: result).map { [Block.text($0)] } ?? []
    if groups.isEmpty { return legend }
    return [
      .heading(say("Findings", vi: "Nhận xét, phát hiện")),
      .items(
        groups.map { group in
          let severity = group.finding.severity
          return (
            "\(severity.mark) \(severity.name[language])",
            "\(group.finding.code): \(words.message(of: group)) "
              + "(\(words.cited(group.finding.citation)))"
          )
        }),
    ] + legend
  }

  /// The verdict and what follows from it.
  var conclusion: [Block] {
    var fields = [
      Field(say("Sticker or stamp no.", vi: "Số tem kiểm định"), particulars.stamp),
      Field(say("Seal", vi: "Niêm phong"), particulars.seal),
      Field(say("Certificate no.", vi: "Số giấy chứng nhận"), particulars.certificate),
      Field(
        say("Next verification due", vi: "Thời hạn kiểm định đến"),
        particulars.nextDue?.text(language) ?? ""),
    ]
    if !particulars.measures.isEmpty {
      fields.append(Field(say("Measures", vi: "Xử lý"), particulars.measures, wide: true))
    }
    if let deadline = particulars.deadline {
      fields.append(Field(say("Deadline", vi: "Thời hạn khắc phục"), deadline.text(language)))
    }
    if !particulars.opinion.isEmpty {
      fields.append(
        Field(say("Opinion of the user", vi: "Ý kiến của cơ sở"), particulars.opinion, wide: true))
    }
    fields.append(Field(say("Remarks", vi: "Ghi chú"), particulars.remarks, wide: true))
    return [
      .heading(say("Conclusion", vi: "Kết luận")),
      .verdict(result.verdict, words.sentence(of: result)), .fields(fields),
    ]
  }

  /// Places for signatures; one refused holds what is written instead.
  func signatures(_ roles: [(role: String, name: String)]) -> [Block] {
    var places = roles.map {
      RecordForm.Signature(
        role: $0.role, hint: say("(signature, full name)", vi: "(ký, ghi rõ họ tên)"),
        name: $0.name)
    }
    places.append(
      RecordForm.Signature(
        role: say("Representative of the establishment", vi: "Đại diện cơ sở"),
        hint: say("(signature, full name)", vi: "(ký, ghi rõ họ tên)"),
        name: particulars.representative,
        refusal: particulars.refusedToSign.isEmpty
          ? ""
          : say(
            "The representative of the establishment did not sign the record: ",
            vi: "Đại diện cơ sở không ký biên bản: ") + particulars.refusedToSign
            + leaderSuffices))
    return [.heading(say("Signatures", vi: "Ký tên")), .signatures(places)]
  }

  /// In Vietnam the signature of the leader then suffices.
  private var leaderSuffices: String {
    guard result.ruleSet.id.hasPrefix("vn-"), inspection.stage == .inService else { return "" }
    return say(
      ". The leader's signature is enough (TT 28/2013/TT-BKHCN, Điều 21)",
      vi: ". Chữ ký của trưởng đoàn là đủ (TT 28/2013/TT-BKHCN, Điều 21)")
  }

  // MARK: Figures

  /// A mass with its unit; nothing for none.
  func written(_ mass: Mass?, _ unit: MassUnit) -> String {
    mass.map { $0.text(in: unit, language) } ?? ""
  }

  /// A number in the unit that a column names.
  func number(_ mass: Mass?, _ unit: MassUnit) -> String {
    mass.map { figures.number($0, unit) } ?? ""
  }
}
