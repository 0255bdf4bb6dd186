import { clip } from '../../../kernel/values/cataloguedError';
import { settleDistrict } from '../../../kernel/values/reference/settleDistrict';
import { type Judged, keep, refuse } from './judged';
import { plainText, shiftedValue } from './shiftedValue';

const LONGEST_ADDRESS = 300;

/** Where an entity is: the district of its address, a special jurisdiction, the address itself. */
export interface RowPlace {
  readonly district: string | null;
  readonly jurisdiction: string | null;
  readonly address: string | null;
}

/**
 * Where the entity of a register row is
 *
 * A district is settled to the division that stands today: an abolished one gives way to its successor, and the row says
 * so. 自贸区 is a jurisdiction and no division, so it fills another field and no district is made of it. Neither the code
 * nor the address is asked for a district that the register does not give.
 *
 * GB/T 2260；《市场主体登记管理条例》第八条
 */
export function rowPlace(district: string, address: string): Judged<RowPlace> {
  const street = plainText(address);
  const look = shiftedValue(street);
  if (street.length > LONGEST_ADDRESS || look === 'DATE' || look === 'CODE' || look === 'MONEY') {
    return refuse('ENTITY_ADDRESS_UNFIT', '市场主体登记管理条例 8', { field: 'address', received: clip(address) });
  }
  const settled = settleDistrict(plainText(district));
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
