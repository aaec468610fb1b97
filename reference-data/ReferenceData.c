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

static const unsigned char vn_tt09_2017[] = {
#embed "rules/vn-tt09-2017.yaml"
};

static const unsigned char inspection_schema[] = {
#embed "schemas/inspection.schema.json"
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

static const unsigned char uncertainty_schema[] = {
#embed "schemas/uncertainty.schema.json"
};

static const unsigned char verdict_schema[] = {
#embed "schemas/verdict.schema.json"
};

static const steelyard_embedded_file files[] = {
    {"rules/oiml-r76-2006.yaml", oiml_r76_2006, sizeof oiml_r76_2006},
    {"rules/oiml-r111-2004.yaml", oiml_r111_2004, sizeof oiml_r111_2004},
    {"rules/vn-dlvn30-2019.yaml", vn_dlvn30_2019, sizeof vn_dlvn30_2019},
    {"rules/vn-group2-2020.yaml", vn_group2_2020, sizeof vn_group2_2020},
    {"rules/vn-group2-2026.yaml", vn_group2_2026, sizeof vn_group2_2026},
    {"rules/vn-tt09-2017.yaml", vn_tt09_2017, sizeof vn_tt09_2017},
    {"schemas/inspection.schema.json", inspection_schema, sizeof inspection_schema},
    {"schemas/rule-tables.schema.json", rule_tables_schema, sizeof rule_tables_schema},
    {"schemas/rules.schema.json", rules_schema, sizeof rules_schema},
    {"schemas/model.schema.json", model_schema, sizeof model_schema},
    {"schemas/uncertainty.schema.json", uncertainty_schema, sizeof uncertainty_schema},
    {"schemas/verdict.schema.json", verdict_schema, sizeof verdict_schema},
};

size_t steelyard_embedded_file_count(void) { return sizeof files / sizeof files[0]; }

steelyard_embedded_file steelyard_embedded_file_at(size_t index) { return files[index]; }
