import { CataloguedError } from '../../kernel/values/cataloguedError';
import { addDays, type Day, day } from '../../kernel/values/day';
import { parseUscc } from '../../kernel/values/uscc';
import { type EntityKind, KINDS, type Share } from './calibration';
import { type CityEntity, STORIES, type Story } from './cityEntity';
import { createDice, type Dice } from './dice';
import { DOCUMENTED_ENTITIES, type DocumentedEntity } from './documentedEntities';
import { COOPERATIVE_INDUSTRIES, ENTERPRISE_INDUSTRIES, INDIVIDUAL_INDUSTRIES } from './industryMix';
import { sampleName } from './names';
import { placeOf, settlePlace } from './place';
import { registrationDay } from './registrationDay';
import { SAMPLE_CODES, sampleOrganisation, scatter, usccOver } from './sampleUscc';
import { registrationSpan, STORY_PLANS } from './stories';
import { SUPERVISION_EXAMPLES } from './supervisionExamples';

/** The day for which the hub generates its sample city unless told another. */
export const SAMPLE_DAY: Day = day('2026-11-01');

/** The name of the city that the hub generates unless told another. */
export const SAMPLE_SEED = 'sh-2026';

/** Days a city can be generated for: the documented entities must be old enough, the years be in the calibration. */
export const CITY_DAYS = { first: day('2017-01-01'), last: day('2039-12-31') };

/** Which city: how many entities, of which name, as of which day. */
export interface CityOptions {
  readonly entities: number;
  readonly seed?: string;
  readonly today: Day;
}

interface City {
  readonly seed: string;
  readonly today: Day;
  /** Where the city begins in the ranges of codes and brands: cities of different names differ in both. */
  readonly offset: number;
}

const STORY_SHARES: readonly Share<Story>[] = STORIES.map((story) => [story, STORY_PLANS[story].perMille]);
const HEADS: Readonly<Record<EntityKind, string>> = { enterprise: '91', individual: '92', cooperative: '93' };
const INDUSTRIES = {
  enterprise: ENTERPRISE_INDUSTRIES,
  individual: INDIVIDUAL_INDUSTRIES,
  cooperative: COOPERATIVE_INDUSTRIES,
};
const YOUNG_DAYS = 90;

/** The businesses with which every city begins. */
const KNOWN: readonly DocumentedEntity[] = [...DOCUMENTED_ENTITIES, ...SUPERVISION_EXAMPLES];

/** Dice of an entity for a silo; the documented ones throw the same in every city. */
function siloDice(seed: string, index: number): (silo: string) => Dice {
  return (silo) => createDice(seed, `${silo}/${index}`);
}

function documented(entity: DocumentedEntity, index: number, today: Day): CityEntity {
  const parsed = parseUscc(entity.uscc);
  return {
    index,
    uscc: entity.uscc,
    name: entity.name,
    state: entity.state,
    district: entity.district,
    registrationDivision: parsed.ok ? parsed.parts.division : '',
    industryDivision: entity.industry.division,
    industrySection: entity.industry.section,
    registeredOn: entity.registeredOn ?? addDays(today, -YOUNG_DAYS),
    story: entity.story,
    today,
    dice: siloDice(SAMPLE_SEED, index),
  };
}

function thrown(index: number, { seed, today, offset }: City): CityEntity {
  const dice = createDice(seed, `entity/${index}`);
  const number = index + offset;
  const story = dice.weighted(STORY_SHARES);
  const kind = dice.weighted(KINDS);
  const { place, span } = settlePlace(placeOf(kind, dice), registrationSpan(story, today));
  const industry = dice.weighted(INDUSTRIES[kind]);
  const trade = dice.pick(industry.words);
  const organisation = sampleOrganisation(scatter(number, SAMPLE_CODES));
  return {
    index,
    uscc: usccOver(HEADS[kind], place.division, organisation),
    name: sampleName({ kind, number, district: place.district, trade }, dice),
    state: dice.weighted(STORY_PLANS[story].states),
    district: place.district,
    registrationDivision: place.division,
    industryDivision: industry.division,
    industrySection: industry.section,
    registeredOn: registrationDay(span, dice),
    story,
    today,
    dice: siloDice(seed, index),
  };
}

function checkOptions({ entities, today }: CityOptions): void {
  if (!Number.isSafeInteger(entities) || entities < 0 || entities > SAMPLE_CODES) {
    throw new CataloguedError('INVALID_CONFIGURATION', {
      field: 'entities',
      received: String(entities),
      limit: SAMPLE_CODES,
    });
  }
  if (today < CITY_DAYS.first || today > CITY_DAYS.last) {
    const limit = `${CITY_DAYS.first} to ${CITY_DAYS.last}`;
    throw new CataloguedError('INVALID_CONFIGURATION', { field: 'today', received: today, limit });
  }
}

/**
 * The businesses of a sample city, one after another: the documented ones, then thrown ones in the proportions of
 * `calibration.ts`. The same seed and day give the same entities; a larger city begins with all of a smaller one.
 * Throws INVALID_CONFIGURATION for more entities than there are codes and for a day outside CITY_DAYS.
 */
export function* cityEntities(options: CityOptions): Generator<CityEntity, void, undefined> {
  checkOptions(options);
  const { entities, seed = SAMPLE_SEED, today } = options;
  const city: City = { seed, today, offset: createDice(seed, 'offset').int(SAMPLE_CODES) };
  for (let index = 0; index < entities; index++) {
    const entity = KNOWN[index];
    yield entity ? documented(entity, index, today) : thrown(index, city);
  }
}
