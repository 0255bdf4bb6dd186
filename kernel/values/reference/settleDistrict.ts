import type { Day } from '../day';
import { isInForce } from './dated';
import { DISTRICTS, type District, findDistrict } from './districts';
import { JURISDICTIONS } from './jurisdictions';

/** How a written district was settled; anything but CODE and NAME deserves a look. */
export type DistrictNote = 'CODE' | 'NAME' | 'SUCCESSOR' | 'CITY' | 'JURISDICTION' | 'EMPTY' | 'UNKNOWN';

/** What a written district comes to: a division's code, or a jurisdiction that is none, or neither. */
export interface SettledDistrict {
  readonly district?: string;
  readonly jurisdiction?: string;
  readonly note: DistrictNote;
}

const BY_CODE = new Map(DISTRICTS.map((district) => [district.code, [district]]));
const BY_NAME = new Map<string, District[]>();
for (const district of DISTRICTS) {
  const short = district.zh.replace(/(?:新区|[区县市])$/, '');
  for (const name of [district.zh, short]) BY_NAME.set(name, [...(BY_NAME.get(name) ?? []), district]);
}
const JURISDICTION_BY_NAME = new Map(
  JURISDICTIONS.flatMap(({ code, zh, aliases }) => [code, zh, ...aliases].map((name) => [name, code])),
);

/**
 * Settles what registers write for a district: a code, a full or a short name, a jurisdiction such as 自贸区, nothing.
 * With `on`, the division that stood that day; without, today's: abolished divisions give way to their successors.
 */
export function settleDistrict(text: string, on?: Day): SettledDistrict {
  const name = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^上海市(?=.)/, '');
  if (name === '') return { note: 'EMPTY' };
  const jurisdiction = JURISDICTION_BY_NAME.get(name);
  if (jurisdiction !== undefined) return { jurisdiction, note: 'JURISDICTION' };
  const byCode = BY_CODE.get(name);
  const candidates = byCode ?? BY_NAME.get(name) ?? [];
  const written = candidates.find((candidate) => stands(candidate, on)) ?? candidates[0];
  if (written === undefined) return { note: 'UNKNOWN' };
  if (written.level === 'CITY') return { note: 'CITY' };
  const heir = heirOf(written, on);
  if (heir !== written) return { district: heir.code, note: 'SUCCESSOR' };
  return { district: written.code, note: byCode === undefined ? 'NAME' : 'CODE' };
}

function stands(district: District, on: Day | undefined): boolean {
  return on === undefined ? district.to === undefined : isInForce(district, on);
}

function heirOf(district: District, on: Day | undefined): District {
  const abolished = district.to !== undefined && (on === undefined || district.to <= on);
  const heir = abolished && district.successor !== undefined ? findDistrict(district.successor) : undefined;
  return heir === undefined ? district : heirOf(heir, on);
}
