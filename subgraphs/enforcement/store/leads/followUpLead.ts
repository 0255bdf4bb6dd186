import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { type ColumnValues, holdSeen, updateWork } from '../../../../kernel/service/work/workTable';
import { requireOneOf } from '../../../../kernel/values/requireRow';
import type { Verdict } from '../../../../kernel/values/verdict';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workText } from '../../../../kernel/values/work/workText';
import { complainantReference } from '../../rules/leads/complainantReference';
import { feedbackDue } from '../../rules/leads/leadFeedback';
import { type LeadOpinion, leadOpinion, OPINION_KINDS } from '../../rules/leads/leadOpinion';
import { mayAnswerLead } from '../../rules/leads/leadParties';
import { complainantMatches, leadReward, rewardDecider } from '../../rules/leads/leadReward';
import { leadFollowUp } from '../../rules/leads/leadState';
import { filingExtension } from '../../rules/proceedings/filingTerm';
import { evidenceList } from '../../rules/transfers/evidenceList';
import { transferDay } from '../../rules/transfers/transferDay';
import { mayEnforceFor } from '../../rules/work/enforcementParties';
import { appendLeadEvents } from './leadHistory';
import { LEADS, type LeadRow } from './leadRows';
import { leadDueOn } from './receiveLeads';
import { isSealedComplainant } from './sealComplainant';

const TEXT_LIMIT = 500;

/** What is noted of a lead beside its answer: what is written, told in the history, and must be lawful. */
interface FollowUp {
  readonly kind: 'EXTENDED' | 'FEEDBACK_GIVEN' | 'REWARD_DECIDED' | 'OPINION_ATTACHED';
  readonly verdicts: readonly Verdict[];
  readonly set: ColumnValues;
  readonly reason?: string;
  readonly details?: object;
}

type Following = (client: PoolClient, lead: LeadRow) => Promise<FollowUp>;

function followUp(database: SiloDatabase, at: WorkAt, doing: WorkDoing, following: Following): Promise<string> {
  return database.transaction(async (client) => {
    const lead = await holdSeen<LeadRow>(client, LEADS, at, doing.actor);
    const { number, uscc, handOver, authority } = lead;
    const { kind, verdicts, set, reason = null, details = {} } = await following(client, lead);
    requireAll(...verdicts);
    await updateWork(client, LEADS, lead.id, set);
    const about = { number, uscc, within: handOver, authority, actor: doing.actor, on: doing.today };
    await appendLeadEvents(client, { ...about, kind, reason, details });
    return number;
  });
}

/** Words that go with what is done with a lead. */
export interface LeadWords extends WorkAt {
  readonly reason: string;
}

/**
 * Lengthens the term of the decision on filing, once. Throws NOT_YOUR_CASE, WORK_STATE_UNFIT, EXTENSION_UNFIT, WORK_UNKNOWN,
 * WORK_CHANGED and the codes of `workText`. EN-22
 */
export async function extendLead(database: SiloDatabase, input: LeadWords, doing: WorkDoing): Promise<string> {
  const reason = workText(input.reason, 'reason', TEXT_LIMIT);
  return followUp(database, input, doing, async (_, { authority, state, receivedOn, extendedOn }) => ({
    kind: 'EXTENDED',
    reason,
    verdicts: [
      mayEnforceFor(doing.actor, authority, 'case-head'),
      leadFollowUp('EXTEND', state),
      filingExtension({ leadOn: receivedOn, extended: extendedOn !== null }, doing.today),
    ],
    set: { extended_on: doing.today, due_on: leadDueOn(receivedOn, true) },
  }));
}

/**
 * Notes that whoever waits for the answer to a lead was told. Throws LEAD_NOT_YOURS, WORK_STATE_UNFIT,
 * LEAD_FEEDBACK_NOT_DUE, WORK_UNKNOWN, WORK_CHANGED and the codes of `workText`. 沪府发〔2020〕7号（十五）
 */
export async function feedBackLead(database: SiloDatabase, input: LeadWords, doing: WorkDoing): Promise<string> {
  const note = workText(input.reason, 'reason', TEXT_LIMIT);
  return followUp(database, input, doing, async (_, lead) => ({
    kind: 'FEEDBACK_GIVEN',
    reason: note,
    verdicts: [mayAnswerLead(doing.actor, lead.authority), leadFollowUp('FEED_BACK', lead.state), feedbackDue(lead)],
    set: { feedback_on: doing.today, feedback_note: note },
  }));
}

/** What is decided on the reward of the complainant of a lead, who is named by the number of the sealed register alone. */
export interface LeadRewarding extends WorkAt {
  readonly complainantReference: string;
  readonly paid: boolean;
}

/**
 * Decides on the reward of a complainant; neither who he is nor a sum is kept. Throws NOT_YOUR_CASE, SAME_PERSON_APPROVES,
 * LEAD_REWARD_UNFIT, COMPLAINANT_REFERENCE_UNFIT, COMPLAINANT_REFERENCE_WRONG, WORK_UNKNOWN, WORK_CHANGED.
 * 沪府发〔2020〕7号（十五）
 */
export async function rewardLead(database: SiloDatabase, input: LeadRewarding, doing: WorkDoing): Promise<string> {
  const { complainantReference: reference, paid } = input;
  requireAll(complainantReference(reference));
  return followUp(database, input, doing, async (client, lead) => ({
    kind: 'REWARD_DECIDED',
    verdicts: [
      mayEnforceFor(doing.actor, lead.authority, 'case-head'),
      rewardDecider(doing.actor.subject, lead.registeredBy),
      leadReward(lead),
      complainantMatches(await isSealedComplainant(client, lead.number, reference)),
    ],
    set: { reward: paid ? 'PAID' : 'REFUSED', rewarded_on: doing.today },
    details: { paid },
  }));
}

/** An opinion that is attached to a lead. */
export interface OpinionEntry extends WorkAt, LeadOpinion {}

/**
 * Attaches the opinion of an expert, or what a platform told, by the hash of its document. Throws LEAD_NOT_YOURS,
 * LEAD_OPINIONS_FULL, TRANSFER_EVIDENCE_UNFIT, TRANSFER_DAY_UNFIT, WORK_STATE_UNFIT, WORK_UNKNOWN, WORK_CHANGED and the codes of
 * `workText`. 沪府发〔2020〕7号（十五）
 */
export async function attachLeadOpinion(
  database: SiloDatabase,
  input: OpinionEntry,
  doing: WorkDoing,
): Promise<string> {
  const { sha256, size, mediaType, givenOn } = input;
  const kind = requireOneOf(input.kind, OPINION_KINDS, 'kind');
  const institution = workText(input.institution, 'institution', 100);
  const opinion: LeadOpinion = { kind, institution, sha256, size, mediaType, givenOn };
  return followUp(database, input, doing, async (_, lead) => ({
    kind: 'OPINION_ATTACHED',
    verdicts: [
      mayAnswerLead(doing.actor, lead.authority),
      leadFollowUp('ATTACH', lead.state),
      evidenceList([opinion]),
      transferDay({ field: 'givenOn', on: givenOn, notBefore: null, today: doing.today }),
      leadOpinion(lead.opinions, opinion),
    ],
    set: { opinions: JSON.stringify([...lead.opinions, opinion]) },
    details: { kind, sha256 },
  }));
}
