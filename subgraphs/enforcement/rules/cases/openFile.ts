import type { Day } from '../../../../kernel/values/day';
import type { CaseFile } from './caseFile';
import type { OpenStep } from './caseStep';

/** Who takes a step, and on which day. */
export interface StepTaken {
  readonly actor: { readonly subject: string };
  readonly today: Day;
}

/** What a file has before anything is done in it. */
const EMPTY = {
  procedure: 'ORDINARY',
  caseNumber: null,
  filedOn: null,
  filedBy: null,
  filingExtendedOn: null,
  grave: false,
  officers: [],
  recusals: [],
  evidence: [],
  registrations: [],
  pauses: [],
  extensions: [],
  round: 1,
  certificatesShownBy: [],
  reportedBy: null,
  proposal: null,
  submittedOn: null,
  reviews: [],
  notice: null,
  formerPenalties: [],
  waivedOn: null,
  hearingWaived: false,
  statement: null,
  hearing: null,
  discussion: null,
  decision: null,
  service: null,
  onSpotReportedOn: null,
  ending: null,
  documents: [],
} as const satisfies Partial<CaseFile>;

/**
 * The file that its first step makes: a lead that is registered
 *
 * 《市场监督管理行政处罚程序规定》第十八条
 */
export function openFile({ kind: _, extendedOn, ...about }: OpenStep, { actor, today }: StepTaken): CaseFile {
  const opened = {
    openedOn: today,
    openedBy: actor.subject,
    everOfficers: [actor.subject],
    filingExtendedOn: extendedOn,
  };
  return { ...EMPTY, ...about, ...opened, stage: 'LEAD', history: [{ stage: 'LEAD', enteredOn: today }] };
}
