public import ArgumentParser
import Batch
import Documents
import Foundation
import Quantities
import Reporting
import Streams
public import Tables

/// `steelyard sniff`: how a table that people have made may be read as a dataset.
struct SniffCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "sniff",
      abstract: Speech.say(
        "Propose how a table of readings is read, and say why.",
        vi: "Đề xuất cách đọc một bảng số đọc và nêu lý do."),
      usage: Speech.say(
        "steelyard sniff <file> [<options>]", vi: "steelyard sniff <tệp> [<tùy chọn>]"),
      discussion: Speech.say(
        """
        Examples:
          steelyard sniff market.csv
          steelyard sniff market.csv --save mapping.yaml
          steelyard sniff book.xlsx --sheet "Đợt 2"
          steelyard sniff old.csv --encoding tcvn3 --numbers vi --dates dmy
          steelyard sniff list.csv --unit "Max=kg" --set service=in-service --save mapping.yaml
          steelyard batch list.csv --map mapping.yaml --output results

        Looks at the first 64 KiB: which column holds which field, in which unit, how numbers and \
        dates are written, in which encoding; each with what speaks for it. What cannot be told \
        is asked, not guessed: answer with an option, or in the saved file.

        Exit status: 0 the table can be read so; 2 something has to be answered; 65 it is no table \
        of readings; 74 it could not be read.
        """,
        vi: """
          Ví dụ:
            steelyard sniff cho.csv
            steelyard sniff cho.csv --save cach-doc.yaml
            steelyard sniff so.xlsx --sheet "Đợt 2"
            steelyard sniff cu.csv --encoding tcvn3 --numbers vi --dates dmy
            steelyard sniff ds.csv --unit "Max=kg" --set service=in-service --save cach-doc.yaml
            steelyard batch ds.csv --map cach-doc.yaml --output ket-qua

          Xem 64 KiB đầu: cột nào chứa trường nào, theo đơn vị nào, số và ngày viết thế nào, bảng \
          mã gì; mỗi điều kèm lý do. Điều không xác định được thì chương trình hỏi chứ không đoán: \
          hãy trả lời bằng tùy chọn hoặc ghi vào tệp đã lưu.

          Mã kết thúc: 0 đọc được như vậy; 2 còn điều cần trả lời; 65 không phải bảng số đọc; 74 \
          không đọc được tệp.
          """))
  }

  @Argument(
    help: ArgumentHelp(
      Speech.say("The table; '-' is standard input.", vi: "Tệp bảng; '-' là đầu vào chuẩn."),
      valueName: "file"), completion: .file())
  var file: String

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "Write the mapping into this file; '-' prints nothing else.",
        vi: "Ghi cách đọc vào tệp này; '-' chỉ in cách đọc."), valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var save: String?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "The encoding, where it is known: utf-8, utf-16le, utf-16be, windows-1258, tcvn3, viscii.",
        vi: "Bảng mã, nếu đã biết: utf-8, utf-16le, utf-16be, windows-1258, tcvn3, viscii."),
      valueName: "name"))
  var encoding: EncodingOption?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "How numbers are written: en (1,500.5) or vi (1.500,5).",
        vi: "Cách viết số: en (1,500.5) hoặc vi (1.500,5)."), valueName: "en|vi"))
  var numbers: Language?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "The order of dates: ymd, dmy or mdy.", vi: "Thứ tự ngày tháng: ymd, dmy hoặc mdy."),
      valueName: "order"))
  var dates: DatasetMapping.DateOrder?

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      Speech.say(
        "The unit of a column, as in \"Max=kg\". Can be repeated.",
        vi: "Đơn vị của một cột, ví dụ \"Max=kg\". Dùng được nhiều lần."),
      valueName: "column=unit"))
  var unit: [String] = []

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      Speech.say(
        "Which column holds a field, as in load=\"Quả cân\". Can be repeated.",
        vi: "Cột nào chứa trường nào, ví dụ load=\"Quả cân\". Dùng được nhiều lần."),
      valueName: "field=column"))
  var column: [String] = []

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      Speech.say(
        "What holds of all rows, as in service=in-service or e=\"5 g\". Can be repeated.",
        vi: "Giá trị chung cho mọi dòng, ví dụ service=in-service hoặc e=\"5 g\". Dùng được nhiều "
          + "lần."), valueName: "field=value"))
  var set: [String] = []

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "The sheet of a workbook. (default: the first that is not hidden and has cells)",
        vi: "Trang tính của sổ tính. (mặc định: trang đầu tiên không ẩn và có ô)"),
      valueName: "name"))
  var sheet: String?

  @OptionGroup var output: OutputOptions

  func run() throws {
    let language = output.language
    let answers = try SniffAnswers(self)
    let proposal: DatasetProposal
    let preview: DatasetPreview
    do {
      preview = try DatasetPreview(path: file, encoding: encoding?.encoding, sheet: sheet)
      guard var found = try self.proposal(preview, answers) else {
        let line = preview.bytes.prefix { $0 != UInt8(ascii: "\n") }.prefix(60)
        throw BatchError.notADataset(
          path: file, line: 1, header: String(decoding: line, as: UTF8.self))
      }
      found.mapping.sheet = preview.sheet
      proposal = found
    } catch let error as BatchError {
      Console.say(BatchMessages.text(of: error, language))
      throw Stop(status: BatchMessages.status(of: error))
    } catch let error as any DescribedError {
      Console.say(BatchMessages.text(place: file, error, language))
      throw Stop(status: .badInput)
    }
    let document = MappingDocument.yaml(proposal)
    if let save, save != "-" { try write(document, to: save, language) }
    if save == "-" {
      try Console.write(document)
    } else if !output.quiet {
      let report = SniffReport(
        file: file, packing: preview.compression?.rawValue, proposal: proposal,
        source: SniffSource.text(preview), isEncodingStated: encoding != nil, saved: save)
      try Console.write(report.text(output.style))
    }
    if !proposal.isSettled { throw Stop(status: .inconclusive) }
  }

  /// The proposal; of a workbook or of JSON, where numbers have no mark, the one that leaves fewer
  /// questions when they are taken with a comma or with a point.
  private func proposal(
    _ preview: DatasetPreview, _ answers: SniffAnswers
  ) throws -> DatasetProposal? {
    func look(_ bytes: [UInt8]) throws -> DatasetProposal? {
      try DatasetSniffer.proposal(
        for: bytes.span, isWhole: preview.isWhole, encoding: preview.encoding, answers: answers)
    }
    let point = try look(preview.bytes)
    guard let withComma = preview.withComma, let point, !point.doubts.isEmpty,
      let comma = try look(withComma)
    else { return point }
    return comma.doubts.count < point.doubts.count ? comma : point
  }

  private func write(_ text: String, to path: String, _ language: Language) throws {
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      Console.say(
        BatchMessages.text(
          of: .cannotWrite(path: path, reason: error.localizedDescription), language))
      throw Stop(status: .inputOutput)
    }
  }
}

