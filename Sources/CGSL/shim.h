// The GNU Scientific Library as Swift sees it.
// Only the target GSL imports this module; everything unsafe stops there.
#ifndef STEELYARD_CGSL_SHIM_H
#define STEELYARD_CGSL_SHIM_H

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_math.h>
#include <gsl/gsl_sf_gamma.h>

#endif
