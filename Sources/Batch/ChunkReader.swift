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
  /// How many chunks of the next file another run has worked through.
  private var behind = 0
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

  /// Begins where another run stopped.
  ///
  /// - Throws: ``BatchError/cannotResume(_:)`` when an input is not what it was.
  mutating func start(at position: RunPosition, knowing known: [InputFile]) throws(BatchError) {
    for (index, file) in known.enumerated() {
      files[index] = file
      guard index < position.file else { continue }
      if file.identity == nil {
        // It was no dataset, and is none.
        let found = Result { () throws(BatchError) in
          _ = try OpenDataset(inputs[index], file: index, options: options)
        }
        guard case .failure(let error) = found else { throw .cannotResume(.input(file.path)) }
        files[index].error = error
      } else if FileSystem.state(file.path) != file.state {
        throw .cannotResume(.input(file.path))
      }
    }
    next = position.file
    chunkIndex = position.chunks
    behind = position.chunksInFile
  }

  /// Reads the chunks that another run has worked through: they are cut as they were, and what
  /// stands in them is digested again.
  private mutating func passOver(_ storage: inout [UInt8]) throws(BatchError) {
    while behind > 0 {
      behind -= 1
      if let number = InterruptionWatch.signalNumber { throw .interrupted(signal: number) }
      guard
        let chunk = try current?.nextChunk(
          index: 0, byteCount: chunkByteCount, reusing: &storage)
      else { throw .cannotResume(.input(files[next - 1].path)) }
      _ = try chunk.digestPiece?.take(chunk.bytes)
      storage = chunk.bytes
    }
  }

  /// The next chunk, or `nil` at the end of the last file, and when a thread failed that had a
  /// chunk to digest.
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
          if behind > 0 { throw .cannotResume(.input(files[index].path)) }
          files[index].error = error
          continue
        }
        if let known = files[index].state, known != current?.state {
          throw .cannotResume(.input(files[index].path))
        }
        files[index].state = current?.state
        try passOver(&storage)
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
        files[file].columns = InputFile.Columns(layout)
        guard let identity = try dataset.finish() else { return nil }
        files[file].identity = identity
      }
    }
  }
}

/// What is known of one input.
struct InputFile: Sendable {
  let path: String
  /// What it was when it was opened; `nil` of a pipe.
  var state: FileState?
  var columns: Columns?
  var identity: FileIdentity?
  /// Why the file could not be used at all.
  var error: BatchError?

  init(path: String) { self.path = path }

  /// What a header line says, for the summary.
  struct Columns: Sendable {
    let delimiter: String
    /// The header cells of what is read, and of what is not.
    let names: [String]
    let ignored: [String]

    init(delimiter: String, names: [String], ignored: [String]) {
      self.delimiter = delimiter
      self.names = names
      self.ignored = ignored
    }

    init(_ layout: DatasetLayout) {
      delimiter = String(Unicode.Scalar(layout.delimiter))
      names = layout.names.compactMap { $0 }
      ignored = layout.ignoredNames
    }
  }
}
