import { canonicalDigest, canonicalJson } from '../../../../kernel/values/canonicalJson';
import { DEFAULT_CEILING_PPM, DEFAULT_FLOOR_PPM, DEFAULT_TABLES } from '../../rules/plans/defaultTables';
import { editionState } from '../../rules/plans/editionStep';
import { percent, perMille } from '../../rules/plans/perMille';
import { consentDigest, consentsMissing } from '../../rules/plans/planConsent';
import type { PlanTask, ProbabilityTables, TaskVolume } from '../../rules/plans/planTask';
import { writtenTables } from '../../rules/plans/probabilityTables';
import { isDirected } from '../../rules/plans/scopeFits';
import { urgentFilingDue } from '../../rules/plans/urgentFiling';
import type { PlanEdition, PlanRow, StoredPlan } from '../../store/plans/storedPlan';

/** Tables as the API tells them. */
export const tablesView = (tables: ProbabilityTables) =>
  writtenTables(tables).map(({ by, factors }) => ({
    by,
    factors: factors.map((factor) => ({ ...factor, text: percent(factor.basisPoints) })),
  }));

function volumeView(volume: TaskVolume) {
  if (volume.kind === 'RATIO') return { ...volume, count: null, text: perMille(volume.ppm) };
  if (volume.kind === 'COUNT') return { ...volume, ppm: null, text: `${volume.count}户` };
  return { kind: volume.kind, ppm: null, count: null, text: '全覆盖' };
}

/** A task as the API tells it; its item is looked up by its code. */
export function taskView(task: PlanTask) {
  const { scope, volume, tables, floorPpm, ceilingPpm, item, ...rest } = task;
  return {
    ...rest,
    itemCode: item,
    scope,
    directed: isDirected(scope),
    scopeHash: canonicalDigest(scope),
    volume: volumeView(volume),
    tables: tablesView(tables),
    tablesIllustrative: canonicalJson(tables) === canonicalJson(DEFAULT_TABLES),
    ...{ floorPpm, ceilingPpm, floorText: perMille(floorPpm), ceilingText: perMille(ceilingPpm) },
  };
}

/** An edition of a plan as the API tells it. */
export function editionView(edition: PlanEdition, { authority }: Pick<PlanRow, 'authority'>) {
  const { content, consents } = edition;
  const { name, office, window, tasks } = content;
  return {
    ...edition,
    ...{ name, office, ...window },
    state: editionState(edition),
    filingDueOn: urgentFilingDue(edition),
    tasks: tasks.map(taskView),
    consents: consents.map(({ department, on, digest }) => ({
      department,
      on,
      stands: consentDigest(content, department) === digest,
    })),
    consentsMissing: consentsMissing(content, authority, consents),
  };
}

/** A plan as the API tells it. */
export function planView(plan: StoredPlan) {
  const departments = new Set(plan.current.content.tasks.map(({ department }) => department));
  return { ...plan, approvedOn: plan.current.approvedOn, crossDepartment: departments.size > 1 };
}

/** A plan as the fields of the API are given it. */
export type PlanView = ReturnType<typeof planView>;

/** What a task gets that states no tables or bounds. DR-33 */
export const PLAN_DEFAULTS = {
  illustrative: true,
  note: '示例，并非法定：无全国统一比例；风险系数参照一省公布的1%、3%、10%、30%，其余为本项目设置。',
  noteEn:
    'Illustrative, not law: no national figures exist; the factors of risk follow the 1, 3, 10 and 30 % that one province published, the others are settings of this project.',
  tables: tablesView(DEFAULT_TABLES),
  floorPpm: DEFAULT_FLOOR_PPM,
  ceilingPpm: DEFAULT_CEILING_PPM,
};
