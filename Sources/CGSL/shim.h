// The GNU Scientific Library as Swift sees it.
// Only the target GSL imports this module; everything unsafe stops there.
#ifndef STEELYARD_CGSL_SHIM_H
#define STEELYARD_CGSL_SHIM_H

// The normal law: gsl_cdf_ugaussian_P, _Q, _Pinv and _Qinv.
#include <gsl/gsl_cdf.h>
// gsl_set_error_handler_off, GSL_SUCCESS: the default handler ends the process.
#include <gsl/gsl_errno.h>
// Brings math.h: exp, log, log1p, sinh, cosh.
#include <gsl/gsl_math.h>
// gsl_sf_log_1plusx_mx_e: ln(1 + x) - x without cancellation.
#include <gsl/gsl_sf_log.h>
// gsl_sf_lngamma_e, gsl_sf_gammastar_e and gsl_sf_gamma_inc_Q_e.
#include <gsl/gsl_sf_gamma.h>

#endif
