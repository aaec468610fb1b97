#include "ReferenceData.h"

// `#embed` (C23, taken by clang in every C mode) keeps the data files as they
// are: no generated sources to go stale, and a changed file is recompiled.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char oiml_r76_2006[] = {
#embed "rules/oiml-r76-2006.yaml"
};

static const unsigned char oiml_r111_2004[] = {
#embed "rules/oiml-r111-2004.yaml"
};

static const unsigned char vn_dlvn30_2019[] = {
#embed "rules/vn-dlvn30-2019.yaml"
};

static const unsigned char vn_group2_2020[] = {
#embed "rules/vn-group2-2020.yaml"
};

static const unsigned char vn_group2_2026[] = {
#embed "rules/vn-group2-2026.yaml"
};

static const unsigned char vn_fees_2016[] = {
#embed "rules/vn-fees-2016.yaml"
};

static const unsigned char vn_sanctions_2017[] = {
#embed "rules/vn-sanctions-2017.yaml"
};

static const unsigned char vn_tt09_2017[] = {
#embed "rules/vn-tt09-2017.yaml"
};

static const unsigned char calibration_schema[] = {
#embed "schemas/calibration.schema.json"
};

static const unsigned char weights_schema[] = {
#embed "schemas/weights.schema.json"
};

static const unsigned char plan_schema[] = {
#embed "schemas/plan.schema.json"
};

static const unsigned char selftest_schema[] = {
#embed "schemas/selftest.schema.json"
};

static const unsigned char weight_fitness_schema[] = {
#embed "schemas/weight-fitness.schema.json"
};

static const unsigned char weight_impact_schema[] = {
#embed "schemas/weight-impact.schema.json"
};

static const unsigned char conformity_schema[] = {
#embed "schemas/conformity.schema.json"
};

static const unsigned char control_chart_schema[] = {
#embed "schemas/control-chart.schema.json"
};

static const unsigned char savings_schema[] = {
#embed "schemas/savings.schema.json"
};

static const unsigned char savings_result_schema[] = {
#embed "schemas/savings-result.schema.json"
};

static const unsigned char mapping_schema[] = {
#embed "schemas/mapping.schema.json"
};

static const unsigned char fleet_schema[] = {
#embed "schemas/fleet.schema.json"
};

static const unsigned char fleet_result_schema[] = {
#embed "schemas/fleet-result.schema.json"
};

static const unsigned char inspection_schema[] = {
#embed "schemas/inspection.schema.json"
};

static const unsigned char interval_schema[] = {
#embed "schemas/interval.schema.json"
};

static const unsigned char rule_tables_schema[] = {
#embed "schemas/rule-tables.schema.json"
};

static const unsigned char rules_schema[] = {
#embed "schemas/rules.schema.json"
};

static const unsigned char model_schema[] = {
#embed "schemas/model.schema.json"
};

static const unsigned char statistics_schema[] = {
#embed "schemas/statistics.schema.json"
};

static const unsigned char uncertainty_schema[] = {
#embed "schemas/uncertainty.schema.json"
};

static const unsigned char verdict_schema[] = {
#embed "schemas/verdict.schema.json"
};

static const unsigned char cases_oiml_r76[] = {
#embed "cases/oiml-r76.json"
};

static const unsigned char cases_uncertainty_coverage_factors[] = {
#embed "cases/uncertainty/coverage-factors.json"
};

static const unsigned char cases_uncertainty_regions[] = {
#embed "cases/uncertainty/regions.json"
};

static const unsigned char cases_uncertainty_distributions[] = {
#embed "cases/uncertainty/distributions.json"
};

static const unsigned char cases_uncertainty_reporting[] = {
#embed "cases/uncertainty/reporting.json"
};

static const unsigned char cases_uncertainty_type_a[] = {
#embed "cases/uncertainty/type-a.json"
};

static const unsigned char cases_uncertainty_type_b[] = {
#embed "cases/uncertainty/type-b.json"
};

static const unsigned char cases_uncertainty_validation[] = {
#embed "cases/uncertainty/validation.json"
};

static const unsigned char models_air_density_cipm_2007[] = {
#embed "models/air-density-cipm-2007.yaml"
};

static const unsigned char models_air_density_simplified[] = {
#embed "models/air-density-simplified.yaml"
};

