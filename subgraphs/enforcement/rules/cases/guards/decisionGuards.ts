import { unlawful, type Verdict } from '../../../../../kernel/values/verdict';
import type { PenaltyKind } from '../../penaltyAmount';
import { collectiveHeads } from '../../proceedings/collectiveDiscussion';
import { decisionDocument } from '../../proceedings/decisionDocument';
import { decidedOnRecord, hearingChair, hearingForfeited, hearingHeld } from '../../proceedings/hearing';
import { hearingNotice, hearingRequest } from '../../proceedings/hearingTerms';
import { serviceMethod } from '../../proceedings/service';
import type { CaseFile } from '../caseFile';
import type { AreaStep, StepOf } from '../caseStep';
import { decisionVerdicts, heardBefore, hearingGroundsOf } from '../decisionVerdicts';
import { apartFromHeads, workedOn } from '../everOfficers';
import { dayFits, type Guard, holds, type Known } from '../judging';
import { missingParts } from '../missingParts';

type DecisionKind =
  | 'REQUEST_HEARING'
  | 'SCHEDULE_HEARING'
  | 'HOLD_HEARING'
  | 'WAIVE_HEARING'
  | 'DISCUSS'
  | 'DECIDE'
  | 'SERVE'
  | AreaStep['kind'];

const given = (matter: boolean, sha256: string): string | null => (matter ? sha256 : null);

/** The document of the decision states what the law asks for, and is sealed. EN-20 */
function documented(
  { proposal }: CaseFile,
  { states, sha256 }: StepOf<'DECIDE'>,
  today: CaseFile['openedOn'],
): Verdict {
  const has = (matter: (typeof states)[number]): string | null => given(states.includes(matter), sha256);
  return decisionDocument({
    party: has('PARTY'),
    address: has('ADDRESS'),
    factsAndEvidence: has('FACTS_AND_EVIDENCE'),
    penaltiesAndBasis: has('PENALTIES_AND_BASIS'),
    performance: has('PERFORMANCE'),
    remedies: has('REMEDIES'),
    authority: has('AUTHORITY'),
    decidedOn: states.includes('DAY') ? today : null,
    sealed: states.includes('SEAL'),
    imposes: proposal?.outcome === 'PENALTY',
  });
}

/** Who says what became of a hearing never worked on the case, and is not asked to withdraw from it. EN-24 */
const chairFit = (file: CaseFile): Verdict => hearingChair(file.hearing?.chair ?? '', workedOn(file), file.recusals);

/** A hearing takes place on its day or after it. */
const dueForHearing = ({ hearing }: CaseFile, today: string): Verdict => {
  const on = hearing?.scheduledOn ?? null;
  return holds(
    on !== null && today >= on,
    unlawful('HEARING_TOO_EARLY', '行政处罚法 64', { heldOn: today, scheduledOn: on }),
  );
};

/** A party withdraws its request, or stays or goes away on the day of the hearing; with good reason it keeps it, on another day. */
function gaveUp(
  { stage, hearing }: CaseFile,
  { attendance, goodReason }: StepOf<'WAIVE_HEARING'>,
  today: string,
): Verdict {
  const scheduledOn = stage === 'HEARING_SCHEDULED' ? (hearing?.scheduledOn ?? null) : null;
  const wasItsDay = scheduledOn !== null && today >= scheduledOn;
  return holds(
    attendance === 'WITHDRAWN' || (wasItsDay && hearingForfeited(attendance, goodReason)),
    unlawful('HEARING_NOT_WAIVED', '行政处罚法 64', { attendance, goodReason, scheduledOn, today }),
  );
}

const hasGrounds = (file: CaseFile, today: CaseFile['openedOn']): Verdict =>
  holds(
    file.proposal !== null && hearingGroundsOf(file, file.proposal, today).length > 0,
    unlawful('HEARING_NOT_DUE', '行政处罚法 63', { outcome: file.proposal?.outcome ?? null }),
  );

const decidedBy = ({ reviews, round }: CaseFile, subject: string): Verdict =>
  holds(
    reviews.every((review) => review.round !== round || review.reviewer !== subject),
    unlawful('CASE_DECIDER_REVIEWED', '行政处罚法 58', { subject }),
  );

