import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { DimensionName } from './dimensions';

/** What a list across silos can be ordered by; a greater value is worse, more, or later. */
export const ORDERS = {
  REGISTERED_ON: { column: 'registered_on', type: 'date' },
  PUBLIC_CREDIT_GRADE: { column: 'grade', type: 'smallint' },
  CREDIT_RISK_CLASS: { column: 'risk_class', type: 'text' },
  INTENSITY: { column: 'intensity', type: 'smallint' },
  OPEN_CASES: { column: 'open_cases', type: 'smallint' },
  LAST_INSPECTION: { column: 'last_inspected_on', type: 'date' },
} as const satisfies Partial<Readonly<Record<DimensionName, { column: string; type: string }>>>;

/** The name of what a list can be ordered by. */
export type OrderName = keyof typeof ORDERS;

/** One of the things that a list is ordered by. */
export interface WorklistOrder {
  readonly by: OrderName;
  readonly direction: 'ASC' | 'DESC';
}

/** A column of a list's order, down to the one that tells any two rows apart. */
export interface OrderColumn {
  readonly column: string;
  readonly type: string;
  readonly direction: 'ASC' | 'DESC';
}

const MOST_ORDERS = 3;
const DEFAULT: WorklistOrder = { by: 'REGISTERED_ON', direction: 'DESC' };

/**
 * The order of a list across silos: what was asked for, then the day of registration and the code, in the direction of
 * what came last, so that no two rows are equal. Throws ORDER_GIVEN_TWICE for more than three things or one twice.
 */
export function worklistOrder(asked: readonly WorklistOrder[]): readonly WorklistOrder[] {
  const names = asked.map(({ by }) => by);
  if (names.length > MOST_ORDERS || new Set(names).size < names.length) {
    throw new CataloguedError('ORDER_GIVEN_TWICE', { field: 'orderBy', received: names.join(' '), limit: MOST_ORDERS });
  }
  return asked.length > 0 ? asked : [DEFAULT];
}

/** The columns of an order. */
export function orderColumns(orders: readonly WorklistOrder[]): readonly OrderColumn[] {
  const asked = orders.map(({ by, direction }): OrderColumn => ({ ...ORDERS[by], direction }));
  const direction = orders.at(-1)?.direction ?? 'DESC';
  const day: OrderColumn = { ...ORDERS.REGISTERED_ON, direction };
  const dated = asked.some(({ column }) => column === day.column) ? [] : [day];
  return [...asked, ...dated, { column: 'uscc', type: 'bpchar', direction }];
}
