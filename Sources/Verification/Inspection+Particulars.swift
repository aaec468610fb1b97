public import Quantities

extension Inspection {
  /// What a record of the inspection states beside the instrument and the readings.
  ///
  /// No rule reads it; a field that is empty is left blank on the record, to be filled in by hand.
  public struct Particulars: Sendable, Hashable {
    /// One point of the visual examination.
    public struct Examination: Sendable, Hashable {
      public var item: String
      /// `nil` where the outcome was not recorded.
      public var conforms: Bool?
      public init(item: String, conforms: Bool?) {
        self.item = item
        self.conforms = conforms
      }
    }

    /// The number of the record, and that of the decision it rests on.
    public var number = ""
    public var decision = ""
    /// The body that verifies or inspects, and the people beside the inspector.
    public var authority = ""
    public var team: [String] = []
    /// When on the day, as free text.
    public var time = ""
    /// The address of the owner or the establishment, and who spoke for it.
    public var address = ""
    public var representative = ""
    /// Where and when the instrument was made.
    public var made = ""
    /// The procedure, where it is to be named otherwise than by the rules.
    public var method = ""
    /// The certificate, the sticker or stamp, and the seal that were given.
    public var certificate = ""
    public var stamp = ""
    public var seal = ""
    /// When the next verification is due.
    public var nextDue: CalendarDate?
    /// Standards beside the test weights, with their validity.
    public var standards: [String] = []
    /// Test conditions that have no field of their own.
    public var conditions = ""
    /// The state of the instrument and its marks before the verification.
    public var statusBefore = ""
    public var preliminaryFindings = ""
    public var visual: [Examination] = []
    /// What is to be done, and until when.
    public var measures = ""
    public var deadline: CalendarDate?
    /// What the establishment says to it.
    public var opinion = ""
    /// Who refused to sign, and why; empty where nobody did.
    public var refusedToSign = ""
    public var remarks = ""

    public init() {}
  }
}
