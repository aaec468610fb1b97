import ArgumentParser

/// `steelyard interval`: advice on verification intervals, and control charts.
struct IntervalCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "interval",
      abstract: Speech.say(
        "Advise on the next interval from past results, and chart check standards.",
        vi: "Khuyến nghị chu kỳ từ kết quả trước, và vẽ biểu đồ kiểm soát chuẩn kiểm tra."),
      usage: Speech.say(
        "steelyard interval [review|chart] [<options>] <file> ...",
        vi: "steelyard interval [review|chart] [<tùy chọn>] <tệp> ..."),
      discussion: Speech.say(
        """
        Examples:
          steelyard interval results.csv
          steelyard interval results.csv --current 12mo --target 0.95 --lang vi
          steelyard interval inspections/*.json --method drift
          steelyard interval results.csv --format html > interval.html
          steelyard interval chart check-standard.csv
          steelyard interval chart check-standard.csv --chart cusum --baseline 20

        'steelyard interval review --help' and 'steelyard interval chart --help' list the \
        options. A file named like a subcommand is given as ./chart.

        A table of results has the columns instrument_id, date, and error and limit with \
        their unit (error_g, limit_g; perhaps u_g), or result (pass, fail). Four methods are \
        applied: staircase and control chart (OIML D 10), a drift line, and a reliability \
        target. Each says what it assumes and with which confidence; where data are too few \
        it gives no number. Legal verification periods are never extended by this advice.
        """,
        vi: """
          Ví dụ:
            steelyard interval ket-qua.csv --lang vi
            steelyard interval ket-qua.csv --current "12 tháng" --target 0.95
            steelyard interval bien-ban/*.json --method drift
            steelyard interval ket-qua.csv --format html > chu-ky.html
            steelyard interval chart chuan-kiem-tra.csv
            steelyard interval chart chuan-kiem-tra.csv --chart cusum --baseline 20

          'steelyard interval review --help' và 'steelyard interval chart --help' liệt kê các \
          tùy chọn. Tệp trùng tên lệnh con thì ghi là ./chart.

          Bảng kết quả có các cột instrument_id, date, và error, limit kèm đơn vị (error_g, \
          limit_g; có thể thêm u_g), hoặc result (đạt, không đạt). Bốn phương pháp được áp \
          dụng: bậc thang và biểu đồ kiểm soát (OIML D 10), đường trôi, và mục tiêu độ tin \
          cậy. Mỗi phương pháp nêu giả định và độ tin cậy; khi số liệu quá ít thì không đưa ra \
          con số. Khuyến nghị không bao giờ kéo dài chu kỳ kiểm định pháp định.
          """),
      subcommands: [IntervalReviewCommand.self, IntervalChartCommand.self],
      defaultSubcommand: IntervalReviewCommand.self)
  }
}