static const unsigned char models_conventional_mass[] = {
#embed "models/conventional-mass.yaml"
};

static const unsigned char models_ea_4_02_s2_weight[] = {
#embed "models/ea-4-02-s2-weight.yaml"
};

static const unsigned char models_ea_4_02_s4_gauge_block[] = {
#embed "models/ea-4-02-s4-gauge-block.yaml"
};

static const unsigned char models_ea_4_02_s7_attenuator[] = {
#embed "models/ea-4-02-s7-attenuator.yaml"
};

static const unsigned char models_ea_4_02_s9_multimeter[] = {
#embed "models/ea-4-02-s9-multimeter.yaml"
};

static const unsigned char models_force_by_weights[] = {
#embed "models/force-by-weights.yaml"
};

static const unsigned char models_gum_h1_end_gauge[] = {
#embed "models/gum-h1-end-gauge.yaml"
};

static const unsigned char models_gum_h1_second_order[] = {
#embed "models/gum-h1-second-order.yaml"
};

static const unsigned char models_gum_h2_impedance[] = {
#embed "models/gum-h2-impedance.yaml"
};

static const unsigned char models_gum_h3_thermometer[] = {
#embed "models/gum-h3-thermometer.yaml"
};

static const unsigned char models_gum_h4_radon[] = {
#embed "models/gum-h4-radon.yaml"
};

static const unsigned char models_gum_h5_zener[] = {
#embed "models/gum-h5-zener.yaml"
};

static const unsigned char models_jcgm101_9_2_normal[] = {
#embed "models/jcgm101-9.2-normal.yaml"
};

static const unsigned char models_jcgm101_9_2_rectangular[] = {
#embed "models/jcgm101-9.2-rectangular.yaml"
};

static const unsigned char models_jcgm101_9_3_mass[] = {
#embed "models/jcgm101-9.3-mass.yaml"
};

static const unsigned char models_jcgm101_9_4_loss_0_correlated[] = {
#embed "models/jcgm101-9.4-loss-0-correlated.yaml"
};

static const unsigned char models_jcgm101_9_4_loss_0_050_correlated[] = {
#embed "models/jcgm101-9.4-loss-0.050-correlated.yaml"
};

static const unsigned char models_jcgm101_9_4_loss_0_050[] = {
#embed "models/jcgm101-9.4-loss-0.050.yaml"
};

static const unsigned char models_jcgm101_9_4_loss_0[] = {
#embed "models/jcgm101-9.4-loss-0.yaml"
};

static const unsigned char models_jcgm101_9_5_gauge_block[] = {
#embed "models/jcgm101-9.5-gauge-block.yaml"
};

static const unsigned char models_jcgm102_9_3_polar[] = {
#embed "models/jcgm102-9.3-polar.yaml"
};

static const unsigned char models_jcgm102_9_3_polar_0_001[] = {
#embed "models/jcgm102-9.3-polar-0.001.yaml"
};

static const unsigned char models_jcgm102_9_2_additive[] = {
#embed "models/jcgm102-9.2-additive.yaml"
};

static const unsigned char models_mass_by_comparison[] = {
#embed "models/mass-by-comparison.yaml"
};

static const unsigned char models_temperature_comparison[] = {
#embed "models/temperature-comparison.yaml"
};

static const unsigned char models_volume_by_weighing[] = {
#embed "models/volume-by-weighing.yaml"
};

static const unsigned char weighing_design_schema[] = {
#embed "schemas/weighing-design.schema.json"
};

static const unsigned char explanations_codes[] = {
#embed "explanations/codes.yaml"
};

static const unsigned char mass_designs[] = {
#embed "designs/mass-designs.yaml"
};

static const unsigned char cases_conformity_published[] = {
#embed "cases/conformity/published.json"
};

static const unsigned char cases_conformity_risks[] = {
#embed "cases/conformity/risks.csv"
};

static const unsigned char cases_calibration_cases[] = {
#embed "cases/calibration/cases.json"
};

static const unsigned char cases_rule_tables_rule_tables[] = {
#embed "cases/rule-tables/rule-tables.json"
};

static const unsigned char intervals_drift[] = {
#embed "intervals/drift.csv"
};

static const unsigned char intervals_steps[] = {
#embed "intervals/steps.csv"
};

static const unsigned char intervals_reliability[] = {
#embed "intervals/reliability.csv"
};

