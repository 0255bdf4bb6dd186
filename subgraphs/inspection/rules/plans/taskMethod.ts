import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { InspectionMode } from '../inspectionWords';
import type { PlannedItem } from './plannedItem';

const AT_THE_PLACE: readonly InspectionMode[] = ['ON_SITE', 'MOBILE'];

/**
 * An item is inspected in the way that the list says
 *
 * One that is inspected on site alone gets no task off site, one that is not inspected on site gets nobody sent. An item
 * whose entry names no method leaves it open.
 *
 * 11b; 沪府发〔2020〕7号（六）
 */
export function taskMethod(mode: InspectionMode, { code, methods }: PlannedItem): Verdict {
  const isSent = AT_THE_PLACE.includes(mode);
  const fits = methods.length === 0 || methods.some((method) => (method === 'ON_SITE') === isSent);
  return fits ? lawful : unlawful('PLAN_METHOD_UNFIT', '沪府发〔2020〕7号（十一）', { item: code, mode, methods });
}
