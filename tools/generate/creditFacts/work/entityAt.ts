import type { Uscc } from '../../../../kernel/values/uscc';

/** The entity at a place, from the first again where there are fewer. */
export function entityAt(entities: readonly Uscc[], at: number): Uscc {
  return entities[at % entities.length] as Uscc;
}
