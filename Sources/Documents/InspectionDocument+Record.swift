import Quantities
import Verification

extension InspectionDocument {
  /// `record`: what only the record of the inspection states.
  static func particulars(_ object: DocumentObject) -> Inspection.Particulars {
    func text(_ field: String) -> String { object.optionalString(field) ?? "" }
    var particulars = Inspection.Particulars()
    particulars.number = text("number")
    particulars.decision = text("decision")
    particulars.authority = text("authority")
    particulars.team = object.optionalStrings("team")
    particulars.time = text("time")
    particulars.address = text("address")
    particulars.representative = text("representative")
    particulars.made = text("made")
    particulars.method = text("method")
    particulars.certificate = text("certificate")
    particulars.stamp = text("stamp")
    particulars.seal = text("seal")
    particulars.nextDue = day(object, "nextDue")
    particulars.standards = object.optionalStrings("standards")
    particulars.conditions = text("conditions")
    particulars.statusBefore = text("statusBefore")
    particulars.preliminaryFindings = text("preliminaryFindings")
    particulars.visual = object.optionalObjects("visual").compactMap { entry in
      let item = entry.string("item")
      let conforms = entry.optionalBool("conforms")
      entry.refuseUnknownFields()
      return item.map { Inspection.Particulars.Examination(item: $0, conforms: conforms) }
    }
    particulars.measures = text("measures")
    particulars.deadline = day(object, "deadline")
    particulars.opinion = text("opinion")
    particulars.refusedToSign = text("refusedToSign")
    particulars.remarks = text("remarks")
    object.refuseUnknownFields()
    return particulars
  }

  /// What only the record states, as members of `record`; empty where nothing is stated.
  static func json(_ particulars: Inspection.Particulars) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    func text(_ field: String, _ value: String) {
      if !value.isEmpty { members.append(.init(field, .string(value))) }
    }
    func list(_ field: String, _ values: [String]) {
      if !values.isEmpty { members.append(.init(field, .array(values.map { .string($0) }))) }
    }
    text("number", particulars.number)
    text("decision", particulars.decision)
    text("authority", particulars.authority)
    list("team", particulars.team)
    text("time", particulars.time)
    text("address", particulars.address)
    text("representative", particulars.representative)
    text("made", particulars.made)
    text("method", particulars.method)
    text("certificate", particulars.certificate)
    text("stamp", particulars.stamp)
    text("seal", particulars.seal)
    text("nextDue", particulars.nextDue?.iso ?? "")
    list("standards", particulars.standards)
    text("conditions", particulars.conditions)
    text("statusBefore", particulars.statusBefore)
    text("preliminaryFindings", particulars.preliminaryFindings)
    if !particulars.visual.isEmpty {
      members.append(
        .init(
          "visual",
          .array(
            particulars.visual.map { point in
              .object(
                [.init("item", .string(point.item))]
                  + (point.conforms.map { [.init("conforms", .bool($0))] } ?? []))
            })))
    }
    text("measures", particulars.measures)
    text("deadline", particulars.deadline?.iso ?? "")
    text("opinion", particulars.opinion)
    text("refusedToSign", particulars.refusedToSign)
    text("remarks", particulars.remarks)
    return members
  }
}
