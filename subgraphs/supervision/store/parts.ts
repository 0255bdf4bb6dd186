import type { ListSpec } from '../../../kernel/service/connection';
import type { Part } from '../../../kernel/service/entityReader';
import { jsonObject } from '../../../kernel/service/jsonObject';
import type { Day } from '../../../kernel/values/day';

/** A decision on a category as the store reads it; keys are the API's fields, `no` is the bare number of its id. */
export interface CategoryRow {
  readonly id: string;
  readonly no: string;
  readonly uscc: string;
  readonly matterCode: string;
  readonly category: 'LOWER' | 'ORDINARY' | 'HIGHER' | null;
  readonly level: number | null;
  readonly published: boolean;
  readonly since: Day;
  readonly until: Day | null;
  /** Id of the edition of rules; null for a decision taken over from the authority's own system. */
  readonly ruleSet: string | null;
  /** Id of the evaluation on which it rests; null where none of this hub does. */
  readonly run: string | null;
  readonly measurePlan: string | null;
  /** Read only when `withMatter` was asked for. */
  readonly matter?: Readonly<Record<string, unknown>>;
}

const MATTER_FIELDS: Readonly<Record<string, string>> = {
  id: `'SupervisionMatter:' || m.code`,
  code: 'm.code',
  name: 'm.name',
  nameEn: 'm.name_en',
  leadDepartment: 'm.lead_department',
  legalBasis: 'm.legal_basis',
  inForceFrom: 'm.in_force_from',
  inForceTo: 'm.in_force_to',
  cooperating: 'm.cooperating',
  object: 'm.object',
  methods: 'm.methods',
  basisEndedOn: 'm.basis_ended_on',
  sourceDepartment: 'm.source_department',
  sourceRecordId: 'm.source_record_id',
  observedAt: 'm.observed_at',
  recordedAt: 'm.recorded_at',
};

const MATTER = `(SELECT ${jsonObject(MATTER_FIELDS)} FROM supervision_matter m WHERE m.code = c.matter_code)`;

const CATEGORY_FIELDS: Readonly<Record<string, string>> = {
  id: `'SupervisionCategory:' || c.id`,
  no: 'c.id::text',
  uscc: 'c.uscc',
  matterCode: 'c.matter_code',
  status: 'c.status',
  reason: 'c.reason',
  since: 'c.since',
  until: 'c.until',
  category: 'c.category',
  level: 'c.level',
  authority: 'c.authority',
  published: 'c.published',
  publishedOn: 'c.published_on',
  ruleSet: 'c.rule_set::text',
  run: 'c.run::text',
  measurePlan: 'c.measure_plan',
  sourceDepartment: 'c.source_department',
  sourceRecordId: 'c.source_record_id',
  observedAt: 'c.observed_at',
  recordedAt: 'c.recorded_at',
};

const columns = (fields: Readonly<Record<string, string>>): string =>
  Object.entries(fields)
    .map(([field, sql]) => `${sql} AS "${field}"`)
    .join(', ');

const categoryFields = (withMatter: boolean): Readonly<Record<string, string>> =>
  withMatter ? { ...CATEGORY_FIELDS, matter: MATTER } : CATEGORY_FIELDS;

const visible = (publicOnly: string): string => `(NOT ${publicOnly}::boolean OR c.published)`;

/** Whether a decision is the one in force on a day. */
const inForce = (on: string): string => `c.since <= ${on}::date AND (c.until IS NULL OR ${on}::date < c.until)`;

/** Most categories that an entity is told to have at once: one for each matter. */
const MOST_CURRENT = 100;

function currentPart(withMatter: boolean): Part {
  return {
    name: withMatter ? 'categories+matter' : 'categories',
    sql: (param) => `SELECT coalesce(json_agg(r), '[]'::json) FROM (SELECT ${columns(categoryFields(withMatter))}
      FROM category_assignment c WHERE c.uscc = k.key::character(18) AND ${inForce(param(1))} AND ${visible(param(0))}
      ORDER BY c.matter_code LIMIT ${MOST_CURRENT}) r`,
  };
}

function byIdPart(withMatter: boolean): Part {
  return {
    name: withMatter ? 'categoryById+matter' : 'categoryById',
    sql: (param) => `SELECT row_to_json(r) FROM (SELECT ${columns(categoryFields(withMatter))}
      FROM category_assignment c WHERE c.id = k.key::bigint AND ${visible(param(0))}) r`,
  };
}

function historyList(name: string, belongs: string, withMatter: boolean): ListSpec {
  return {
    name,
    from: 'category_assignment c',
    fields: categoryFields(withMatter),
    order: [
      { sql: 'c.since', field: 'since', type: 'date' },
      { sql: 'c.id', field: 'no', type: 'bigint' },
    ],
    belongs,
    where: (param) => visible(param(0)),
  };
}

const ONE_HISTORY = `c.uscc = split_part(k.key, ' ', 1)::character(18) AND c.matter_code = split_part(k.key, ' ', 2)`;
const EACH_HISTORY = 'c.uscc = k.key::character(18) AND c.matter_code = own.matter_code';

/** An entity's categories in force; parameters: whether published ones alone may be seen, and the day. */
export const CURRENT_CATEGORIES = { plain: currentPart(false), withMatter: currentPart(true) };

/** One decision by the number in its id; the parameter says whether published ones alone may be seen. */
export const CATEGORY_BY_ID = { plain: byIdPart(false), withMatter: byIdPart(true) };

/** All decisions of an entity in a matter; same parameter; the key is `historyKey`. */
export const CATEGORY_HISTORY = {
  plain: historyList('categoryHistory', ONE_HISTORY, false),
  withMatter: historyList('categoryHistory', ONE_HISTORY, true),
};

/** The same for each of an entity's matters, to stand in `HISTORIES_BY_MATTER`; the key is the entity's. */
export const CATEGORY_HISTORIES = {
  plain: historyList('categoryHistories', EACH_HISTORY, false),
  withMatter: historyList('categoryHistories', EACH_HISTORY, true),
};

/** A page of each of an entity's histories, by the matter's code. */
export const HISTORIES_BY_MATTER = (page: string): string =>
  `SELECT coalesce(json_object_agg(own.matter_code, (${page})), '{}'::json) FROM (SELECT DISTINCT matter_code
    FROM category_assignment WHERE uscc = k.key::character(18)) own`;

/** The key under which a history is read. */
export const historyKey = ({ uscc, matterCode }: Pick<CategoryRow, 'uscc' | 'matterCode'>): string =>
  `${uscc} ${matterCode}`;

/** All matters by code; parameters: a day to be in force on, a leading department, both optional. */
export const MATTERS: ListSpec = {
  name: 'supervisionMatters',
  from: 'supervision_matter m',
  fields: MATTER_FIELDS,
  order: [{ sql: 'm.code', field: 'code', type: 'text' }],
  ascending: true,
  belongs: `k.key = 'all'`,
  where: (param) => `(${param(0)}::date IS NULL OR (m.in_force_from <= ${param(0)}::date
    AND (m.in_force_to IS NULL OR ${param(0)}::date < m.in_force_to)))
    AND (${param(1)}::text IS NULL OR m.lead_department = ${param(1)}::text)`,
};

/** One matter; the key is its code. */
export const MATTER_BY_CODE: Part = {
  name: 'matterByCode',
  sql: () => `SELECT ${jsonObject(MATTER_FIELDS)} FROM supervision_matter m WHERE m.code = k.key`,
};
