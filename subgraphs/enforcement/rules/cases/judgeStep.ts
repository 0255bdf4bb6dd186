import type { Verdict } from '../../../../kernel/values/verdict';
import { workStep } from '../../../../kernel/values/work/workStep';
import type { CaseStage } from '../caseStage';
import type { CaseFile } from './caseFile';
import { caseSeat } from './caseSeat';
import type { CaseStep, CaseStepKind } from './caseStep';
import { CASE_STEPS, ruleOf } from './caseSteps';
import { decisionGuards } from './guards/decisionGuards';
import { filingGuards } from './guards/filingGuards';
import { investigationGuards } from './guards/investigationGuards';
import { reviewGuards } from './guards/reviewGuards';
import type { Guard, Judging } from './judging';

const GUARDS: { readonly [Kind in CaseStepKind]: Guard<Kind> } = {
  ...filingGuards,
  ...investigationGuards,
  ...reviewGuards,
  ...decisionGuards,
};

/** Stages in which a kind of step can be taken. */
export function stagesOf(kind: CaseStepKind): readonly CaseStage[] {
  return Object.keys(CASE_STEPS[kind].moves) as CaseStage[];
}

/**
 * What speaks for and against a step: first its stage, then who takes it, then what the articles ask
 *
 * In a stage that does not have the step nothing else is asked.
 *
 * 《行政处罚法》第四条、第五章
 */
export function judgeStep(file: CaseFile, step: CaseStep, judging: Judging): readonly Verdict[] {
  const rule = ruleOf(step);
  const possibleIn = stagesOf(step.kind);
  const inOrder = workStep({ act: step.kind, state: file.stage, possibleIn, article: rule.article });
  if (!inOrder.lawful) return [inOrder];
  const guard = GUARDS[step.kind] as Guard<CaseStepKind>;
  return [...caseSeat(file, rule, judging.actor), ...guard(file, step, judging)];
}
