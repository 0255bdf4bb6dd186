import { addDays, type Day } from '../../kernel/values/day';
import type { Share } from './calibration';
import type { Story } from './cityEntity';

/** What a story asks of the entity it is told of; the silos' generators tell the rest. */
export interface StoryPlan {
  /** How many of 1,000 entities it is told of; an estimate that keeps every story in sight. */
  readonly perMille: number;
  /** Days between registration and the city's day: at least, and at most where the story needs a young entity. */
  readonly age: { readonly least: number; readonly most?: number };
  /** States of registration it may have. */
  readonly states: readonly Share<string>[];
}

const WORKING: readonly Share<string>[] = [['IN_OPERATION', 1]];
const SETTLED = { least: 400 };
const LONG_STANDING = { least: 1_200 };

/** The plan of each story. */
export const STORY_PLANS: Readonly<Record<Story, StoryPlan>> = {
  ALL_WELL: {
    perMille: 822,
    age: SETTLED,
    states: [
      ['IN_OPERATION', 985],
      ['MOVED_OUT', 8],
      ['LIQUIDATING', 7],
    ],
  },
  ABNORMAL_LIST: {
    perMille: 36,
    age: SETTLED,
    states: [
      ['IN_OPERATION', 85],
      ['REVOKED', 15],
    ],
  },
  SERIOUS_DISHONESTY: {
    perMille: 5,
    age: LONG_STANDING,
    states: [
      ['IN_OPERATION', 70],
      ['REVOKED', 30],
    ],
  },
  OPEN_CASE: { perMille: 12, age: SETTLED, states: WORKING },
  CLOSED_CASE: {
    perMille: 28,
    age: LONG_STANDING,
    states: [
      ['IN_OPERATION', 96],
      ['REVOKED', 3],
      ['VOIDED', 1],
    ],
  },
  DEFERRED: { perMille: 4, age: SETTLED, states: WORKING },
  NOT_EVALUATED_NEW: { perMille: 18, age: { least: 5, most: 150 }, states: WORKING },
  NOT_EVALUATED_STOPPED: { perMille: 9, age: LONG_STANDING, states: WORKING },
  REPAIRED_RECORD: { perMille: 11, age: LONG_STANDING, states: WORKING },
  HIGHER_INTENSITY: { perMille: 14, age: SETTLED, states: WORKING },
  SUSPENDED: { perMille: 4, age: LONG_STANDING, states: [['SUSPENDED', 1]] },
  DEREGISTERED: { perMille: 37, age: LONG_STANDING, states: [['DEREGISTERED', 1]] },
};

/** First and last day on which an entity of a story may have been registered, in a city of the day `today`. */
export function registrationSpan(story: Story, today: Day): { readonly earliest?: Day; readonly latest: Day } {
  const { least, most } = STORY_PLANS[story].age;
  const latest = addDays(today, -least);
  return most === undefined ? { latest } : { earliest: addDays(today, -most), latest };
}
