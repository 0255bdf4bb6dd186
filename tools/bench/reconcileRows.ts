import type { ToldEntity } from '../../subgraphs/exchange/rules/reconciliation/mergeNames';
import { createDice, type Dice } from '../generate/dice';

/** An entity of the city that lists are drawn from. */
export type ListEntity = ToldEntity;

/** A row of a list, and the entity that it was written for. */
export interface ListRow {
  readonly text: string;
  readonly uscc: string;
}

const STRAY = '乂';

type Write = (entity: ListEntity, dice: Dice) => string;

/** Ways in which lists name an entity that an equal code, number or name finds. */
const EXACT: readonly Write[] = [
  ({ uscc }) => uscc,
  ({ uscc }) => uscc.toLowerCase(),
  ({ name }) => name,
  ({ name }) => name.normalize('NFKC').replace('(', '（').replace(')', '）'),
  ({ uscc, registrationNumber }) => registrationNumber ?? uscc,
  ({ uscc }, dice) => withSwap(uscc, dice),
];

/** Ways in which lists garble a name. */
const FUZZY: readonly Write[] = [
  ({ name }, dice) => withStray(name, 2 + dice.int(4)),
  ({ name }, dice) => without(name, 3 + dice.int(3)),
  ({ name }) => `${name.replace(/(?:股份)?有限公司$/u, '')}经营部`,
];

/** Two neighbours of the organisation code change places, where they differ. */
function withSwap(uscc: string, dice: Dice): string {
  const at = 9 + dice.int(6);
  return uscc.slice(0, at) + uscc.charAt(at + 1) + uscc.charAt(at) + uscc.slice(at + 2);
}

const withStray = (name: string, at: number): string => name.slice(0, at) + STRAY + name.slice(at + 1);

const without = (name: string, at: number): string => name.slice(0, at) + name.slice(at + 1);

function drawRows(entities: readonly ListEntity[], count: number, ways: readonly Write[]): ListRow[] {
  const dice = createDice('reconcile', ways === EXACT ? 'exact' : 'fuzzy');
  return Array.from({ length: count }, () => {
    const entity = dice.pick(entities);
    return { text: dice.pick(ways)(entity, dice), uscc: entity.uscc };
  });
}

/** Rows that equal codes, numbers and names find, a sixth of them codes with a slip; the same for the same entities. */
export function exactRows(entities: readonly ListEntity[], count: number): ListRow[] {
  return drawRows(entities, count, EXACT);
}

/** Rows whose names are merely alike; the same for the same entities. */
export function fuzzyRows(entities: readonly ListEntity[], count: number): ListRow[] {
  return drawRows(entities, count, FUZZY);
}
