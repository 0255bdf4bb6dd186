import { INTENSITY_CATEGORIES } from '../../../../kernel/values/reference/intensityCategories';
import { factorPpm } from '../objects/classPpm';
import { CREDIT_GRADES, type ObjectScope, RISK_CLASSES, WHOLE } from '../plans/planTask';
import type { HeaderTables } from './frameHeader';
import { demand, demandMembers, isText, isWhole } from './headerShape';

const MEMBERS = ['basePpm', 'category', 'ceilingPpm', 'credit', 'floorPpm', 'risk', 'scope'];
const CLASSES = { credit: CREDIT_GRADES, category: INTENSITY_CATEGORIES, risk: RISK_CLASSES } as const;

const oneOf = (codes: readonly string[]): RegExp => new RegExp(`^(${codes.join('|')})$`);

/** What each filter of a scope can name. */
const FILTERS: Readonly<Record<keyof ObjectScope, RegExp>> = {
  districts: /^\d{6}$/,
  industries: /^\d{2}$/,
  grades: oneOf(CREDIT_GRADES),
  categories: oneOf(INTENSITY_CATEGORIES),
  risks: oneOf(RISK_CLASSES),
};

/**
 * Lets the tables of a task pass that have every class, whole numbers within their bounds, and a scope. Throws
 * DRAW_HEADER_MALFORMED.
 *
 * FL-1, DR-8, DR-9
 */
export function checkHeaderTables(tables: HeaderTables): void {
  demandMembers(tables, MEMBERS, 'tables');
  const { basePpm, floorPpm, ceilingPpm } = tables;
  for (const ground of ['credit', 'category', 'risk'] as const) {
    demandMembers(tables[ground], CLASSES[ground], `tables.${ground}`);
    const areFactors = Object.values(tables[ground]).every((factor) => isWhole(factor, 1, WHOLE));
    demand(areFactors, `tables.${ground}`, tables[ground]);
  }
  demand(isWhole(floorPpm, 1, WHOLE - 1), 'tables.floorPpm', floorPpm);
  demand(isWhole(ceilingPpm, floorPpm, WHOLE - 1), 'tables.ceilingPpm', ceilingPpm);
  demand(basePpm === null || isWhole(basePpm, 0, Number.MAX_SAFE_INTEGER), 'tables.basePpm', basePpm);
  checkScope(tables.scope);
}

function checkScope(scope: ObjectScope): void {
  demandMembers(scope, Object.keys(FILTERS), 'tables.scope');
  for (const [name, form] of Object.entries(FILTERS)) {
    const named: unknown = scope[name as keyof ObjectScope];
    const isFilter = Array.isArray(named) && named.length > 0 && new Set(named).size === named.length;
    const fits = named === null || (isFilter && named.every((one) => isText(one, form)));
    demand(fits, `tables.scope.${name}`, named);
  }
}

/**
 * Every probability that the tables of a task can give to an object of some classes, and 1,000,000, which full coverage gives
 * to any.
 *
 * FL-7, DR-9
 */
export function givenPpms(tables: HeaderTables): ReadonlySet<number> {
  const { basePpm, credit, category, risk, floorPpm, ceilingPpm } = tables;
  const given = new Set([WHOLE]);
  if (basePpm === null) return given;
  const terms = { tables, floorPpm, ceilingPpm };
  const [ofCredit, ofCategory, ofRisk] = [credit, category, risk].map((factors) => Object.values(factors).map(BigInt));
  for (const f of ofCredit ?? []) {
    for (const g of ofCategory ?? []) {
      for (const h of ofRisk ?? []) given.add(factorPpm(f * g * h, basePpm, terms));
    }
  }
  return given;
}
