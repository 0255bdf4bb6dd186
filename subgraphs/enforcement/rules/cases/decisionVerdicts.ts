import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { certifiedOfficers } from '../proceedings/certifiedOfficers';
import { collectiveHeld, collectiveNeeded } from '../proceedings/collectiveDiscussion';
import { evidenceFit } from '../proceedings/evidenceFit';
import { hearingBefore } from '../proceedings/hearing';
import { hearingGrounds } from '../proceedings/hearingGrounds';
import { legalReviewGrounds, legalReviewPassed } from '../proceedings/legalReview';
import { hasNewFacts } from '../proceedings/newFacts';
import { decidedAsTold, noHeavier } from '../proceedings/noHeavier';
import { noticeBefore } from '../proceedings/notice';
import { recusalsDecided, recusedOfficer } from '../proceedings/recusal';
import type { HearingGround, LegalReviewGround } from '../proceedings/types';
import type { CaseFile } from './caseFile';
import type { CasePenalty, CaseReview } from './caseParts';
import type { CaseProposal } from './caseProposal';
import { apartFromHeads, workedOn } from './everOfficers';
import { holds, type Judging } from './judging';
import { proposalVerdicts } from './proposalVerdicts';
import { sameProposal } from './sameProposal';

/** Why the party must be offered a hearing; empty where it need not. EN-24 */
export function hearingGroundsOf(
  { party }: CaseFile,
  proposal: CaseProposal,
  on: Judging['today'],
): readonly HearingGround[] {
  if (proposal.outcome !== 'PENALTY') return [];
  return hearingGrounds(proposal.penalties, { party, on, byLaw: proposal.traits.hearingByLaw });
}

/** Why a penalty needs a legal review first; empty where it does not. EN-19 */
export function reviewGroundsOf(
  { hearing }: CaseFile,
  { outcome, traits }: CaseProposal,
): readonly LegalReviewGround[] {
  if (outcome !== 'PENALTY') return [];
  return legalReviewGrounds({
    publicInterest: traits.publicInterest,
    hearingHeld: hearing?.heldOn != null,
    complexOrSeveral: traits.complex || traits.severalRelations,
    byLaw: traits.reviewByLaw,
  });
}

/** The last review of exactly what is proposed, word for word, in this round and, once a hearing was held, after it. */
export function reviewOf({ reviews, round, hearing }: CaseFile, proposal: CaseProposal): CaseReview | undefined {
  const last = reviews.at(-1);
  const isOfThis = last?.round === round && sameProposal(last, proposal);
  return isOfThis && (last.afterHearing || hearing?.heldOn == null) ? last : undefined;
}

/** What is proposed was reviewed as it stands, and passed; in law where that is due. EN-19 */
export function reviewed(file: CaseFile, proposal: CaseProposal): readonly Verdict[] {
  const grounds = reviewGroundsOf(file, proposal);
  const review = reviewOf(file, proposal);
  const byAnother = review !== undefined && !file.everOfficers.includes(review.reviewer);
  const ordinary = holds(
    byAnother && review.passed,
    unlawful('CASE_NOT_REVIEWED', '行政处罚法 57', { outcome: proposal.outcome, reviewedOn: review?.on ?? null }),
  );
  const legal = review?.kind === 'LEGAL' ? review : null;
  const officers = workedOn(file);
  const reviewer = legal && { account: legal.reviewer, qualified: legal.qualified, firstTime: legal.firstTime };
  return [legalReviewPassed({ grounds, review: legal, reviewer, officers }), ordinary];
}

/** No penalty grows because the party defended itself: measured by what the notices before told. EN-13 */
export function notHeavier(file: CaseFile, penalties: readonly CasePenalty[]): readonly Verdict[] {
  const { formerPenalties, notice } = file;
  const before = formerPenalties.at(-1);
  const facts = { named: file.proposal?.newFacts ?? [], evidence: file.evidence, round: file.round };
  const former = before ? [noHeavier(before, penalties, hasNewFacts(facts))] : [];
  return notice ? [...former, decidedAsTold(notice.penalties, penalties)] : former;
}

const statementOf = ({ statement }: CaseFile): 'NONE' | 'RECEIVED' | 'REVIEWED' =>
  statement === null ? 'NONE' : statement.reviewedOn === null ? 'RECEIVED' : 'REVIEWED';

/** A penalty comes after notice, statement and hearing, and is no heavier for them. EN-13, EN-24 */
export function heardBefore(file: CaseFile, today: Judging['today']): readonly Verdict[] {
  const { proposal } = file;
  if (proposal?.outcome !== 'PENALTY') return [];
  const { notice, waivedOn, hearingWaived, hearing } = file;
  const course = { servedOn: notice?.servedOn ?? null, waivedOn, statement: statementOf(file) };
  const grounds = hearingGroundsOf(file, proposal, today);
  const { requestedOn = null, heldOn = null, waivedOn: hearingWaivedOn = null } = hearing ?? {};
  const hearingCourse = {
    grounds,
    requestedOn,
    heldOn,
    waivedOn: hearingWaivedOn ?? (hearingWaived ? waivedOn : null),
  };
  const heard = notice ? hearingBefore({ ...hearingCourse, noticedOn: notice.servedOn }, today) : lawful;
  return [
    noticeBefore({ ...course, waivedOn: waivedOn ?? heldOn }, today),
    heard,
    ...notHeavier(file, proposal.penalties),
  ];
}

/** Nobody who discussed the case was put on it or reviewed it afterwards. EN-18 */
const hasFitHeads = (file: CaseFile): boolean =>
  file.discussion?.heads.every((head) => !apartFromHeads(file).includes(head)) ?? false;

/**
 * Everything that the articles ask before a decision, each with its answer
 *
 * A hearing that was held hears the party as well as the days for its statement do, so that after it they need not be waited
 * for (reading of this project); one that was given up stands for nothing, and what was stated in writing is reviewed all the
 * same.
 *
 * 《行政处罚法》第四十二条至第四十六条、第五十七条、第五十八条、第六十二条至第六十五条
 */
export function decisionVerdicts(file: CaseFile, judging: Omit<Judging, 'actor'>): readonly Verdict[] {
  const { proposal, officers, recusals, evidence, discussion } = file;
  const { today } = judging;
  const people = [certifiedOfficers(officers, today), recusedOfficer(officers, recusals), recusalsDecided(recusals)];
  if (!proposal) {
    const unreviewed = unlawful('CASE_NOT_REVIEWED', '行政处罚法 57', { outcome: null, reviewedOn: null });
    return [...people, evidenceFit(evidence), unreviewed];
  }
  const { complex, major } = proposal.traits;
  const collective = collectiveNeeded({ complex, major, penalties: proposal.penalties });
  return [
    ...people,
    ...(proposal.findings.violation ? [evidenceFit(evidence)] : []),
    ...proposalVerdicts(file, proposal, judging),
    ...heardBefore(file, today),
    ...reviewed(file, proposal),
    collectiveHeld(collective, hasFitHeads(file) ? discussion : null, today),
  ];
}
