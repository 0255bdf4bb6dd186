import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { everySoOften } from '../../../../kernel/service/everySoOften';
import type { JobEnvironment, SiloJobs } from '../../../../kernel/service/silo';
import { FILL_DUES_EVERY_MS } from '../../../../kernel/service/work/fillDues';
import { selectWork } from '../../../../kernel/service/work/workTable';
import { type Day, shanghaiDay } from '../../../../kernel/values/day';
import { CASE_STAGES, isClosedStage } from '../../rules/caseStage';
import { CASE_FILES, type CaseFileRow, caseRowOf, columnsOf } from './caseRows';

const AT_ONCE = 500;
const OPEN = CASE_STAGES.filter((stage) => !isClosedStage(stage));

const NEXT = `SELECT ${selectWork(CASE_FILES)} FROM case_file w
  WHERE w.due_on IS NULL AND w.stage = ANY ($1) AND w.id > $2 ORDER BY w.id LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`;

async function fillSome(
  database: SiloDatabase,
  after: string,
  today: Day,
): Promise<readonly [filled: number, last: string | null]> {
  return database.transaction(async (client) => {
    const { rows } = await client.query<CaseFileRow>(NEXT, [OPEN, after]);
    const known = rows.flatMap((row) => {
      const due = columnsOf(caseRowOf(row).file, today).due_on;
      return due === null ? [] : [{ id: row.id, due }];
    });
    await client.query(
      'UPDATE case_file t SET due_on = n.due FROM unnest($1::bigint[], $2::date[]) AS n (id, due) WHERE t.id = n.id',
      [known.map(({ id }) => id), known.map(({ due }) => due)],
    );
    return [known.length, rows.length < AT_ONCE ? null : (rows.at(-1)?.id ?? null)] as const;
  });
}

/**
 * Gives files whose clock runs their last day where the holidays of its year were not known when it began, as far as they
 * are known now. Returns how many. EN-21
 */
export async function fillCaseDues(database: SiloDatabase, today: Day): Promise<number> {
  let [all, after]: [number, string | null] = [0, '0'];
  while (after !== null) {
    const [filled, last] = await fillSome(database, after, today);
    all += filled;
    after = last;
  }
  return all;
}

/** Does so as the silo starts and once a day after. */
export function fillCaseDuesDaily(environment: Pick<JobEnvironment, 'database' | 'log' | 'clock'>): SiloJobs {
  const database = environment.database.forJobs();
  return everySoOften(environment, {
    everyMs: FILL_DUES_EVERY_MS,
    failing: 'last days of case files could not be filled in',
    work: () => fillCaseDues(database, shanghaiDay(environment.clock())),
  });
}
