import type { Queryable } from '../../../../kernel/service/work/queryable';
import type { Day } from '../../../../kernel/values/day';
import type { PooledTask } from '../../rules/objects/pooledTask';
import type { PoolStanding } from '../../rules/objects/poolGroup';
import { poolSql, standingsOf } from './poolSql';

/** What the library knows of an object, with the times at which its sources said so. */
export interface InspectedObject {
  readonly uscc: string;
  /** Null until the register has told of it: it is no object then. */
  readonly state: string | null;
  readonly district: string | null;
  readonly industry: string | null;
  readonly registeredOn: Day | null;
  readonly sizeClass: string | null;
  readonly observedAt: string | null;
  readonly creditGrade: string | null;
  readonly ratedOn: Day | null;
  readonly creditObservedAt: string | null;
  readonly riskClass: string | null;
  readonly classifiedOn: Day | null;
  readonly riskObservedAt: string | null;
  readonly categories: readonly object[];
  readonly keyListings: readonly object[];
  readonly sandboxes: readonly object[];
}

/** Most rows that an object is told to have of one kind, the latest. */
export const MOST_OF_A_KIND = 50;

const list = (table: string, fields: Readonly<Record<string, string>>, order: string): string => {
  const members = Object.entries(fields).map(([field, column]) => `'${field}', t.${column}`);
  return `(SELECT coalesce(json_agg(json_build_object(${members.join(', ')}) ORDER BY t.${order} DESC, t.record), '[]')
    FROM (SELECT * FROM ${table} f WHERE f.uscc = o.uscc ORDER BY f.${order} DESC, f.record LIMIT ${MOST_OF_A_KIND}) t)`;
};

const CATEGORIES = list(
  'object_category',
  {
    matter: 'matter_code',
    status: 'status',
    category: 'category',
    measurePlan: 'measure_plan',
    since: 'since',
    until: 'until',
    observedAt: 'observed_at',
  },
  'since',
);
const LISTINGS = list(
  'object_key_list',
  { matter: 'matter_code', department: 'department', from: 'from_day', until: 'to_day', observedAt: 'observed_at' },
  'from_day',
);
const SANDBOXES = list(
  'object_sandbox',
  { matter: 'matter_code', from: 'from_day', until: 'until_day', observedAt: 'observed_at' },
  'from_day',
);

const FIND = `SELECT o.uscc, o.state, o.district, o.industry_division AS industry, o.registered_on AS "registeredOn",
    o.size_class AS "sizeClass", o.observed_at AS "observedAt", o.credit_grade AS "creditGrade", o.rated_on AS "ratedOn",
    o.credit_observed_at AS "creditObservedAt", o.risk_class AS "riskClass", o.classified_on AS "classifiedOn",
    o.risk_observed_at AS "riskObservedAt", ${CATEGORIES} AS categories, ${LISTINGS} AS "keyListings",
    ${SANDBOXES} AS sandboxes
  FROM inspection_object o WHERE o.uscc = $1::character(18)`;

/** What the library knows of an object; undefined where nobody has told of it. */
export async function findObject(client: Queryable, uscc: string): Promise<InspectedObject | undefined> {
  return (await client.query<InspectedObject & Record<string, unknown>>(FIND, [uscc])).rows[0];
}

/**
 * How an object stands to a task on a day, by the same statement that makes pools; undefined for what the register has not
 * told of. Throws PARAMETER_NOT_IN_FORCE.
 */
export async function findStanding(
  client: Queryable,
  task: PooledTask,
  { uscc, on }: { readonly uscc: string; readonly on: Day },
): Promise<PoolStanding | undefined> {
  const { text, values } = poolSql([task], on, uscc);
  const { rows } = await client.query<{ key: string }>(text, values);
  return rows[0] && standingsOf(rows[0].key, [task])[0];
}
