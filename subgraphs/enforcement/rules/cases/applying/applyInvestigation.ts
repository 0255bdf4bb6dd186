import { addDays, type Day } from '../../../../../kernel/values/day';
import type { DecisionExtension, Pause, PauseReason } from '../../proceedings/types';
import type { CaseFile } from '../caseFile';
import type { StepOf } from '../caseStep';
import type { Applying } from './applying';

type InvestigationKind =
  | 'ADD_EVIDENCE'
  | 'VERIFY_EVIDENCE'
  | 'EXCLUDE_EVIDENCE'
  | 'REGISTER_EVIDENCE'
  | 'RELEASE_EVIDENCE'
  | 'ATTACH'
  | 'SUSPEND'
  | 'RESUME'
  | 'PAUSE'
  | 'END_PAUSE'
  | 'EXTEND'
  | 'TERMINATE';

/** Begins a pause of the clock on a day. */
export const paused = (pauses: readonly Pause[], reason: PauseReason, from: Day): readonly Pause[] => [
  ...pauses,
  { reason, from, to: null },
];

/** Ends pauses that last: the day on which the clock runs again is not one of them, so that one of no day is gone. */
export const resumed = (pauses: readonly Pause[], on: Day, over: (pause: Pause) => boolean): readonly Pause[] =>
  pauses
    .map((pause) => (pause.to === null && over(pause) ? { ...pause, to: addDays(on, -1) } : pause))
    .filter(({ from, to }) => to === null || to >= from);

const isSuspension = ({ reason }: Pause): boolean => reason === 'SUSPENSION';

const extension = ({ by, days }: StepOf<'EXTEND'>, on: Day): DecisionExtension =>
  by === 'HEAD' ? { by, on } : { by, on, days: days ?? 0 };

const withEvidence = (
  { evidence }: CaseFile,
  sha256: string,
  change: Partial<CaseFile['evidence'][number]>,
): Partial<CaseFile> => ({
  evidence: evidence.map((one) => (one.sha256 === sha256 ? { ...one, ...change } : one)),
});

/** What changes while a case is investigated: evidence, clocks, and its end without a decision. 《行政处罚法》第四十六条、第五十六条、第六十条 */
export const applyInvestigation: { readonly [Kind in InvestigationKind]: Applying<Kind> } = {
  ADD_EVIDENCE: ({ evidence, round }, { sha256, evidence: kind }, { actor, today }) => {
    const added = { addedBy: actor.subject, addedOn: today, round };
    return { evidence: [...evidence, { sha256, kind, verifiedBy: null, excluded: false, ...added }] };
  },
  VERIFY_EVIDENCE: (file, { sha256 }, { actor }) => withEvidence(file, sha256, { verifiedBy: actor.subject }),
  EXCLUDE_EVIDENCE: (file, { sha256 }) => withEvidence(file, sha256, { excluded: true }),
  REGISTER_EVIDENCE: ({ registrations }, { sha256 }, { actor, today }) => ({
    registrations: [
      ...registrations,
      { sha256, registeredOn: today, approvedBy: actor.subject, decidedOn: null, measure: null },
    ],
  }),
  RELEASE_EVIDENCE: ({ registrations }, { sha256, measure }, { today }) => ({
    registrations: registrations.map((one) =>
      one.sha256 === sha256 && one.decidedOn === null ? { ...one, decidedOn: today, measure } : one,
    ),
  }),
  ATTACH: () => ({}),
  SUSPEND: ({ pauses }, _, { today }) => ({ pauses: paused(pauses, 'SUSPENSION', today) }),
  RESUME: ({ pauses }, _, { today }) => ({ pauses: resumed(pauses, today, isSuspension) }),
  PAUSE: ({ pauses }, { reason }, { today }) => ({ pauses: paused(pauses, reason, today) }),
  END_PAUSE: ({ pauses }, _, { today }) => ({ pauses: resumed(pauses, today, (one) => !isSuspension(one)) }),
  EXTEND: ({ extensions }, step, { today }) => ({ extensions: [...extensions, extension(step, today)] }),
  TERMINATE: ({ pauses }, { code, reason }, { actor, today }) => ({
    ending: { code, reason, on: today, by: actor.subject },
    pauses: resumed(pauses, today, () => true),
  }),
};
