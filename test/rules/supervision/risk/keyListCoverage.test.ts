import { keyListCoverage } from '../../../../subgraphs/supervision/rules/risk/keyListCoverage';

describe('沪府发〔2020〕7号（八）: full coverage', () => {
  it('is there when every object was visited, and not with one missing', () => {
    expect(keyListCoverage({ objects: 2_000, visited: 2_000 })).toMatchObject({
      uncovered: 0,
      perMille: 1_000,
      isCovered: true,
    });
    expect(keyListCoverage({ objects: 2_000, visited: 1_999 })).toMatchObject({
      uncovered: 1,
      perMille: 999,
      isCovered: false,
    });
  });

  it('is not said of a list without objects', () => {
    expect(keyListCoverage({ objects: 0, visited: 0 })).toMatchObject({ perMille: null, isCovered: false });
  });
});
