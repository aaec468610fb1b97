// OpenSSL's message digests as Swift sees them.
// Only the target Digests imports this module; everything unsafe stops there.
#ifndef STEELYARD_COPENSSL_SHIM_H
#define STEELYARD_COPENSSL_SHIM_H

// EVP_MD_CTX_new, EVP_DigestInit_ex, EVP_DigestUpdate, EVP_DigestFinal_ex and
// EVP_sha256: the supported way to SHA-256; the SHA256_* calls are deprecated.
#include <openssl/evp.h>

#endif
