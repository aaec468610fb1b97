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
}
