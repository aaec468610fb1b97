import Quantities
import Testing
import Uncertainty

@Suite("Expressions")
struct ModelExpressionTests {
  /// The value of an expression at x = 3, y = 2.
  private func value(_ text: String, constants: [ModelConstant]? = nil) throws -> Double {
    try MeasurementModel(
      inputs: [], constants: constants ?? [ModelConstant("x", 3), ModelConstant("y", 2)],
      outputs: [NamedExpression("out", text)]
    ).propagated().outputs[0].value
  }

  @Test(
    "Precedence and association",
    arguments: [
      ("-x^2", -9), ("2^3^2", 512), ("2^-1", 0.5), ("-2^2", -4), ("(-2)^2", 4), ("x - y - 1", 0),
      ("x/y/2", 0.75), ("x*-y", -6), ("x--y", 5), ("x-+y", 1), ("+x", 3), ("2 + 3*4^2/8", 8),
      ("-x*y", -6), ("x^-y", 1.0 / 9), ("x^y^0", 3), ("6/2*3", 9), (".5 + 5.", 5.5),
      ("1e3 + 1E-3 + 2.5e+1", 1025.001), ("min(x, y, 1)", 1), ("max(1, x, y)", 3),
      ("x × y ÷ 3 − 1", 1), ("2·x", 6), ("((((x))))", 3),
    ] as [(String, Double)])
  func precedence(_ text: String, _ expected: Double) throws {
    #expect(try value(text) == expected)
  }

  @Test(
    "Functions",
    arguments: [
      ("sqrt(9)", 3), ("exp(0)", 1), ("ln(exp(2))", 2), ("log10(1000)", 3), ("sin(0)", 0),
      ("cos(pi)", -1), ("tan(0)", 0), ("asin(1) - π/2", 0), ("acos(1)", 0),
      ("atan(1) - pi/4", 0), ("atan2(0, -1) - pi", 0), ("sinh(0)", 0), ("cosh(0)", 1),
      ("tanh(0)", 0), ("abs(-x)", 3),
    ] as [(String, Double)])
  func functions(_ text: String, _ expected: Double) throws {
    #expect((try value(text) - expected).magnitude < 1e-15)
  }

  @Test func `names of any script, composed or not`() throws {
    let constants = [
      ModelConstant("ρ_a", 1.2), ModelConstant("m_R", 5), ModelConstant("độẩm", 2),
      ModelConstant("_x1", 1),
    ]
    #expect(try value("ρ_a*m_R + độẩm + _x1", constants: constants) == 9)
    // The same name with its marks as separate scalars.
    let apart = "đo\u{323}\u{302}a\u{302}\u{309}m"
    #expect(apart == "độẩm")
    #expect(try value(apart, constants: constants) == 2)
  }

  private func fault(_ text: String) -> ExpressionError? {
    do {
      _ = try value(text)
      return nil
    } catch let error as ModelError {
      if case .expression("out", let error) = error { return error }
      return nil
    } catch {
      return nil
    }
  }

  @Test(
    "Each fault is told with its place",
    arguments: [
      ("", .empty, 0), ("   ", .empty, 3), ("x +", .missingOperand(found: ""), 3),
      ("x * / y", .missingOperand(found: "/"), 4), ("2x", .missingOperator(found: "x"), 1),
      ("x y", .missingOperator(found: "y"), 2), ("(x + y", .unclosedParenthesis, 0),
      ("x + y)", .unopenedParenthesis, 5), ("x ** 2", .doubleStar, 2),
      ("1.2.3", .badNumber("1.2.3"), 0), ("1e999", .numberOutOfRange("1e999"), 0),
      ("1e-400", .numberOutOfRange("1e-400"), 0), ("x # y", .unexpectedCharacter("#"), 2),
      ("1,5 + x", .unexpectedCharacter(","), 1), ("x²", .unexpectedCharacter("²"), 1),
      ("sqrt", .functionWithoutArguments("sqrt"), 0),
      ("sqrt(x, y)", .wrongArgumentCount("sqrt", expected: "1", found: 2), 0),
      ("sqrt()", .wrongArgumentCount("sqrt", expected: "1", found: 0), 0),
      ("atan2(x)", .wrongArgumentCount("atan2", expected: "2", found: 1), 0),
      ("min(x)", .wrongArgumentCount("min", expected: "≥ 2", found: 1), 0),
      ("log(x)", .ambiguousLog, 0), ("x(2)", .notAFunction("x"), 0),
      ("sqr(x)", .unknownFunction("sqr", suggestions: ["sqrt"]), 0),
      ("x + xx", .unknownName("xx", suggestions: ["x"]), 4),
      ("x + [kg]", .unexpectedCharacter("["), 4), ("2 [", .unclosedParenthesis, 2),
    ] as [(String, ExpressionError.Fault, Int)])
  func faults(_ text: String, _ expected: ExpressionError.Fault, _ start: Int) throws {
    let error = try #require(fault(text))
    #expect(error.fault == expected)
    #expect(error.range.start == start)
    #expect(!error.message.english.isEmpty && !error.message.vietnamese.isEmpty)
  }

  @Test func `a caret stands below the fault, counted in characters`() throws {
    let error = try #require(fault("(x + ρẩ) * 2"))
    #expect(
      error.caret == """
        (x + ρẩ) * 2
             ^^
        """)
    #expect(error.range.position(in: error.text) == (1, 6))
  }

  @Test func `a caret of a later line shows that line`() throws {
    let error = try #require(fault("x +\n  zz *\n y"))
    #expect(error.caret == "  zz *\n  ^^")
    #expect(error.range.position(in: error.text) == (2, 3))
  }

  @Test func `a long line is cut around the caret`() throws {
    let long = Array(repeating: "x", count: 500).joined(separator: " + ")
    let error = try #require(fault(long + " + q + " + long))
    let lines = error.caret.split(separator: "\n").map(Array.init)
    #expect(lines[0].count < 90)
    let column = try #require(lines[1].firstIndex(of: "^"))
    #expect(lines[0][column] == "q")
  }

  @Test func `deep nesting is refused without harm`() throws {
    for text in [
      String(repeating: "(", count: 100_000) + "x", String(repeating: "-", count: 100_000) + "x",
      String(repeating: "sqrt(", count: 100_000) + "x",
      Array(repeating: "x", count: 100_000).joined(separator: "^"),
    ] {
      #expect(try #require(fault(text)).fault == .tooDeep(limit: 200))
    }
    let deep = String(repeating: "(", count: 150) + "x" + String(repeating: ")", count: 150)
    #expect(try value(deep) == 3)
  }

  @Test func `a sum of a hundred thousand terms is read and evaluated`() throws {
    let text = Array(repeating: "x", count: 100_000).joined(separator: " + ")
    #expect(try value(text) == 300_000)
  }
}
