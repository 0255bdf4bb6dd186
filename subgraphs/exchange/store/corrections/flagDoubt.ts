import { randomUUID } from 'node:crypto';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { everySoOften } from '../../../../kernel/service/everySoOften';
import type { JobEnvironment, SiloJobs } from '../../../../kernel/service/silo';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { type Day, shanghaiDay } from '../../../../kernel/values/day';
import { DATA_CENTRE } from '../../../../kernel/values/reference/departments';
import type { Actor } from '../../rules/agreements/agreementParties';
import { mayActOnDoubt } from '../../rules/corrections/doubtParties';
import { mayFollowDoubt } from '../../rules/corrections/doubtState';
import { firstRefusal } from '../agreements/changeAgreement';
import { changeDoubt, type DoubtChange, type DoubtDoing, type DoubtResult } from './changeDoubt';

const LOOK_EVERY_MS = 30_000;
const AT_ONCE = 200;

/** The exchange itself, which flags when nobody has and follows what the feed tells. */
export const EXCHANGE_ACTOR: Actor = {
  subject: 'exchange',
  kind: 'application',
  department: DATA_CENTRE,
  roles: ['sharing-administrator'],
};

function flagged({ actor, today }: Pick<DoubtDoing, 'actor' | 'today'>): DoubtChange {
  const id = randomUUID();
  return {
    set: { flagged_on: today, flag_event: id },
    event: { kind: 'FLAGGED', state: 'FLAGGED', actor, on: today, id },
  };
}

/** Flags a doubt for its owner: from then on whoever holds the fact is told of it. */
export function flagDoubt(database: SiloDatabase, doing: DoubtDoing): Promise<DoubtResult> {
  const decide: Parameters<typeof changeDoubt>[2]['decide'] = (current) =>
    firstRefusal(mayActOnDoubt('OWNER', doing.actor, current), mayFollowDoubt('FLAG', current.state)) ?? flagged(doing);
  return changeDoubt(database, doing, { decide });
}

const DUE = `SELECT number, version FROM data_doubt WHERE state = 'RAISED' AND (flag_due_on IS NULL OR flag_due_on <= $1)
  ORDER BY flag_due_on LIMIT ${AT_ONCE}`;

async function flagOne(database: SiloDatabase, doing: DoubtDoing): Promise<number> {
  try {
    const decide = ({ state }: { state: Parameters<typeof mayFollowDoubt>[1] }) =>
      firstRefusal(mayFollowDoubt('FLAG', state)) ?? flagged(doing);
    return (await changeDoubt(database, doing, { decide })).verdict.lawful ? 1 : 0;
  } catch (error) {
    if (error instanceof CataloguedError && error.code === 'DOUBT_CHANGED') return 0;
    throw error;
  }
}

/**
 * Flags every doubt whose last day for it has come, or whose last day is not known: the term is kept whatever its owner
 * does. Resolves to how many were flagged. 《上海市社会信用条例》第三十六条
 */
export async function flagDue(database: SiloDatabase, today: Day): Promise<number> {
  const due: { number: string; version: number }[] = await database.dataSource.query(DUE, [today]);
  let done = 0;
  for (const { number, version } of due) {
    done += await flagOne(database, { number, version, actor: EXCHANGE_ACTOR, today });
  }
  return done;
}

/** Flags what is due twice a minute, until it is stopped. */
export function openFlagging(environment: Pick<JobEnvironment, 'database' | 'clock' | 'log'>): SiloJobs {
  const { database, clock } = environment;
  return everySoOften(environment, {
    everyMs: LOOK_EVERY_MS,
    failing: 'doubts could not be flagged',
    work: () => flagDue(database, shanghaiDay(clock())),
  });
}
