import type { SiloDatabase } from '../../kernel/service/database/siloDatabase';
import { type CaseInput, storeCases } from '../../subgraphs/enforcement';
import type { CityEntity, Story } from './cityEntity';
import { caseOf } from './enforcementFacts/caseOf';
import { CASES_OF } from './enforcementFacts/casePlans';
import { PlaceBatch } from './placeBatch';

const CASES_A_BATCH = 2_000;
const SECOND_CASE = 0.5;

/** The cases of the city's entities; each story's plans and each kind of penalty take their turn. */
function* cases(entities: Iterable<CityEntity>): Generator<CaseInput> {
  const turns = new Map<Story, number>();
  let penaltyTurn = 0;
  for (const entity of entities) {
    const told = CASES_OF[entity.story];
    const dice = entity.dice('enforcement');
    if (!told || !dice.chance(told.of100 / 100)) continue;
    const count = told.plans.length > 1 && dice.chance(SECOND_CASE) ? 2 : 1;
    for (let number = 1; number <= count; number++) {
      const turn = turns.get(entity.story) ?? 0;
      turns.set(entity.story, turn + 1);
      const plan = told.plans[turn % told.plans.length];
      if (!plan) continue;
      const made = caseOf({ entity, number, plan, penaltyTurn }, dice);
      if (made.decisions.some(({ penalties }) => penalties.length > 0)) penaltyTurn += 1;
      yield made;
    }
  }
}

/** Writes what the enforcement silo knows of the sample city, batch by batch; writing it again changes nothing. */
export async function generateEnforcement(database: SiloDatabase, entities: Iterable<CityEntity>): Promise<void> {
  let batch: CaseInput[] = [];
  const places = new PlaceBatch();
  const store = async (): Promise<void> => {
    await storeCases(database, batch);
    await places.store(database);
    batch = [];
  };
  for (const made of cases(places.watch(entities))) {
    batch.push(made);
    if (batch.length >= CASES_A_BATCH) await store();
  }
  await store();
}
