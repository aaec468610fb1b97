import CExpat

/// What happens in a text of XML, one after the other.
protocol MarkupHandler: AnyObject {
  /// An element begins; its name without a prefix.
  func begin(_ name: String, _ attributes: MarkupAttributes)
  /// An element ends.
  func end(_ name: String)
  /// Text, perhaps a part of it.
  func text(_ bytes: Span<UInt8>)
}

/// The attributes of an element, as long as it is being handled.
@safe
struct MarkupAttributes {
  private let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  fileprivate init(_ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
    unsafe self.pairs = unsafe pairs
  }

  /// The value of an attribute; its name without regard to a prefix.
  subscript(name: StaticString) -> String? {
    guard var pair = unsafe pairs else { return nil }
    while let found = unsafe pair[0], let value = unsafe pair[1] {
      if unsafe MarkupReader.local(found, is: name) { return unsafe String(cString: value) }
      unsafe pair += 2
    }
    return nil
  }
}

/// Reads XML as it arrives (expat), and tells a handler what happens.
///
/// A document type is refused: no workbook has one, and what entities can do to a reader is done in it.
/// Elements deeper than ``mostDepth`` are refused.
@safe
final class MarkupReader {
  private let parser: XML_Parser
  private weak var handler: (any MarkupHandler)?
  private var depth = 0
  private var isRefused = false

  static let mostDepth = 256

  /// - Throws: ``SheetError/unavailable`` without memory.
  init(_ handler: any MarkupHandler) throws(SheetError) {
    guard let parser = unsafe XML_ParserCreate(nil) else { throw .unavailable }
    unsafe self.parser = parser
    self.handler = handler
    unsafe XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    unsafe XML_SetElementHandler(
      parser,
      { unsafe MarkupReader.of($0)?.begin($1, $2) }, { unsafe MarkupReader.of($0)?.end($1) })
    unsafe XML_SetCharacterDataHandler(
      parser, { unsafe MarkupReader.of($0)?.text($1, Int($2)) })
    unsafe XML_SetStartDoctypeDeclHandler(
      parser, { data, _, _, _, _ in unsafe MarkupReader.of(data)?.refuse() })
  }

  deinit { unsafe XML_ParserFree(parser) }

  /// Takes some bytes; `isLast` with the last.
  ///
  /// - Returns: whether they are sound.
  func take(_ bytes: [UInt8], count: Int, isLast: Bool) -> Bool {
    let status = unsafe bytes.withUnsafeBytes { source in
      unsafe XML_Parse(
        parser, source.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(count),
        isLast ? 1 : 0)
    }
    return status == XML_STATUS_OK && !isRefused
  }

  private static func of(_ data: UnsafeMutableRawPointer?) -> MarkupReader? {
    unsafe data.map { unsafe Unmanaged<MarkupReader>.fromOpaque($0).takeUnretainedValue() }
  }

  private func refuse() {
    isRefused = true
    unsafe XML_StopParser(parser, 0)
  }

  private func begin(
    _ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    guard let name = unsafe name else { return }
    depth += 1
    if depth > Self.mostDepth { return refuse() }
    unsafe handler?.begin(Self.local(name), MarkupAttributes(attributes))
  }

  private func end(_ name: UnsafePointer<CChar>?) {
    guard let name = unsafe name else { return }
    depth -= 1
    unsafe handler?.end(Self.local(name))
  }

  private func text(_ bytes: UnsafePointer<CChar>?, _ count: Int) {
    guard let bytes = unsafe bytes, count > 0 else { return }
    let buffer = unsafe UnsafeRawBufferPointer(start: bytes, count: count)
    unsafe handler?.text(buffer.bindMemory(to: UInt8.self).span)
  }

  /// A name without its prefix.
  private static func local(_ name: UnsafePointer<CChar>) -> String {
    unsafe String(cString: behindPrefix(name))
  }

  fileprivate static func local(_ name: UnsafePointer<CChar>, is wanted: StaticString) -> Bool {
    let name = unsafe behindPrefix(name)
    let count = wanted.utf8CodeUnitCount
    for index in 0..<count where unsafe UInt8(bitPattern: name[index]) != wanted.utf8Start[index] {
      return false
    }
    return unsafe name[count] == 0
  }

  private static func behindPrefix(_ name: UnsafePointer<CChar>) -> UnsafePointer<CChar> {
    var start = unsafe name
    var at = unsafe name
    while unsafe at.pointee != 0 {
      if unsafe at.pointee == CChar(bitPattern: UInt8(ascii: ":")) { unsafe start = at + 1 }
      unsafe at += 1
    }
    return unsafe start
  }
}
