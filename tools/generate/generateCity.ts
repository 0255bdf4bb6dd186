import type { SiloDatabase } from '../../kernel/service/database/siloDatabase';
import type { Day } from '../../kernel/values/day';
import { SILOS, type SiloName } from '../../kernel/values/silos';
import { cityEntities } from './city';
import type { CityEntity } from './cityEntity';
import { siloGenerators } from './siloGenerators';

const STEPS = 4;

/** A sample city and where it goes: a silo without a database here is left out. */
export interface GenerateOptions {
  readonly databases: ReadonlyMap<SiloName, SiloDatabase>;
  readonly entities: number;
  readonly seed: string;
  /** The day the city is generated for; nothing in it is later. */
  readonly today: Day;
  /** Told of every quarter of each silo. */
  readonly onProgress?: (message: string) => void;
  /** Breaks the filling off: what a silo was storing is rolled back. */
  readonly signal?: AbortSignal;
}

/** The entities on their way to a silo, telling whenever another quarter of them was taken. */
function* told(silo: SiloName, { entities, seed, today, onProgress, signal }: GenerateOptions): Generator<CityEntity> {
  const quarter = Math.ceil(entities / STEPS);
  for (const entity of cityEntities({ entities, seed, today })) {
    signal?.throwIfAborted();
    yield entity;
    const done = entity.index + 1;
    if (done % quarter === 0 && done < entities) onProgress?.(`${silo}: ${done} of ${entities} businesses`);
  }
}

/**
 * Fills the silos with what they know of a sample city, all at once, each from its own walk through the entities: no
 * silo learns anything from another. Generating the same city again stores and tells nothing. Throws what the first
 * silo threw, when all have come to rest.
 */
export async function generateCity(options: GenerateOptions): Promise<void> {
  const silos = SILOS.flatMap((silo) => {
    const database = options.databases.get(silo);
    return database ? [{ silo, database: database.forJobs() }] : [];
  });
  const filled = await Promise.allSettled(
    silos.map(async ({ silo, database }) => {
      await siloGenerators[silo](database, told(silo, options));
      options.onProgress?.(`${silo}: ${options.entities} businesses stored`);
    }),
  );
  for (const result of filled) if (result.status === 'rejected') throw result.reason;
}
