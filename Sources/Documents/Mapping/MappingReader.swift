import Quantities
import Streams
import Tables

/// Turns an object of a document into a mapping, noting what is wrong with it.
struct MappingReader {
  private let object: DocumentObject

  init(_ object: DocumentObject) {
    self.object = object
  }

  func mapping() -> DatasetMapping? {
    let columns = object.optionalObjects("columns").compactMap(column)
    var mapping = DatasetMapping(columns: columns)
    mapping.encoding = object.optionalChoice("encoding", of: TextEncoding.self)
    if let delimiter = object.optionalChoice("delimiter", of: StatedDelimiter.self) {
      mapping.delimiter = delimiter.byte
    }
    if !isOpen("numbers", in: object) {
      mapping.numbers = object.optionalChoice("numbers", of: StatedNumbers.self)?.form ?? .english
    }
    if !isOpen("dates", in: object) {
      mapping.dates = object.optionalChoice("dates") ?? .yearMonthDay
    }
    mapping.leadingLines = object.optionalInteger("leadingLines", in: 0...1000) ?? 0
    mapping.sheet = object.optionalString("sheet", mayBeEmpty: false)
    mapping.constants = constants(mapping.numbers)
    mapping.words = words()
    if let form = object.optionalObject("form") { mapping.form = self.form(form) }
    check(mapping)
    return mapping
  }

  /// Whether an answer still lacks, which is noted.
  private func isOpen(_ field: String, in object: DocumentObject) -> Bool {
    guard object.optionalNode(field)?.text == MappingDocument.openMark else { return false }
    object.refuse(MappingFault.open(field: object.path(of: field)), at: field)
    return true
  }

  private func column(_ entry: DocumentObject) -> DatasetMapping.Column? {
    let field = entry.choice("field", of: DatasetField.self)
    let header = entry.string("header")
    let unit = unit(of: field, in: entry)
    entry.refuseUnknownFields()
    guard let field, let header else { return nil }
    return DatasetMapping.Column(field: field, header: header, unit: unit)
  }

  private func form(_ form: DocumentObject) -> RecordForm? {
    let title = form.string("title")
    let labels = form.optionalObjects("labels").compactMap { entry -> RecordForm.Label? in
      let field = entry.choice("field", of: DatasetField.self)
      let text = entry.string("label")
      let unit = unit(of: field, in: entry)
      entry.refuseUnknownFields()
      guard let field, let text else { return nil }
      return RecordForm.Label(field: field, text: text, unit: unit)
    }
    form.refuseUnknownFields()
    return title.map { RecordForm(title: $0, labels: labels) }
  }

  private func unit(of field: DatasetField?, in entry: DocumentObject) -> MassUnit? {
    if isOpen("unit", in: entry) { return nil }
    guard let text = entry.optionalString("unit", mayBeEmpty: false) else { return nil }
    if let field, !field.isMass {
      entry.refuse(MappingFault.needlessUnit(field: field.rawValue), at: "unit")
      return nil
    }
    guard let unit = MassUnit(text) else {
      entry.refuse(
        QuantityError.unknownUnit(
          unit: text, dimension: MassDimension.name,
          suggestions: Spelling.nearest(to: text, in: MassDimension.units.map(\.symbol))),
        at: "unit")
      return nil
    }
    return unit
  }

  private func constants(_ form: NumberForm) -> [DatasetField: String] {
    guard let object = object.optionalObject("constants") else { return [:] }
    var constants: [DatasetField: String] = [:]
    for field in DatasetField.allCases {
      guard !isOpen(field.rawValue, in: object),
        let text = object.optionalString(field.rawValue, mayBeEmpty: false)
      else { continue }
      checkWord(text, field, object, at: field.rawValue)
      if field.isMass {
        do {
          _ = try Quantity<MassDimension>(parsing: text, form: form)
        } catch {
          object.refuse(error, at: field.rawValue)
        }
      }
      constants[field] = text
    }
    object.refuseUnknownFields()
    return constants
  }

  private func words() -> [DatasetField: [String: String]] {
    guard let object = object.optionalObject("words") else { return [:] }
    var words: [DatasetField: [String: String]] = [:]
    for field in DatasetField.allCases {
      guard let list = object.optionalObject(field.rawValue) else { continue }
      if !field.isWord {
        object.refuse(MappingFault.noWords(field: field.rawValue), at: field.rawValue)
        continue
      }
      for member in list.order {
        guard let meaning = list.string(member.key) else { continue }
        checkWord(meaning, field, list, at: member.key)
        words[field, default: [:]][member.key] = meaning
      }
    }
    object.refuseUnknownFields()
    return words
  }

  private func checkWord(
    _ word: String, _ field: DatasetField, _ object: DocumentObject, at name: String
  ) {
    guard let allowed = field.contractWords, !allowed.contains(word) else { return }
    object.refuse(
      MappingFault.unknownWord(field: field.rawValue, word: word, allowed: allowed), at: name)
  }

  /// Each field once, and every field that is needed.
  private func check(_ mapping: DatasetMapping) {
    var given: [DatasetField] =
      mapping.columns.map(\.field) + (mapping.form?.labels.map(\.field) ?? [])
    given += mapping.constants.keys.sorted { $0.rawValue < $1.rawValue }
    var seen: Set<DatasetField> = []
    for field in given where !seen.insert(field).inserted {
      object.refuse(MappingFault.twice(field: field.rawValue), at: "columns")
    }
    // In a form headings may state the test.
    if mapping.form != nil { seen.insert(.test) }
    for field in DatasetField.allCases where field.isRequired && !seen.contains(field) {
      object.refuse(MappingFault.missing(field: field.rawValue), at: "columns")
    }
  }
}
