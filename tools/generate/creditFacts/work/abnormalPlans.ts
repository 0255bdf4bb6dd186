import { addDays, type Day, day } from '../../../../kernel/values/day';
import type { Uscc } from '../../../../kernel/values/uscc';
import { workingDayFrom } from '../../../../kernel/values/workingDays';
import { entityAt } from './entityAt';

/** An entry of the list of abnormal operation, as far as it has come: what was not done has no day. */
export interface AbnormalPlan {
  readonly uscc: Uscc;
  readonly ground: string;
  readonly establishedOn: Day;
  readonly proposedOn: Day;
  readonly listedOn?: Day;
  readonly removal?: {
    readonly ground: 'RECTIFIED' | 'LISTED_IN_ERROR';
    readonly appliedOn: Day;
    readonly removedOn?: Day;
  };
}

type Days = Omit<AbnormalPlan, 'uscc' | 'ground'>;

/** The ground on which an inspection's finding makes a candidate. */
export const REACHED_BY_NOBODY = 'UNREACHABLE';
const GROUNDS = ['NO_ANNUAL_REPORT', 'NOT_PUBLICISED_IN_TIME', 'CONCEALED_OR_FALSE', REACHED_BY_NOBODY];

const LISTED = 21;
const FIRST = day('2026-07-06');
const EVERY = 4;

const proposed = (establishedOn: string, proposedOn: string): Days => ({
  establishedOn: day(establishedOn),
  proposedOn: day(proposedOn),
});

/** Established, proposed two days after, listed within the ten working days. */
function listed(establishedOn: Day): Days {
  const after = (days: number): Day => workingDayFrom(addDays(establishedOn, days));
  return { establishedOn, proposedOn: after(2), listedOn: after(7) };
}

const removal = (on: string, ground: 'RECTIFIED' | 'LISTED_IN_ERROR', appliedOn: string, removedOn?: string): Days => ({
  ...listed(day(on)),
  removal: { ground, appliedOn: day(appliedOn), ...(removedOn !== undefined && { removedOn: day(removedOn) }) },
});

/** Thirty: four proposed (the first overdue), those that stand, two who applied for removal (the first overdue), three removed. */
const DAYS: readonly Days[] = [
  proposed('2026-10-09', '2026-10-12'),
  proposed('2026-10-26', '2026-10-27'),
  proposed('2026-10-27', '2026-10-28'),
  proposed('2026-10-28', '2026-10-29'),
  ...Array.from({ length: LISTED }, (_, at) => listed(workingDayFrom(addDays(FIRST, at * EVERY)))),
  removal('2026-03-09', 'RECTIFIED', '2026-10-12'),
  removal('2026-04-13', 'RECTIFIED', '2026-10-29'),
  removal('2026-02-02', 'RECTIFIED', '2026-05-11', '2026-05-14'),
  removal('2026-03-16', 'RECTIFIED', '2026-06-01', '2026-06-04'),
  removal('2026-05-18', 'LISTED_IN_ERROR', '2026-06-15', '2026-06-17'),
];

/** The entries of the sample over its entities: no entity twice on the same ground. */
export function abnormalPlans(entities: readonly Uscc[]): AbnormalPlan[] {
  return DAYS.map((days, at) => {
    const round = Math.floor(at / entities.length);
    const ground = GROUNDS[((at % entities.length) + round) % GROUNDS.length] as string;
    return { ...days, uscc: entityAt(entities, at), ground };
  });
}