const isPenalty = ({ decision }: CaseFile): boolean => decision?.outcome === 'PENALTY';

const WORDS: readonly PenaltyKind[] = ['WARNING', 'CRITICISM'];

/** Whether nothing of a decision is left to perform; one on the spot is performed beside its stages, a warning by being told. */
function isPerformed(file: CaseFile, { performance }: Pick<Known, 'performance'>): boolean {
  const { procedure, stage, decision } = file;
  if (procedure === 'ORDINARY') return stage === 'PERFORMED' || !isPenalty(file);
  const isTold = decision?.penalties.every(({ kind }) => WORDS.includes(kind)) ?? false;
  return isTold || performance === 'PERFORMED' || performance === 'ENDED';
}

/** No case is closed with a part of its record missing, and no penalty before it is performed. EN-14, O 17b */
export function archived(file: CaseFile, known: Pick<Known, 'performance'>): readonly Verdict[] {
  const missing = missingParts(file);
  const { stage } = file;
  const { performance } = known;
  return [
    holds(isPerformed(file, known), unlawful('CASE_PERFORMANCE_OPEN', '行政处罚法 66', { stage, performance })),
    holds(missing.length === 0, unlawful('CASE_RECORD_INCOMPLETE', '行政处罚法 47', { missing })),
  ];
}

/** What the articles ask from a hearing to the archive. EN-18 to EN-24; what performance and transfer ask is judged there. */
export const decisionGuards: { readonly [Kind in DecisionKind]: Guard<Kind> } = {
  REQUEST_HEARING: (file, { requestedOn }, { today }) => [
    hasGrounds(file, today),
    dayFits('requestedOn', requestedOn, { from: file.notice?.servedOn ?? file.openedOn, today }),
    hearingRequest(file.notice?.servedOn ?? file.openedOn, requestedOn),
  ],
  SCHEDULE_HEARING: (file, { chair, heldOn }, { today }) => [
    hearingChair(chair, workedOn(file), file.recusals),
    hearingNotice({ noticedOn: today, heldOn }),
  ],
  HOLD_HEARING: (file, { sha256, signedByParty, refusalNoted, isOpen, closedFor }, { today }) => [
    chairFit(file),
    dueForHearing(file, today),
    hearingHeld({ recordSha256: sha256, signedByParty, refusalNoted, isOpen, closedFor }),
  ],
  WAIVE_HEARING: (file, step, { today }) => [
    gaveUp(file, step, today),
    ...(step.attendance === 'WITHDRAWN' ? [] : [chairFit(file)]),
  ],
  DISCUSS: (file, { heads }, { actor, today }) => [
    collectiveHeads({ heads, recorder: actor.subject, barred: apartFromHeads(file) }, today),
    ...heardBefore(file, today),
  ],
  DECIDE: (file, step, { actor, today, known }) => [
    decidedBy(file, actor.subject),
    ...decisionVerdicts(file, { today, known }),
    decidedOnRecord(file.hearing?.recordSha256 ?? null, step.hearingRecord),
    documented(file, step, today),
  ],
  SERVE: ({ decision, openedOn }, { servedOn, method, present, consentSigned, othersFailed }, { today }) => [
    dayFits('servedOn', servedOn, { from: decision?.decidedOn ?? openedOn, today }),
    serviceMethod({ method, present, consentSigned, othersFailed }),
  ],
  BEGIN_PERFORMANCE: (file) => [
    holds(
      isPenalty(file),
      unlawful('CASE_NOTHING_TO_PERFORM', '行政处罚法 66', { outcome: file.decision?.outcome ?? null }),
    ),
  ],
  PERFORM: () => [],
  DEFER: () => [],
  FALL_OVERDUE: () => [],
  ASK_COURT: () => [],
  ARCHIVE: (file, _, { known }) => archived(file, known),
  TRANSFER_CRIMINAL: () => [],
  COME_BACK: () => [],
  TRANSFER_AGENCY: () => [],
};
