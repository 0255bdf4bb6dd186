import { cappedPoints, indicatorPoints } from '../../../../subgraphs/credit/rules/rating/indicatorPoints';
import { indicator, told } from './ratingSamples';

describe('沪府发〔2020〕7号（七）: points of an indicator', () => {
  it.each([
    [0, 0],
    [1, -10],
    [3, -30],
    [4, -30],
  ])('of %i records are %i: each the same, up to the cap', (count, points) => {
    expect(cappedPoints(indicator(), count)).toBe(points);
  });
});

describe('沪府发〔2020〕7号（十四）: what third parties say', () => {
  it('gives nothing where authorities established nothing, however much is said', () => {
    expect(indicatorPoints([indicator(), told()], [0, 99])).toEqual([0, 0]);
  });

  it('adds to what was established, at most as much as that', () => {
    expect(indicatorPoints([indicator(), told()], [1, 1])).toEqual([-10, -5]);
    expect(indicatorPoints([indicator(), told()], [1, 99])).toEqual([-10, -10]);
    expect(indicatorPoints([indicator(), told()], [3, 99])).toEqual([-30, -15]);
  });

  it('does not lean on what speaks the other way, nor on another third party', () => {
    const honours = indicator({ code: 'HONOURS', kinds: ['HONOUR'], each: 5, cap: 20 });
    expect(indicatorPoints([honours, indicator(), told()], [4, 0, 3])).toEqual([20, 0, 0]);
    expect(indicatorPoints([indicator(), told(), told({ code: 'OTHERS' })], [0, 3, 3])).toEqual([0, 0, 0]);
  });
});
