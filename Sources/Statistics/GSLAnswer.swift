import GSL

/// The value of a question to the law library.
///
/// - Throws: `StatisticsError.overflow` where it is beyond binary64, else
///   `.computationFailed`: the arguments are checked before they are handed over.
func answer<Value>(
  _ question: () throws(GSLError) -> Value
) throws(StatisticsError) -> Value {
  do throws(GSLError) {
    return try question()
  } catch {
    throw error == .overflow ? .overflow : .computationFailed
  }
}

/// Checks a significance level.
func checkSignificance(_ level: Double) throws(StatisticsError) {
  guard level > 0, level < 1 else { throw .significanceOutOfRange }
}
