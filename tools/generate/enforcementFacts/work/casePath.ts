import type { Day } from '../../../../kernel/values/day';
import { addWorkingDays } from '../../../../kernel/values/workingDays';
import { DECISION_MATTERS, NOTICE_MATTERS } from '../../../../subgraphs/enforcement/rules/cases/caseParts';
import type { CaseStep, CaseStepKind, StepOf } from '../../../../subgraphs/enforcement/rules/cases/caseStep';
import { actorOf, type CaseSeat, officersOf } from './enforcementActors';
import { doneBy, type EnforcementDesk } from './enforcementDesk';
import { DAYS_TO_DECISION, documentOf, openSampleCase, paper, type SampleCase } from './sampleCase';

/** A step of a case: by whom, on which day. */
export type SampleStep = readonly [seat: CaseSeat, on: Day, step: CaseStep];

/** The day so many working days after the act of a case was found. */
export const dayOf = ({ foundOn }: SampleCase, workingDays: number): Day => addWorkingDays(foundOn, workingDays);

const shownBy = (told: SampleCase): string[] => officersOf(told.authority).map(({ account }) => account);

/** A review that passes, with the hash of its opinion. */
export const reviewStep = (told: SampleCase, review: StepOf<'REVIEW'>['review']): CaseStep => ({
  kind: 'REVIEW',
  review,
  qualified: true,
  firstTime: false,
  passed: true,
  sha256: paper(told, `REVIEW ${review}`),
});

/** The decision of a case, on the record of its hearing where one was held. */
export function decideStep(told: SampleCase, on: Day, hearingRecord: string | null = null): CaseStep {
  const title = told.proposal.outcome === 'PENALTY' ? '行政处罚决定书' : '不予行政处罚决定书';
  return {
    kind: 'DECIDE',
    decisionNumber: documentOf(told, '处', on),
    title: `关于${told.party.name}的${title}`,
    states: DECISION_MATTERS,
    hearingRecord,
    sha256: paper(told, 'DECIDE'),
  };
}

/** The service of a decision to somebody who is not there when it is announced. */
export const serveStep = (told: SampleCase, servedOn: Day): CaseStep => ({
  kind: 'SERVE',
  servedOn,
  method: 'DIRECT',
  present: false,
  consentSigned: false,
  othersFailed: false,
  sha256: paper(told, 'SERVE'),
});

/** From the lead to an investigation with one verified piece of evidence. */
export function toInvestigation(told: SampleCase): readonly SampleStep[] {
  const [verified, filed, looked, checked] = [1, 4, 6, 7].map((days) => dayOf(told, days)) as [Day, Day, Day, Day];
  const [caseNumber, evidence] = [documentOf(told, '案', filed), paper(told, 'EVIDENCE')];
  return [
    ['officer', verified, { kind: 'VERIFY' }],
    ['head', filed, { kind: 'FILE', caseNumber, grave: false, sha256: paper(told, 'FILE') }],
    ['head', filed, { kind: 'ASSIGN', officers: officersOf(told.authority) }],
    ['officer', looked, { kind: 'ADD_EVIDENCE', evidence: 'INSPECTION_RECORD', sha256: evidence }],
    ['second', checked, { kind: 'VERIFY_EVIDENCE', sha256: evidence }],
  ];
}

/** From the report of the investigation to its review; the review is in law where the case calls for it. */
export function toReview(told: SampleCase): readonly SampleStep[] {
  const { proposal } = told;
  const [closed, read] = [dayOf(told, 20), dayOf(told, 23)];
  const report = { certificatesShownBy: shownBy(told), proposal, sha256: paper(told, 'CLOSE') };
  return [
    ['officer', closed, { kind: 'CLOSE', ...report }],
    ['officer', closed, { kind: 'SUBMIT' }],
    ['reviewer', read, reviewStep(told, proposal.traits.complex ? 'LEGAL' : 'ORDINARY')],
  ];
}

/** The notice of the penalty that is intended, and its receipt. */
export function toNotice(told: SampleCase): readonly SampleStep[] {
  const noticed = dayOf(told, 25);
  return [
    ['officer', noticed, { kind: 'NOTIFY', tells: NOTICE_MATTERS, sha256: paper(told, 'NOTIFY') }],
    ['officer', noticed, { kind: 'ATTACH', part: 'NOTICE_RECEIPT', sha256: paper(told, 'RECEIPT') }],
  ];
}

/** The decision and its service. */
export function toService(told: SampleCase): readonly SampleStep[] {
  const [decided, served] = [dayOf(told, DAYS_TO_DECISION), dayOf(told, DAYS_TO_DECISION + 1)];
  return [
    ['head', decided, decideStep(told, decided)],
    ['officer', served, serveStep(told, served)],
  ];
}

/** The whole ordinary path without a hearing; what imposes nothing needs no notice. */
export const ordinaryPath = (told: SampleCase): readonly SampleStep[] => [
  ...toInvestigation(told),
  ...toReview(told),
  ...(told.proposal.outcome === 'PENALTY' ? toNotice(told) : []),
  ...toService(told),
];

/** A path up to its first step of a kind, that one included. */
export const upTo = (path: readonly SampleStep[], kind: CaseStepKind): readonly SampleStep[] =>
  path.slice(0, path.findIndex(([, , step]) => step.kind === kind) + 1);

/** Opens a case and takes the steps of a path in it; gives the number of its file. */
export async function runCase(desk: EnforcementDesk, told: SampleCase, path: readonly SampleStep[]): Promise<string> {
  const file = await openSampleCase(desk, told);
  for (const [seat, on, step] of path) await desk.take(file, step, doneBy(actorOf(told.authority, seat), on));
  return file;
}
