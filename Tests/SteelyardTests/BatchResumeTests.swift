import Foundation
import TestSupport
import Testing

/// `steelyard batch --resume` as it is run: a process that is killed at any moment leaves the old
/// outputs or the new ones, and what is taken up ends as an undisturbed run does.
@Suite struct BatchResumeTests {
  private static let header =
    "instrument_id,kind,accuracy_class,e_g,d_g,service,test,load_g,indication_g\n"

  /// Rows of scales that come back again and again, some of which cannot be used.
  private func dataset(_ rows: Int, seed: UInt64) -> Data {
    var random = SplitMix64(seed: seed)
    var text = Self.header
    for row in 0..<rows {
      let load = 1000 * Int.random(in: 1...5, using: &random)
      let error = Int.random(in: -8...8, using: &random)
      let indication = row % 97 == 3 ? "?" : "\(load + error)"
      text += "b\(row / 3 % 900),counter,III,10,10,initial,weighing,\(load),\(indication)\n"
    }
    return Data(text.utf8)
  }

  @Test func `killed at 200 moments and taken up, it ends as an undisturbed run does`() throws {
    try Program.withTemporaryFolder { folder in
      try dataset(400, seed: 5).write(to: folder.appendingPathComponent("old.csv"))
      try dataset(12_000, seed: 6).write(to: folder.appendingPathComponent("in.csv"))
      var random = SplitMix64(seed: 7)
      let moments = (0..<2000).map { _ in
        String(Double(Int.random(in: 10...450, using: &random)) / 1000)
      }
      let outcome = try Program.shell(
        """
        old() { steelyard batch old.csv --output "$1" --exit-zero --quiet > /dev/null 2>&1; }
        same() { for name in $(ls "$1"); do cmp -s $1/$name out/$name || return 1; done; }
        run() { steelyard batch in.csv --output "$1" --report --errors --exit-zero --quiet \
          --part-bytes 16384 --checkpoint 0 $2 > /dev/null 2>&1; }
        run whole; old before; old out; kills=0; finished=0; kept=0
        for moment in \(moments.joined(separator: " ")); do
          [ $kills -eq 200 ] && break
          # The shell becomes the program, so that it is the program that is killed.
          sh -c 'exec steelyard batch in.csv --output out --report --errors --exit-zero --quiet \
            --part-bytes 16384 --checkpoint 0 --resume' > /dev/null 2>&1 & process=$!
          sleep $moment; kill -9 $process 2> /dev/null; wait $process 2> /dev/null
          [ $? -eq 137 ] && kills=$((kills + 1))
          if [ -d out/.steelyard-commit ]; then echo between; old out
          elif same before; then [ -e out/.steelyard-work/.checkpoint ] && kept=$((kept + 1))
          elif same whole; then finished=$((finished + 1)); rm -r out; old out
          else echo "a mixture after $kills kills"; ls -lA out; exit 1
          fi
        done
        echo "$kills kills, $kept with work kept, $finished runs finished between them"
        run out --resume; diff -r whole out && [ $kept -ge 5 ] && [ $kills -eq 200 ]
        """, in: folder)
      #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    }
  }

  @Test(arguments: [Program.english, Program.vietnamese])
  func `Ctrl-C keeps finished work and says how to go on`(environment: [String: String]) throws {
    try Program.withTemporaryFolder { folder in
      try dataset(60_000, seed: 8).write(to: folder.appendingPathComponent("in.csv"))
      let outcome = try Program.shell(
        """
        steelyard batch in.csv --output out --part-bytes 4096 --checkpoint 0 & process=$!
        for try in $(seq 2000); do [ -e out/.steelyard-work/.checkpoint ] && break; sleep 0.02; done
        kill -INT $process; wait $process; [ $? -eq 130 ] || exit 91
        [ "$(ls -A out)" = .steelyard-work ] || exit 92
        steelyard batch in.csv --output out --part-bytes 4096 --resume > resumed
        [ $? -eq 65 ] || exit 93
        steelyard batch in.csv --output whole > undisturbed
        diff -r out whole && sed s/whole/out/ undisturbed | cmp - resumed
        """, in: folder, environment: environment)
      #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
      let isVietnamese = environment == Program.vietnamese
      #expect(outcome.errors.contains("INTERRUPTED"))
      #expect(outcome.errors.contains(isVietnamese ? "kèm --resume" : "and --resume"))
      #expect(outcome.errors.contains(isVietnamese ? "chạy tiếp sau dòng" : "going on behind row"))
    }
  }

  @Test func `what cannot be taken up is said`() throws {
    try Program.withTemporaryFolder { folder in
      try dataset(100, seed: 9).write(to: folder.appendingPathComponent("in.csv"))
      let pipe = try Program.shell("steelyard batch - --output out --resume < in.csv", in: folder)
      #expect(pipe.status == 65)
      #expect(pipe.errors.contains("-: error[CANNOT-RESUME]: '-' is a pipe"))
      let nothing = try Program.run(
        ["batch", "in.csv", "--output", "out", "--resume", "--exit-zero"], in: folder)
      #expect(nothing.status == 65)
      #expect(nothing.errors == "nothing is kept in 'out': beginning with the first row\n")
    }
  }
}
