// The variant that every processor runs.
#define CK_WIDTH 2
#include "vector.h"

#include "elementary.h"
#include "samplers.h"
#include "program.h"
#include "statistics.h"
#include "variant.h"

const ck_kernels ck_portable = {runSteps, dropInvalid, moments, product, keepTails};
