import CXlsxWriter

/// How cells of a workbook look.
@safe
struct SheetFormats {
  let text: UnsafeMutablePointer<lxw_format>
  let heading: UnsafeMutablePointer<lxw_format>
  private let numbers: [SheetCell.NumberStyle: UnsafeMutablePointer<lxw_format>]

  init(_ book: UnsafeMutablePointer<lxw_workbook>) throws(SheetError) {
    guard let text = unsafe workbook_add_format(book),
      let heading = unsafe workbook_add_format(book)
    else { throw .unavailable }
    unsafe format_set_text_wrap(text)
    unsafe format_set_align(text, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    unsafe format_set_bold(heading)
    unsafe format_set_text_wrap(heading)
    var numbers: [SheetCell.NumberStyle: UnsafeMutablePointer<lxw_format>] = unsafe [:]
    for style in SheetCell.NumberStyle.allCases {
      guard let format = unsafe workbook_add_format(book) else { throw .unavailable }
      unsafe format_set_num_format(format, style.rawValue)
      unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
      unsafe numbers[style] = format
    }
    unsafe self.text = text
    unsafe self.heading = heading
    unsafe self.numbers = numbers
  }

  func number(_ style: SheetCell.NumberStyle) -> UnsafeMutablePointer<lxw_format>? {
    unsafe numbers[style]
  }
}
