// Zstandard's streaming decompression as Swift sees it.
// Only the target Streams imports this module; everything unsafe stops there.
#ifndef STEELYARD_CZSTD_SHIM_H
#define STEELYARD_CZSTD_SHIM_H

#include <zstd.h>

#endif
