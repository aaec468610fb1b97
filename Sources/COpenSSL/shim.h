// OpenSSL's message digests as Swift sees them.
// Only the target Digests imports this module; everything unsafe stops there.
#ifndef STEELYARD_COPENSSL_SHIM_H
#define STEELYARD_COPENSSL_SHIM_H

#include <openssl/evp.h>

#endif
