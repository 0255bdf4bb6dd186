import type { Part } from '../../../kernel/service/entityReader';
import { jsonObject } from '../../../kernel/service/jsonObject';

const FIELDS: Readonly<Record<string, string>> = {
  id: `'KeySupervision:' || s.id`,
  uscc: 's.uscc',
  matter: 's.matter_code',
  authority: 's.authority',
  ground: 's.ground',
  since: 's.since',
  until: 's.until',
  sourceDepartment: 's.source_department',
  sourceRecordId: 's.source_record_id',
  observedAt: 's.observed_at',
  recordedAt: 's.recorded_at',
};

/** Most key lists that an entity is told to be on at once. */
const MOST_LISTS = 50;

/** The key lists that an entity is on; parameter: the day. */
export const KEY_SUPERVISION: Part = {
  name: 'keySupervision',
  sql: (param) => `SELECT coalesce(json_agg(r.fact), '[]'::json) FROM (SELECT ${jsonObject(FIELDS)} AS fact
    FROM key_supervision s WHERE s.uscc = k.key::character(18) AND s.since <= ${param(0)}::date
      AND (s.until IS NULL OR ${param(0)}::date < s.until) ORDER BY s.since, s.id LIMIT ${MOST_LISTS}) r`,
};

/** One listing by the number in its id. */
export const KEY_SUPERVISION_BY_ID: Part = {
  name: 'keySupervisionById',
  sql: () => `SELECT ${jsonObject(FIELDS)} FROM key_supervision s WHERE s.id = k.key::bigint`,
};
