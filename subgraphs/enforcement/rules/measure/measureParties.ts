import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { actsFor, officeOfActor, type WorkActor } from '../../../../kernel/values/work/workParties';
import { mayEnforceFor } from '../work/enforcementParties';
import type { LadderKind } from './ladder';

/**
 * Who drafts benchmarks and lists: an official of the department who handles cases, or who reviews them in law
 *
 * 《行政处罚法》第三十四条; the text names no office, and this project lets both draft.
 */
export function mayDraftMeasure(actor: WorkActor, authority: string): Verdict {
  const may = actsFor(actor, authority, 'legal-reviewer') || actsFor(actor, authority, 'case-officer');
  const facts = { authority, role: 'legal-reviewer', department: officeOfActor(actor) };
  return may ? lawful : unlawful('NOT_YOUR_CASE', '行政处罚法 34', facts);
}

/**
 * What somebody drafted is published by somebody else
 *
 * 《行政处罚法》第三十四条, as this project reads it: no text read names who approves.
 */
export function publishedByAnother(actor: Pick<WorkActor, 'subject'>, draftedBy: string): Verdict {
  return actor.subject === draftedBy
    ? unlawful('SAME_PERSON_APPROVES', '行政处罚法 34', { subject: draftedBy })
    : lawful;
}

/**
 * Who takes a step of the ladder: who handles cases; a recall, which touches the whole business, is the head's
 *
 * 沪府发〔2020〕7号（十九）; that the head orders recalls is this project's reading.
 */
export function mayTakeStep(actor: WorkActor, authority: string, kind: LadderKind): Verdict {
  return mayEnforceFor(actor, authority, kind === 'RECALL' ? 'case-head' : 'case-officer');
}
