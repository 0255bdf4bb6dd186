import type { SiloDatabase } from '../../kernel/service/database/siloDatabase';
import type { SiloName } from '../../kernel/values/silos';
import { DATA_CHECKS } from './dataChecks';

/** What a check found: the ids of the first offenders, none when the sentence is true. */
export interface CheckResult {
  readonly silo: SiloName;
  readonly sentence: string;
  readonly offenders: readonly string[];
}

/** Runs every check of the silos whose databases are given. */
export async function* runChecks(databases: ReadonlyMap<SiloName, SiloDatabase>): AsyncGenerator<CheckResult> {
  for (const { silo, sentence, offenders } of DATA_CHECKS) {
    const database = databases.get(silo);
    if (!database) continue;
    const rows: { id: string }[] = await database.dataSource.query(`${offenders} LIMIT 5`);
    yield { silo, sentence, offenders: rows.map(({ id }) => String(id)) };
  }
}
