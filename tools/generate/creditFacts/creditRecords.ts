import { addDays, type Day, diffDays } from '../../../kernel/values/day';
import type { CreditRecordFact } from '../../../subgraphs/credit';
import type { CityEntity } from '../cityEntity';
import type { Dice } from '../dice';
import { officeOf } from '../officeOf';
import { COMMON_RECORDS, type RecordPlan, STORY_RECORDS } from './storyRecords';

/** The day of a record: as long ago as its plan says, but never before the entity was registered. */
function dayOf({ age: [least, below] }: RecordPlan, { today, registeredOn }: CityEntity, dice: Dice): Day {
  const wanted = addDays(today, -(least + dice.int(below - least)));
  if (wanted >= registeredOn) return wanted;
  return addDays(registeredOn, dice.int(diffDays(registeredOn, today) + 1));
}

function endOf({ lasted }: RecordPlan, from: Day, today: Day): Day | null {
  if (lasted === undefined) return null;
  const end = addDays(from, lasted);
  return end > today ? null : end;
}

const registered: RecordPlan = {
  kind: 'BASIC',
  title: '设立登记',
  department: 'SAMR',
  state: 'PUBLISHED',
  age: [0, 1],
};

function plansOf({ story }: CityEntity, dice: Dice): RecordPlan[] {
  const told = STORY_RECORDS[story];
  const common = COMMON_RECORDS.filter(([share]) => dice.chance(share)).map(([, plan]) => plan);
  return [...(told ? dice.pick(told) : []), ...common];
}

/** The credit records of a sample entity: its registration, what its story brings, and what anyone may have. */
export function creditRecords(entity: CityEntity, dice: Dice): CreditRecordFact[] {
  const { uscc, district, today } = entity;
  const dated = [
    { plan: registered, from: entity.registeredOn },
    ...plansOf(entity, dice).map((plan) => ({ plan, from: dayOf(plan, entity, dice) })),
  ];
  return dated.map(({ plan, from }, index) => ({
    uscc,
    kind: plan.kind,
    title: plan.title,
    documentNumber: `${from.slice(0, 4)}-${uscc.slice(8, 17)}-${index + 1}`,
    severity: plan.severity ?? null,
    effectiveFrom: from,
    effectiveTo: endOf(plan, from, today),
    publicationState: plan.state,
    publicationEndsOn: null,
    sourceDepartment: officeOf(plan.department, district),
    sourceRecordId: `CR-${uscc}-${index + 1}`,
    observedAt: `${from}T00:00:00+08:00`,
  }));
}
