import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { parseCheckpoint, signCheckpoint } from '../../../../kernel/values/checkpoint';
import { formatVerifierKey, type SignerKey, verifierOf } from '../../../../kernel/values/signedNote';
import { fillTiles } from './fillTiles';
import { type RunSql, readRangeHashes } from './treeReader';

const STATE = `
  SELECT (SELECT coalesce(max(index) + 1, 0) FROM access_leaf)::text AS size, c.size::text AS signed, c.note
  FROM (SELECT 1) one LEFT JOIN LATERAL (SELECT size, note FROM access_checkpoint ORDER BY size DESC LIMIT 1) c ON true`;

interface State {
  readonly size: string;
  readonly signed: string | null;
  readonly note: string | null;
}

const wholeLog = (size: number) => ({ from: 0, to: size });

/** The last signed state must be found again in the stored hashes: nothing is signed over a changed past. */
async function requireSamePast(run: RunSql, { signed, note }: State): Promise<void> {
  if (signed === null || note === null) return;
  const last = parseCheckpoint(note.slice(0, note.indexOf('\n\n') + 1));
  const [root] = await readRangeHashes(run, [wholeLog(Number(signed))]);
  if (last?.size !== Number(signed) || !root?.equals(last.root)) {
    throw new CataloguedError('LOG_INCONSISTENT', { size: signed });
  }
}

/**
 * Signs the present state of the log when leaves have come since the last checkpoint; the new size, or undefined when
 * there was nothing to sign or another replica is at it. Throws LOG_INCONSISTENT when stored hashes no longer give the
 * root that was signed last.
 */
export function signLog({ transaction }: SiloDatabase, key: SignerKey): Promise<number | undefined> {
  return transaction(async (client) => {
    const run: RunSql = async (sql, values) => (await client.query(sql, values as unknown[])).rows;
    const [lock] = await run<{ mine: boolean }>(
      `SELECT pg_try_advisory_xact_lock(hashtext('access_sign')) AS mine`,
      [],
    );
    if (!lock?.mine) return undefined;
    const [state] = (await run<State>(STATE, [])) as [State];
    const size = Number(state.size);
    if (size === Number(state.signed ?? 0)) return undefined;
    await requireSamePast(run, state);
    await fillTiles(run, size);
    const [root] = (await readRangeHashes(run, [wholeLog(size)])) as [Buffer];
    const note = signCheckpoint({ size, root }, key);
    const values = [size, note, formatVerifierKey(verifierOf(key))];
    await run('INSERT INTO access_checkpoint (size, note, verifier_key) VALUES ($1, $2, $3)', values);
    return size;
  });
}
