import { addDays, type Day, diffDays } from '../../../kernel/values/day';
import type { CaseInput, DecisionInput } from '../../../subgraphs/enforcement';
import type { CaseStageEntry } from '../../../subgraphs/enforcement/rules/caseHistory';
import { type CaseStage, isClosedStage } from '../../../subgraphs/enforcement/rules/caseStage';
import type { DecisionPublication } from '../../../subgraphs/enforcement/rules/caseVisibility';
import { decisionPublicationEnd } from '../../../subgraphs/enforcement/rules/decisionPublicationEnd';
import { penaltySeverity } from '../../../subgraphs/enforcement/rules/penaltySeverity';
import type { CityEntity } from '../cityEntity';
import type { Dice } from '../dice';
import { officeOf } from '../officeOf';
import { CASE_PATHS } from './casePaths';
import type { CasePlan } from './casePlans';
import { penaltiesOf } from './penalties';

/** A case to be told: of whom, the how-manieth of the entity, by which plan, and the turns of the whole city. */
export interface CaseToTell {
  readonly entity: CityEntity;
  readonly number: number;
  readonly plan: CasePlan;
  /** How many cases with a penalty were told before. */
  readonly penaltyTurn: number;
}

const LONGEST_STEP_DAYS = 20;

const CAUSES: readonly (readonly [department: string, cause: string])[] = [
  ['SAMR', '涉嫌虚假宣传'],
  ['SAMR', '涉嫌未明码标价'],
  ['SAMR', '涉嫌经营标签不合格食品'],
  ['SAMR', '涉嫌销售不合格产品'],
  ['FIRE', '涉嫌占用、堵塞疏散通道'],
  ['ECOLOGY', '涉嫌超标排放污染物'],
  ['TRANSPORT', '涉嫌未按规定维护营运车辆'],
  ['EMERGENCY', '涉嫌未建立事故隐患排查治理制度'],
];

/** The days of the stages: the last a while ago, 3 to 20 days from one to the next. */
function historyOf(path: readonly CaseStage[], last: Day, dice: Dice): CaseStageEntry[] {
  let on = last;
  return [...path]
    .reverse()
    .map((stage) => {
      const entry = { stage, enteredOn: on };
      on = addDays(on, -3 - dice.int(LONGEST_STEP_DAYS - 2));
      return entry;
    })
    .reverse();
}

/** Where the publication of a plan's decision stands on the city's day. */
function publicationOf(
  { publication }: CasePlan,
  { penalties, decidedOn, today }: Pick<DecisionInput, 'penalties' | 'decidedOn'> & { readonly today: Day },
): DecisionPublication {
  if (publication !== 'DUE' && publication !== 'PUBLISHED' && publication !== 'EXPIRED') return publication;
  const end = decisionPublicationEnd(decidedOn, penaltySeverity(penalties.map(({ kind }) => kind)));
  if (end === null) return 'NONE';
  if (publication === 'DUE') return publication;
  return end < today ? 'EXPIRED' : 'PUBLISHED';
}

function decisionOf(
  told: CaseToTell,
  history: readonly CaseStageEntry[],
  dice: Dice,
): Omit<DecisionInput, 'sourceDepartment'> | undefined {
  const deciding = history.find(({ stage }) => stage === 'DECIDED' || stage === 'ON_SPOT_DECIDED');
  if (!deciding) return undefined;
  const { entity, number, plan, penaltyTurn } = told;
  const place = `${entity.uscc}-${number}`;
  const onTheSpot = deciding.stage === 'ON_SPOT_DECIDED';
  const penalties =
    plan.outcome === 'PENALTY' ? penaltiesOf({ turn: penaltyTurn, onTheSpot, grave: plan.grave }, dice) : [];
  return {
    number: `沪罚〔${deciding.enteredOn.slice(0, 4)}〕${place}号`,
    decidedOn: deciding.enteredOn,
    outcome: plan.outcome,
    documentTitle: `关于${entity.name}的${plan.outcome === 'PENALTY' ? '行政处罚决定书' : '案件处理决定书'}`,
    publication: publicationOf(plan, { penalties, decidedOn: deciding.enteredOn, today: entity.today }),
    penalties,
    sourceRecordId: `decision-${place}`,
    observedAt: `${deciding.enteredOn}T09:00:00+08:00`,
  };
}

/** One case of a sample entity, told to its plan's stage; its days end before the city's day. */
export function caseOf(told: CaseToTell, dice: Dice): CaseInput {
  const { entity, number, plan } = told;
  const closed = isClosedStage(plan.stage);
  const path = CASE_PATHS[plan.stage];
  const room = diffDays(entity.registeredOn, entity.today) - path.length * LONGEST_STEP_DAYS;
  const ago = closed ? 40 + dice.int(Math.max(1, Math.min(700, room - 40))) : 1 + dice.int(25);
  const last = addDays(entity.today, -ago);
  const history = historyOf(path, last, dice);
  const [first = { enteredOn: last }] = history;
  const [department, cause] = dice.pick(CAUSES);
  const office = officeOf(department, entity.district);
  const decision = decisionOf(told, history, dice);
  const place = `${entity.uscc}-${number}`;
  return {
    uscc: entity.uscc,
    caseNumber: `沪案〔${first.enteredOn.slice(0, 4)}〕${place}号`,
    cause,
    department: office,
    stage: plan.stage,
    openedOn: first.enteredOn,
    closedOn: closed ? last : null,
    grave: plan.grave,
    history,
    decisions: decision ? [{ ...decision, sourceDepartment: office }] : [],
    sourceDepartment: office,
    sourceRecordId: `case-${place}`,
    observedAt: `${last}T09:00:00+08:00`,
  };
}
