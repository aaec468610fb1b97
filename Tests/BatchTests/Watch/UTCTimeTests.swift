import Testing

@testable import Batch

/// Moments as the ledger writes and reads them.
@Suite struct UTCTimeTests {
  @Test(arguments: [
    // Made with `date -u -d @SECONDS +%FT%TZ`.
    (0, 0, "1970-01-01T00:00:00Z"), (951_782_400, 0, "2000-02-29T00:00:00Z"),
    (1_795_795_863, 59_101_715, "2026-11-27T16:11:03.059101715Z"),
    (-1, 0, "1969-12-31T23:59:59Z"), (-86_400, 1, "1969-12-31T00:00:00.000000001Z"),
    (4_102_444_799, 999_999_999, "2099-12-31T23:59:59.999999999Z"),
  ])
  func `a moment is written by ISO 8601 and read back`(
    seconds: Int, nanoseconds: Int, text: String
  ) {
    let time = UTCTime(seconds: seconds, nanoseconds: nanoseconds)
    #expect(time.text == text)
    #expect(UTCTime(text: text) == time)
  }

  @Test(arguments: [Int.min, Int.max, -3_000_000_000, 9_000_000_000, 253_402_300_800])
  func `what no calendar has is kept all the same`(seconds: Int) {
    let time = UTCTime(seconds: seconds, nanoseconds: 5)
    #expect(time.text == "@\(seconds).000000005Z")
    #expect(UTCTime(text: time.text) == time)
  }

  @Test(arguments: [
    "", "Z", "2026-11-27", "2026-11-27T16:11:03", "2026-11-27T24:00:00Z", "2026-02-29T00:00:00Z",
    "2026-11-27T16:11:03.5Z", "2026-11-27T16:1:03Z", "2026-11-27T16:11:03.123456789", "@Z", "@1",
    "2026-11-27T16:11:+3Z", "2026-11-27T16:11:03.12345678-Z", "2026-11-27T16:11:03.1.2Z",
  ])
  func `anything else is no moment`(text: String) {
    #expect(UTCTime(text: text) == nil)
  }
}
