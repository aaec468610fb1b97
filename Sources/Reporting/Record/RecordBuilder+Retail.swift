import Assessment
import Quantities
import Rules
import Verification

// The visit to a scale in retail trade (TT 09/2017/TT-BKHCN): the check weights, what the scale
// showed, the shortage found and the one permitted.
extension RecordBuilder {
  var retailForm: RecordForm {
    var form = begun(
      say(
        "Record of a check of a scale in retail trade",
        vi: "BIÊN BẢN KIỂM TRA CÂN TRONG THƯƠNG MẠI BÁN LẺ"))
    form.blocks = [
      .heading(say("Inspection", vi: "Thông tin kiểm tra")), .fields(visit),
      .heading(say("Scale", vi: "Phương tiện đo")), .fields(plate),
      .fields(
        [
          Field(say("Trade", vi: "Mua bán"), inspection.trade.name[language]),
          Field(
            say("Goods usually weighed", vi: "Lượng hàng thường cân"),
            inspection.goods.map(figures.amount) ?? ""),
          Field(say("Verification mark", vi: "Tem, dấu kiểm định"), particulars.stamp),
          Field(say("Seal", vi: "Niêm phong"), particulars.seal),
          Field(say("Certificate no.", vi: "Số giấy chứng nhận"), particulars.certificate),
          Field(
            say("Valid until", vi: "Hiệu lực đến"), particulars.nextDue?.text(language) ?? ""),
        ] + before),
    ]
    form.blocks += conditions + limits
    for index in result.tests.indices { form.blocks += retailTest(at: index) }
    form.blocks += findings
    form.blocks += [
      .heading(say("Conclusion", vi: "Kết luận, xử lý")),
      .verdict(result.verdict, words.sentence(of: result)),
      .fields([
        Field(say("Measures", vi: "Xử lý"), particulars.measures, wide: true),
        Field(
          say("Deadline", vi: "Thời hạn khắc phục"), particulars.deadline?.text(language) ?? ""),
        Field(
          say("Opinion of the establishment", vi: "Ý kiến của cơ sở"), particulars.opinion,
          wide: true),
        Field(say("Remarks", vi: "Ghi chú"), particulars.remarks, wide: true),
      ]),
    ]
    form.blocks += signatures([
      (say("Head of the inspection team", vi: "Trưởng đoàn kiểm tra"), inspection.inspector)
    ])
    return form
  }

  private var visit: [Field] {
    var fields: [Field] = []
    if language == .english, !result.ruleSet.id.hasPrefix("vn-") {
      fields.append(Field("Inspecting body", particulars.authority))
    }
    return fields + [
      Field(say("Decision", vi: "Quyết định kiểm tra"), particulars.decision),
      Field(
        say("Date and time", vi: "Ngày, giờ"),
        [date, particulars.time].filter { !$0.isEmpty }.joined(separator: ", ")),
      Field(say("Place", vi: "Địa điểm"), instrument.description.place),
      Field(say("Address", vi: "Địa chỉ"), particulars.address),
      Field(say("Establishment", vi: "Cơ sở, chủ hộ"), instrument.description.owner),
      Field(say("Represented by", vi: "Người đại diện"), particulars.representative),
      Field(say("Inspector", vi: "Người kiểm tra"), inspection.inspector),
      Field(say("Rules", vi: "Căn cứ"), result.ruleSet.fullName),
      Field(
        say("Inspection team", vi: "Đoàn kiểm tra"), particulars.team.joined(separator: "; "),
        wide: true),
    ]
  }

  private func retailTest(at index: Int) -> [Block] {
    let test = result.tests[index]
    guard test.test == .weighing, !test.readings.isEmpty else { return self.test(at: index) }
    let loadUnit = loadUnit(of: test.readings)
    let isSelling = inspection.trade == .selling
    var blocks: [Block] = [
      .heading(
        say("Check measurement", vi: "Phép đo đối chứng") + ": " + tables.marked(test.verdict)),
      .table(
        filled(
          [
            (say("No.", vi: "TT"), true),
            (
              say(
                "Check weights (conventional true value)", vi: "Quả cân đối chứng (giá trị quy ước)"
              )
                + ", \(loadUnit.symbol)", true
            ), (say("Indication", vi: "Số chỉ") + ", \(loadUnit.symbol)", true),
            (say("Shortage found", vi: "Lượng thiếu") + ", \(unit.symbol)", true),
            (say("Permitted", vi: "Cho phép") + ", \(unit.symbol)", true),
            (say("Result", vi: "Kết luận"), false),
          ],
          test.readings.enumerated().map { number, reading in
            // Selling, the buyer lacks what the scale shows too much; buying, the other way.
            let shortage = reading.correctedError.map { isSelling ? $0 : -$0 }
            return [
              String(number + 1), self.number(reading.reading.load, loadUnit),
              shown(reading.reading.indication, loadUnit), self.number(shortage, unit),
              self.number(reading.mpe, unit), tables.marked(reading.verdict),
            ]
          })),
    ]
    blocks.append(
      .text(
        (isSelling
          ? say(
            "Shortage = indication − check weights: what the buyer lacks. ",
            vi: "Lượng thiếu = số chỉ − quả cân: phần người mua bị thiếu. ")
          : say(
            "Shortage = check weights − indication: what the seller of the goods lacks. ",
            vi: "Lượng thiếu = quả cân − số chỉ: phần người bán hàng bị thiếu. "))
          + say(
            "A negative one is in the customer's favour. ",
            vi: "Số âm là có lợi cho khách hàng. ")
          + say("Clause: ", vi: "Điều khoản: ") + words.cited(test.citation) + "."))
    blocks += ErrorFigure.all(
      test: index, of: result, risk: verified.risk, language: language
    ).map { .figure($0) }
    return blocks
  }
}
