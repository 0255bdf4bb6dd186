import type { PoolClient } from 'pg';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { CodeRange } from './changedSubjects';
import type { DecidedAt } from './decideCategories';
import { decideSubjects } from './decideSubjects';
import type { JudgedRun } from './judgeSubjects';

/** What is decided, from when on, for which subjects. */
interface Adopting {
  readonly judged: JudgedRun;
  readonly at: DecidedAt;
}

const SUBJECTS = `SELECT uscc::text AS uscc FROM evaluation
  WHERE run = $1 AND uscc > $2::character(18) AND uscc <= $3::character(18) ORDER BY uscc`;
/** Why nothing was decided on a subject is kept where such refusals are looked for. */
const REFUSED = `INSERT INTO evaluation_task (uscc, matter_code, cause, cause_key, abnormal, seq, done_at, run, refusal)
  VALUES ($1, $2, 'ADOPTION', $3, false, $4, $5, $6, $7)`;

/** Decides on a range, or undoes what it did and resolves to the refusal. */
async function tryDecide(
  client: PoolClient,
  adopting: Adopting,
  range: CodeRange,
): Promise<CataloguedError | undefined> {
  await client.query('SAVEPOINT decide');
  try {
    await decideSubjects(client, adopting, range);
    await client.query('RELEASE SAVEPOINT decide');
    return undefined;
  } catch (error) {
    if (!(error instanceof CataloguedError)) throw error;
    await client.query('ROLLBACK TO SAVEPOINT decide; RELEASE SAVEPOINT decide');
    return error;
  }
}

/**
 * Decides on the subjects of a range, inside the caller's transaction. Where a decision is refused, as when what is stored of
 * one subject contradicts itself, the others of the range are decided one by one, and the refusal is kept as a task that is
 * done.
 */
export async function adoptRange(client: PoolClient, adopting: Adopting, range: CodeRange): Promise<void> {
  if (!(await tryDecide(client, adopting, range))) return;
  const { id, number, matter, seq } = adopting.judged.run;
  const { rows } = await client.query<{ uscc: string }>(SUBJECTS, [id, range.after, range.upTo]);
  let after = range.after;
  for (const { uscc } of rows) {
    const refusal = await tryDecide(client, adopting, { after, upTo: uscc });
    const facts = [uscc, matter, number, seq, adopting.at.now, id];
    if (refusal) await client.query(REFUSED, [...facts, refusal.code]);
    after = uscc;
  }
}
