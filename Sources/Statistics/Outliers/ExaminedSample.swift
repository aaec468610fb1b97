/// A named column of observations with the outlier tests that it allows.
public struct ExaminedSample: Sendable, Equatable {
  /// What was observed, such as `mass`.
  public let name: String
  /// Its unit; may be empty.
  public let unit: String
  /// In the order in which they were observed.
  public let values: [DoubleDouble]
  /// The line of each value in its file.
  public let lines: [Int]
  public let description: SampleDescription
  public let tests: [OutlierTest]
  /// The tests that were asked for and cannot be made, with the reason.
  public let refused: [Refusal]

  /// A test that cannot be made.
  public struct Refusal: Sendable, Equatable {
    public let method: OutlierTest.Method
    public let reason: StatisticsError
  }

  /// Makes the tests of a sample.
  ///
  /// - Throws: `StatisticsError.emptySample`, `.valueNotFinite`, `.overflow`,
  ///   `.significanceOutOfRange`. What a test cannot be made of is in ``refused``.
  public init(
    name: String, unit: String, values: [DoubleDouble], lines: [Int],
    methods: [OutlierTest.Method] = OutlierTest.Method.allCases, side: OutlierSide = .either,
    significance: Double = 0.05
  ) throws(StatisticsError) {
    try checkSignificance(significance)
    self.name = name
    self.unit = unit
    self.values = values
    self.lines = lines
    description = try SampleDescription(values)
    var tests: [OutlierTest] = []
    var refused: [Refusal] = []
    for method in methods {
      do throws(StatisticsError) {
        let test: OutlierTest =
          switch method {
          case .grubbs: try .grubbs(values, side: side, significance: significance)
          case .grubbsPair: try .grubbsPair(values, side: side, significance: significance)
          case .dixon: try .dixon(values, side: side, significance: significance)
          }
        tests.append(test)
      } catch {
        refused.append(Refusal(method: method, reason: error))
      }
    }
    self.tests = tests
    self.refused = refused
  }
}
