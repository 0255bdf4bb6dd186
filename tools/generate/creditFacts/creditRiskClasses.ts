import { addDays, diffDays } from '../../../kernel/values/day';
import { findEntityState } from '../../../kernel/values/reference/entityStates';
import type { CreditRiskClassFact } from '../../../subgraphs/credit';
import type { Share } from '../calibration';
import type { CityEntity, Story } from '../cityEntity';
import type { Dice } from '../dice';

type Level = CreditRiskClassFact['level'];

const MONTH = 30;
/** Shares are illustrative: no distribution was found in any text read. */
const USUAL: readonly Share<Level>[] = [
  ['A', 34],
  ['B', 52],
  ['C', 12],
  ['D', 2],
];
const TROUBLED: readonly Share<Level>[] = [
  ['B', 10],
  ['C', 50],
  ['D', 40],
];
const TROUBLES = new Set<Story>(['ABNORMAL_LIST', 'SERIOUS_DISHONESTY', 'HIGHER_INTENSITY', 'DEFERRED', 'OPEN_CASE']);

/** The class that the last monthly classification gave a sample entity; none in its first month or after its end. */
export function creditRiskClasses(entity: CityEntity, dice: Dice): CreditRiskClassFact[] {
  const { uscc, registeredOn, today, story } = entity;
  if (diffDays(registeredOn, today) < 2 * MONTH || findEntityState(entity.state)?.final) return [];
  const classifiedOn = addDays(today, -dice.int(MONTH));
  return [
    {
      uscc,
      level: dice.weighted(TROUBLES.has(story) ? TROUBLED : USUAL),
      classifiedOn,
      sourceDepartment: 'SAMR',
      sourceRecordId: `RISK-${uscc}-${classifiedOn.slice(0, 7)}`,
      observedAt: `${classifiedOn}T00:00:00+08:00`,
    },
  ];
}
