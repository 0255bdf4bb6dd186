import { addDays, type Day } from '../../../../kernel/values/day';
import { PARAMETERS, type ParameterId } from '../../../../kernel/values/parameters';
import { parseUscc } from '../../../../kernel/values/uscc';
import type { ProceedingTerm } from '../proceedings/types';
import { findTerm } from './findTerm';

/** 公示渠道 Where decisions are published: the credit site with its double publicity, and the enterprise publicity system. */
export const PUBLICATION_CHANNELS = ['CREDIT_CHINA', 'NECIPS'] as const;

/** One of the channels. */
export type PublicationChannel = (typeof PUBLICATION_CHANNELS)[number];

/** The clock of one channel. */
export interface ChannelClock extends ProceedingTerm {
  readonly channel: PublicationChannel;
  /** Whether the agency only hands it on to the authority of another province by that day, which publishes it. */
  readonly push: boolean;
}

const SHANGHAI = '31';

/** Whether an entity is registered in another province, by the division in its code. GB 32100-2015 */
export function isOfAnotherProvince(uscc: string): boolean {
  const parsed = parseUscc(uscc);
  return parsed.ok && !parsed.parts.division.startsWith(SHANGHAI) && !parsed.parts.division.startsWith('10');
}

function clockOf(id: ParameterId, channel: PublicationChannel, decidedOn: Day, push = false): ChannelClock[] {
  const term = findTerm(id, decidedOn);
  return term ? [{ channel, push, ...term }] : [];
}

/**
 * CR-30, CR-31, X6: each channel has its own last day, both told: seven working days by double publicity, twenty in the
 * enterprise system (for an entity of another province ten to hand it on)
 *
 * A channel whose rule was not in force on the day of the document has no clock.
 *
 * 双公示; 《市场监督管理行政处罚信息公示规定》第九条至第十四条
 */
export function publicationClocks({
  decidedOn,
  uscc,
}: {
  readonly decidedOn: Day;
  readonly uscc: string;
}): ChannelClock[] {
  const necips = isOfAnotherProvince(uscc)
    ? clockOf('NECIPS_PUSHED_WITHIN', 'NECIPS', decidedOn, true)
    : clockOf('NECIPS_PUBLISHED_WITHIN', 'NECIPS', decidedOn);
  return [...clockOf('DOUBLE_PUBLICITY_WITHIN', 'CREDIT_CHINA', decidedOn), ...necips];
}

/**
 * CR-31: what is handed on to the authority of another province is shown by that within ten working days after it was; the
 * clock runs from the day of handing on, and from the last day for that until then. Null for what is not handed on, and
 * while no such day is known.
 *
 * 《市场监督管理行政处罚信息公示规定》第九条至第十四条
 */
export function shownElsewhere({ push, dueOn }: ChannelClock, handedOn: Day | null): ProceedingTerm | null {
  const from = handedOn ?? dueOn;
  return (push && from !== null && findTerm('NECIPS_SHOWN_AFTER_PUSH', from)) || null;
}

/**
 * CR-30, X6: a decision is published by the earlier of the clocks; null where none can be told
 *
 * 《行政处罚法》第四十八条
 */
export function publicationDue(clocks: readonly ChannelClock[]): Day | null {
  const days = clocks.map(({ dueOn }) => dueOn).filter((one): one is Day => one !== null);
  return days.sort()[0] ?? null;
}

/** Most calendar days that a term of publication can take, holidays included. */
const LOOK_BACK = 60;

/** Days of decision, the first of them included and the last not. */
export interface LateDays {
  readonly from: Day;
  readonly before: Day;
}

/** The days of decision whose publication is late on a day, if it is still due. See `publicationDue`. CR-30 */
export function lateDays(today: Day): LateDays {
  const [first] = PARAMETERS.filter(({ id }) => id === 'DOUBLE_PUBLICITY_WITHIN');
  const from = first?.effectiveFrom ?? today;
  const isLate = (decidedOn: Day): boolean => {
    const dueOn = findTerm('DOUBLE_PUBLICITY_WITHIN', decidedOn)?.dueOn ?? null;
    return dueOn !== null && dueOn < today;
  };
  for (let back = 0; back <= LOOK_BACK; back += 1) {
    const decidedOn = addDays(today, -back);
    if (isLate(decidedOn)) return { from, before: addDays(decidedOn, 1) };
  }
  return { from, before: addDays(today, -LOOK_BACK) };
}
