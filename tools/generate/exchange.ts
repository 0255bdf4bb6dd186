import type { SiloDatabase } from '../../kernel/service/database/siloDatabase';
import type { CityEntity } from './cityEntity';

/** What the exchange of the sample city starts with; what it knows of entities comes through the feed. */
export async function generateExchange(_database: SiloDatabase, _entities: Iterable<CityEntity>): Promise<void> {}
