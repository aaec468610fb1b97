// Reference data compiled into the binary: every file under reference-data
// that the product itself needs, byte for byte.
#ifndef STEELYARD_REFERENCE_DATA_H
#define STEELYARD_REFERENCE_DATA_H

#include <stddef.h>

/// One embedded file: its path below reference-data, and its bytes.
typedef struct {
  const char *_Nonnull path;
  const unsigned char *_Nonnull bytes;
  size_t count;
} steelyard_embedded_file;

/// How many files are embedded.
size_t steelyard_embedded_file_count(void);

/// The embedded file at `index`, which is below `steelyard_embedded_file_count()`.
steelyard_embedded_file steelyard_embedded_file_at(size_t index);

#endif
