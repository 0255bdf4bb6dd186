import { day } from '../../../../kernel/values/day';
import {
  ILLUSTRATIVE_CREDIT_RISK,
  ILLUSTRATIVE_PUBLIC_CREDIT,
} from '../../../../subgraphs/credit/rules/rating/illustrativeSchemes';
import { ratingDay, ratingDayInTurn, schemeFromDay } from '../../../../subgraphs/credit/rules/rating/ratingDays';
import type { RatingSchemeContent } from '../../../../subgraphs/credit/rules/rating/ratingTypes';
import { WEALTH_AND_FORM } from '../../../../subgraphs/credit/rules/rating/schemeReads';
import { schemeVerdicts } from '../../../../subgraphs/credit/rules/rating/schemeVerdicts';
import { indicator, told } from './ratingSamples';

const refusals = (change: object, base: RatingSchemeContent = ILLUSTRATIVE_PUBLIC_CREDIT) =>
  schemeVerdicts({ ...base, ...change }).flatMap((verdict) => (verdict.lawful ? [] : [verdict.code]));
const reading = (change: object) => refusals({ indicators: [indicator(change)] });

describe('the illustrative schemes', () => {
  it.each([ILLUSTRATIVE_PUBLIC_CREDIT, ILLUSTRATIVE_CREDIT_RISK])(
    'are fit, and say that they are illustrations: $code',
    (one) => {
      expect(refusals({}, one)).toEqual([]);
      expect(one.illustrative).toBe(true);
      expect(one.name.zh).toContain('示例');
    },
  );
});

describe('分类监管管理办法 12-3: a scheme that reads wealth or form', () => {
  it.each(WEALTH_AND_FORM)('is refused: %s', (source) => {
    expect(reading({ source })).toContain('RATING_READS_WEALTH');
  });
});

describe('上海市社会信用条例 11: a scheme that reads what the catalogue does not have', () => {
  it.each([
    [{ source: 'NEIGHBOURS' }],
    [{ kinds: ['GOSSIP'] }],
    [{ kinds: [] }],
    [{ kinds: ['EVALUATION'] }],
    [{ severities: ['TERRIBLE'] }],
    [{ severities: [] }],
    [{ source: 'ACCIDENT', kinds: ['ADMINISTRATIVE_PENALTY'] }],
  ])('is refused: %p', (change) => {
    expect(reading(change)).toContain('RATING_INPUT_UNKNOWN');
  });
});

describe('沪府发〔2020〕7号（十四）: a scheme that rests on third parties', () => {
  it('alone in a direction is refused', () => {
    expect(refusals({ indicators: [told()] })).toEqual(['RATING_THIRD_PARTY_ALONE']);
    expect(refusals({ indicators: [indicator(), told({ each: 5 })] })).toEqual(['RATING_THIRD_PARTY_ALONE']);
  });

  it('beside what authorities established is fit', () => {
    expect(refusals({ indicators: [indicator(), told()] })).toEqual([]);
  });
});

describe('the numbers of a scheme', () => {
  it.each([
    { code: 'lower' },
    { base: -1 },
    { base: 1.5 },
    { base: 1_001 },
    { base: Number.NaN },
    { indicators: [] },
    { indicators: [indicator(), indicator()] },
    { indicators: Array.from({ length: 31 }, (_, at) => indicator({ code: `P${at + 10}` })) },
    ...[{ each: 0 }, { each: 0.5 }, { each: -1_001 }, { cap: 5 }, { cap: -30 }, { cap: 1_001 }].map((change) => ({
      indicators: [indicator(change)],
    })),
    ...[0, -1, 121, 1.5].map((windowMonths) => ({ indicators: [indicator({ windowMonths })] })),
  ])('are whole, bounded and said once: %p is refused', (change) => {
    expect(refusals(change)).toContain('RATING_SCHEME_UNFIT');
  });
});

describe('CR-33, X7: grades', () => {
  const grades = (...cuts: (readonly [string, number])[]) => ({
    grades: cuts.map(([code, from]) => ({ code, name: { zh: code, en: code }, from })),
  });
  const unfit = ['RATING_GRADES_UNFIT'];

  it('of public credit are those of a public scale, and never the letters of credit risk', () => {
    expect(refusals(grades(['A', 60], ['B', 40], ['C', 20], ['D', 0]))).toEqual(unfit);
    expect(refusals({ code: 'A_SCALE_OF_NOBODY' })).toEqual(unfit);
  });

  it('of credit risk are A to D, and never those of public credit', () => {
    expect(refusals({ grades: ILLUSTRATIVE_PUBLIC_CREDIT.grades }, ILLUSTRATIVE_CREDIT_RISK)).toEqual(unfit);
    expect(refusals(grades(['A', 0], ['B', 10], ['C', 20]), ILLUSTRATIVE_CREDIT_RISK)).toEqual(unfit);
  });

  it('of credit risk rise with the points, of public credit fall with them', () => {
    expect(refusals(grades(['A', 60], ['B', 30], ['C', 10], ['D', 0]), ILLUSTRATIVE_CREDIT_RISK)).toEqual(unfit);
    const upside = ILLUSTRATIVE_PUBLIC_CREDIT.grades.map((grade, at) => ({ ...grade, from: at * 10 }));
    expect(refusals({ grades: upside })).toEqual(unfit);
  });

  it.each([[[5, 10, 30, 60]], [[0, 10, 10, 60]], [[0, 10, 30.5, 60]], [[0, 10, 30, 1_001]]])(
    'begin at nothing and have whole cuts of their own: %p is refused',
    (cuts) => {
      const four = grades(...cuts.map((from, at) => ['ABCD'[at] ?? '', from] as const));
      expect(refusals(four, ILLUSTRATIVE_CREDIT_RISK)).toEqual(unfit);
    },
  );
});

describe('days of schemes and runs', () => {
  const [yesterday, today, tomorrow] = [day('2026-11-01'), day('2026-11-02'), day('2026-11-03')];

  it('lets an edition come into force on the day of its publication or later, and after the one before', () => {
    expect(schemeFromDay(today, today, yesterday)).toEqual({ lawful: true });
    expect(schemeFromDay(yesterday, today, null)).toMatchObject({ code: 'RATING_SCHEME_DAYS' });
    expect(schemeFromDay(tomorrow, today, tomorrow)).toMatchObject({ code: 'RATING_SCHEME_DAYS' });
  });

  it('rates for a day that has come, by an edition in force', () => {
    expect(ratingDay(today, today, true)).toEqual({ lawful: true });
    expect(ratingDay(tomorrow, today, true)).toMatchObject({ code: 'RATING_DAY_AHEAD' });
    expect(ratingDay(today, today, false)).toMatchObject({ code: 'RATING_SCHEME_NOT_IN_FORCE' });
    expect(ratingDayInTurn(today, null)).toEqual({ lawful: true });
    expect(ratingDayInTurn(today, today)).toEqual({ lawful: true });
    expect(ratingDayInTurn(today, tomorrow)).toMatchObject({ code: 'RATING_DAY_BEHIND', facts: { last: tomorrow } });
  });
});
