import type { DimensionName } from './dimensions';
import type { WorklistFilter } from './worklistFilter';
import type { WorklistOrder } from './worklistOrder';

const OF_FILTER: Readonly<Record<keyof WorklistFilter, readonly DimensionName[]>> = {
  districts: ['DISTRICT'],
  divisions: ['INDUSTRY'],
  states: ['STATUS'],
  grades: ['PUBLIC_CREDIT_GRADE'],
  riskClasses: ['CREDIT_RISK_CLASS'],
  categories: ['INTENSITY'],
  matters: ['MATTER', 'MATTER_STATUS', 'MATTER_INTENSITY'],
  openCases: ['OPEN_CASES'],
  inspected: ['LAST_INSPECTION'],
  keyListed: ['KEY_LIST'],
  words: ['TEXT'],
  codePrefix: ['TEXT'],
};

/** The dimensions that conditions compare: whoever sees which rows they leave is told of them. */
export function filterDimensions(filter: WorklistFilter): ReadonlySet<DimensionName> {
  return new Set((Object.keys(filter) as (keyof WorklistFilter)[]).flatMap((condition) => OF_FILTER[condition]));
}

/** The dimensions that an order tells of. */
export function orderDimensions(orders: readonly WorklistOrder[]): ReadonlySet<DimensionName> {
  return new Set(orders.map(({ by }) => by));
}
