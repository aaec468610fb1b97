// swift-tools-version: 6.2
import PackageDescription

func products(_ modules: [String]) -> [Target.Dependency] {
  modules.map { .product(name: $0, package: "steelyard") }
}

// One target a parser; `scripts/fuzz` builds and runs all of them. A package of
// its own, because `-parse-as-library` without a main function is an unsafe flag
// and an executable without libFuzzer's main does not link.
func fuzzer(_ name: String, _ modules: [String], judges: Bool = false) -> Target {
  .executableTarget(
    name: name,
    dependencies: products(modules) + (judges ? ["Judging"] : []),
    swiftSettings: [.strictMemorySafety(), .unsafeFlags(["-parse-as-library"])])
}

let package = Package(
  name: "steelyard-fuzz",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "steelyard", path: "../..")],
  targets: [
    fuzzer("FuzzBatch", [], judges: true),
    fuzzer("FuzzCalibrations", ["Calibration", "Documents", "Quantities", "Reporting", "Rules"]),
    fuzzer(
      "FuzzConformity", ["Conformity", "Documents", "Quantities", "Reporting", "Uncertainty"]),
    fuzzer("FuzzDocuments", ["Documents", "Quantities"]),
    fuzzer("FuzzInspections", ["Documents", "Quantities", "Reporting", "Rules", "Verification"]),
    fuzzer("FuzzJSONLines", [], judges: true),
    fuzzer("FuzzMappings", ["Batch", "Documents", "Quantities", "Tables"], judges: true),
    fuzzer("FuzzModels", ["Documents", "Quantities", "Reporting", "Uncertainty"]),
    fuzzer("FuzzQuantities", ["Quantities"]),
    fuzzer("FuzzRules", ["Documents", "Quantities", "Rules"]),
    fuzzer("FuzzSavings", ["Documents", "Economics", "Quantities", "Reporting"]),
    fuzzer("FuzzSheets", ["Batch"], judges: true),
    fuzzer(
      "FuzzSniff", ["Batch", "Documents", "Quantities", "Reporting", "Tables"], judges: true),
    fuzzer("FuzzTables", ["Calibration", "Documents", "Quantities", "Reporting", "Statistics"]),
    .target(
      name: "Judging", dependencies: products(["Batch", "Documents", "Quantities", "Rules"]),
      swiftSettings: [.strictMemorySafety()]),
  ],
  swiftLanguageModes: [.v6]
)
