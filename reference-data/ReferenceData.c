#include "ReferenceData.h"

// `#embed` (C23, taken by clang in every C mode) keeps the data files as they
// are: no generated sources to go stale, and a changed file is recompiled.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char r76[] = {
#embed "rules/oiml-r76-2006.yaml"
};

static const steelyard_embedded_file files[] = {
    {"rules/oiml-r76-2006.yaml", r76, sizeof r76},
};

size_t steelyard_embedded_file_count(void) { return sizeof files / sizeof files[0]; }

steelyard_embedded_file steelyard_embedded_file_at(size_t index) { return files[index]; }
