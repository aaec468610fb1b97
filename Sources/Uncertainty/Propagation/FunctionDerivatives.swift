/// The value and the first three derivatives of an elementary function at a point.
struct FunctionDerivatives {
  let f0: Double
  let f1: Double
  let f2: Double
  let f3: Double

  private init(_ f0: Double, _ f1: Double, _ f2: Double, _ f3: Double) {
    self.f0 = f0
    self.f1 = f1
    self.f2 = f2
    self.f3 = f3
  }

  init(_ function: ModelProgram.Unary, at x: Double) {
    let f0 = function(x)
    switch function {
    case .negate: self.init(f0, -1, 0, 0)
    case .sqrt: self.init(f0, 0.5 / f0, -0.25 / (f0 * x), 0.375 / (f0 * x * x))
    case .exp: self.init(f0, f0, f0, f0)
    case .ln: self.init(f0, 1 / x, -1 / (x * x), 2 / (x * x * x))
    case .log10:
      let scale = 1 / ElementaryFunctions.log(10)
      self.init(f0, scale / x, -scale / (x * x), 2 * scale / (x * x * x))
    case .sin:
      let c = ModelProgram.Unary.cos(x)
      self.init(f0, c, -f0, -c)
    case .cos:
      let s = ModelProgram.Unary.sin(x)
      self.init(f0, -s, -f0, s)
    case .tan:
      let w = 1 + f0 * f0
      self.init(f0, w, 2 * f0 * w, 2 * w * (1 + 3 * f0 * f0))
    case .asin, .acos:
      // (1 − x)(1 + x) loses nothing near ±1.
      let w = (1 - x) * (1 + x)
      let root = w.squareRoot()
      let sign: Double = function == .asin ? 1 : -1
      self.init(
        f0, sign / root, sign * x / (w * root), sign * (1 + 2 * x * x) / (w * w * root))
    case .atan:
      let w = 1 + x * x
      self.init(f0, 1 / w, -2 * x / (w * w), (6 * x * x - 2) / (w * w * w))
    case .sinh:
      let c = ModelProgram.Unary.cosh(x)
      self.init(f0, c, f0, c)
    case .cosh:
      let s = ModelProgram.Unary.sinh(x)
      self.init(f0, s, f0, s)
    case .tanh:
      // 1/cosh² keeps its digits where tanh is nearly 1.
      let c = ModelProgram.Unary.cosh(x)
      let w = 1 / c / c
      self.init(f0, w, -2 * f0 * w, w * (6 * f0 * f0 - 2))
    case .abs: self.init(f0, x < 0 ? -1 : 1, 0, 0)
    }
  }

  /// x^p for a fixed p.
  init(power p: Double, at x: Double) {
    func term(_ order: Double, _ factor: Double) -> Double {
      // Where a derivative is identically zero, 0 · x^(negative) is 0 too.
      factor == 0 ? 0 : factor * ElementaryFunctions.power(x, p - order)
    }
    self.init(
      ElementaryFunctions.power(x, p), term(1, p), term(2, p * (p - 1)),
      term(3, p * (p - 1) * (p - 2)))
  }

  /// f(a) for the function this belongs to, at a.value.
  func value(_ a: Jet) -> Jet { a.composed(f0, f1, f2) }
  /// f′(a).
  func derivative(_ a: Jet) -> Jet { a.composed(f1, f2, f3) }
}
