import type { CaseFile } from '../caseFile';
import type { CaseProposal } from '../caseProposal';
import { sameProposal } from '../sameProposal';
import { resumed } from './applyInvestigation';
import type { Applying } from './applying';

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

/** What a file has of an investigation that has not come to its end. */
const UNREVIEWED = {
  proposal: null,
  reportedBy: null,
  submittedOn: null,
  notice: null,
  waivedOn: null,
  hearingWaived: false,
  statement: null,
  hearing: null,
  discussion: null,
} as const satisfies Partial<CaseFile>;

/** What changes when an investigation is taken up again: what was told stays the measure of what may be decided. */
export const reopened = ({ round, notice, formerPenalties }: CaseFile): Partial<CaseFile> => ({
  ...UNREVIEWED,
  round: round + 1,
  formerPenalties: notice ? [...formerPenalties, notice.penalties] : formerPenalties,
});

const proposed = ({ proposal }: CaseFile): Pick<CaseProposal, 'outcome' | 'penalties'> => ({
  outcome: proposal?.outcome ?? 'NO_PENALTY_UNFOUNDED',
  penalties: proposal?.penalties ?? [],
});

/** What changes from the report of the investigation to what the party said. 《行政处罚法》第四十四条、第四十五条、第五十七条、第五十八条 */
export const applyReview: { readonly [Kind in ReviewKind]: Applying<Kind> } = {
  CLOSE: (_, { certificatesShownBy, proposal }, { actor }) => ({
    certificatesShownBy,
    proposal,
    reportedBy: actor.subject,
  }),
  SUBMIT: (_file, _step, { today }) => ({ submittedOn: today }),
  REVIEW: (file, { review, qualified, firstTime, passed }, { actor, today }) => ({
    reviews: [
      ...file.reviews,
      {
        kind: review,
        reviewer: actor.subject,
        qualified,
        firstTime,
        passed,
        on: today,
        round: file.round,
        afterHearing: file.hearing?.heldOn != null,
        ...proposed(file),
      },
    ],
  }),
  RETURN: (file, _, { today }) => ({ ...reopened(file), pauses: resumed(file.pauses, today, () => true) }),
  NOTIFY: (file, _, { today }) => ({ notice: { servedOn: today, penalties: proposed(file).penalties } }),
  WAIVE_RIGHTS: ({ hearingWaived }, { hearing }, { today }) => ({
    waivedOn: today,
    hearingWaived: hearingWaived || hearing,
  }),
  RECEIVE_STATEMENT: (_, { receivedOn }) => ({ statement: { receivedOn, reviewedOn: null } }),
  REREVIEW: ({ statement }, _, { today }) => ({ statement: statement && { ...statement, reviewedOn: today } }),
  REVISE: ({ proposal, discussion }, { outcome, penalties }) => ({
    proposal: proposal && { ...proposal, outcome, penalties },
    discussion: proposal && sameProposal(proposal, { outcome, penalties }) ? discussion : null,
  }),
};
