import Batch
import Documents
import Judging
import Quantities
import Tables

/// Reads any bytes as a mapping, and a small table and a form by the mapping that it is.
///
/// Nothing may crash; a refusal must say why; whatever the mapping says, every row of the tables is
/// used or rejected.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMappings(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
  do {
    let mapping = try MappingDocument.read(bytes, file: "fuzz")
    for table in MappedTables.all { MappedTables.judge(table, by: mapping) }
  } catch {
    precondition(!error.problems.isEmpty, "a refusal without a reason")
    for language in Language.allCases { precondition(!error.text(language).isEmpty) }
  }
  return 0
}

/// Tables of people, and how they are judged.
enum MappedTables {
  static let all: [[UInt8]] = [
    """
    DANH SÁCH

    Số hiệu;Loại cân;Cấp chính xác;Max;Độ chia kiểm e (g);Phép thử;Quả cân (kg);Số chỉ (kg);Ngày
    CL-1;Cân đồng hồ lò xo;Cấp 4;15;50;Sai số;2,5;2,55;13/3/2026
    CB-2;Cân bàn;III;1.500,5;50;Lệch tâm;50;;1/4/26
    "x;""y\n";;;;;;;
    """,
    """
    Số hiệu:,CL-1
    Loại cân:,Cân bàn
    Max:,15 kg
    Quả cân,Số chỉ
    5 kg,5.005 kg
    10 kg,10 kg
    Số hiệu:,CL-2
    """,
  ].map { Array($0.utf8) }

  static func judge(_ table: [UInt8], by mapping: DatasetMapping) {
    var options = BatchOptions()
    options.mapping = mapping
    options.chunkByteCount = Judging.chunkByteCount
    Judging.summary(of: table, options)
  }
}