/// What is said of a table that is no delimited text.
private enum SniffSource {
  static func text(_ preview: DatasetPreview) -> LocalizedText? {
    switch preview.format {
    case .delimited: nil
    case .jsonLines: LocalizedText("JSON, an object a line", vi: "JSON, mỗi dòng một đối tượng")
    case .workbook:
      LocalizedText(
        "workbook, sheet '\(preview.sheet ?? "")'", vi: "sổ tính, trang '\(preview.sheet ?? "")'")
    }
  }
}

extension DatasetMapping.DateOrder: ExpressibleByArgument {}

extension SniffAnswers {
  /// What the options of the command state.
  ///
  /// - Throws: `ValidationError` where an option does not say something of a field.
  fileprivate init(_ command: SniffCommand) throws {
    self.init()
    numbers = command.numbers.map(NumberForm.init)
    dates = command.dates
    for entry in command.unit {
      let (header, symbol) = try Self.parted(entry, "--unit \"Max=kg\"")
      guard let unit = MassUnit(symbol) else {
        throw ValidationError(
          Speech.say(
            "'\(symbol)' is no unit of mass", vi: "'\(symbol)' không phải đơn vị khối lượng"))
      }
      units[header] = unit
    }
    for entry in command.column {
      let (name, header) = try Self.parted(entry, "--column load=\"Quả cân\"")
      columns[try Self.field(name)] = header
    }
    for entry in command.set {
      let (name, text) = try Self.parted(entry, "--set service=in-service")
      let field = try Self.field(name)
      if field.isMass, (try? Quantity<MassDimension>(parsing: text)) == nil {
        throw ValidationError(
          Speech.say(
            "'\(text)' is no mass with its unit, such as '5 g'",
            vi: "'\(text)' không phải khối lượng kèm đơn vị, ví dụ '5 g'"))
      }
      if let words = field.contractWords, !words.contains(text) {
        throw ValidationError(
          Speech.say(
            "'\(text)' is no word of '\(name)': \(words.joined(separator: ", "))",
            vi: "'\(text)' không phải từ của '\(name)': \(words.joined(separator: ", "))"))
      }
      constants[field] = text
    }
  }

  private static func parted(_ entry: String, _ example: String) throws -> (String, String) {
    guard let cut = entry.firstIndex(of: "="), cut != entry.startIndex,
      entry.index(after: cut) != entry.endIndex
    else {
      throw ValidationError(
        Speech.say(
          "'\(entry)' is not of the form \(example)", vi: "'\(entry)' không có dạng \(example)"))
    }
    return (String(entry[..<cut]), String(entry[entry.index(after: cut)...]))
  }

  private static func field(_ name: String) throws -> DatasetField {
    if let field = DatasetField(rawValue: name) { return field }
    let names = DatasetField.allCases.map(\.rawValue)
    let near = Spelling.nearest(to: name, in: names)
    let listed = (near.isEmpty ? names : near).joined(separator: ", ")
    throw ValidationError(
      Speech.say(
        "there is no field '\(name)'; "
          + (near.isEmpty ? "the fields are \(listed)" : "did you mean \(listed)?"),
        vi: "không có trường '\(name)'; "
          + (near.isEmpty ? "các trường là \(listed)" : "có phải ý bạn là \(listed)?")))
  }
}
