import type { Verdict } from '../../../../kernel/values/verdict';
import type { CaseFile } from './caseFile';
import { decisionVerdicts } from './decisionVerdicts';
import { archived } from './guards/decisionGuards';
import type { Judging } from './judging';

type Refusal = Extract<Verdict, { readonly lawful: false }>;

/** Something that still bars a step of a case, by which article and on which facts. */
export interface OpenGate extends Omit<Refusal, 'lawful'> {
  readonly step: 'DECIDE' | 'ARCHIVE';
}

const refusals = (step: OpenGate['step'], verdicts: readonly Verdict[]): readonly OpenGate[] =>
  verdicts.flatMap((verdict) => {
    if (verdict.lawful) return [];
    const { lawful: _, ...refusal } = verdict;
    return [{ step, ...refusal }];
  });

const hasEnded = ({ stage, filedOn }: CaseFile): boolean =>
  filedOn === null || stage === 'ON_SPOT_DECIDED' || stage === 'TERMINATED' || stage === 'TRANSFERRED_CRIMINAL';

/**
 * What still bars the decision of a case that was filed, or the archive of one that was decided; what is not passed yet is
 * told with its article before anybody tries
 *
 * 《行政处罚法》第四十七条、第五十七条
 */
export function openGates(file: CaseFile, judging: Omit<Judging, 'actor'>): readonly OpenGate[] {
  if (hasEnded(file)) return [];
  if (file.decision === null) return refusals('DECIDE', decisionVerdicts(file, judging));
  return file.stage === 'ARCHIVED' ? [] : refusals('ARCHIVE', archived(file, judging.known));
}
