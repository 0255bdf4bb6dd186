import { addDays } from '../../../../kernel/values/day';
import { findEntityState } from '../../../../kernel/values/reference/entityStates';
import type { AccidentReportFact } from '../../../../subgraphs/credit';
import type { CityEntity } from '../../cityEntity';

type Plan = Pick<AccidentReportFact, 'kind' | 'severity' | 'summary' | 'sourceDepartment' | 'standing'>;

const standing = (sourceDepartment: string, kind: Plan['kind'], summary: string): Plan => ({
  kind,
  severity: 'GENERAL',
  summary,
  sourceDepartment,
  standing: 'STANDS',
});

/** One entity in so many has each of these. */
const EVERY = 400;
/** By the place of an entity among so many; all are after the businesses that the pages name. */
const PLANS: Readonly<Record<number, Plan>> = {
  31: standing('EMERGENCY', 'WORK_SAFETY', '车间机械伤害，一人轻伤（虚构）'),
  34: standing('SAMR', 'SPECIAL_EQUIPMENT', '电梯困人，无人员伤亡（虚构）'),
  137: standing('SAMR', 'FOOD', '集体用餐后数人不适，已就医（虚构）'),
  241: { ...standing('EMERGENCY', 'FIRE', '仓库起火，财产损失（虚构）'), severity: 'LARGER' },
};
/** The one report that proved wrong: the accident was somebody else's. */
const WITHDRAWN = {
  index: 37,
  plan: { ...standing('EMERGENCY', 'WORK_SAFETY', '经核实系其他单位事故（虚构）'), standing: 'WITHDRAWN' },
} as const;
const LEAST_AGE = 20;
const AGES = 600;
const REPORTED_AFTER = 2;

/** The accidents that a sample entity reported, to the emergency or the market authority; none of nearly all. */
export function accidentReports({ uscc, index, state, registeredOn, today, dice }: CityEntity): AccidentReportFact[] {
  const plan = index === WITHDRAWN.index ? WITHDRAWN.plan : PLANS[index % EVERY];
  if (!plan || findEntityState(state)?.final) return [];
  const occurredOn = addDays(today, -(LEAST_AGE + dice('accident').int(AGES)));
  if (occurredOn < registeredOn) return [];
  const reportedOn = addDays(occurredOn, REPORTED_AFTER);
  const sourceRecordId = `AC-${uscc}-${occurredOn}`;
  return [{ ...plan, uscc, occurredOn, reportedOn, sourceRecordId, observedAt: `${reportedOn}T00:00:00+08:00` }];
}
