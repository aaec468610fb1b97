/// Reads files one after the other and cuts them into chunks of whole rows.
///
/// A file is read once, from its beginning to its end, so that pipes serve as well and
/// a file that shrinks meanwhile is no danger. Memory is a chunk, whatever the file.
struct ChunkReader: ~Copyable {
  private let inputs: [DatasetInput]
  private let chunkByteCount: Int
  private let options: BatchOptions
  private var next = 0
  private var chunkIndex = 0
  private var current: OpenDataset?
  /// What is known of the files that were begun, in the order of the inputs.
  private(set) var files: [InputFile]

  /// - Parameters:
  ///   - inputs: what is read, in this order.
  ///   - options: among others, about how many bytes a chunk has.
  init(inputs: [DatasetInput], options: BatchOptions) {
    self.inputs = inputs
    chunkByteCount = max(1, options.chunkByteCount)
    self.options = options
    files = inputs.map { InputFile(path: $0.name) }
  }

  /// The next chunk, or `nil` at the end of the last file.
  ///
  /// A file that is no dataset is left out: its error is noted in ``files``.
  ///
  /// - Parameter storage: an array whose memory may be used again; it is empty afterwards.
  /// - Throws: ``BatchError`` when a file that was begun cannot be read to its end.
  mutating func nextChunk(reusing storage: inout [UInt8]) throws(BatchError) -> DatasetChunk? {
    while true {
      if current == nil {
        guard next < inputs.count else { return nil }
        let index = next
        next += 1
        do {
          current = try OpenDataset(inputs[index], file: index, options: options)
        } catch {
          if case .interrupted = error { throw error }
          files[index].error = error
          continue
        }
      }
      if let chunk = try current?.nextChunk(
        index: chunkIndex, byteCount: chunkByteCount, reusing: &storage)
      {
        chunkIndex += 1
        return chunk
      }
      if let dataset = current.take() {
        let file = dataset.file
        let layout = dataset.layout
        files[file].layout = layout
        files[file].identity = try dataset.finish()
      }
    }
  }
}

/// What is known of one input.
struct InputFile: Sendable {
  let path: String
  var layout: DatasetLayout?
  var identity: FileIdentity?
  var rowsRead = 0
  var rowsUsed = 0
  var rowsRejected = 0
  /// Why the file could not be used at all.
  var error: BatchError?

  init(path: String) { self.path = path }
}
