// swift-tools-version: 6.2
import PackageDescription

// One target a parser; `scripts/fuzz` builds and runs all of them. A package of
// its own, because `-parse-as-library` without a main function is an unsafe flag
// and an executable without libFuzzer's main does not link.
func fuzzer(_ name: String, _ modules: [String]) -> Target {
  .executableTarget(
    name: name,
    dependencies: modules.map { .product(name: $0, package: "steelyard") },
    swiftSettings: [.strictMemorySafety(), .unsafeFlags(["-parse-as-library"])])
}

let package = Package(
  name: "steelyard-fuzz",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "steelyard", path: "../..")],
  targets: [
    fuzzer("FuzzBatch", ["Batch", "Documents", "Quantities", "Rules"]),
    fuzzer("FuzzCalibrations", ["Calibration", "Documents", "Quantities", "Reporting", "Rules"]),
    fuzzer(
      "FuzzConformity", ["Conformity", "Documents", "Quantities", "Reporting", "Uncertainty"]),
    fuzzer("FuzzDocuments", ["Documents", "Quantities"]),
    fuzzer("FuzzInspections", ["Documents", "Quantities", "Reporting", "Rules", "Verification"]),
    fuzzer("FuzzJSONLines", ["Batch", "Documents", "Quantities", "Rules"]),
    fuzzer("FuzzMappings", ["Batch", "Documents", "Quantities", "Rules", "Tables"]),
    fuzzer("FuzzModels", ["Documents", "Quantities", "Reporting", "Uncertainty"]),
    fuzzer("FuzzQuantities", ["Quantities"]),
    fuzzer("FuzzRules", ["Documents", "Quantities", "Rules"]),
    fuzzer("FuzzSavings", ["Documents", "Economics", "Quantities", "Reporting"]),
    fuzzer("FuzzSheets", ["Batch", "Documents", "Quantities", "Rules"]),
    fuzzer("FuzzSniff", ["Batch", "Documents", "Quantities", "Reporting", "Rules", "Tables"]),
    fuzzer("FuzzTables", ["Calibration", "Documents", "Quantities", "Reporting", "Statistics"]),
  ],
  swiftLanguageModes: [.v6]
)
