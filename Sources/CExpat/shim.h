// expat's parser as Swift sees it.
// Only the target Sheets imports this module; everything unsafe stops there.
#ifndef STEELYARD_CEXPAT_SHIM_H
#define STEELYARD_CEXPAT_SHIM_H

// XML_ParserCreate, XML_Parse and handlers for elements, text and the document type.
#include <expat.h>

#endif
