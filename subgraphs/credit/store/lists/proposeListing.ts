import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import { addWork } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { dayDone } from '../../rules/lists/dayDone';
import { listBasis } from '../../rules/lists/listBasis';
import { listCompetence } from '../../rules/lists/listCompetence';
import { listGround } from '../../rules/lists/listGround';
import { listPersons } from '../../rules/lists/listPersons';
import { OPEN_LISTING } from '../../rules/lists/listTypes';
import { mayHandleCredit } from '../../rules/work/creditParties';
import { appendEvents } from '../work/appendEvent';
import { entryDueOn, type ListingContent, type ListingProposal, listingContent } from './listingContent';
import { LISTINGS } from './listingRows';
import { requirePenalty } from './requirePenalty';
import { takeCandidate } from './takeCandidate';

/** Refuses a second entry on the same ground. Throws LIST_TWICE. */
async function requireNotListed(client: PoolClient, { uscc, list, ground, decisionNumber }: ListingContent) {
  await client.query(`SELECT pg_advisory_xact_lock(hashtext('list_entry'), hashtext($1))`, [`${uscc}/${list}`]);
  const sql = `SELECT number FROM list_entry WHERE uscc = $1::character(18) AND list = $2 AND ground = $3
    AND decision_number IS NOT DISTINCT FROM $4 AND state = ANY ($5) ORDER BY id LIMIT 1`;
  const { rows } = await client.query<{ number: string }>(sql, [uscc, list, ground, decisionNumber, OPEN_LISTING]);
  if (rows[0]) throw new CataloguedError('LIST_TWICE', { field: 'ground', received: ground, ...rows[0] });
}

/**
 * Proposes to put an entity on a list; nobody is listed by it. Throws NOT_YOUR_CREDIT_WORK, LIST_GROUND_UNKNOWN,
 * LIST_NOT_COMPETENT, LIST_BASIS_MISSING, LIST_WITHOUT_HEAVIER_PENALTY, LIST_PERSONS_UNFIT, LIST_FACT_IN_FUTURE, LIST_TWICE,
 * LIST_CANDIDATE_UNFIT, WORK_STATE_UNFIT and the codes of a code, of a department, of a pseudonym and of a text.
 *
 * CR-7, CR-8, CR-10；《上海市社会信用条例》第二十五条；市场监管总局令第44号
 */
export async function proposeListing(
  database: SiloDatabase,
  proposal: ListingProposal,
  doing: WorkDoing,
): Promise<string> {
  const { actor, today } = doing;
  const content = listingContent(proposal);
  const { authority, uscc, list, ground, legalBasis, establishedOn, decisionNumber, heavier, persons } = content;
  requireAll(
    mayHandleCredit(actor, authority, 'credit-handler'),
    listGround(content, today),
    listCompetence(ground, authority),
    listBasis(list, legalBasis),
    listPersons(list, persons),
    dayDone({ field: 'establishedOn', on: establishedOn }, today),
  );
  return database.transaction(async (client) => {
    const penaltyRecord = proposal.penaltyRecord ?? null;
    const record = await requirePenalty(client, { ...content, penaltyRecord }, today);
    await requireNotListed(client, content);
    const about = { authority, uscc, list, ground, legal_basis: legalBasis, facts: content.facts };
    const rests = { penalty_record: record?.id ?? null, decision_number: decisionNumber, heavier, persons };
    const number = await addWork(client, LISTINGS, today, {
      ...about,
      ...rests,
      established_on: establishedOn,
      due_on: entryDueOn(list, establishedOn),
      candidate: proposal.candidate ?? null,
      state: 'PROPOSED',
      proposed_by: actor.subject,
      proposed_on: today,
    });
    await takeCandidate(client, { ...content, candidate: proposal.candidate ?? null, listing: number }, doing);
    const event = { topic: 'list-entry', number, kind: 'PROPOSED', uscc, authority, actor, on: today } as const;
    await appendEvents(client, { ...event, details: { list, ground, legalBasis, decisionNumber, heavier } });
    return number;
  });
}
