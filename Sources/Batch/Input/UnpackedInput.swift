import Streams

/// The bytes of an input, unpacked where they are packed, with their beginning to look at.
struct UnpackedInput {
  let raw: RawSource
  /// How the bytes are compressed, told by themselves.
  let compression: Compression?
  let bytes: PeekedSource

  /// - Throws: ``BatchError`` when the input cannot be opened, or is damaged.
  init(_ input: DatasetInput) throws(BatchError) {
    raw = try RawSource(input)
    let packed = try PeekedSource(raw)
    compression = Compression(magicOf: packed.head.span)
    bytes = try Self.unpacked(packed, compression, path: input.name)
  }

  private static func unpacked(
    _ packed: PeekedSource, _ compression: Compression?, path: String
  ) throws(BatchError) -> PeekedSource {
    do {
      switch compression {
      case nil: return packed
      case .gzip: return try PeekedSource(DecodedSource(try GzipDecoder(), packed, path: path))
      case .zstd: return try PeekedSource(DecodedSource(try ZstdDecoder(), packed, path: path))
      }
    } catch let error as StreamError {
      throw .stream(path: path, error)
    } catch let error as BatchError {
      throw error
    } catch {
      throw .cannotRead(path: path, reason: "\(error)")
    }
  }
}
