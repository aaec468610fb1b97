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

// A workbook whose rows go to temporary files in a folder of the caller's choice as they come. The
// options are a structure with a char * that is not const.
static inline lxw_workbook *steelyard_workbook_begin(const char *path, const char *folder) {
  lxw_workbook_options options = {.constant_memory = LXW_TRUE, .tmpdir = (char *)folder};
  return workbook_new_opt(path, &options);
}

// The library writes rows without a look at what comes of it: a full disk would leave a workbook that
// ends too early. How many bytes of rows have reached the file of a sheet; -1 where they have not.
static inline long steelyard_worksheet_byte_count(lxw_worksheet *sheet) {
  FILE *file = sheet->optimize_tmpfile;
  if (!file || fflush(file) != 0 || ferror(file)) return -1;
  return ftell(file);
}

#endif
