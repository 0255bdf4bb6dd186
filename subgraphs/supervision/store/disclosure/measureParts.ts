import type { Part } from '../../../../kernel/service/entityReader';

/** What of an edition of rules measures are read from; the key is the id of the edition. */
export const MEASURING_RULES: Part = {
  name: 'measuringRules',
  sql: () => `SELECT json_build_object('grades', r.content->'grades', 'measures', r.content->'measures',
    'legalBases', r.content->'legalBases') FROM rule_set r WHERE r.id = k.key::bigint`,
};
