import type { Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { lineOf } from '../../../../kernel/values/work/lineOf';

/**
 * Each department checks its own items
 *
 * Who is competent inspects; what belongs to another department is handed over to it.
 *
 * 沪府发〔2020〕7号（四）; DR-18
 */
export function itemsOfDepartment(
  items: readonly { readonly code: string; readonly department: string }[],
  authority: string,
): Verdict {
  const foreign = items.find(({ department }) => department !== authority && department !== lineOf(authority));
  return foreign
    ? unlawful('VISIT_ITEM_OF_ANOTHER', '沪府发〔2020〕7号（四）', {
        field: 'items',
        received: foreign.code,
        item: foreign.code,
        department: foreign.department,
      })
    : lawful;
}

/** What made a check necessary had happened by the day on which it is recorded. 本项目口径 */
export function checkReceived(receivedOn: Day, today: Day): Verdict {
  return receivedOn > today
    ? unlawful('CHECK_RECEIVED_LATER', '本项目口径', { field: 'receivedOn', received: receivedOn, receivedOn, today })
    : lawful;
}
