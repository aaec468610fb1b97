// libzip's archives as Swift sees them.
// Only the target Sheets imports this module; everything unsafe stops there.
#ifndef STEELYARD_CZIP_SHIM_H
#define STEELYARD_CZIP_SHIM_H

// zip_source_buffer_create, zip_open_from_source, zip_name_locate, zip_fopen_index, zip_fread:
// an archive in memory, read entry by entry. zip_open and zip_stat: whether a file that was written is
// whole.
#include <zip.h>

#endif
