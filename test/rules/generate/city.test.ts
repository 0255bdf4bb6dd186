import { loadConfig } from '../../../kernel/service/config';
import { day } from '../../../kernel/values/day';
import { findEntityState } from '../../../kernel/values/reference/entityStates';
import { parseUscc } from '../../../kernel/values/uscc';
import { CITY_DAYS, cityEntities, SAMPLE_DAY, SAMPLE_SEED } from '../../../tools/generate/city';
import { type CityEntity, STORIES } from '../../../tools/generate/cityEntity';
import { DOCUMENTED_ENTITIES } from '../../../tools/generate/documentedEntities';
import { registrationSpan } from '../../../tools/generate/stories';
import { SUPERVISION_EXAMPLES } from '../../../tools/generate/supervisionExamples';

const KNOWN = DOCUMENTED_ENTITIES.length + SUPERVISION_EXAMPLES.length;
const city = [...cityEntities({ entities: 20_000, today: SAMPLE_DAY })];
const facts = ({ dice, ...entity }: CityEntity) => ({ ...entity, thrown: dice('credit').int(1_000_000) });
const ask = (options: Parameters<typeof cityEntities>[0]) => [...cityEntities(options)].map(facts);

describe('sample city: the same city again', () => {
  it('gives the same entities for the same seed and day', () => {
    expect(ask({ entities: 500, today: SAMPLE_DAY })).toEqual(city.slice(0, 500).map(facts));
  });

  it('begins a larger city with all of a smaller one', () => {
    expect(ask({ entities: 40, today: SAMPLE_DAY })).toEqual(city.slice(0, 40).map(facts));
  });

  it('is the city that the first start generates', () => {
    expect(loadConfig({})).toMatchObject({ sampleEntities: 20_000, sampleSeed: SAMPLE_SEED });
  });

  it('gives another city for another seed: no thrown code or name is met again', () => {
    const other = [...cityEntities({ entities: 500, seed: 'other', today: SAMPLE_DAY })].slice(KNOWN);
    const known = new Set(city.flatMap(({ uscc, name }) => [uscc, name]));
    expect(other.filter(({ uscc, name }) => known.has(uscc) || known.has(name))).toEqual([]);
  });

  it('keeps code, name, place and story on another day: only the days of registration move', () => {
    const later = ask({ entities: 500, today: day('2027-05-05') });
    const still = ({ uscc, name, district, story, state }: CityEntity) => ({ uscc, name, district, story, state });
    expect(later.map((entity) => still(entity as never))).toEqual(city.slice(0, 500).map(still));
  });

  it('throws other dice for each silo of an entity, the same ones each time it is asked', () => {
    const [entity] = city.slice(100);
    const throws = (silo: string) =>
      Array.from(
        { length: 20 },
        (
          (dice) => () =>
            dice?.int(6)
        )(entity?.dice(silo)),
      );
    expect(throws('credit')).toEqual(throws('credit'));
    expect(throws('credit')).not.toEqual(throws('inspection'));
  });
});

describe('sample city: what is true of every entity', () => {
  it('gives valid codes by both check digits, and no code twice in 20,000', () => {
    const faults = city.filter(({ uscc }) => {
      const parsed = parseUscc(uscc);
      return !parsed.ok || parsed.changed || parsed.flags.length > 0;
    });
    expect(faults).toEqual([]);
    expect(new Set(city.map(({ uscc }) => uscc)).size).toBe(20_000);
  });

  it('writes the registering authority into the code and leaves the district apart', () => {
    expect(city.filter((entity) => entity.uscc.slice(2, 8) !== entity.registrationDivision)).toEqual([]);
  });

  it('gives every thrown entity a code of the block MAX, where no firm is', () => {
    expect(city.slice(KNOWN).filter(({ uscc }) => uscc.slice(8, 11) !== 'MAX')).toEqual([]);
  });

  it('registers nobody after the day of the city, nor outside what the story needs', () => {
    const wrong = city.filter(({ story, registeredOn }) => {
      const { earliest, latest } = registrationSpan(story, SAMPLE_DAY);
      return registeredOn > latest || (earliest !== undefined && registeredOn < earliest);
    });
    expect(wrong.map(facts)).toEqual([]);
  });

  it('registers nobody in a district after it was abolished', () => {
    const zhabei = city.filter((entity) => [entity.district, entity.registrationDivision].includes('310108'));
    expect(zhabei.slice(1).every(({ registeredOn }) => registeredOn < '2015-11-04')).toBe(true);
    expect(zhabei.length).toBeGreaterThan(50);
  });

  it('uses states of the reference table, and every one of them', () => {
    const states = new Set(city.map(({ state }) => state));
    expect([...states].filter((state) => !findEntityState(state))).toEqual([]);
    expect(states.size).toBe(7);
  });
});

describe('sample city: stories', () => {
  it('begins with one documented entity a story, whatever the size, the seed and the day', () => {
    const tiny = ask({ entities: 12, seed: 'another', today: day('2030-02-28') });
    expect(tiny.map(({ story }) => story)).toEqual([...STORIES]);
    expect(tiny.map(({ uscc, name }) => ({ uscc, name }))).toEqual(
      DOCUMENTED_ENTITIES.map(({ uscc, name }) => ({ uscc, name })),
    );
    expect(tiny.map(({ thrown }) => thrown)).toEqual(city.slice(0, 12).map((entity) => facts(entity).thrown));
  });

  it('tells every story to many more than the documented entity', () => {
    const counts = STORIES.map((story) => city.filter((entity) => entity.story === story).length);
    expect(Math.min(...counts)).toBeGreaterThan(50);
  });

  it('yields no more than is asked for, nor anything of an empty city', () => {
    expect(ask({ entities: 3, today: SAMPLE_DAY })).toHaveLength(3);
    expect(ask({ entities: 0, today: SAMPLE_DAY })).toEqual([]);
  });
});

describe('sample city: what cannot be generated', () => {
  it.each([-1, 1.5, Number.NaN, 31 ** 5 + 1])('refuses %p entities', (entities) => {
    expect(() => ask({ entities, today: SAMPLE_DAY })).toThrow(
      expect.objectContaining({ code: 'INVALID_CONFIGURATION' }),
    );
  });

  it('refuses the day before and the day after what the calibration covers', () => {
    for (const today of [day('2016-12-31'), day('2040-01-01')]) {
      expect(() => ask({ entities: 1, today })).toThrow(expect.objectContaining({ code: 'INVALID_CONFIGURATION' }));
    }
  });

  it.each([CITY_DAYS.first, CITY_DAYS.last])('generates on %s, a border of what the calibration covers', (today) => {
    expect(ask({ entities: 3_000, today }).filter(({ registeredOn }) => registeredOn > today)).toEqual([]);
  });
});
