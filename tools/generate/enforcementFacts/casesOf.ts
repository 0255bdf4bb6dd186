import type { CaseInput } from '../../../subgraphs/enforcement';
import type { CityEntity, Story } from '../cityEntity';
import { caseOf } from './caseOf';
import { CASES_OF } from './casePlans';

const SECOND_CASE = 0.5;

/** Counts cases through the whole city, so that each story's plans and each kind of penalty take their turn. */
export class CaseTurns {
  readonly ofStory = new Map<Story, number>();
  penalties = 0;
}

/** The cases of one of the city's entities; every entity in turn, from the first of the city on. */
export function casesOf(entity: CityEntity, turns: CaseTurns): CaseInput[] {
  const told = CASES_OF[entity.story];
  const dice = entity.dice('enforcement');
  if (!told || !dice.chance(told.of100 / 100)) return [];
  const count = told.plans.length > 1 && dice.chance(SECOND_CASE) ? 2 : 1;
  return Array.from({ length: count }, (_, index) => {
    const turn = turns.ofStory.get(entity.story) ?? 0;
    turns.ofStory.set(entity.story, turn + 1);
    const plan = told.plans[turn % told.plans.length];
    if (!plan) return [];
    const made = caseOf({ entity, number: index + 1, plan, penaltyTurn: turns.penalties }, dice);
    if (made.decisions.some(({ penalties }) => penalties.length > 0)) turns.penalties += 1;
    return [made];
  }).flat();
}
