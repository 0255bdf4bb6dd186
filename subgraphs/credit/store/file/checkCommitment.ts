import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { requireOneOf } from '../../../../kernel/values/requireRow';
import { lawful } from '../../../../kernel/values/verdict';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workText } from '../../../../kernel/values/work/workText';
import { inOrder, notAhead } from '../../rules/file/filedDays';
import { GROUND_KINDS, thirdPartyGround } from '../../rules/file/thirdPartyGround';
import { mayHandleCredit } from '../../rules/work/creditParties';
import { changeCommitment } from './changeCommitment';
import type { BreachGround } from './commitmentRows';

const REFERENCE_LIMIT = 100;
const GROUNDS_LIMIT = 20;

/** What the check of a commitment found. */
export interface CommitmentCheck extends WorkAt {
  readonly checkedOn: Day;
  readonly kept: boolean;
  readonly grounds: readonly BreachGround[];
  readonly note: string;
}

function readGrounds(grounds: readonly BreachGround[]): BreachGround[] {
  if (grounds.length > GROUNDS_LIMIT) {
    throw new CataloguedError('FILTER_LIST_TOO_LONG', { field: 'grounds', limit: GROUNDS_LIMIT });
  }
  return grounds.map(({ kind, reference }) => ({
    kind: requireOneOf(kind, GROUND_KINDS, 'grounds'),
    reference: workText(reference, 'grounds', REFERENCE_LIMIT),
  }));
}

const KNOWN = `SELECT 'ThirdPartyEvidence:' || t.id AS id FROM third_party_evidence t
  WHERE t.uscc = $1 AND 'ThirdPartyEvidence:' || t.id = ANY ($2::text[])`;

/** Throws THIRD_PARTY_EVIDENCE_UNKNOWN where a ground names what no third party is known to have said of the entity. */
async function requireThirdParties(client: PoolClient, uscc: string, grounds: readonly BreachGround[]): Promise<void> {
  const named = grounds.filter(({ kind }) => kind === 'THIRD_PARTY').map(({ reference }) => reference);
  if (named.length === 0) return;
  const { rows } = await client.query<{ id: string }>(KNOWN, [uscc, named]);
  const known = new Set(rows.map(({ id }) => id));
  const unknown = named.find((reference) => !known.has(reference));
  if (unknown === undefined) return;
  throw new CataloguedError('THIRD_PARTY_EVIDENCE_UNKNOWN', { field: 'grounds', received: unknown });
}

/**
 * Enters what the check of a commitment found: kept, or a breach with its grounds, of which what third parties say is never
 * the only one. Throws THIRD_PARTY_SOLE_GROUND, THIRD_PARTY_EVIDENCE_UNKNOWN, COMMITMENT_BREACH_WITHOUT_GROUND,
 * FILE_DAY_AHEAD, FILE_DAYS_UNFIT, WORK_STATE_UNFIT, NOT_YOUR_CREDIT_WORK, WORK_UNKNOWN, WORK_CHANGED and the codes of
 * `workText`. CR-32；沪府发〔2020〕7号（十四）
 */
export async function checkCommitment(
  database: SiloDatabase,
  input: CommitmentCheck,
  doing: WorkDoing,
): Promise<string> {
  const { actor, today } = doing;
  const { checkedOn, kept } = input;
  const note = workText(input.note, 'note');
  const grounds = readGrounds(input.grounds);
  return changeCommitment(database, input, doing, async (client, { authority, uscc, madeOn, decisionNumber }) => {
    await requireThirdParties(client, uscc, grounds);
    const checked = { checked_on: checkedOn, checked_by: actor.subject, grounds: JSON.stringify(grounds) };
    return {
      act: 'CHECK',
      state: kept ? 'KEPT' : 'BREACH_FOUND',
      verdicts: [
        mayHandleCredit(actor, authority, 'credit-handler'),
        notAhead('checkedOn', checkedOn, today),
        inOrder({ earlier: ['madeOn', madeOn], later: ['checkedOn', checkedOn] }),
        kept ? lawful : thirdPartyGround(grounds.map(({ kind }) => kind)),
      ],
      set: { ...checked, ...(kept && { closed_on: checkedOn }) },
      document: { number: decisionNumber, on: checkedOn },
      reason: note,
      details: { checkedOn, kept, grounds },
    };
  });
}
