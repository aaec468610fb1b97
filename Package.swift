// swift-tools-version: 6.2
import PackageDescription

// Every Swift target is built alike: Swift 6 mode, strict memory safety,
// warnings as errors, and imports that stay internal unless declared public.
let settings: [SwiftSetting] = [
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

let package = Package(
  name: "steelyard",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "steelyard", targets: ["steelyard"]),
    // For the nested packages of Benchmarks and Tests/Fuzz.
    .library(name: "Batch", targets: ["Batch"]),
    .library(name: "Calibration", targets: ["Calibration"]),
    .library(name: "Conformity", targets: ["Conformity"]),
    .library(name: "Documents", targets: ["Documents"]),
    .library(name: "Economics", targets: ["Economics"]),
    .library(name: "GSL", targets: ["GSL"]),
    .library(name: "Quantities", targets: ["Quantities"]),
    .library(name: "Reporting", targets: ["Reporting"]),
    .library(name: "Rules", targets: ["Rules"]),
    .library(name: "Statistics", targets: ["Statistics"]),
    .library(name: "Tables", targets: ["Tables"]),
    .library(name: "Uncertainty", targets: ["Uncertainty"]),
    .library(name: "Verification", targets: ["Verification"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Floor 1: the C libraries, and the reference data compiled into the binary.
    .systemLibrary(name: "CGSL", providers: [.apt(["libgsl-dev"])]),
    .systemLibrary(name: "COpenSSL", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CXlsxWriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CZip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CZstd", providers: [.apt(["libzstd-dev"])]),
    .target(name: "CKernels"),
    .target(name: "CBytes"),
    .target(
      name: "CReferenceData", path: "reference-data",
      exclude: [
        "rules", "schemas", "examples", "cases", "models", "quantiles", "proportions",
        "double-double", "least-squares", "run-lengths", "intervals", "statistics", "strd",
        "economics", "fleet", "explanations",
        "designs",
      ],
      sources: ["ReferenceData.c"]),
    // Floor 2
    library("GSL", ["CGSL"]),
    library("Digests", ["COpenSSL"]),
    library("Quantities"),
    // Floor 3
    library("Sheets", ["CExpat", "CXlsxWriter", "CZip", "Quantities"]),
    library("Streams", ["CZlib", "CZstd", "Quantities"]),
    library("Tables", ["Quantities", "Streams"]),
    // Floor 3
    library("Statistics", ["GSL", "Quantities"]),
    library("Rules", ["Quantities"]),
    // Floor 4
    library("Verification", ["Quantities", "Rules"]),
    library("Uncertainty", ["CKernels", "GSL", "Quantities", "Statistics"]),
    // Floor 5
    library(
      "Calibration", ["Quantities", "Rules", "Statistics", "Uncertainty", "Verification"]),
    library("Conformity", ["GSL", "Quantities", "Statistics", "Uncertainty"]),
    // Floor 6
    library("Economics", ["Conformity", "GSL", "Quantities", "Statistics", "Uncertainty"]),
    library(
      "Assessment",
      ["Calibration", "Conformity", "Quantities", "Rules", "Statistics", "Verification"]),
    // Floor 7
    library(
      "Documents",
      [
        "Assessment", "CReferenceData", "Calibration", "Conformity", "Digests", "Economics",
        "Quantities", "Rules", "Statistics", "Streams", "Tables", "Uncertainty", "Verification",
        .product(name: "Yams", package: "Yams"),
      ]),
    library(
      "Reporting",
      [
        "Assessment", "Calibration", "Conformity", "Economics", "Quantities", "Rules", "Sheets",
        "Statistics", "Streams", "Tables",
        "Uncertainty",
        "Verification",
      ]),
    library(
      "Batch",
      [
        "Assessment", "CBytes", "Digests", "Economics", "Quantities", "Rules", "Sheets",
        "Statistics", "Streams", "Tables", "Verification",
      ]),
    // Floor 8
    .executableTarget(
      name: "steelyard",
      dependencies: [
        "Assessment", "Batch", "Calibration", "Conformity", "Documents", "Economics", "Quantities",
        "Reporting", "Rules", "Sheets", "Statistics", "Streams", "Tables", "Uncertainty",
        "Verification",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    // What the tests of several targets share.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    tests("GSLTests", ["TestSupport", "GSL"]),
    tests("DigestsTests", ["Digests"]),
    tests("SheetsTests", ["Sheets"]),
    tests("StreamsTests", ["TestSupport", "Quantities", "Streams"]),
    tests("TablesTests", ["TestSupport", "Quantities", "Streams", "Tables"]),
    tests("QuantitiesTests", ["TestSupport", "Quantities"]),
    tests("StatisticsTests", ["TestSupport", "Statistics"]),
    tests("RulesTests", ["Rules", "Documents", "Quantities"]),
    tests(
      "VerificationTests", ["TestSupport", "Verification", "Documents", "Rules", "Quantities"]),
    tests("UncertaintyTests", ["Uncertainty", "Statistics", "GSL", "Quantities"]),
    tests(
      "EconomicsTests",
      ["TestSupport", "Economics", "GSL", "Quantities", "Statistics", "Uncertainty"]),
    tests("ConformityTests", ["Conformity", "Quantities", "Uncertainty"]),
    tests(
      "AssessmentTests",
      [
        "TestSupport", "Assessment", "Calibration", "Documents", "Rules", "Verification",
        "Quantities",
      ]),
    tests(
      "CalibrationTests",
      [
        "Calibration", "Documents", "Statistics", "Uncertainty", "Verification", "Rules",
        "Quantities",
      ]),
    tests(
      "DocumentsTests",
      [
        "TestSupport",
        "Calibration", "Conformity", "Documents", "Economics", "Statistics", "Streams", "Tables",
        "Uncertainty",
        "Verification",
        "Rules",
        "Quantities",
      ]),
    tests(
      "ReportingTests",
      [
        "TestSupport",
        "Reporting", "Calibration", "Conformity", "Documents", "Economics", "Uncertainty",
        "Verification",
        "Rules",
        "Quantities",
      ]),
    tests(
      "BatchTests",
      [
        "TestSupport", "Assessment", "Batch", "Digests", "Documents", "Economics", "Rules",
        "Quantities", "Sheets", "Streams", "Tables",
      ]),
    tests("ArchitectureTests", []),
    tests("SteelyardTests", ["TestSupport", "steelyard", "Quantities"], exclude: ["Snapshots"]),
  ],
  swiftLanguageModes: [.v6]
)
