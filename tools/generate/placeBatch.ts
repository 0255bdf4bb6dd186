import type { SiloDatabase } from '../../kernel/service/database/siloDatabase';
import { type PlaceFact, storePlaces } from '../../kernel/service/places/storePlaces';
import { settleDistrict } from '../../kernel/values/reference/settleDistrict';
import type { CityEntity } from './cityEntity';

/** Where a sample entity is, as the register tells it to the silos that follow it. */
function placeOf({ uscc, district, industryDivision, registeredOn, today }: CityEntity): PlaceFact {
  return {
    uscc,
    district: district === null ? null : (settleDistrict(district, today).district ?? null),
    industry: industryDivision,
    observedAt: `${registeredOn}T00:00:00+08:00`,
    eventId: null,
    position: null,
  };
}

/** Places of the entities that went by, so that a fresh city knows them before the feed has come round. */
export class PlaceBatch {
  private places: PlaceFact[] = [];

  /** The entities, each remembered as it goes by. */
  *watch(entities: Iterable<CityEntity>): Generator<CityEntity> {
    for (const entity of entities) {
      this.places.push(placeOf(entity));
      yield entity;
    }
  }

  /** Stores the places of those that went by since the last time. */
  async store(database: SiloDatabase): Promise<void> {
    const places = this.places;
    this.places = [];
    await database.transaction((client) => storePlaces(client, places));
  }
}
