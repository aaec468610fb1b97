import Quantities
import Uncertainty

extension DistributionName {
  /// The name in words.
  var words: LocalizedText {
    switch self {
    case .normal: LocalizedText("normal", vi: "chuẩn")
    case .rectangular: LocalizedText("rectangular", vi: "chữ nhật")
    case .triangular: LocalizedText("triangular", vi: "tam giác")
    case .trapezoidal: LocalizedText("trapezoidal", vi: "hình thang")
    case .arcsine: LocalizedText("arcsine (U)", vi: "arcsin (U)")
    case .t: LocalizedText("t", vi: "t")
    case .curvilinearTrapezoid: LocalizedText("curvilinear trapezoid", vi: "hình thang cong")
    case .exponential: LocalizedText("exponential", vi: "mũ")
    case .gamma: LocalizedText("gamma", vi: "gamma")
    case .poisson: LocalizedText("Poisson", vi: "Poisson")
    case .lognormal: LocalizedText("lognormal", vi: "loga chuẩn")
    case .beta: LocalizedText("beta", vi: "beta")
    case .empirical: LocalizedText("empirical", vi: "thực nghiệm")
    }
  }

  /// The name in a narrow column.
  var shortWords: LocalizedText {
    switch self {
    case .rectangular: LocalizedText("rect.", vi: "chữ nhật")
    case .triangular: LocalizedText("triang.", vi: "tam giác")
    case .trapezoidal: LocalizedText("trapez.", vi: "h.thang")
    case .arcsine: LocalizedText("arcsine", vi: "arcsin")
    case .curvilinearTrapezoid: LocalizedText("c.trap.", vi: "thg.cong")
    case .exponential: LocalizedText("expon.", vi: "mũ")
    case .lognormal: LocalizedText("lognorm.", vi: "loga ch.")
    case .empirical: LocalizedText("empir.", vi: "th.nghiệm")
    case .normal, .t, .gamma, .poisson, .beta: words
    }
  }
}

extension InputDistribution {
  var words: LocalizedText { name?.words ?? LocalizedText("exact", vi: "chính xác") }
  var shortWords: LocalizedText { name?.shortWords ?? LocalizedText("exact", vi: "ch.xác") }
}
