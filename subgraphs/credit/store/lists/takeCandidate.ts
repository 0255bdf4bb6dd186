import type { PoolClient } from 'pg';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import { requireWork } from '../../../../kernel/service/work/requireWork';
import { findWork, updateWork } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { seesAuthority } from '../../../../kernel/values/work/workParties';
import { candidateStands, candidateStep, candidateTaken } from '../../rules/lists/candidateStep';
import { appendEvents } from '../work/appendEvent';
import { CANDIDATES, type CandidateRow } from './candidateRows';
import type { ListingContent } from './listingContent';

/** The proposal that takes a candidate up, with the numbers of both. */
export interface TakingProposal extends ListingContent {
  readonly candidate: string | null;
  readonly listing: string;
}

/** Refuses that an entry is decided on a candidate which the inspection took back. Throws LIST_CANDIDATE_WITHDRAWN. */
export async function requireCandidate(client: PoolClient, number: string | null): Promise<void> {
  const sql = 'SELECT flag_withdrawn_on::text AS "on" FROM list_candidate WHERE number = $1 FOR SHARE';
  const { rows } = await client.query<{ on: Day | null }>(sql, [number]);
  requireAll(candidateStands(rows[0]?.on ?? null));
}

/** Takes up a candidate, if one is named. Throws WORK_UNKNOWN, WORK_STATE_UNFIT, LIST_CANDIDATE_UNFIT. */
export async function takeCandidate(
  client: PoolClient,
  proposal: TakingProposal,
  { actor, today }: WorkDoing,
): Promise<void> {
  const { candidate: number, listing } = proposal;
  if (!number) return;
  await client.query('SELECT FROM list_candidate WHERE number = $1 FOR UPDATE', [number]);
  const found = await findWork<CandidateRow>(client, CANDIDATES, number);
  const row = found && seesAuthority(actor, found.authority) ? found : undefined;
  const { id, state, uscc, authority, version } = requireWork(row, { number, version: row?.version ?? 0 }, 'candidate');
  requireAll(candidateStep('PROPOSE', state), candidateTaken(found as CandidateRow, proposal));
  await updateWork(client, CANDIDATES, id, { state: 'PROPOSED', listing });
  const event = { topic: 'list-candidate', number, kind: 'PROPOSED', uscc, authority, actor, on: today } as const;
  await appendEvents(client, { ...event, details: { listing, version } });
}
