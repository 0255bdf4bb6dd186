import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import type { Day } from '../../../../kernel/values/day';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import type { WorkActor } from '../../../../kernel/values/work/workParties';
import type { CaseStep } from '../../../../subgraphs/enforcement/rules/cases/caseStep';
import { takeStep } from '../../../../subgraphs/enforcement/store/cases/takeStep';

/** Tables of work of which the sample does something again after it was made. */
type WorkName = 'case_file' | 'case_lead' | 'ladder_step' | 'ban' | 'measure_edition' | WorkOfSeveral;
type WorkOfSeveral = 'justice_transfer' | 'referral' | 'jurisdiction_dispute';

/** By what it is known that something was told already: rows of a table under conditions, values for each `$`. */
export interface Told {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** Who does something in the sample's past, and on which day. */
export const doneBy = (actor: WorkActor, today: Day): WorkDoing => ({ actor, today });

/** Where the work of enforcement in the sample's past is done, by the same functions as anybody's: each step on its day. */
export class EnforcementDesk {
  constructor(readonly database: SiloDatabase) {}

  /** Tells something in one transaction, all of it or nothing, unless it was told before. */
  async once({ sql, values }: Told, telling: (desk: EnforcementDesk) => Promise<unknown>): Promise<void> {
    await this.database.transaction(async (client) => {
      const { rows } = await client.query(`SELECT FROM ${sql} LIMIT 1`, [...values]);
      if (rows.length > 0) return;
      await telling(new EnforcementDesk({ ...this.database, transaction: (work) => work(client) }));
    });
  }

  /** A piece of work in its newest version. */
  async at(table: WorkName, number: string): Promise<WorkAt> {
    const sql = `SELECT number, version FROM ${table} WHERE number = $1`;
    const { rows } = await this.database.transaction((client) => client.query<WorkAt>(sql, [number]));
    return rows[0] ?? { number, version: 0 };
  }

  /** A decision in the newest version of what follows it. */
  async followed(decision: string): Promise<{ readonly decision: string; readonly version: number }> {
    const sql = 'SELECT version FROM decision_follow_up WHERE number = $1';
    const { rows } = await this.database.transaction((client) => client.query<{ version: number }>(sql, [decision]));
    return { decision, version: rows[0]?.version ?? 1 };
  }

  /** Takes a step in a case file. */
  async take(file: string, step: CaseStep, doing: WorkDoing): Promise<void> {
    await takeStep(this.database, { ...(await this.at('case_file', file)), step }, doing);
  }
}
