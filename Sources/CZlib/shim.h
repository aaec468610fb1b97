// zlib's inflate as Swift sees it.
// Only the target Streams imports this module; everything unsafe stops there.
#ifndef STEELYARD_CZLIB_SHIM_H
#define STEELYARD_CZLIB_SHIM_H

#include <zlib.h>

// inflateInit2 is a macro that hands over the version and the size of z_stream.
// 15 is the largest window, 16 asks for the gzip wrapper (zlib.h, inflateInit2).
static inline int steelyard_gzip_start(z_stream *_Nonnull stream) {
  return inflateInit2(stream, 15 + 16);
}

#endif
