/// How a simulation is run.
public struct MonteCarloSettings: Sendable, Hashable {
  /// How the trials fill the space of the inputs.
  public enum Sampling: Sendable, Hashable {
    /// Independent trials from xoshiro256++, as JCGM 101:2008, 6.4 means them.
    case pseudoRandom
    /// Sobol' points in base 2, scrambled anew for every replicate.
    case sobol(replicates: Int)
    /// A Latin hypercube for every replicate.
    case latinHypercube(replicates: Int)
  }

  /// The vector instructions that trials are run with.
  public enum InstructionSet: Int, Sendable, Hashable, CaseIterable {
    /// What every processor has.
    case portable
    /// AVX2 of x86-64.
    case avx2
    /// AVX-512 (F, DQ, VL and BW) of x86-64.
    case avx512
  }

  /// M, the number of trials.
  ///
  /// Quasi-random and Latin hypercube sampling divide it among the replicates; Sobol'
  /// points come in powers of two, so there M may be exceeded.
  public var trials: Int
  /// The same seed gives the same bytes on any number of threads and any processor.
  public var seed: UInt64
  /// p, strictly between 0 and 1.
  public var coverageProbability: Double
  /// How many threads run trials; `nil` for one on every processor.
  public var threads: Int?
  /// How the trials are drawn.
  public var sampling: Sampling
  /// The bins of the histogram of every output; 0 for none.
  public var histogramBins: Int
  /// Whether coverage regions of the outputs are found (JCGM 102:2011, 7.7), in a second pass
  /// over the same trials.
  public var findsRegions = false
  /// The cells on each side of the pictures of pairs of outputs, which need the histograms and
  /// the regions; 0 for none.
  public var densityCells = 0
  /// The widest vector instructions to use; `nil` for the processor's widest.
  ///
  /// It changes the time that trials take, never their values.
  public var instructionSet: InstructionSet?

  /// A million pseudo-random trials for 95 %, unless said otherwise.
  public init(
    trials: Int = 1_000_000, seed: UInt64 = 1, coverageProbability: Double = 0.95,
    threads: Int? = nil, sampling: Sampling = .pseudoRandom, histogramBins: Int = 0
  ) {
    self.trials = trials
    self.seed = seed
    self.coverageProbability = coverageProbability
    self.threads = threads
    self.sampling = sampling
    self.histogramBins = histogramBins
  }
}
