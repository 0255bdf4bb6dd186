import { unlawful, type Verdict } from '../../../../../kernel/values/verdict';
import { decisionOutcome } from '../../decisionOutcome';
import { circumstancesKnown } from '../../measure/circumstancesKnown';
import { conditionsKnown } from '../../measure/conditionsKnown';
import { certificateShown } from '../../proceedings/certificateShown';
import { certifiedOfficers } from '../../proceedings/certifiedOfficers';
import { evidenceFit } from '../../proceedings/evidenceFit';
import { legalReviewer } from '../../proceedings/legalReview';
import { newFactsFit } from '../../proceedings/newFacts';
import { noticeContent } from '../../proceedings/notice';
import { statementReview } from '../../proceedings/statementReview';
import type { CaseFile } from '../caseFile';
import type { StepOf } from '../caseStep';
import { hearingGroundsOf, notHeavier, reviewed } from '../decisionVerdicts';
import { workedOn } from '../everOfficers';
import { dayFits, type Guard, holds, type Judging } from '../judging';
import { noticeTold } from '../noticeTold';
import { proposalVerdicts } from '../proposalVerdicts';
import { sameProposal } from '../sameProposal';

type ReviewKind =
  | 'CLOSE'
  | 'SUBMIT'
  | 'REVIEW'
  | 'RETURN'
  | 'NOTIFY'
  | 'WAIVE_RIGHTS'
  | 'RECEIVE_STATEMENT'
  | 'REREVIEW'
  | 'REVISE';

const CLOCK = '市场监督管理行政处罚程序规定 64';

/** Nothing that the investigation began is left open: registered evidence, days left out of the term. EN-17, EN-21 */
function nothingOpen({ registrations, pauses }: CaseFile): readonly Verdict[] {
  const open = registrations.filter(({ decidedOn }) => decidedOn === null).map(({ sha256 }) => sha256);
  const lasting = pauses.filter(({ to }) => to === null).map(({ reason }) => reason);
  return [
    holds(open.length === 0, unlawful('CASE_REGISTRATION_OPEN', '行政处罚法 56', { evidence: open })),
    holds(lasting.length === 0, unlawful('CASE_PAUSE_OPEN', CLOCK, { reasons: lasting })),
  ];
}

/** Where the party must be told before: of a penalty, as it was reviewed, and of a hearing where one must be offered. EN-13, EN-24 */
function told(file: CaseFile, step: StepOf<'NOTIFY'>, today: Judging['today']): readonly Verdict[] {
  const { proposal } = file;
  if (proposal?.outcome !== 'PENALTY') {
    return [unlawful('CASE_NOT_TO_NOTIFY', '行政处罚法 44', { outcome: proposal?.outcome ?? null })];
  }
  return [
    noticeContent(noticeTold(proposal.penalties, step), hearingGroundsOf(file, proposal, today)),
    ...reviewed(file, proposal),
    ...notHeavier(file, proposal.penalties),
  ];
}

/** What did not pass once is changed or returned; no further review of the same makes good for it. EN-19 */
function notFailed({ reviews, round, proposal }: CaseFile): Verdict {
  const failed = reviews.find(
    (one) => one.round === round && !one.passed && proposal !== null && sameProposal(one, proposal),
  );
  const facts = { reviewedOn: failed?.on ?? null, reviewer: failed?.reviewer ?? null };
  return holds(failed === undefined, unlawful('CASE_REVIEW_FAILED', '行政处罚法 58', facts));
}

/** What the articles ask from the report of the investigation to what the party stated. EN-12 to EN-14, EN-18, EN-19 */
export const reviewGuards: { readonly [Kind in ReviewKind]: Guard<Kind> } = {
  CLOSE: (file, { certificatesShownBy, proposal }, { today, known }) => [
    certifiedOfficers(file.officers, today),
    certificateShown(file.officers, certificatesShownBy),
    ...nothingOpen(file),
    ...(proposal.findings.violation ? [evidenceFit(file.evidence)] : []),
    newFactsFit({ named: proposal.newFacts, evidence: file.evidence, round: file.round }),
    circumstancesKnown(proposal.measure.circumstances, known.benchmarks),
    conditionsKnown(proposal.findings.conditions, known.lists),
    ...proposalVerdicts(file, proposal, { today, known }),
  ],
  SUBMIT: () => [],
  REVIEW: (file, { qualified, firstTime }, { actor }) => [
    legalReviewer({ account: actor.subject, qualified, firstTime }, workedOn(file)),
    notFailed(file),
  ],
  RETURN: () => [],
  NOTIFY: (file, step, { today }) => told(file, step, today),
  WAIVE_RIGHTS: () => [],
  RECEIVE_STATEMENT: ({ notice, openedOn }, { receivedOn }, { today }) => [
    dayFits('receivedOn', receivedOn, { from: notice?.servedOn ?? openedOn, today }),
  ],
  REREVIEW: (_, { accepted, reason, sha256 }) => [statementReview({ accepted, reason, finding: sha256 })],
  REVISE: (file, { outcome, penalties }, { today, known }) => [
    decisionOutcome(outcome, penalties.length),
    ...(file.proposal ? proposalVerdicts(file, { ...file.proposal, outcome, penalties }, { today, known }) : []),
    ...notHeavier(file, penalties),
  ],
};