static const unsigned char economics_economics[] = {
#embed "economics/economics.csv"
};

static const unsigned char economics_published[] = {
#embed "economics/published.csv"
};

static const unsigned char strd_filip[] = {
#embed "strd/Filip.dat"
};

static const unsigned char strd_lew[] = {
#embed "strd/Lew.dat"
};

static const unsigned char strd_longley[] = {
#embed "strd/Longley.dat"
};

static const unsigned char strd_lottery[] = {
#embed "strd/Lottery.dat"
};

static const unsigned char strd_mavro[] = {
#embed "strd/Mavro.dat"
};

static const unsigned char strd_noint1[] = {
#embed "strd/NoInt1.dat"
};

static const unsigned char strd_noint2[] = {
#embed "strd/NoInt2.dat"
};

static const unsigned char strd_norris[] = {
#embed "strd/Norris.dat"
};

static const unsigned char strd_numacc1[] = {
#embed "strd/NumAcc1.dat"
};

static const unsigned char strd_numacc2[] = {
#embed "strd/NumAcc2.dat"
};

static const unsigned char strd_numacc3[] = {
#embed "strd/NumAcc3.dat"
};

static const unsigned char strd_pontius[] = {
#embed "strd/Pontius.dat"
};

static const unsigned char strd_sirstv[] = {
#embed "strd/SiRstv.dat"
};

static const unsigned char strd_smls01[] = {
#embed "strd/SmLs01.dat"
};

static const unsigned char strd_smls04[] = {
#embed "strd/SmLs04.dat"
};

static const unsigned char strd_smls07[] = {
#embed "strd/SmLs07.dat"
};

static const unsigned char strd_wampler1[] = {
#embed "strd/Wampler1.dat"
};

static const unsigned char strd_wampler2[] = {
#embed "strd/Wampler2.dat"
};

static const unsigned char strd_wampler3[] = {
#embed "strd/Wampler3.dat"
};

static const unsigned char strd_wampler4[] = {
#embed "strd/Wampler4.dat"
};

static const unsigned char strd_wampler5[] = {
#embed "strd/Wampler5.dat"
};

