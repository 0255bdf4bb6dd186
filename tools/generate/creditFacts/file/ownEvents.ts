import { addDays, type Day } from '../../../../kernel/values/day';
import type { OwnEventFact } from '../../../../subgraphs/credit';
import type { OwnEventKind } from '../../../../subgraphs/credit/rules/file/ownEventTerm';
import type { Share } from '../../calibration';
import type { CityEntity } from '../../cityEntity';
import type { Dice } from '../../dice';
import { officeOf } from '../../officeOf';

const HAPPENS = 0.08;
const LEAST_AGE = 5;
const AGES = 320;

const EVENTS: readonly Share<readonly [OwnEventKind, string]>[] = [
  [['EQUITY_CHANGE', '股东股权转让'], 34],
  [['CAPITAL_CONTRIBUTION', '股东认缴出资额变更'], 28],
  [['LICENCE_CHANGE', '食品经营许可证变更'], 18],
  [['INTELLECTUAL_PROPERTY_PLEDGE', '注册商标专用权出质'], 6],
  [['PENALTY_RECEIVED', '受到其他部门行政处罚'], 9],
  [['OTHER', '依法应当公示的其他信息'], 5],
];
/** Days after which it was publicised: in time, late, or never; estimates. */
const DELAYS: readonly Share<readonly [least: number, below: number] | null>[] = [
  [[1, 20], 70],
  [[45, 90], 18],
  [null, 12],
];

function publicisedOn(occurredOn: Day, today: Day, dice: Dice): Day | null {
  const delay = dice.weighted(DELAYS);
  if (!delay) return null;
  const [least, below] = delay;
  const on = addDays(occurredOn, least + dice.int(below - least));
  return on <= today ? on : null;
}

/** What happened to a sample entity and it has to publicise itself: in time, late, or not yet; none of most. */
export function ownEvents({ uscc, district, registeredOn, today, dice }: CityEntity): OwnEventFact[] {
  const own = dice('own event');
  if (!own.chance(HAPPENS)) return [];
  const occurredOn = addDays(today, -(LEAST_AGE + own.int(AGES)));
  if (occurredOn < registeredOn) return [];
  const [kind, title] = own.weighted(EVENTS);
  const shownOn = publicisedOn(occurredOn, today, own);
  return [
    {
      uscc,
      kind,
      title,
      occurredOn,
      publicisedOn: shownOn,
      sourceDepartment: officeOf('SAMR', district),
      sourceRecordId: `OE-${uscc}-${occurredOn}`,
      observedAt: `${shownOn ?? occurredOn}T00:00:00+08:00`,
    },
  ];
}
