import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/** 程序环节 The steps without which an inspection is not whole, in their order. */
export const ARCHIVE_STEPS = ['PLAN', 'DRAW', 'CODE', 'TEAM', 'RESULT', 'PUBLICATION', 'ARCHIVE'] as const;

/** One of the steps. */
export type ArchiveStepName = (typeof ARCHIVE_STEPS)[number];

/** How many visits need a step, and how many have it. */
export interface StepCount {
  readonly step: ArchiveStepName;
  readonly required: number;
  readonly done: number;
}

/** Steps that some visit needs and does not have. */
export const missingSteps = (steps: readonly StepCount[]): ArchiveStepName[] =>
  steps.filter(({ required, done }) => done < required).map(({ step }) => step);

/**
 * A visit is archived when every step before is there
 *
 * Plan or recorded trigger, draw, code, team, result, publication: a step that is missing keeps the file open.
 *
 * DR-26; 沪府发〔2020〕7号（十一）、（十七）
 */
export function mayArchive(steps: readonly StepCount[]): Verdict {
  const missing = missingSteps(steps).filter((step) => step !== 'ARCHIVE');
  return missing.length === 0 ? lawful : unlawful('ARCHIVE_INCOMPLETE', '沪府发〔2020〕7号（十一）', { missing });
}
