import type { Day } from '../../kernel/values/day';
import type { Uscc } from '../../kernel/values/uscc';
import type { Dice } from './dice';

/** What a sample entity is an example of; every state of every silo is reached by one of them. */
export const STORIES = [
  'ALL_WELL',
  'ABNORMAL_LIST',
  'SERIOUS_DISHONESTY',
  'OPEN_CASE',
  'CLOSED_CASE',
  'DEFERRED',
  'NOT_EVALUATED_NEW',
  'NOT_EVALUATED_STOPPED',
  'REPAIRED_RECORD',
  'HIGHER_INTENSITY',
  'SUSPENDED',
  'DEREGISTERED',
] as const;

/** One of the stories of the sample city. */
export type Story = (typeof STORIES)[number];

/** A sample business, before the silos tell what they know of it. */
export interface CityEntity {
  readonly index: number;
  readonly uscc: Uscc;
  readonly name: string;
  /** Code of reference/entityStates. */
  readonly state: string;
  /** Six-digit district of the address; null where the register has none. */
  readonly district: string | null;
  /** Division in digits 3-8 of the code: the registering authority's. */
  readonly registrationDivision: string;
  /** GB/T 4754 division, two digits, and its section letter. */
  readonly industryDivision: string;
  readonly industrySection: string;
  readonly registeredOn: Day;
  readonly story: Story;
  /** The day the city is generated for; nothing in it is later. */
  readonly today: Day;
  /** Dice of this entity for one silo: throws of one silo never change another's. */
  dice(silo: string): Dice;
}
