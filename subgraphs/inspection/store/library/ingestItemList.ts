import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { Ingested } from '../../../../kernel/service/ingest';
import { addWork, selectWork, updateWork } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import type { ReadItem } from '../../rules/library/readItem';
import { appendEvents, type InspectionEvent } from '../work/appendEvent';
import { lockItems } from './listedItems';
import { contentColumns, contentOf, itemEvent, PROPOSALS, type ProposalRow } from './proposalRows';

/** A row of a list as it was read, with the words of the list. */
export interface ListItem {
  readonly item: ReadItem;
  readonly code: string;
  readonly department: string;
  /** The row in the words of the list, by field. */
  readonly told: Readonly<Record<string, string>>;
  /** Who supplied the list. */
  readonly sourceDepartment: string;
  /** Moment of which the list tells, ISO 8601 with zone. */
  readonly observedAt: string;
  /** Day of the import. */
  readonly on: Day;
}

type Known = ProposalRow & { readonly digest: string | null; readonly toldAt: string | null };

/** Who imports a list: nobody signs in to do so. */
const IMPORT = 'import';

const KNOWN = `SELECT ${selectWork(PROPOSALS)}, w.told_digest AS digest, to_json(w.told_at)#>>'{}' AS "toldAt"
  FROM item_proposal w WHERE w.code = ANY ($1) ORDER BY w.id FOR UPDATE`;
const OPEN: readonly string[] = ['QUARANTINED', 'PROPOSED'];

/** The words of a row as they are kept and compared. */
export function toldText({ told }: Pick<ListItem, 'told'>): string {
  return JSON.stringify(told);
}

/** Digest of the words of a row: what is known under it was taken or settled before. */
export function toldDigest(item: Pick<ListItem, 'told'>): string {
  return createHash('sha256').update(toldText(item)).digest('hex');
}

function columnsOf(row: ListItem): Readonly<Record<string, unknown>> {
  const { item, department, observedAt, on } = row;
  const told = { told: toldText(row), told_digest: toldDigest(row), told_at: observedAt };
  const state = item.unclear.length > 0 ? 'QUARANTINED' : 'PROPOSED';
  const settled = { settled_by: null, settled_on: null, settlement: null };
  const proposed = { authority: department, proposed_by: IMPORT, proposed_on: on };
  return { ...contentColumns(item), unclear: item.unclear, state, ...told, ...settled, ...proposed };
}

function eventOf({ item, code, department, told, sourceDepartment, on }: ListItem, proposal: string): InspectionEvent {
  const actor = { subject: IMPORT, kind: 'official', department: sourceDepartment, district: null, roles: [] } as const;
  const kind = item.unclear.length > 0 ? 'QUARANTINED' : 'IMPORTED';
  const event = itemEvent(kind, { code, authority: department }, { actor, today: on });
  return { ...event, details: { proposal, unclear: item.unclear, told, ...contentOf(item) } };
}

type Outcome = 'inserted' | 'changed' | 'unchanged' | 'stale';

/** What becomes of a row: a list that says the same again, or an older one, changes nothing that somebody has done since. */
function outcomeOf(row: ListItem, known: readonly Known[]): Outcome {
  const same = known.find(({ digest }) => digest === toldDigest(row));
  if (same) return 'unchanged';
  const isOlder = known.some(({ toldAt }) => toldAt !== null && Date.parse(toldAt) > Date.parse(row.observedAt));
  if (isOlder) return 'stale';
  return known.some(({ state }) => OPEN.includes(state)) ? 'changed' : 'inserted';
}

async function write(client: PoolClient, row: ListItem, known: readonly Known[]): Promise<InspectionEvent> {
  const open = known.find(({ state }) => OPEN.includes(state));
  if (open) await updateWork(client, PROPOSALS, open.id, columnsOf(row));
  const number = open?.number ?? (await addWork(client, PROPOSALS, row.on, { code: row.code, ...columnsOf(row) }));
  return eventOf(row, number);
}

/**
 * Takes rows of a list inside the caller's transaction: each becomes a proposal, or waits for a person where the list
 * leaves something to judgement. The same words again change nothing, whatever was done about them meanwhile; other words
 * under the same code take the place of an open proposal, and are a new one where there is none. No code comes twice.
 * 沪府发〔2020〕7号（十一）
 */
export async function ingestItemList(client: PoolClient, rows: readonly ListItem[]): Promise<Ingested> {
  const codes = rows.map(({ code }) => code);
  await lockItems(client, codes);
  const known = (await client.query<Known>(KNOWN, [codes])).rows;
  const counts: Record<Outcome, number> = { inserted: 0, changed: 0, unchanged: 0, stale: 0 };
  const events: InspectionEvent[] = [];
  for (const row of rows) {
    const ofCode = known.filter(({ code }) => code === row.code);
    const outcome = outcomeOf(row, ofCode);
    counts[outcome] += 1;
    if (outcome === 'inserted' || outcome === 'changed') events.push(await write(client, row, ofCode));
  }
  await appendEvents(client, ...events);
  return { received: rows.length, ...counts };
}

/** Digests of the words that nobody has to settle any more, by code: settled before, or decided on. */
export async function readSettledWords(client: PoolClient): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const { rows } = await client.query<{ code: string; digests: string[] }>(
    `SELECT code, array_agg(told_digest) AS digests FROM item_proposal
     WHERE told_digest IS NOT NULL AND state <> 'QUARANTINED' GROUP BY code`,
  );
  return new Map(rows.map(({ code, digests }) => [code, new Set(digests)]));
}
