// libxlsxwriter's workbooks as Swift sees them.
// Only the target Sheets imports this module; everything unsafe stops there.
#ifndef STEELYARD_CXLSXWRITER_SHIM_H
#define STEELYARD_CXLSXWRITER_SHIM_H

// workbook_new, workbook_add_worksheet, worksheet_write_number and _string, formats and
// workbook_close: all that a table of words and numbers needs.
#include <xlsxwriter.h>

// A workbook that says when it was made would differ from one run to the next. The structure
// has fields of type char * for texts; only the date is set here.
static inline lxw_error steelyard_workbook_set_date(lxw_workbook *workbook) {
  // 1980-01-01, the date of the entries inside the file.
  lxw_doc_properties properties = {0};
  properties.created = 315532800;
  return workbook_set_properties(workbook, &properties);
}

#endif
