// The GNU Scientific Library as Swift sees it.
// Only the target GSL imports this module; everything unsafe stops there.
#ifndef STEELYARD_CGSL_SHIM_H
#define STEELYARD_CGSL_SHIM_H

// The normal law: gsl_cdf_ugaussian_P, _Q, _Pinv and _Qinv.
#include <gsl/gsl_cdf.h>
// gsl_set_error_handler_off, GSL_SUCCESS: the default handler ends the process.
#include <gsl/gsl_errno.h>
// QUADPACK's adaptive rules and CQUAD.
#include <gsl/gsl_integration.h>
// Brings math.h: exp, log, log1p, sinh, cosh.
#include <gsl/gsl_math.h>
// Brent's minimum.
#include <gsl/gsl_min.h>
// Brent's root.
#include <gsl/gsl_roots.h>
// gsl_sf_log_1plusx_mx_e: ln(1 + x) - x without cancellation.
#include <gsl/gsl_sf_log.h>
// gsl_sf_lngamma_e, gsl_sf_gammastar_e and gsl_sf_gamma_inc_Q_e.
#include <gsl/gsl_sf_gamma.h>

// The solver types are mutable globals, which Swift 6 does not read.
static inline const gsl_root_fsolver_type *steelyard_root_brent(void) {
  return gsl_root_fsolver_brent;
}
static inline const gsl_min_fminimizer_type *steelyard_minimum_brent(void) {
  return gsl_min_fminimizer_brent;
}

#endif
