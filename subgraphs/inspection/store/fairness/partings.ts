import type { Queryable } from '../../../../kernel/service/work/queryable';
import { CODE_LENGTH } from '../../rules/draw/frameLine';
import type { JudgedFrame } from '../../rules/fairness/samplerReport';
import type { HeldFrame } from './heldFrame';

const READ_AT_ONCE = 10_000;
const UNKNOWN = '-';

const GROUPS = `SELECT o.uscc, coalesce(o.district, '-') AS district, coalesce(o.size_class, '-') AS size,
    coalesce(CASE WHEN o.registered_on IS NULL THEN NULL
      WHEN o.registered_on > $2::date - interval '1 year' THEN 'UNDER_1_YEAR'
      WHEN o.registered_on > $2::date - interval '5 years' THEN 'UNDER_5_YEARS'
      WHEN o.registered_on > $2::date - interval '10 years' THEN 'UNDER_10_YEARS'
      ELSE 'FROM_10_YEARS' END, '-') AS age
  FROM inspection_object o WHERE o.uscc = ANY ($1::character(18)[])`;

interface ObjectGroups extends Record<string, unknown> {
  readonly uscc: string;
  readonly district: string;
  readonly size: string;
  readonly age: string;
}

const NAMES = { DISTRICT: 'district', SIZE: 'size', AGE: 'age' } as const;

/** Groups by place, each as a number into a list of names. */
class Parting {
  private readonly groups: string[] = [UNKNOWN];
  private readonly ofPlace: Uint16Array;

  constructor(
    readonly name: string,
    size: number,
  ) {
    this.ofPlace = new Uint16Array(size);
  }

  set(place: number, group: string): void {
    let at = this.groups.indexOf(group);
    if (at < 0) at = this.groups.push(group) - 1;
    this.ofPlace[place] = at;
  }

  groupOf = (place: number): string => this.groups[this.ofPlace[place] as number] as string;
}

/**
 * By what the entities of a frame are parted beside their place in it: district, band of the registered capital, and age on
 * the first day of the visits, as the library of objects knows them.
 *
 * FL-16
 */
export async function partingsOf(
  client: Queryable,
  { header, codes, placeOf }: HeldFrame,
): Promise<JudgedFrame['partings']> {
  const partings = Object.entries(NAMES).map(([name, column]) => ({ column, own: new Parting(name, header.entities) }));
  for (let from = 0; from < header.entities; from += READ_AT_ONCE) {
    const to = Math.min(header.entities, from + READ_AT_ONCE);
    const some = Array.from({ length: to - from }, (_, at) =>
      codes.toString('latin1', (from + at) * CODE_LENGTH, (from + at + 1) * CODE_LENGTH),
    );
    const { rows } = await client.query<ObjectGroups>(GROUPS, [some, header.window.from]);
    for (const row of rows) for (const { column, own } of partings) own.set(placeOf(row.uscc), row[column]);
  }
  return partings.map(({ own }) => own);
}
