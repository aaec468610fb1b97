import ArgumentParser

/// `steelyard statistics`: samples, outliers, variances, precision.
struct StatisticsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "statistics",
      abstract: Speech.say(
        "Evaluate data: samples, outliers, variance, lines, designs, how many to inspect.",
        vi: "Đánh giá số liệu: mẫu, giá trị bất thường, phương sai, đường, cần kiểm bao nhiêu."),
      usage: Speech.say(
        "steelyard statistics [<subcommand>] [<options>] <file> ...",
        vi: "steelyard statistics [<lệnh con>] [<tùy chọn>] <tệp> ..."),
      discussion: Speech.say(
        """
        Examples:
          steelyard statistics readings.csv
          steelyard statistics readings.csv --column mass --format html > mass.html
          steelyard statistics outliers readings.csv
          steelyard statistics anova voltage.csv --column voltage --by day
          steelyard statistics precision ring-test.csv --column result --by lab
          steelyard statistics line points.csv --x t --y b --predict 30
          steelyard statistics design kilograms.yaml
          steelyard statistics sample --population 340 --rate 5%
          printf '10.2\\n10.1\\n10.4\\n' | steelyard statistics -

        A file holds delimited text with or without a heading, or one number a line. Numbers \
        keep all their digits.

        Exit status: 0 all files were evaluated, 64 usage, 65 a file could not be used (the \
        others are evaluated all the same), 74 a file could not be read.
        """,
        vi: """
          Ví dụ:
            steelyard statistics so-doc.csv --lang vi
            steelyard statistics so-doc.csv --column "khối lượng" --format html > kl.html
            steelyard statistics outliers so-doc.csv
            steelyard statistics anova dien-ap.csv --column voltage --by day
            steelyard statistics precision lien-phong.csv --column result --by lab
            steelyard statistics line diem.csv --x t --y b --predict 30
            steelyard statistics design qua-can.yaml
            steelyard statistics sample --population 340 --rate 5%
            printf '10,2\\n10,1\\n10,4\\n' | steelyard statistics -

          Mỗi tệp chứa bảng dữ liệu có hoặc không có tiêu đề, hoặc mỗi dòng một số. Các số \
          được giữ nguyên mọi chữ số.

          Mã kết thúc: 0 mọi tệp đã được đánh giá; 64 sai cách dùng; 65 có tệp không dùng \
          được (các tệp khác vẫn được đánh giá); 74 không đọc được tệp.
          """),
      subcommands: [
        StatisticsSummaryCommand.self, StatisticsOutliersCommand.self,
        StatisticsVarianceCommand.self, StatisticsPrecisionCommand.self,
        StatisticsLineCommand.self, StatisticsDesignCommand.self, StatisticsSampleCommand.self,
        StatisticsDigitsCommand.self,
      ],
      defaultSubcommand: StatisticsSummaryCommand.self)
  }
}
