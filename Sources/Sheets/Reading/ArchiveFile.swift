import CZip

/// A ZIP archive that is at hand, read entry by entry (libzip).
///
/// What is unpacked is given away in pieces, so that a small archive of very many bytes takes no more
/// memory than a piece; whoever keeps it counts.
@safe
final class ArchiveFile {
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private let archive: OpaquePointer

  /// No workbook has more entries.
  static let mostEntries = 20_000

  /// - Throws: ``SheetError/notAWorkbook`` where the bytes are no archive.
  init(_ contents: [UInt8]) throws(SheetError) {
    // libzip reads from this memory as long as the archive is open.
    let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, contents.count))
    _ = unsafe bytes.update(fromContentsOf: contents)
    var error = unsafe zip_error_t()
    guard
      let source = unsafe zip_source_buffer_create(
        bytes.baseAddress, UInt64(contents.count), 0, &error)
    else {
      unsafe bytes.deallocate()
      throw .unavailable
    }
    guard let archive = unsafe zip_open_from_source(source, ZIP_RDONLY, &error) else {
      unsafe zip_source_free(source)
      unsafe bytes.deallocate()
      throw .notAWorkbook
    }
    unsafe self.bytes = bytes
    unsafe self.archive = archive
    guard unsafe zip_get_num_entries(archive, 0) <= Self.mostEntries else { throw .notAWorkbook }
  }

  deinit {
    unsafe zip_discard(archive)
    unsafe bytes.deallocate()
  }

  /// Whether the archive has the entry.
  func has(_ name: String) -> Bool { unsafe zip_name_locate(archive, name, ZIP_FL_NOCASE) >= 0 }

  /// Opens an entry.
  ///
  /// - Throws: ``SheetError/damaged(_:)`` where there is none, or it cannot be unpacked.
  func entry(_ name: String) throws(SheetError) -> ArchiveEntry {
    let index = unsafe zip_name_locate(archive, name, ZIP_FL_NOCASE)
    guard index >= 0, let file = unsafe zip_fopen_index(archive, UInt64(index), 0) else {
      throw .damaged(name)
    }
    return unsafe ArchiveEntry(file, name: name, of: self)
  }
}

/// An entry of an archive that is being read from its beginning.
@safe
final class ArchiveEntry {
  private let file: OpaquePointer
  private let archive: ArchiveFile
  let name: String
  /// How many bytes were unpacked so far.
  private(set) var byteCount = 0

  /// No sheet is longer: 2 GiB of XML are some ten million rows, and a sheet has at most one.
  static let mostBytes = 1 << 31

  fileprivate init(_ file: OpaquePointer, name: String, of archive: ArchiveFile) {
    unsafe self.file = unsafe file
    self.name = name
    self.archive = archive
  }

  deinit { unsafe zip_fclose(file) }

  /// Unpacks the next bytes into `bytes`; 0 at the end.
  ///
  /// - Throws: ``SheetError/damaged(_:)``, ``SheetError/tooLarge(sheet:)``.
  func read(into bytes: inout [UInt8]) throws(SheetError) -> Int {
    let got = unsafe bytes.withUnsafeMutableBytes { target in
      unsafe zip_fread(file, target.baseAddress, UInt64(target.count))
    }
    guard got >= 0 else { throw .damaged(name) }
    byteCount += Int(got)
    if byteCount > Self.mostBytes { throw .tooLarge(sheet: name) }
    return Int(got)
  }
}
