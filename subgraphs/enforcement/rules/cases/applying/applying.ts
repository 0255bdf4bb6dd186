import type { CaseFile } from '../caseFile';
import type { CaseStepKind, StepOf } from '../caseStep';
import type { StepTaken } from '../openFile';

/** What a step changes in a file beside its stage, its history and its documents. */
export type Applying<Kind extends CaseStepKind> = (
  file: CaseFile,
  step: StepOf<Kind>,
  taken: StepTaken,
) => Partial<CaseFile>;
