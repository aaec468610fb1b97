/// The house plan, as docs/architecture.md explains it.
///
/// Which floor a target lives on, what it may bring in from outside, and where
/// unsafe code is fenced in.
enum FloorPlan {
  /// An import of a sibling only points to a lower floor.
  static let floors: [String: Int] = [
    "steelyard": 8,
    "Reporting": 7, "Documents": 7, "Batch": 7,
    "Register": 6, "Economics": 6, "Assessment": 6,
    "Calibration": 5, "Conformity": 5,
    "Verification": 4, "Uncertainty": 4, "Tables": 4,
    "Statistics": 3, "Rules": 3, "Sheets": 3, "Streams": 3,
    "GSL": 2, "Quantities": 2, "Digests": 2,
    "CGSL": 1, "COpenSSL": 1, "CExpat": 1, "CXlsxWriter": 1, "CZip": 1, "CZlib": 1, "CZstd": 1,
    "CReferenceData": 1, "CKernels": 1, "CBytes": 1,
  ]

  /// Modules with few importers: each is a fence around a library or a danger.
  static let onlyImportedBy: [String: Set<String>] = [
    "CGSL": ["GSL"],
    "COpenSSL": ["Digests"],
    "CExpat": ["Sheets"],
    "CXlsxWriter": ["Sheets"],
    "CZip": ["Sheets"],
    "CZlib": ["Streams"],
    "CZstd": ["Streams"],
    "CKernels": ["Uncertainty"],
    "CBytes": ["Batch"],
    "CReferenceData": ["Documents"],
    "GSL": ["Statistics", "Uncertainty", "Conformity", "Economics"],
    "Yams": ["Documents"],
    "ArgumentParser": ["steelyard"],
    "GRDB": ["Register"],
    "Foundation": ["Documents", "Register", "Reporting", "steelyard"],
    "FoundationEssentials": ["Documents", "Register", "Reporting", "steelyard"],
    "Glibc": [
      "Batch", "Calibration", "Conformity", "Economics", "Reporting", "Statistics", "Streams",
      "Uncertainty", "steelyard",
    ],
    "Darwin": [
      "Batch", "Calibration", "Conformity", "Economics", "Reporting", "Statistics",
      "Uncertainty", "steelyard",
    ],
    "Dispatch": ["Batch", "steelyard"],
  ]

  /// Parts of the Swift library that any target may import.
  static let free: Set<String> = ["Swift", "Synchronization"]

  /// Where the keyword `unsafe` may stand: a folder, or files whose names begin so.
  static let unsafeFences: [String] = [
    "Sources/GSL/",
    "Sources/Digests/",
    "Sources/Sheets/",
    "Sources/Streams/",
    "Sources/Uncertainty/MonteCarlo/Kernels/",
    "Sources/Batch/System/",
    "Sources/Documents/Embedded",
  ]

  /// No Swift file is longer than this.
  static let mostLines = 600
}
