import { findDistrict } from '../../../kernel/values/reference/districts';
import { INDUSTRY_DIVISIONS } from '../../../kernel/values/reference/industries';
import { parseUscc } from '../../../kernel/values/uscc';
import { DISTRICTS, KINDS, MEASURED_YEARS } from '../../../tools/generate/calibration';
import { cityEntities, SAMPLE_DAY } from '../../../tools/generate/city';
import { DOCUMENTED_ENTITIES } from '../../../tools/generate/documentedEntities';
import {
  COOPERATIVE_INDUSTRIES,
  ENTERPRISE_INDUSTRIES,
  INDIVIDUAL_INDUSTRIES,
} from '../../../tools/generate/industryMix';
import { SUPERVISION_EXAMPLES } from '../../../tools/generate/supervisionExamples';

const ENTITIES = 20_000;
const KNOWN = DOCUMENTED_ENTITIES.length + SUPERVISION_EXAMPLES.length;
const city = [...cityEntities({ entities: ENTITIES, today: SAMPLE_DAY })].slice(KNOWN);
const share = (count: number) => count / city.length;
const shareOf = (prefix: string) => share(city.filter(({ uscc }) => uscc.startsWith(prefix)).length);

/** Codes beginning with a prefix, counted over 95,504 rows of the register, against the city's own share. */
const PREFIXES: [string, number][] = [
  ['91310115', 13_862],
  ['91310114', 9_827],
  ['91310118', 8_321],
  ['91310000', 7_530],
  ['91310117', 6_881],
  ['91310120', 6_775],
  ['91310116', 6_500],
  ['91310113', 5_644],
  ['91310112', 5_401],
  ['91310101', 3_774],
  ['91310106', 3_422],
  ['91310230', 3_221],
  ['91310104', 2_632],
  ['91310105', 1_988],
  ['91310108', 629],
  ['93', 202],
];

describe('sample city: in the proportions of the register', () => {
  it.each(PREFIXES)('gives codes of %s their share within one point of a hundred', (prefix, count) => {
    expect(Math.abs(shareOf(prefix) - count / 95_504)).toBeLessThan(0.01);
  });

  it('gives the abolished division 310108, cooperatives and individual businesses a share of the right size', () => {
    expect(shareOf('91310108') / (629 / 95_504)).toBeGreaterThan(0.7);
    expect(shareOf('91310108') / (629 / 95_504)).toBeLessThan(1.5);
    expect(shareOf('93') / (202 / 96_764)).toBeGreaterThan(0.6);
    expect(shareOf('93') / (202 / 96_764)).toBeLessThan(1.6);
    expect(shareOf('92') / (1_250 / 96_764)).toBeGreaterThan(0.8);
    expect(shareOf('92') / (1_250 / 96_764)).toBeLessThan(1.2);
  });

  it('spreads addresses as the register does, within one point of a hundred', () => {
    const rows = DISTRICTS.reduce((sum, { count }) => sum + count, 0);
    expect(rows).toBe(95_504);
    const wanted = new Map<string | null, number>();
    for (const { district, count } of DISTRICTS) wanted.set(district, (wanted.get(district) ?? 0) + count / rows);
    for (const [district, expected] of wanted) {
      const found = share(city.filter((entity) => entity.district === district).length);
      expect({ district, near: Math.abs(found - expected) < 0.01 }).toEqual({ district, near: true });
    }
  });

  it('leaves the district open where the register has none or names the free-trade zone: 6.3 % of all', () => {
    const open = share(city.filter(({ district }) => district === null).length);
    expect(Math.abs(open - (1_395 + 4_657) / 95_504)).toBeLessThan(0.008);
  });

  it('lets codes contradict the address: about 8 % municipal, 2 % of another district', () => {
    const contrary = city.filter(({ district, registrationDivision }) => {
      const own = DISTRICTS.find((row) => row.district === district)?.division;
      return registrationDivision !== own && registrationDivision !== '310000';
    });
    expect(share(contrary.length)).toBeGreaterThan(0.01);
    expect(share(contrary.length)).toBeLessThan(0.025);
  });

  it('registers in the counted years as often as was counted, within one point of a hundred', () => {
    const counted = new Map(MEASURED_YEARS);
    const total = MEASURED_YEARS.reduce((sum, [, count]) => sum + count, 0);
    const years = city.map(({ registeredOn }) => Number(registeredOn.slice(0, 4))).filter((year) => counted.has(year));
    for (const [year, count] of counted) {
      const found = years.filter((each) => each === year).length / years.length;
      expect({ year, near: Math.abs(found - count / total) < 0.01 }).toEqual({ year, near: true });
    }
  });

  it('registers on working weekdays only', () => {
    const weekday = (text: string) => new Date(`${text}T00:00:00Z`).getUTCDay();
    expect(city.filter(({ registeredOn }) => [0, 6].includes(weekday(registeredOn)))).toEqual([]);
  });
});

describe('sample city: the tables themselves', () => {
  it('names districts and registering divisions that the reference table knows', () => {
    const codes = DISTRICTS.flatMap(({ district, division }) =>
      district === null ? [division] : [district, division],
    );
    expect(codes.filter((code) => findDistrict(code) === undefined)).toEqual([]);
  });

  it('puts every division of its industries into the section that the classification gives it', () => {
    const sections = new Map(INDUSTRY_DIVISIONS.map(({ code, section }) => [code, section]));
    const mixes = [...ENTERPRISE_INDUSTRIES, ...INDIVIDUAL_INDUSTRIES, ...COOPERATIVE_INDUSTRIES];
    expect(mixes.filter(([{ division, section }]) => sections.get(division) !== section)).toEqual([]);
    expect(DOCUMENTED_ENTITIES.filter(({ industry }) => sections.get(industry.division) !== industry.section)).toEqual(
      [],
    );
  });

  it.each([
    ['enterprises', ENTERPRISE_INDUSTRIES],
    ['individual businesses', INDIVIDUAL_INDUSTRIES],
    ['cooperatives', COOPERATIVE_INDUSTRIES],
  ])('shares out all of 1,000 %s, no division twice', (_, industries) => {
    expect(industries.reduce((sum, [, perMille]) => sum + perMille, 0)).toBe(1_000);
    expect(new Set(industries.map(([{ division }]) => division)).size).toBe(industries.length);
  });

  it('gives each kind the second character that the standard gives it', () => {
    const categories = new Set(
      city.map(({ uscc }) => {
        const parsed = parseUscc(uscc);
        return parsed.ok ? parsed.parts.authority + parsed.parts.category : '';
      }),
    );
    expect([...categories].sort()).toEqual(['91', '92', '93']);
    expect(KINDS).toHaveLength(categories.size);
  });
});
