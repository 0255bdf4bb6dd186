import { type Day, day } from '../../../kernel/values/day';
import type { CategoryFact, ObjectFact, RegisterFact } from '../../../subgraphs/inspection/rules/objects/objectFact';
import type { PooledTask } from '../../../subgraphs/inspection/rules/objects/pooledTask';
import type { ObjectScope, ProbabilityTables } from '../../../subgraphs/inspection/rules/plans/planTask';
import { cityEntities, SAMPLE_DAY } from '../../../tools/generate/city';

const SEEN_AT = '2026-01-05T00:00:00Z';

/** Codes of made-up entities, in the order of their bytes. */
export const OBJECT_CODES: readonly string[] = [...cityEntities({ entities: 40, seed: 'objects', today: SAMPLE_DAY })]
  .map(({ uscc }) => uscc)
  .sort();

/** The n-th made-up code, from 0. */
export const codeOf = (n: number): string => OBJECT_CODES[n] as string;

/** What the register says of the n-th object: in operation, in Pudong, a caterer, unless told otherwise. */
export function registered(n: number, changed: Partial<RegisterFact> = {}): RegisterFact {
  const place = { state: 'IN_OPERATION', district: '310115', industry: '62' };
  const about = { registeredOn: day('2020-01-01'), size: 'UNDER_1M' as const, observedAt: SEEN_AT };
  return { about: 'REGISTER', uscc: codeOf(n), ...place, ...about, ...changed };
}

/** A rating or class of the n-th object. */
export function graded(n: number, about: 'RATING' | 'RISK', value: string, on = '2026-01-01'): ObjectFact {
  const record = `${about}/${codeOf(n)}`;
  return { about, uscc: codeOf(n), record, value: value as never, on: day(on), observedAt: SEEN_AT };
}

/** A category of the n-th object in catering. */
export function categorised(n: number, category: string | null, changed: Partial<CategoryFact> = {}): CategoryFact {
  const status = category === null ? 'NOT_EVALUATED' : 'ASSIGNED';
  const about = { matter: 'FOOD_SERVICE', status, category, measurePlan: null, since: day('2026-01-01'), until: null };
  return {
    about: 'CATEGORY',
    uscc: codeOf(n),
    record: `SAMR/category-${n}`,
    observedAt: SEEN_AT,
    ...about,
    ...changed,
  };
}

/** Tables that double the probability from class to class. */
export const DOUBLING: ProbabilityTables = {
  credit: { AAA: 5_000, AA: 10_000, A: 10_000, B: 20_000, C: 40_000, UNRATED: 10_000 },
  category: { LOWER: 5_000, ORDINARY: 10_000, HIGHER: 20_000 },
  risk: { A: 5_000, B: 10_000, C: 20_000, D: 40_000, UNCLASSED: 10_000 },
};

/** A scope that looks at nothing. */
export const EVERYTHING: ObjectScope = {
  districts: null,
  industries: null,
  grades: null,
  categories: null,
  risks: null,
};

/** A task of the market regulator on catering that draws a tenth, unless told otherwise. */
export function taskOf(changed: Partial<PooledTask> = {}): PooledTask {
  return {
    plan: 'IP-2026-000001',
    planYear: 2026,
    task: 1,
    department: 'SAMR',
    item: 'AMR-04',
    matter: 'FOOD_SERVICE',
    isKeyItem: false,
    restsAfterHigher: false,
    scope: EVERYTHING,
    mode: 'ON_SITE',
    volume: { kind: 'RATIO', ppm: 100_000 },
    tables: DOUBLING,
    floorPpm: 1_000,
    ceilingPpm: 900_000,
    repeatReason: null,
    ...changed,
  };
}

/** The day on which the silos of the tests stand. */
export const TODAY: Day = day('2026-11-02');
