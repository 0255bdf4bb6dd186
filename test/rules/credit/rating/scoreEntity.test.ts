import { day } from '../../../../kernel/values/day';
import { explainRating } from '../../../../subgraphs/credit/rules/rating/explainRating';
import { ILLUSTRATIVE_PUBLIC_CREDIT as SCHEME } from '../../../../subgraphs/credit/rules/rating/illustrativeSchemes';
import { scoreEntity } from '../../../../subgraphs/credit/rules/rating/scoreEntity';
import { record } from './ratingSamples';

const TODAY = day('2026-11-02');
const serious = (n: number) => record({ id: `CreditRecord:${n}`, severity: 'SERIOUS', day: day(`2026-0${n}-01`) });

describe('沪府发〔2020〕7号（七）: the rating of an entity', () => {
  it('of which nothing counts is the base', () => {
    const { total, grade } = scoreEntity(SCHEME, [], TODAY);
    expect([total, SCHEME.grades[grade]?.code]).toEqual([80, 'AA']);
  });

  it('never falls below nothing', () => {
    const listed = record({ kind: 'SERIOUS_DISHONESTY' });
    const { total, points } = scoreEntity(SCHEME, [listed, serious(1), serious(2), serious(3)], TODAY);
    expect(points.slice(0, 3)).toEqual([-60, 0, -50]);
    expect(total).toBe(0);
  });

  it('is explained by the records that gave the points, oldest first, with cut and distances', () => {
    const rating = explainRating(SCHEME, [serious(3), serious(1), record({ severity: null })], TODAY);
    expect(rating.indicators[2]).toMatchObject({
      points: -50,
      records: [{ id: 'CreditRecord:1' }, { id: 'CreditRecord:3' }],
    });
    expect(rating).toMatchObject({
      score: { total: 30 },
      grade: { code: 'C', from: 0 },
      above: { grade: 'B', points: 10 },
    });
    expect(rating.below).toBeNull();
  });
});
