import { addDays, type Day, diffDays, yearOf } from '../../../kernel/values/day';
import type { InspectedItem, InspectionInput } from '../../../subgraphs/inspection';
import type { InspectionStage } from '../../../subgraphs/inspection/rules/inspectionStage';
import type { InspectionTrigger } from '../../../subgraphs/inspection/rules/inspectionTrigger';
import { INSPECTION_MODES } from '../../../subgraphs/inspection/rules/inspectionWords';
import type { CityEntity } from '../cityEntity';
import type { Dice } from '../dice';
import { officeOf } from '../officeOf';
import { type FindingTurns, findingOn } from './findings';
import { ITEMS_BY_DEPARTMENT } from './items';

const YEARS_BACK_DAYS = 1_095;
const PUBLISHED_AFTER_DAYS = 25;

const TRIGGERS: readonly (readonly [InspectionTrigger, number])[] = [
  ['RANDOM', 60],
  ['KEY_LIST', 15],
  ['COMPLAINT', 12],
  ['TRANSFER', 4],
  ['ALERT', 2],
  ['SPECIAL', 7],
];

const REASONS: Partial<Readonly<Record<InspectionTrigger, string>>> = {
  COMPLAINT: '投诉举报线索核查',
  TRANSFER: '其他部门转办线索核查',
  ALERT: '数据预警核查',
};

/** More visits where a story speaks of trouble. */
const COUNTS: Partial<Readonly<Record<CityEntity['story'], number>>> = {
  HIGHER_INTENSITY: 6,
  SERIOUS_DISHONESTY: 5,
  OPEN_CASE: 4,
  NOT_EVALUATED_NEW: 2,
};
const USUAL_COUNT = 3;
/** Of the days ahead, those on which planned visits are called off. */
const CALLED_OFF_EVERY = 10;

interface Visit {
  readonly entity: CityEntity;
  readonly on: Day;
  readonly stage: InspectionStage;
}

function visits(entity: CityEntity, dice: Dice): Visit[] {
  const span = Math.min(YEARS_BACK_DAYS, diffDays(entity.registeredOn, entity.today));
  const count = dice.int((COUNTS[entity.story] ?? USUAL_COUNT) + 1);
  const past = Array.from({ length: span > 1 ? count : 0 }, (): Visit => {
    const on = addDays(entity.today, -1 - dice.int(span - 1));
    return { entity, on, stage: diffDays(on, entity.today) < 10 && dice.chance(0.5) ? 'IN_PROGRESS' : 'COMPLETED' };
  });
  const gone = ['DEREGISTERED', 'REVOKED', 'VOIDED', 'MOVED_OUT'].includes(entity.state);
  if (gone || !dice.chance(0.06)) return past;
  const planned = dice.chance(0.7);
  const on = addDays(entity.today, planned ? 1 + dice.int(60) : -dice.int(3));
  const calledOff = diffDays(entity.today, on) % CALLED_OFF_EVERY === 0;
  const stage = planned ? (calledOff ? 'CANCELLED' : 'PLANNED') : 'IN_PROGRESS';
  return on < entity.registeredOn ? past : [...past, { entity, on, stage }];
}

function itemsOf(
  codes: readonly string[],
  { entity, on, stage }: Visit,
  dice: Dice,
  turns: FindingTurns,
): InspectedItem[] {
  return codes.map((itemCode) =>
    stage === 'COMPLETED'
      ? findingOn(itemCode, { entity, inspectedOn: on }, dice, turns)
      : { itemCode, codeSet: null, codes: [], followUp: null },
  );
}

function causeOf(
  dice: Dice,
  on: Day,
  department: string,
): Pick<InspectionInput, 'trigger' | 'planCode' | 'triggerReason'> {
  const trigger = dice.weighted(TRIGGERS);
  const triggerReason = REASONS[trigger] ?? null;
  const number = String(1 + dice.int(12)).padStart(4, '0');
  return { trigger, planCode: triggerReason ? null : `310000${yearOf(on)}${department}${number}`, triggerReason };
}

function inspectionOn(visit: Visit, number: number, dice: Dice, turns: FindingTurns): InspectionInput {
  const { entity, on, stage } = visit;
  const [department, listed] = dice.pick([...ITEMS_BY_DEPARTMENT]);
  const codes = [...new Set([dice.pick(listed).code, dice.pick(listed).code])];
  const office = officeOf(department, entity.district);
  const publishedOn = addDays(on, PUBLISHED_AFTER_DAYS);
  const resultPublished = stage === 'COMPLETED' && publishedOn <= entity.today && dice.chance(0.95);
  return {
    uscc: entity.uscc,
    department: office,
    mode: dice.pick(INSPECTION_MODES),
    ...causeOf(dice, on, department),
    joint: dice.chance(0.25),
    scheduledOn: on,
    inspectedOn: stage === 'PLANNED' || stage === 'CANCELLED' ? null : on,
    stage,
    resultPublished,
    publishedOn: resultPublished ? publishedOn : null,
    items: itemsOf(codes, visit, dice, turns),
    sourceDepartment: office,
    sourceRecordId: `inspection-${entity.uscc}-${number}`,
    observedAt: `${on < entity.today ? on : entity.today}T09:00:00+08:00`,
  };
}

/** Every inspection of a sample entity in the last three years, and what is planned. */
export function inspectionsOf(entity: CityEntity, dice: Dice, turns: FindingTurns): InspectionInput[] {
  return visits(entity, dice).map((visit, index) => inspectionOn(visit, index + 1, dice, turns));
}
