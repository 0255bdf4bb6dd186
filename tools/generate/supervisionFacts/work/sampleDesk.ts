import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { type Day, day } from '../../../../kernel/values/day';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import type { WorkActor } from '../../../../kernel/values/work/workParties';
import { takeTasks } from '../../../../subgraphs/supervision/store/evaluation/takeTasks';
import type { WorkTopic } from '../../../../subgraphs/supervision/store/work/appendEvent';
import type { SupervisionExample } from '../../supervisionExamples';

/** A step of the sample's work as the history tells it when it was done. */
export interface SampleStep {
  readonly topic: WorkTopic;
  readonly kind: string;
  readonly by: WorkActor;
  readonly on: string;
  /** The example that it is about; undefined for none. */
  readonly of?: SupervisionExample;
  /** The matter that it is about, where the day and the actor leave it open. */
  readonly matter?: string;
}

const DONE = `SELECT number FROM supervision_event
  WHERE topic = $1 AND kind = $2 AND done_on = $3 AND actor = $4 AND uscc IS NOT DISTINCT FROM $5::character(18)
    AND ($6::text IS NULL OR matter_code = $6) ORDER BY id LIMIT 1`;
const VERSION = (table: string): string => `SELECT version FROM ${table} WHERE number = $1`;
const NEWEST = (table: string): string =>
  `SELECT number FROM ${table} WHERE uscc = $1::character(18) ORDER BY id DESC LIMIT 1`;
const TASK_OF = 'SELECT task FROM hotline_issue WHERE number = $1';
const WAITING =
  'SELECT EXISTS (SELECT FROM evaluation_task WHERE done_at IS NULL AND uscc = $1::character(18)) AS found';

/** Midday in Shanghai, as a moment. */
export const middayOf = (on: Day): Date => new Date(`${on}T12:00:00+08:00`);

/** Does the work of the sample city's past: a step of which the history already tells is not done again. */
export class SampleDesk {
  constructor(readonly database: SiloDatabase) {}

  /** Does a step unless it was done, and gives the number of the thing that it is about. */
  async once(step: SampleStep, work: (doing: WorkDoing) => Promise<string>): Promise<string> {
    const { topic, kind, by, on, of, matter } = step;
    const today = day(on);
    const { rows } = await this.database.transaction((client) =>
      client.query<{ number: string }>(DONE, [topic, kind, today, by.subject, of?.uscc ?? null, matter ?? null]),
    );
    return rows[0]?.number ?? work({ actor: by, today });
  }

  /** A thing by its number, in its present version. */
  async at(table: string, number: string): Promise<WorkAt> {
    const { rows } = await this.database.transaction((client) =>
      client.query<{ version: number }>(VERSION(table), [number]),
    );
    return { number, version: rows[0]?.version ?? 0 };
  }

  /** The number of the newest thing of a table that is about an example. Throws where there is none. */
  async find(table: string, { uscc }: SupervisionExample): Promise<string> {
    const { rows } = await this.database.transaction((client) =>
      client.query<{ number: string }>(NEWEST(table), [uscc]),
    );
    if (!rows[0]) throw new Error(`nothing in ${table} is about ${uscc}`);
    return rows[0].number;
  }

  /** The number of the task into which an issue of the hotline was made. */
  async taskOf(issue: string): Promise<string> {
    const { rows } = await this.database.transaction((client) => client.query<{ task: string }>(TASK_OF, [issue]));
    return rows[0]?.task ?? '';
  }

  /** Serves the evaluations at once that were asked for of an example, on a day. */
  async serve({ uscc }: SupervisionExample, on: string): Promise<void> {
    const { rows } = await this.database.transaction((client) => client.query<{ found: boolean }>(WAITING, [uscc]));
    if (!rows[0]?.found) return;
    const clock = () => middayOf(day(on)).getTime();
    const onIncident = (_: string, error: unknown): never => {
      throw error;
    };
    await takeTasks({ database: this.database, clock, onIncident });
  }
}
