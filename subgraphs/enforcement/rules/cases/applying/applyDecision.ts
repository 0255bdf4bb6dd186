import type { CaseFile } from '../caseFile';
import type { CaseHearing } from '../caseParts';
import type { AreaStep } from '../caseStep';
import { paused, resumed } from './applyInvestigation';
import type { Applying } from './applying';
import { reopened } from './applyReview';

type DecisionKind =
  | 'REQUEST_HEARING'
  | 'SCHEDULE_HEARING'
  | 'HOLD_HEARING'
  | 'WAIVE_HEARING'
  | 'DISCUSS'
  | 'DECIDE'
  | 'SERVE'
  | AreaStep['kind'];

const heard = ({ hearing }: CaseFile, change: Partial<CaseHearing>): Pick<CaseFile, 'hearing'> => ({
  hearing: hearing && { ...hearing, ...change },
});

const REQUESTED = { chair: null, noticedOn: null, scheduledOn: null, heldOn: null, recordSha256: null, waivedOn: null };

/** What changes from a hearing to the end of a case. 《行政处罚法》第二十七条、第五十七条、第六十一条、第六十四条至第七十三条 */
export const applyDecision: { readonly [Kind in DecisionKind]: Applying<Kind> } = {
  REQUEST_HEARING: ({ pauses }, { requestedOn }, { today }) => ({
    hearing: { requestedOn, ...REQUESTED },
    pauses: paused(
      resumed(pauses, today, () => true),
      'HEARING',
      today,
    ),
  }),
  SCHEDULE_HEARING: (file, { chair, heldOn }, { today }) =>
    heard(file, { chair, scheduledOn: heldOn, noticedOn: today }),
  HOLD_HEARING: (file, { sha256 }, { today }) => ({
    ...heard(file, { heldOn: today, recordSha256: sha256 }),
    pauses: resumed(file.pauses, today, () => true),
  }),
  WAIVE_HEARING: (file, _, { today }) => ({
    ...heard(file, { waivedOn: today }),
    pauses: resumed(file.pauses, today, () => true),
  }),
  DISCUSS: (_, { heads, conclusion }, { today }) => ({ discussion: { heldOn: today, heads, conclusion } }),
  DECIDE: ({ proposal, pauses }, { decisionNumber: number, title }, { actor, today }) => ({
    decision: {
      number,
      title,
      decidedOn: today,
      decidedBy: actor.subject,
      outcome: proposal?.outcome ?? 'NO_PENALTY_UNFOUNDED',
      penalties: proposal?.penalties ?? [],
    },
    pauses: resumed(pauses, today, () => true),
  }),
  SERVE: (_, { servedOn, method, consentSigned }) => ({ service: { servedOn, method, consentSigned } }),
  BEGIN_PERFORMANCE: () => ({}),
  PERFORM: () => ({}),
  DEFER: () => ({}),
  FALL_OVERDUE: () => ({}),
  ASK_COURT: () => ({}),
  ARCHIVE: () => ({}),
  TRANSFER_CRIMINAL: ({ pauses }, _, { today }) => ({ grave: true, pauses: resumed(pauses, today, () => true) }),
  COME_BACK: (file) => reopened(file),
  TRANSFER_AGENCY: ({ pauses }, { number, title }, { actor, today }) => ({
    decision: {
      number,
      title,
      decidedOn: today,
      decidedBy: actor.subject,
      outcome: 'TRANSFERRED_AGENCY',
      penalties: [],
    },
    pauses: resumed(pauses, today, () => true),
  }),
};
