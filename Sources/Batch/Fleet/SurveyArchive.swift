import Assessment

/// What a survey needs of all instruments, in the order of the reduction.
struct SurveyArchive: Sendable {
  private(set) var tallies = Segments<SurveyTally>()
  private(set) var histograms: [SurveyHistogram] = []
  private(set) var names = [KindTable](repeating: KindTable(), count: SurveyRecorder.columns.count)
  private(set) var unread = UnreadCells()

  /// Nothing yet.
  init() {}

  /// What another archive has.
  init(
    tallies: Segments<SurveyTally>, histograms: [SurveyHistogram], names: [KindTable],
    unread: UnreadCells
  ) {
    self.tallies = tallies
    self.histograms = histograms
    self.names = names
    self.unread = unread
  }

  /// Takes in what was recorded of a chunk.
  ///
  /// - Parameters:
  ///   - indices: the number of each instrument of the chunk among all.
  ///   - knownCount: how many there were before the chunk: those the first row of which stands in
  ///     an earlier one.
  ///   - kinds: the number here of each kind of the processor.
  mutating func add(
    _ recorder: SurveyRecorder, indices: [UInt32], knownCount: Int, kinds: [UInt32]
  ) {
    let numbers = zip(recorder.names, names.indices).map { table, index in
      table.names.map { names[index].number(of: $0) }
    }
    for (number, tally) in recorder.tallies.enumerated() {
      let index = Int(indices[number])
      while tallies.count <= index { tallies.append(SurveyTally()) }
      if index >= knownCount {
        tallies[index].date = tally.date
        tallies[index].validUntil = tally.validUntil
        tallies[index].turnover = tally.turnover
        for (place, own) in numbers.enumerated() {
          let name = tally.names[place]
          if name != SurveyTally.unnamed { tallies[index].names[place] = own[Int(name)] }
        }
      }
      tallies[index].merge(tally)
    }
    for (kind, histogram) in recorder.histograms.enumerated() {
      let index = Int(kinds[kind])
      while histograms.count <= index { histograms.append(SurveyHistogram()) }
      histograms[index].merge(histogram)
    }
    unread.merge(recorder.unread)
  }
}
