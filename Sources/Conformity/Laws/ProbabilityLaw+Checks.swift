import Quantities
import Uncertainty

extension ProbabilityLaw {
  /// Throws where the parameters make no distribution.
  static func check(_ distribution: InputDistribution) throws(ConformityError) {
    func refuse(_ english: String, _ vietnamese: String) -> ConformityError {
      .distribution(LocalizedText(english, vi: vietnamese))
    }
    func finite(_ numbers: Double...) throws(ConformityError) {
      if !numbers.allSatisfy(\.isFinite) {
        throw refuse(
          "the parameters of the distribution are not finite numbers",
          "tham số của phân bố không phải là số hữu hạn")
      }
    }
    func size(_ number: Double) throws(ConformityError) {
      try finite(number)
      if number < 0 {
        throw refuse(
          "a width of the distribution is negative", "một độ rộng của phân bố có giá trị âm")
      }
    }
    func shape(_ number: Double) throws(ConformityError) {
      try finite(number)
      if number <= 0 {
        throw refuse(
          "a shape of the distribution is not positive", "một tham số dạng của phân bố không dương")
      }
    }
    func ordered(_ lower: Double, _ upper: Double) throws(ConformityError) {
      try finite(lower, upper)
      if lower > upper { throw .limitsReversed(lower: lower, upper: upper) }
    }
    switch distribution {
    case .normal(let mean, let deviation):
      try finite(mean)
      try size(deviation)
    case .lognormal(let mean, let deviation):
      try finite(mean)
      try size(deviation)
    case .rectangular(let a, let b), .triangular(let a, let b), .arcsine(let a, let b):
      try ordered(a, b)
    case .trapezoidal(let a, let b, let beta):
      try ordered(a, b)
      if !(0...1).contains(beta) {
        throw refuse(
          "the top of a trapezoid is between 0 and 1 of its base",
          "đỉnh hình thang nằm giữa 0 và 1 lần đáy")
      }
    case .studentT(let location, let scale, let freedom):
      try finite(location)
      try size(scale)
      if !(freedom > 0) {
        throw refuse("degrees of freedom are not positive", "số bậc tự do không dương")
      }
    case .curvilinearTrapezoid(let a, let b, let limit):
      try ordered(a, b)
      try size(limit)
      if 2 * limit > b - a {
        throw refuse(
          "the limits of a curvilinear trapezoid are less certain than they are apart",
          "các giới hạn của hình thang cong kém chắc chắn hơn khoảng cách giữa chúng")
      }
    case .exponential(let mean): try size(mean)
    case .gamma(let k, let rate):
      try shape(k)
      try shape(rate)
    case .poisson(let mean):
      try size(mean)
      if mean > PoissonAtoms.largestMean {
        throw refuse(
          "a Poisson distribution of so large a mean is a normal one: state that",
          "phân bố Poisson có trung bình lớn như vậy chính là phân bố chuẩn: hãy nêu phân bố chuẩn")
      }
    case .beta(let a, let b, let lower, let upper):
      try shape(a)
      try shape(b)
      try ordered(lower, upper)
    case .empirical(let values):
      if values.isEmpty { throw refuse("the sample is empty", "mẫu trống") }
      if !values.allSatisfy(\.isFinite) { throw .notFinite(field: "sample") }
    case .constant(let value): try finite(value)
    }
  }
}
