import { readingFrom } from '../../../../kernel/service/work/queryable';
import type { EvaluationStatus } from '../../rules/evaluation/evaluationStatus';
import type { PlannedShares } from '../../rules/evaluation/plannedProportions';
import type { StoredRun } from '../../store/evaluation/storedRun';
import { getRuleSetById } from '../../store/ruleSets/storedRuleSet';
import type { SupervisionContext } from '../context';
import { type Progress, progressOf, sharesOf } from './shares';

interface StatusCount {
  readonly status: EvaluationStatus;
  readonly subjects: number;
}

async function ruleSet({ ruleSet: id }: StoredRun, _: unknown, { store }: SupervisionContext): Promise<string> {
  return (await getRuleSetById(readingFrom(store.database.statements), id)).number;
}

/** The fields of an evaluation, and of a task. */
export const runFields = {
  EvaluationRun: {
    ruleSet,
    snapshot: ({ seq }: StoredRun): string => seq,
    progress: ({ state, subjects, scored }: StoredRun): Progress =>
      state === 'SCORING' && subjects === 0
        ? { ...progressOf({ subjects, scored }), share: 0 }
        : progressOf({ subjects, scored }),
    planned: ({ proportions }: StoredRun): PlannedShares | null => proportions,
    realised: ({ outcome }: StoredRun): PlannedShares | null => outcome && sharesOf(outcome.placed),
    standing: ({ outcome }: StoredRun): PlannedShares | null => outcome && sharesOf(outcome.standing),
    ordinaryOutnumbers: ({ outcome }: StoredRun): boolean | null => outcome?.standing.verdict.lawful ?? null,
    statuses: ({ outcome }: StoredRun): StatusCount[] =>
      Object.entries(outcome?.statuses ?? {}).map(([status, subjects]) => ({
        status: status as EvaluationStatus,
        subjects,
      })),
    grades: ({ outcome }: StoredRun): object[] =>
      (outcome?.grades ?? []).map(({ category, level, subjects }) => ({ grade: { category, level }, subjects })),
    changes: ({ outcome }: StoredRun): object[] =>
      Object.entries(outcome?.changes ?? {}).map(([decision, subjects]) => ({ decision, subjects })),
  },
  EvaluationTask: { entity: ({ uscc }: { readonly uscc: string }): { uscc: string } => ({ uscc }) },
};
