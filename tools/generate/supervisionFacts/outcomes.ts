import type { CategoryDecision } from '../../../subgraphs/supervision/rules/categoryStatus';
import type { Share } from '../calibration';
import type { CityEntity } from '../cityEntity';
import type { Dice } from '../dice';

/** What an evaluation came to. */
export type CategoryOutcome = CategoryDecision;

type Category = NonNullable<CategoryDecision['category']>;

/** Ordinary intensity outnumbers the others together, as the Measures ask of every year (13-2). */
const CATEGORIES: readonly Share<Category>[] = [
  ['ORDINARY', 64],
  ['LOWER', 30],
  ['HIGHER', 6],
];

/**
 * Where the hub evaluates, fewer are of lower intensity beforehand: who stays there for six months and who comes there by the
 * first evaluation together must not outnumber the rest.
 */
const CATEGORIES_TAKEN_OVER: readonly Share<Category>[] = [
  ['ORDINARY', 88],
  ['LOWER', 8],
  ['HIGHER', 4],
];

const assigned = (category: Category, dice: Dice, regular = true): CategoryOutcome => ({
  status: 'ASSIGNED',
  reason: regular ? 'REGULAR_EVALUATION' : 'IRREGULAR_EVALUATION',
  category,
  level: 1 + dice.int(3),
});

const INCOMPLETE = 0.02;

/** What a past year's evaluation came to, in a matter that the hub evaluates since or in another. */
export function pastOutcome(dice: Dice, evaluatedHere = false): CategoryOutcome {
  const categories = evaluatedHere ? CATEGORIES_TAKEN_OVER : CATEGORIES;
  return assigned(dice.weighted(categories), dice, !dice.chance(0.1));
}

/** What an entity's story says of its category today. */
export function currentOutcome({ story }: CityEntity, dice: Dice): CategoryOutcome {
  switch (story) {
    case 'NOT_EVALUATED_NEW':
      return { status: 'NOT_EVALUATED', reason: 'LICENCE_UNDER_SIX_MONTHS', category: null, level: null };
    case 'NOT_EVALUATED_STOPPED':
    case 'SUSPENDED':
      return { status: 'NOT_EVALUATED', reason: 'BUSINESS_STOPPED_A_YEAR', category: null, level: null };
    case 'DEFERRED':
      return { ...assigned('ORDINARY', dice), status: 'DEFERRED', reason: 'GRAVE_CASE_OPEN' };
    case 'HIGHER_INTENSITY':
      return assigned('HIGHER', dice);
    case 'SERIOUS_DISHONESTY':
    case 'ABNORMAL_LIST':
      return assigned(dice.chance(0.5) ? 'HIGHER' : 'ORDINARY', dice, false);
    default: {
      const outcome = pastOutcome(dice);
      return dice.chance(INCOMPLETE) ? { ...outcome, status: 'INCOMPLETE', reason: 'EVIDENCE_MISSING' } : outcome;
    }
  }
}
