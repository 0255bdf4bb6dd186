import { type ObjectChange, objectFactOfEvent } from '../../../../subgraphs/inspection/rules/objects/objectFactOfEvent';

const USCC = '91310115MA1K3B7C6G';
const SEEN = { uscc: USCC, observed_at: '2026-01-05T00:00:00Z' };

const told = (about: string, columns: object | null, changed: Partial<ObjectChange> = {}) =>
  objectFactOfEvent({
    about,
    recordKey: 'SAMR/7',
    subject: USCC,
    columns: columns && ({ ...SEEN, ...columns } as never),
    withdrawn: false,
    time: '2026-02-01T00:00:00Z',
    ...changed,
  });

describe('DR-4: what a change of the feed says of an object', () => {
  it('is its place, state and age, and the band of its capital, never the amount', () => {
    const entry = { state: 'SUSPENDED', district: '310115', industry_division: '62', registered_on: '2020-01-01' };
    const [fact] = told('market-entity', { ...entry, capital_amount: 123_456_789_00, capital_currency: 'CNY' });
    expect(fact).toMatchObject({ about: 'REGISTER', state: 'SUSPENDED', industry: '62', size: 'FROM_50M' });
    expect(JSON.stringify(fact)).not.toContain('123456');
    expect(told('market-entity', { ...entry, capital_amount: null, capital_currency: null })).toMatchObject([
      { size: null },
    ]);
  });

  it('is a grade of a scheme that the tables know, and nothing of another', () => {
    const rating = { scheme_id: 'ILLUSTRATIVE_2026', grade: 'B', rated_on: '2026-01-01' };
    expect(told('public-credit-rating', rating)).toMatchObject([{ about: 'RATING', record: 'SAMR/7', value: 'B' }]);
    expect(told('public-credit-rating', { ...rating, scheme_id: 'OTHER' })).toEqual([]);
    expect(told('public-credit-rating', { ...rating, grade: 'UNRATED' })).toEqual([]);
    expect(told('credit-risk-class', { level: 'D', classified_on: '2026-01-01' })).toMatchObject([{ value: 'D' }]);
    expect(told('credit-risk-class', { level: 'E', classified_on: '2026-01-01' })).toEqual([]);
  });

  it('is a category with its measures, a key listing, and a sandbox', () => {
    const decision = { matter_code: 'FOOD_SERVICE', status: 'ASSIGNED', category: 'HIGHER', measure_plan: 'M1' };
    const days = { since: '2026-01-01', until: null };
    expect(told('supervision-category', { ...decision, ...days })).toMatchObject([
      { about: 'CATEGORY', measurePlan: 'M1' },
    ]);
    const listing = { matter_code: null, source_department: 'SAMR-310115', ...days };
    expect(told('key-supervision', listing)).toMatchObject([
      { about: 'KEY_LIST', matter: null, department: 'SAMR-310115' },
    ]);
    const enrolment = { matter_code: 'FOOD_SERVICE', from_day: '2026-01-01', until_day: '2026-06-01' };
    expect(told('sandbox-enrolment', enrolment)).toMatchObject([{ about: 'SANDBOX', until: '2026-06-01' }]);
  });

  it('is that a fact is withdrawn, by its record and when that was recorded', () => {
    const withdrawn = { withdrawn: true, columns: null };
    expect(told('credit-risk-class', null, withdrawn)).toEqual([
      { about: 'WITHDRAWN', of: 'RISK', uscc: USCC, record: 'SAMR/7', observedAt: '2026-02-01T00:00:00Z' },
    ]);
    expect(told('market-entity', null, withdrawn)).toEqual([]);
  });

  it('is nothing for other kinds, and for an event without a record or without data', () => {
    expect(told('credit-record', {})).toEqual([]);
    expect(told('constructor', {})).toEqual([]);
    expect(told('credit-risk-class', { level: 'A' }, { recordKey: null })).toEqual([]);
    expect(told('credit-risk-class', null)).toEqual([]);
  });
});
