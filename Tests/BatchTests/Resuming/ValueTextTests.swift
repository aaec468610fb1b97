import Testing

@testable import Batch

/// Texts of values do not depend on the order in which a process keeps sets and dictionaries.
@Suite struct ValueTextTests {
  private struct Pair {
    let name: String
    let values: [String: Int]
  }

  @Test func `equal values have equal texts, and others have others`() {
    let numbers = (0..<200).map { ("\($0)", $0) }
    let one = Pair(name: "a", values: Dictionary(uniqueKeysWithValues: numbers))
    var dictionary: [String: Int] = [:]
    // Built in another order and with another capacity, it iterates in another order.
    dictionary.reserveCapacity(5000)
    for (key, value) in numbers.reversed() { dictionary[key] = value }
    let other = Pair(name: "a", values: dictionary)
    #expect(ValueText.text(of: one) == ValueText.text(of: other))
    dictionary["7"] = 8
    #expect(
      ValueText.text(of: one) != ValueText.text(of: Pair(name: "a", values: dictionary)))
    #expect(ValueText.text(of: Set([1, 2, 3])) == ValueText.text(of: Set([3, 2, 1])))
    #expect(ValueText.text(of: [Int?.none]) != ValueText.text(of: [Int?.some(0)]))
  }
}
