import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { everySoOften } from '../../../../kernel/service/everySoOften';
import type { JobEnvironment, SiloJobs } from '../../../../kernel/service/silo';
import type { Day } from '../../../../kernel/values/day';
import { followUpDueOn } from '../../rules/results/followUps';
import { publicationDueOn } from '../../rules/results/resultDays';
import { followLeads } from './answeredHandOvers';
import { handOverDueOn } from './sendHandOver';

const FILL_EVERY_MS = 86_400_000;

/** A column of last days: where it stands, from which column it is reckoned, for which rows, and how. */
interface DueColumn {
  readonly table: string;
  readonly due: string;
  readonly from: string;
  readonly open: string;
  dueOn(from: Day): Day | null;
}

const DUES: readonly DueColumn[] = [
  { table: 'part_result', due: 'due_on', from: 'formed_on', open: `t.state = 'FORMED'`, dueOn: publicationDueOn },
  { table: 'hand_over', due: 'due_on', from: 'sent_on', open: `t.state IN ('SENT', 'RECEIVED')`, dueOn: handOverDueOn },
  {
    table: 'visit_item',
    due: 'follow_up_due_on',
    from: 'inspected_on',
    open: 't.follow_up_completed_on IS NULL',
    dueOn: followUpDueOn,
  },
];

async function fill(database: SiloDatabase, { table, due, from, open, dueOn }: DueColumn): Promise<number> {
  return database.transaction(async (client) => {
    const { rows } = await client.query<{ on: Day }>(
      `SELECT DISTINCT t.${from} AS "on" FROM ${table} t WHERE t.${due} IS NULL AND ${open}`,
    );
    const known = rows.map(({ on }) => [on, dueOn(on)] as const).filter(([, day]) => day !== null);
    const { rowCount } = await client.query(
      `UPDATE ${table} t SET ${due} = n.due FROM unnest($1::date[], $2::date[]) AS n (start, due)
       WHERE t.${due} IS NULL AND ${open} AND t.${from} = n.start`,
      [known.map(([on]) => on), known.map(([, day]) => day)],
    );
    return rowCount ?? 0;
  });
}

/**
 * Gives results, follow-ups and hand-overs their last day where the holidays of the year were not known when the term began,
 * as far as they are known now. Returns how many. DR-19, DR-22, EN-22
 */
export async function fillResultDues(database: SiloDatabase): Promise<number> {
  let filled = 0;
  for (const column of DUES) filled += await fill(database, column);
  return filled;
}

/** Starts what the results do beside answering: leads are followed, last days are filled in once a day. */
export function openResultJobs(environment: JobEnvironment): SiloJobs {
  const database = environment.database.forJobs();
  const jobs = [
    followLeads(environment),
    everySoOften(environment, {
      everyMs: FILL_EVERY_MS,
      failing: 'last days of results could not be filled in',
      work: () => fillResultDues(database),
    }),
  ];
  return {
    async stop() {
      await Promise.all(jobs.map((job) => job.stop()));
    },
  };
}
