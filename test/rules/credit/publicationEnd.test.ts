import { day } from '../../../kernel/values/day';
import {
  type PublicationFacts,
  publicationEnd,
  publishedPenalty,
  settledState,
} from '../../../subgraphs/credit/rules/publicationEnd';

const today = day('2026-11-01');
const facts: PublicationFacts = {
  state: 'PUBLISHED',
  severity: 'GENERAL',
  documentDate: day('2026-01-31'),
  suppliedEnd: null,
};
const end = (change: Partial<PublicationFacts>, on = today) => publicationEnd({ ...facts, ...change }, on);

describe('信用修复管理办法: last day of a publication', () => {
  it.each([
    ['MINOR', '2026-04-30'],
    ['GENERAL', '2027-01-31'],
    ['SERIOUS', '2029-01-31'],
  ] as const)('%s: counted from the document of 2026-01-31, ends %s', (severity, last) => {
    expect(end({ severity })).toBe(last);
    expect(end({ severity, state: 'OBJECTED' })).toBe(last);
  });

  it('takes an earlier day of the supplier and no later one', () => {
    expect(end({ suppliedEnd: day('2027-01-30') })).toBe('2027-01-30');
    expect(end({ suppliedEnd: day('2027-02-01') })).toBe('2027-01-31');
  });

  it('has no longest term before the measures were in force, nor for what is not dishonest', () => {
    expect(end({}, day('2026-03-31'))).toBeNull();
    expect(end({}, day('2026-04-01'))).toBe('2027-01-31');
    expect(end({ severity: null })).toBeNull();
    expect(end({ severity: null, suppliedEnd: today })).toBe(today);
  });

  it.each(['NOT_PUBLISHED', 'REPAIRED', 'REVOKED'] as const)('ends nothing where %s', (state) => {
    expect(end({ state, suppliedEnd: today })).toBeNull();
  });
});

describe('a penalty is published with its severity or not at all', () => {
  const penalty = { kind: 'ADMINISTRATIVE_PENALTY', severity: null, state: 'PUBLISHED' } as const;

  it('refuses to publish one whose severity nobody gave', () => {
    for (const state of ['PUBLISHED', 'OBJECTED'] as const) {
      expect(publishedPenalty({ ...penalty, state })).toMatchObject({ code: 'PENALTY_WITHOUT_SEVERITY' });
    }
  });

  it('lets pass one with a severity, one that is not published, and any other kind', () => {
    expect(publishedPenalty({ ...penalty, severity: 'MINOR' }).lawful).toBe(true);
    expect(publishedPenalty({ ...penalty, state: 'NOT_PUBLISHED' }).lawful).toBe(true);
    expect(publishedPenalty({ ...penalty, kind: 'HONOUR' }).lawful).toBe(true);
  });
});

describe('信用修复管理办法 3: the state in which a record is stored', () => {
  const over = { severity: 'GENERAL', documentDate: day('2024-01-10'), suppliedEnd: day('2025-01-10') } as const;
  const on = day('2026-11-02');

  it.each(['REPAIRED', 'REVOKED', 'LAPSED'] as const)('stays %s though its publication was over before', (state) => {
    expect(settledState({ ...over, state }, on)).toBe(state);
  });

  it('is not published once the publication is over, and published on its last day', () => {
    expect(settledState({ ...over, state: 'PUBLISHED' }, on)).toBe('NOT_PUBLISHED');
    expect(settledState({ ...over, state: 'PUBLISHED' }, day('2025-01-10'))).toBe('PUBLISHED');
  });
});
