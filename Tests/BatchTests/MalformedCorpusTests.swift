import Foundation
import Quantities
import Streams
import Tables
import TestSupport
import Testing

@testable import Batch

/// Files of every kind, each of them spoiled in thousands of ways: every row is used or rejected with
/// a reason, or the file is refused with one.
@Suite struct MalformedCorpusTests {
  /// A kind of file, and how it is read.
  enum Kind: CaseIterable {
    case csv, gzip, zstd, utf16, tcvn3, jsonLines, workbook, mapped, form
  }

  private func rows(_ count: Int) -> [[String]] {
    var maker = MarketMaker(seed: 91)
    return maker.rows(count)
  }

  private func file(_ kind: Kind) -> [UInt8] {
    let rows = rows(20)
    let header = MarketMaker.header.split(separator: ",").map(String.init)
    let text = MarketMaker.csv(rows).replacing("counter", with: "cân bàn")
    switch kind {
    case .csv: return Array(text.utf8)
    case .gzip: return Packing.packed(Array(text.utf8), .gzip)
    case .zstd: return Packing.packed(Array(text.utf8), .zstd)
    case .utf16: return [0xff, 0xfe] + Packing.encoded(text, .utf16LittleEndian)
    case .tcvn3: return Packing.encoded(text, .tcvn3)
    case .jsonLines:
      return Array(
        rows.map { row in
          "{"
            + zip(header, row).map { "\"\($0)\":\(Double($1) == nil ? "\"\($1)\"" : $1)" }
            .joined(separator: ",") + "}\n"
        }.joined().utf8)
    case .workbook: return Array(BookMaker.sheet([header] + rows).utf8)
    case .mapped:
      return Array(
        ("Danh sách\nSố hiệu;Max;Quả cân;Số chỉ\n"
          + (0..<20).map { "BN-\($0);15 kg;2,5;2,50\($0 % 10)\n" }.joined()).utf8)
    case .form:
      return Array(
        (0..<6).map {
          "BIÊN BẢN KIỂM ĐỊNH;\nSố hiệu;BN-\($0)\nMax =;15;kg\nQuả cân;Số chỉ\n2,5;2,505\n5;5\n\n"
        }.joined().utf8)
    }
  }

  private func options(_ kind: Kind) -> BatchOptions {
    var options = BatchOptions()
    guard kind == .mapped || kind == .form else { return options }
    var mapping = DatasetMapping(
      delimiter: UInt8(ascii: ";"), numbers: .vietnamese, dates: .dayMonthYear,
      columns: [
        .init(field: .load, header: "Quả cân", unit: .kilogram),
        .init(field: .indication, header: "Số chỉ", unit: .kilogram),
      ],
      constants: [
        .kind: "counter", .accuracyClass: "III", .e: "5 g", .service: "periodic",
        .test: "weighing",
      ])
    if kind == .mapped {
      mapping.leadingLines = 1
      mapping.columns += [
        .init(field: .instrumentID, header: "Số hiệu"), .init(field: .max, header: "Max"),
      ]
    } else {
      mapping.form = RecordForm(
        title: "Biên bản kiểm định",
        labels: [
          .init(field: .instrumentID, text: "Số hiệu"), .init(field: .max, text: "Max"),
        ])
    }
    options.mapping = mapping
    return options
  }

  /// One to five changes of bytes: another value, a part left out, doubled or moved.
  private func spoiled(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...5, using: &random) where !bytes.isEmpty {
      let at = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, at + Int.random(in: 1...40, using: &random))
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
      case 1:
        bytes[at] = Array(",;\"\n\r\t{}[]:\\ 0-.\u{1e}".utf8).randomElement(using: &random) ?? 0
      case 2: bytes.removeSubrange(at..<end)
      case 3: bytes.insert(contentsOf: bytes[at..<end], at: at)
      case 4: bytes.removeLast(bytes.count - at)
      default: bytes.insert(UInt8.random(in: 0...255, using: &random), at: at)
      }
    }
    return bytes
  }

  @Test(arguments: Kind.allCases)
  func `whatever is changed, every row is accounted for`(kind: Kind) throws {
    // What is in a workbook is changed before it is packed: a change behind would be told by its check
    // sum.
    func packed(_ bytes: [UInt8]) -> [UInt8] {
      kind == .workbook
        ? BookMaker.book([("S", String(decoding: bytes, as: UTF8.self))]) : bytes
    }
    let bytes = file(kind)
    let options = options(kind)
    let rules = try RuleSets.r76()
    let whole = try BatchRun([("in.csv", packed(bytes))], rules: rules, options: options)
    #expect(whole.summary.rowsUsed > 5 && whole.summary.rowsRejected == 0)
    var random = SplitMix64(seed: 17)
    var (runs, refused, rejected) = (0, 0, 0)
    let verifier = try DatasetVerifier(rules: rules, options: options)
    for round in 0..<250 {
      let changed = packed(spoiled(bytes, &random))
      do {
        let summary = try verifier.judge(changed, named: "in")
        runs += 1
        rejected += summary.rowsRejected
        #expect(summary.rowsRead == summary.rowsUsed + summary.rowsRejected)
        #expect(summary.rejects.reduce(0) { $0 + $1.rows } == summary.rowsRejected)
        for entry in summary.rejects {
          #expect(!entry.code.reason[.english].isEmpty && !entry.code.reason[.vietnamese].isEmpty)
        }
        // Now and then with all outputs: a line for each reject.
        if round.isMultiple(of: 50) {
          let run = try BatchRun([("in.csv", changed)], rules: rules, options: options)
          #expect(run.lines("rejects.csv").count == summary.rowsRejected)
          for line in run.lines("rejects.csv") {
            #expect(line.count == 6 && RejectCode(rawValue: line[4]) != nil && !line[5].isEmpty)
          }
        }
      } catch let error as BatchError {
        refused += 1
        #expect(!error.code.isEmpty && !error.message[.english].isEmpty)
        #expect(!error.message[.vietnamese].isEmpty)
      }
    }
    #expect(runs + refused == 250 && runs + rejected > 0)
  }
}
