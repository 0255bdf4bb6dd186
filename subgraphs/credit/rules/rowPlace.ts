import { clip } from '../../../kernel/values/cataloguedError';
import type { Day } from '../../../kernel/values/day';
import { type SettledDistrict, settleDistrict } from '../../../kernel/values/reference/settleDistrict';
import { type Judged, keep, refuse } from './judged';
import { plainText, shiftedValue } from './shiftedValue';

const LONGEST_ADDRESS = 300;

/** Where an entity is: the district of its address, a special jurisdiction, the address itself. */
export interface RowPlace {
  readonly district: string | null;
  readonly jurisdiction: string | null;
  readonly address: string | null;
}

/** The days on which a register row is read. */
export interface RowDays {
  /** Day on which the file says how things are. */
  readonly observedOn: Day;
  /** Day of the import. */
  readonly today: Day;
}

/** What became of a division by a later day. */
function settledOn(read: SettledDistrict, today: Day): SettledDistrict {
  if (read.district === undefined || read.note === 'SUCCESSOR') return read;
  const now = settleDistrict(read.district, today);
  return now.note === 'SUCCESSOR' ? now : read;
}

/**
 * Where the entity of a register row is
 *
 * A district is read as on the day of the row, and settled to the division that stands on the day of the import: one
 * abolished by then gives way to its successor, and the row says so. 自贸区 is a jurisdiction and no division, so it fills another field and no district is made of it. Neither the code
 * nor the address is asked for a district that the register does not give.
 *
 * GB/T 2260；《市场主体登记管理条例》第八条
 */
export function rowPlace(district: string, address: string, { observedOn, today }: RowDays): Judged<RowPlace> {
  const street = plainText(address);
  const look = shiftedValue(street);
  if (street.length > LONGEST_ADDRESS || look === 'DATE' || look === 'CODE' || look === 'MONEY') {
    return refuse('ENTITY_ADDRESS_UNFIT', '市场主体登记管理条例 8', { field: 'address', received: clip(address) });
  }
  const settled = settledOn(settleDistrict(plainText(district), observedOn), today);
  if (settled.note === 'UNKNOWN') {
    return refuse('ENTITY_DISTRICT_UNKNOWN', 'GB/T 2260', { field: 'district', received: clip(district) });
  }
  const place = {
    district: settled.district ?? null,
    jurisdiction: settled.jurisdiction ?? null,
    address: street === '' ? null : street,
  };
  if (settled.note === 'EMPTY') return keep(place, 'DISTRICT_EMPTY');
  if (settled.note === 'CITY') return keep(place, 'DISTRICT_IS_CITY');
  return settled.note === 'SUCCESSOR' ? keep(place, 'DISTRICT_SUCCEEDED') : keep(place);
}
