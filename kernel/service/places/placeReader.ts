import type { EntityReader, PartRequest } from '../entityReader';
import { jsonObject } from '../jsonObject';
import type { EntityPlace, PlaceReader } from '../sharing/requestGuard';

const PLACE: PartRequest = {
  part: {
    name: 'entityPlace',
    sql: () => `SELECT ${jsonObject({ district: 'p.district', industry: 'p.industry' })}
      FROM entity_place p WHERE p.uscc = k.key::bpchar`,
  },
  params: [],
};

/** Reads the silo's own copies of where entities are, together with whatever else is read of them at the time. */
export function createPlaceReader(reader: EntityReader): PlaceReader {
  return { load: (uscc) => reader.load(uscc, PLACE) as Promise<EntityPlace | null> };
}