static const steelyard_embedded_file files[] = {
    {"rules/oiml-r76-2006.yaml", oiml_r76_2006, sizeof oiml_r76_2006},
    {"rules/oiml-r111-2004.yaml", oiml_r111_2004, sizeof oiml_r111_2004},
    {"rules/vn-dlvn30-2019.yaml", vn_dlvn30_2019, sizeof vn_dlvn30_2019},
    {"rules/vn-fees-2016.yaml", vn_fees_2016, sizeof vn_fees_2016},
    {"rules/vn-group2-2020.yaml", vn_group2_2020, sizeof vn_group2_2020},
    {"rules/vn-group2-2026.yaml", vn_group2_2026, sizeof vn_group2_2026},
    {"rules/vn-sanctions-2017.yaml", vn_sanctions_2017,
     sizeof vn_sanctions_2017},
    {"rules/vn-tt09-2017.yaml", vn_tt09_2017, sizeof vn_tt09_2017},
    {"schemas/calibration.schema.json", calibration_schema,
     sizeof calibration_schema},
    {"schemas/weights.schema.json", weights_schema, sizeof weights_schema},
    {"schemas/plan.schema.json", plan_schema, sizeof plan_schema},
    {"schemas/selftest.schema.json", selftest_schema, sizeof selftest_schema},
    {"schemas/weight-fitness.schema.json", weight_fitness_schema,
     sizeof weight_fitness_schema},
    {"schemas/weight-impact.schema.json", weight_impact_schema,
     sizeof weight_impact_schema},
    {"schemas/conformity.schema.json", conformity_schema, sizeof conformity_schema},
    {"schemas/control-chart.schema.json", control_chart_schema, sizeof control_chart_schema},
    {"schemas/savings.schema.json", savings_schema, sizeof savings_schema},
    {"schemas/savings-result.schema.json", savings_result_schema,
     sizeof savings_result_schema},
    {"schemas/mapping.schema.json", mapping_schema, sizeof mapping_schema},
    {"schemas/fleet.schema.json", fleet_schema, sizeof fleet_schema},
    {"schemas/fleet-result.schema.json", fleet_result_schema, sizeof fleet_result_schema},
    {"schemas/inspection.schema.json", inspection_schema, sizeof inspection_schema},
    {"schemas/interval.schema.json", interval_schema, sizeof interval_schema},
    {"schemas/rule-tables.schema.json", rule_tables_schema, sizeof rule_tables_schema},
    {"schemas/rules.schema.json", rules_schema, sizeof rules_schema},
    {"schemas/model.schema.json", model_schema, sizeof model_schema},
    {"schemas/statistics.schema.json", statistics_schema, sizeof statistics_schema},
    {"schemas/uncertainty.schema.json", uncertainty_schema, sizeof uncertainty_schema},
    {"schemas/verdict.schema.json", verdict_schema, sizeof verdict_schema},
    {"schemas/weighing-design.schema.json", weighing_design_schema, sizeof weighing_design_schema},
    {"explanations/codes.yaml", explanations_codes, sizeof explanations_codes},
    {"designs/mass-designs.yaml", mass_designs, sizeof mass_designs},
    {"cases/oiml-r76.json", cases_oiml_r76, sizeof cases_oiml_r76},
    {"cases/uncertainty/coverage-factors.json", cases_uncertainty_coverage_factors, sizeof cases_uncertainty_coverage_factors},
    {"cases/uncertainty/regions.json", cases_uncertainty_regions, sizeof cases_uncertainty_regions},
    {"cases/uncertainty/distributions.json", cases_uncertainty_distributions, sizeof cases_uncertainty_distributions},
    {"cases/uncertainty/reporting.json", cases_uncertainty_reporting, sizeof cases_uncertainty_reporting},
    {"cases/uncertainty/type-a.json", cases_uncertainty_type_a, sizeof cases_uncertainty_type_a},
    {"cases/uncertainty/type-b.json", cases_uncertainty_type_b, sizeof cases_uncertainty_type_b},
    {"cases/uncertainty/validation.json", cases_uncertainty_validation, sizeof cases_uncertainty_validation},
    {"models/air-density-cipm-2007.yaml", models_air_density_cipm_2007, sizeof models_air_density_cipm_2007},
    {"models/air-density-simplified.yaml", models_air_density_simplified, sizeof models_air_density_simplified},
    {"models/conventional-mass.yaml", models_conventional_mass, sizeof models_conventional_mass},
    {"models/ea-4-02-s2-weight.yaml", models_ea_4_02_s2_weight, sizeof models_ea_4_02_s2_weight},
    {"models/ea-4-02-s4-gauge-block.yaml", models_ea_4_02_s4_gauge_block, sizeof models_ea_4_02_s4_gauge_block},
    {"models/ea-4-02-s7-attenuator.yaml", models_ea_4_02_s7_attenuator, sizeof models_ea_4_02_s7_attenuator},
    {"models/ea-4-02-s9-multimeter.yaml", models_ea_4_02_s9_multimeter, sizeof models_ea_4_02_s9_multimeter},
    {"models/force-by-weights.yaml", models_force_by_weights, sizeof models_force_by_weights},
    {"models/gum-h1-end-gauge.yaml", models_gum_h1_end_gauge, sizeof models_gum_h1_end_gauge},
    {"models/gum-h1-second-order.yaml", models_gum_h1_second_order, sizeof models_gum_h1_second_order},
    {"models/gum-h2-impedance.yaml", models_gum_h2_impedance, sizeof models_gum_h2_impedance},
    {"models/gum-h3-thermometer.yaml", models_gum_h3_thermometer, sizeof models_gum_h3_thermometer},
    {"models/gum-h4-radon.yaml", models_gum_h4_radon, sizeof models_gum_h4_radon},
    {"models/gum-h5-zener.yaml", models_gum_h5_zener, sizeof models_gum_h5_zener},
    {"models/jcgm101-9.2-normal.yaml", models_jcgm101_9_2_normal, sizeof models_jcgm101_9_2_normal},
    {"models/jcgm101-9.2-rectangular.yaml", models_jcgm101_9_2_rectangular, sizeof models_jcgm101_9_2_rectangular},
    {"models/jcgm101-9.3-mass.yaml", models_jcgm101_9_3_mass, sizeof models_jcgm101_9_3_mass},
    {"models/jcgm101-9.4-loss-0-correlated.yaml", models_jcgm101_9_4_loss_0_correlated, sizeof models_jcgm101_9_4_loss_0_correlated},
    {"models/jcgm101-9.4-loss-0.050-correlated.yaml", models_jcgm101_9_4_loss_0_050_correlated, sizeof models_jcgm101_9_4_loss_0_050_correlated},
    {"models/jcgm101-9.4-loss-0.050.yaml", models_jcgm101_9_4_loss_0_050, sizeof models_jcgm101_9_4_loss_0_050},
    {"models/jcgm101-9.4-loss-0.yaml", models_jcgm101_9_4_loss_0, sizeof models_jcgm101_9_4_loss_0},
    {"models/jcgm101-9.5-gauge-block.yaml", models_jcgm101_9_5_gauge_block, sizeof models_jcgm101_9_5_gauge_block},
    {"models/jcgm102-9.3-polar.yaml", models_jcgm102_9_3_polar, sizeof models_jcgm102_9_3_polar},
    {"models/jcgm102-9.3-polar-0.001.yaml", models_jcgm102_9_3_polar_0_001, sizeof models_jcgm102_9_3_polar_0_001},
    {"models/jcgm102-9.2-additive.yaml", models_jcgm102_9_2_additive, sizeof models_jcgm102_9_2_additive},
    {"models/mass-by-comparison.yaml", models_mass_by_comparison, sizeof models_mass_by_comparison},
    {"models/temperature-comparison.yaml", models_temperature_comparison, sizeof models_temperature_comparison},
    {"models/volume-by-weighing.yaml", models_volume_by_weighing, sizeof models_volume_by_weighing},
    {"cases/conformity/published.json", cases_conformity_published, sizeof cases_conformity_published},
    {"cases/conformity/risks.csv", cases_conformity_risks, sizeof cases_conformity_risks},
    {"cases/calibration/cases.json", cases_calibration_cases, sizeof cases_calibration_cases},
    {"cases/rule-tables/rule-tables.json", cases_rule_tables_rule_tables, sizeof cases_rule_tables_rule_tables},
    {"intervals/drift.csv", intervals_drift, sizeof intervals_drift},
    {"intervals/steps.csv", intervals_steps, sizeof intervals_steps},
    {"intervals/reliability.csv", intervals_reliability, sizeof intervals_reliability},
    {"economics/economics.csv", economics_economics, sizeof economics_economics},
    {"economics/published.csv", economics_published, sizeof economics_published},
    {"strd/Filip.dat", strd_filip, sizeof strd_filip},
    {"strd/Lew.dat", strd_lew, sizeof strd_lew},
    {"strd/Longley.dat", strd_longley, sizeof strd_longley},
    {"strd/Lottery.dat", strd_lottery, sizeof strd_lottery},
    {"strd/Mavro.dat", strd_mavro, sizeof strd_mavro},
    {"strd/NoInt1.dat", strd_noint1, sizeof strd_noint1},
    {"strd/NoInt2.dat", strd_noint2, sizeof strd_noint2},
    {"strd/Norris.dat", strd_norris, sizeof strd_norris},
    {"strd/NumAcc1.dat", strd_numacc1, sizeof strd_numacc1},
    {"strd/NumAcc2.dat", strd_numacc2, sizeof strd_numacc2},
    {"strd/NumAcc3.dat", strd_numacc3, sizeof strd_numacc3},
    {"strd/Pontius.dat", strd_pontius, sizeof strd_pontius},
    {"strd/SiRstv.dat", strd_sirstv, sizeof strd_sirstv},
    {"strd/SmLs01.dat", strd_smls01, sizeof strd_smls01},
    {"strd/SmLs04.dat", strd_smls04, sizeof strd_smls04},
    {"strd/SmLs07.dat", strd_smls07, sizeof strd_smls07},
    {"strd/Wampler1.dat", strd_wampler1, sizeof strd_wampler1},
    {"strd/Wampler2.dat", strd_wampler2, sizeof strd_wampler2},
    {"strd/Wampler3.dat", strd_wampler3, sizeof strd_wampler3},
    {"strd/Wampler4.dat", strd_wampler4, sizeof strd_wampler4},
    {"strd/Wampler5.dat", strd_wampler5, sizeof strd_wampler5},
};

size_t steelyard_embedded_file_count(void) { return sizeof files / sizeof files[0]; }

steelyard_embedded_file steelyard_embedded_file_at(size_t index) { return files[index]; }
