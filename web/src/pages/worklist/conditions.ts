import type { WorklistFilter, WorklistOrder } from './worklist.generated';

/** The conditions as the address states them: lists with commas between. */
export type Conditions = Readonly<Record<string, string | undefined>>;

/** Conditions on what silos share only with those who may have it, by the right that each needs. */
const SHARED = {
  credit: ['grade'],
  risk: ['risk'],
  intensity: ['intensity', 'matter', 'matterIntensity', 'matterStatus'],
  cases: ['casesMin', 'casesMax'],
  inspection: ['before', 'from', 'never'],
  key: ['key'],
} as const;

const list = <Value extends string>(stated: string | undefined): Value[] | undefined =>
  stated ? (stated.split(',') as Value[]) : undefined;
const whole = (stated: string | undefined): number | undefined => (stated ? Number.parseInt(stated, 10) : undefined);
const flag = (stated: string | undefined): boolean | undefined => (stated ? stated === 'true' : undefined);

function rangeOf({ casesMin, casesMax }: Conditions): WorklistFilter['openCases'] {
  return casesMin || casesMax ? { gte: whole(casesMin), lte: whole(casesMax) } : undefined;
}

function lastInspectionOf({ before, from, never }: Conditions): WorklistFilter['lastInspection'] {
  return before || from || never ? { before, from, never: flag(never) } : undefined;
}

/** Grades are of one scheme: that of the first grade stated. */
function gradeOf({ grade }: Conditions): WorklistFilter['publicCreditGrade'] {
  const stated = list(grade)?.map((one) => one.split('/') as [scheme: string, grade: string]);
  const scheme = stated?.[0]?.[0];
  if (!stated || !scheme) return undefined;
  return { scheme, grades: stated.filter(([of]) => of === scheme).map(([, value]) => value) };
}

function categoriesOf({ matter, matterIntensity, matterStatus }: Conditions): WorklistFilter['categories'] {
  return matter ? [{ matter, intensity: list(matterIntensity), status: list(matterStatus) }] : undefined;
}

/** The conditions as the hub is asked. */
export function filterOf(conditions: Conditions): WorklistFilter {
  const { text, district, industry, status, risk, intensity, key } = conditions;
  return {
    text: text || undefined,
    district: list(district),
    industry: list(industry),
    status: list(status),
    creditRiskClass: list(risk),
    intensity: list(intensity),
    keyListed: flag(key),
    openCases: rangeOf(conditions),
    lastInspection: lastInspectionOf(conditions),
    publicCreditGrade: gradeOf(conditions),
    categories: categoriesOf(conditions),
  };
}

/** The order chosen, `BY:DIRECTION` with commas between; undefined for the hub's own. */
export function orderOf({ order }: Conditions): WorklistOrder[] | undefined {
  const stated = list(order)?.map((one) => {
    const [by, direction] = one.split(':');
    return { by, direction } as WorklistOrder;
  });
  return stated?.slice(0, 3);
}

/** By what rights the stated conditions and the order are asked. */
export function sharedConditions(conditions: Conditions): readonly (keyof typeof SHARED)[] {
  const names = Object.keys(SHARED) as (keyof typeof SHARED)[];
  return names.filter((right) => SHARED[right].some((name) => conditions[name]));
}
