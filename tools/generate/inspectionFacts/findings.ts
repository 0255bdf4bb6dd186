import { addDays, type Day } from '../../../kernel/values/day';
import type { InspectedItem } from '../../../subgraphs/inspection';
import type { CityEntity } from '../cityEntity';
import type { Dice } from '../dice';

type Codes = readonly string[];

/** Findings other than "no problem" that any entity may have, in turn. */
const PROBLEMS: readonly Codes[] = [
  ['A', '2', 'B'],
  ['E'],
  ['A', '2', '6'],
  ['F'],
  ['A', '2', 'D'],
  ['A', '3'],
  ['A', '2', 'C'],
  ['A', '4', 'E'],
  ['A', '5'],
  ['7'],
  ['A', 'G'],
  ['A', '2', 'D', '8'],
];

/** What an inspection finds of an entity that is no longer in business; the voided were struck off later. */
const GONE: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  DEREGISTERED: [
    ['9', 9],
    ['11', 1],
  ],
  REVOKED: [['10', 1]],
  VOIDED: [['11', 1]],
  MOVED_OUT: [['12', 1]],
};

const FOLLOW_UPS = [
  'ORDER_TO_CORRECT',
  'CASE_LEAD_TRANSFERRED',
  'COPIED_TO_OTHER_DEPARTMENT',
  'STOP_AND_HAND_TO_DAILY_SUPERVISION',
  'OTHER',
] as const;

/** Counts findings through the whole city, so that each kind takes its turn. */
export interface FindingTurns {
  problems: number;
  followUps: number;
}

function codesFor(entity: CityEntity, dice: Dice, turns: FindingTurns): Codes {
  const gone = GONE[entity.state];
  if (gone) return [dice.weighted(gone)];
  if (dice.chance(entity.story === 'ALL_WELL' ? 0.9 : 0.6)) return ['1'];
  const codes = PROBLEMS[turns.problems % PROBLEMS.length] as Codes;
  turns.problems += 1;
  return codes;
}

/** What an inspection found on one item, with what was done about it. */
export function findingOn(
  itemCode: string,
  visit: { entity: CityEntity; inspectedOn: Day },
  dice: Dice,
  turns: FindingTurns,
): InspectedItem {
  const { entity, inspectedOn } = visit;
  const codes = codesFor(entity, dice, turns);
  if (!codes.includes('A')) {
    return {
      itemCode,
      codeSet: 'ITEM_RESULTS',
      codes,
      followUp: { kind: 'NONE_NEEDED', note: null, completedOn: null },
    };
  }
  const kind = FOLLOW_UPS[turns.followUps % FOLLOW_UPS.length] as (typeof FOLLOW_UPS)[number];
  turns.followUps += 1;
  const done = addDays(inspectedOn, 30);
  return {
    itemCode,
    codeSet: 'ITEM_RESULTS',
    codes,
    followUp: {
      kind,
      note: kind === 'OTHER' ? '约谈企业负责人' : null,
      completedOn: done <= entity.today ? done : null,
    },
  };
}
