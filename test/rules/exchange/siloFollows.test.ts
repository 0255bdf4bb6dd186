import { FACT_SILOS } from '../../../kernel/values/silos';
import { EVENT_FIELDS } from '../../../subgraphs/exchange/rules/feed/eventFields';
import { BETWEEN_SILOS, FEED_RESOURCES } from '../../../subgraphs/exchange/rules/feed/eventResource';
import { findSiloFollows } from '../../../subgraphs/exchange/rules/feed/siloFollows';

/** What each silo follows: kinds of events by resource, with their columns. */
const followedBy = (silo: string): Record<string, readonly string[]> =>
  Object.assign({}, ...FEED_RESOURCES.map((resource) => findSiloFollows(silo, resource) ?? {}));

/** The same of what silos tell each other alone. */
const toldBetween = (silo: string): Record<string, readonly string[]> =>
  Object.assign({}, ...BETWEEN_SILOS.map((resource) => findSiloFollows(silo, resource) ?? {}));

/** Columns that say something in words, or of whom. */
const WORDS = /title|text|name|address|ground|number|cause|note|reason|authority/;

describe('上海市数据条例 38, 39: what a silo may follow', () => {
  it('is for enforcement where entities are, and nothing else', () => {
    const place = ['uscc', 'district', 'industry_division', 'observed_at'];
    expect(followedBy('enforcement')).toEqual({ 'market-entity': place });
  });

  it('is for inspection what decides whether an object is drawn, and nothing in words', () => {
    expect(Object.keys(followedBy('inspection')).sort()).toEqual([
      'credit-risk-class',
      'key-supervision',
      'market-entity',
      'public-credit-rating',
      'supervision-category',
    ]);
    const columns = Object.values({ ...followedBy('inspection'), ...toldBetween('inspection') }).flat();
    expect(
      Object.values(followedBy('inspection'))
        .flat()
        .filter((column) => WORDS.test(column)),
    ).toEqual([]);
    expect(columns).toEqual(expect.arrayContaining(['category', 'grade', 'level', 'until_day']));
  });

  it('is for inspection alone who is in a sandbox, and until when', () => {
    const told = ['uscc', 'matter_code', 'from_day', 'until_day', 'observed_at'];
    expect(toldBetween('inspection')).toMatchObject({ 'sandbox-enrolment': told });
    for (const silo of ['credit', 'supervision', 'enforcement']) {
      expect(toldBetween(silo)).not.toHaveProperty('sandbox-enrolment');
    }
  });

  it('is for supervision what an evaluation rests on, and nothing in words', () => {
    expect(Object.keys(followedBy('supervision')).sort()).toEqual([
      'accident-report',
      'credit-record',
      'credit-risk-class',
      'enforcement-case',
      'enforcement-penalty',
      'inspection',
      'inspection-result',
      'market-entity',
      'public-credit-rating',
    ]);
    expect(
      Object.values(followedBy('supervision'))
        .flat()
        .filter((column) => WORDS.test(column)),
    ).toEqual([]);
  });

  it('is for supervision nothing that third parties, industries or entities themselves say beside accidents', () => {
    expect(findSiloFollows('supervision', 'credit-file')).toEqual({
      'accident-report': ['uscc', 'source_department', 'observed_at', 'severity', 'occurred_on', 'standing'],
    });
    for (const silo of ['inspection', 'enforcement']) expect(findSiloFollows(silo, 'credit-file')).toBeUndefined();
  });

  it('is columns that events have, and nobody follows his own facts', () => {
    const strange = FACT_SILOS.flatMap((silo) =>
      Object.entries(followedBy(silo)).flatMap(([about, columns]) =>
        columns.filter((column) => !(column in EVENT_FIELDS[about as keyof typeof EVENT_FIELDS])),
      ),
    );
    expect(strange).toEqual([]);
    expect(followedBy('credit')).toEqual({});
    expect(Object.keys(followedBy('supervision')).some((about) => about.startsWith('supervision'))).toBe(false);
  });

  it('is for the case office what an inspection hands over, and for the inspectors its answer: whole, and no other silo', () => {
    const whole = (about: 'case-hand-over' | 'case-lead') => ({ [about]: Object.keys(EVENT_FIELDS[about]) });
    expect(toldBetween('enforcement')).toMatchObject(whole('case-hand-over'));
    expect(toldBetween('enforcement')).not.toHaveProperty('case-lead');
    expect(toldBetween('inspection')).toMatchObject(whole('case-lead'));
    expect(toldBetween('inspection')).not.toHaveProperty('case-hand-over');
    for (const silo of ['credit', 'supervision']) expect(toldBetween(silo)).not.toHaveProperty('case-lead');
    for (const silo of ['credit', 'supervision']) expect(toldBetween(silo)).not.toHaveProperty('case-hand-over');
  });

  it('is for credit alone whom an inspection could not reach: by references and codes', () => {
    expect(toldBetween('credit')).toMatchObject({
      'abnormal-candidate': Object.keys(EVENT_FIELDS['abnormal-candidate']),
    });
    for (const silo of ['supervision', 'inspection', 'enforcement']) {
      expect(toldBetween(silo)).not.toHaveProperty('abnormal-candidate');
    }
    expect(
      toldBetween('credit')['abnormal-candidate']?.filter((column) => /text|name|note|reason/.test(column)),
    ).toEqual([]);
  });

  it('is for credit what a decision means, and for enforcement what was repaired: whole, and no other silo', () => {
    const whole = (about: 'case-effect' | 'credit-repair') => ({ [about]: Object.keys(EVENT_FIELDS[about]) });
    expect(toldBetween('credit')).toMatchObject(whole('case-effect'));
    expect(toldBetween('enforcement')).toMatchObject(whole('credit-repair'));
    for (const silo of ['supervision', 'inspection']) {
      expect(toldBetween(silo)).not.toHaveProperty('case-effect');
      expect(toldBetween(silo)).not.toHaveProperty('credit-repair');
    }
  });

  it('is nothing for anybody else', () => {
    expect(findSiloFollows('stranger', 'market-entity')).toBeUndefined();
  });
});
