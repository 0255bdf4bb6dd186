import type { Day } from '../../../../kernel/values/day';

/** A visit that is to take place on some day. */
export interface VisitToSpread {
  readonly visit: string;
  readonly uscc: string;
  readonly district: string | null;
  /** Its ticket in the draw. */
  readonly ticket: string;
  /** Everybody seated in it, of all departments: one day for them all. */
  readonly inspectors: readonly string[];
}

/** Where and how often an inspector is out on a day. */
export interface TakenDay {
  readonly inspector: string;
  readonly day: Day;
  readonly district: string | null;
  readonly visits: number;
}

/** What visits are spread over. */
export interface Spreading {
  readonly visits: readonly VisitToSpread[];
  /** Working days, first one first. */
  readonly days: readonly Day[];
  /** Visits of one inspector on one day. */
  readonly mostADay: number;
  /** Days on which inspectors are out already. */
  readonly taken: readonly TakenDay[];
}

/** Which visit takes place when; null for one that finds no day. */
export interface SpreadVisit {
  readonly visit: string;
  readonly day: Day | null;
}

const byPlace = (a: VisitToSpread, b: VisitToSpread): number => {
  const [one, other] = [a, b].map(({ district, ticket, uscc }) => `${district ?? ''} ${ticket} ${uscc}`);
  return (one ?? '') < (other ?? '') ? -1 : 1;
};

/** Who is out when and where; grows as visits are placed. */
class Outings {
  private readonly visits = new Map<string, number>();
  private readonly districts = new Map<string, Set<string | null>>();

  constructor(taken: readonly TakenDay[]) {
    for (const { inspector, day, district, visits } of taken) this.add(inspector, { day, district, visits });
  }

  add(inspector: string, { day, district, visits }: Omit<TakenDay, 'inspector'>): void {
    const key = `${inspector} ${day}`;
    this.visits.set(key, (this.visits.get(key) ?? 0) + visits);
    this.districts.set(key, (this.districts.get(key) ?? new Set()).add(district));
  }

  has(inspector: string, day: Day): number {
    return this.visits.get(`${inspector} ${day}`) ?? 0;
  }

  isElsewhere(inspector: string, day: Day, district: string | null): boolean {
    const at = this.districts.get(`${inspector} ${day}`);
    return at !== undefined && !(at.size === 1 && at.has(district));
  }
}

/** The days beginning with one: it and those after it, then those before it, the nearest first. */
function daysFrom(days: readonly Day[], at: number): Day[] {
  return [...days.slice(at), ...days.slice(0, at).reverse()];
}

/**
 * Spreads visits over working days: districts by code, within a district by ticket; the i-th of n visits of a district is
 * meant for day floor(i * D / n) of D, and takes the next day on which each of its inspectors is free, rather one on which
 * they are in no other district. Everybody in a joint visit comes on the same day. Visits may come in any order.
 *
 * 沪府发〔2020〕7号（十一）、（十八）; how many visits a day is a setting of this project.
 */
export function spreadVisits({ visits, days, mostADay, taken }: Spreading): SpreadVisit[] {
  const outings = new Outings(taken);
  const sizes = new Map<string | null, number>();
  for (const { district } of visits) sizes.set(district, (sizes.get(district) ?? 0) + 1);
  const seen = new Map<string | null, number>();
  return [...visits].sort(byPlace).map(({ visit, district, inspectors }) => {
    const at = seen.get(district) ?? 0;
    seen.set(district, at + 1);
    const size = BigInt(sizes.get(district) ?? 1);
    const choice = daysFrom(days, Number((BigInt(at) * BigInt(days.length)) / size));
    const free = choice.filter((day) => inspectors.every((one) => outings.has(one, day) < mostADay));
    const together = free.find((day) => inspectors.every((one) => !outings.isElsewhere(one, day, district)));
    const day = together ?? free[0] ?? null;
    if (day !== null) for (const one of inspectors) outings.add(one, { day, district, visits: 1 });
    return { visit, day };
  });
}
