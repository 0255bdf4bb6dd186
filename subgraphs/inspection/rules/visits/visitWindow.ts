import type { Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/** A visit and the last day on which it can take place. */
export interface VisitBefore {
  readonly number: string;
  readonly windowTo: Day;
}

/**
 * Nobody is sent to a visit, nor begins one, after the last day of its window
 *
 * The window was public before the draw, and whoever was drawn does not stay drawn for good; what was not begun in it is called
 * off on the record.
 *
 * DR-13, DR-26; 沪府发〔2020〕7号（十一）
 */
export function visitWindow({ number, windowTo }: VisitBefore, today: Day): Verdict {
  return today <= windowTo
    ? lawful
    : unlawful('VISIT_WINDOW_OVER', '沪府发〔2020〕7号（十一）', {
        field: 'number',
        received: number,
        windowTo,
        today,
      });
}
