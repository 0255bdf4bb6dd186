import { loadFigures } from '../../../../subgraphs/inspection/rules/teams/loadFigures';

describe('沪府发〔2020〕7号（十八）: how visits lie on inspectors', () => {
  it('is told by how many, least, most and the difference', () => {
    const loads = [3, 7, 5].map((visits, at) => ({ inspector: `IN-${at}`, visits }));
    expect(loadFigures(loads)).toEqual({ inspectors: 3, seats: 15, least: 3, most: 7, spread: 4 });
  });

  it('is nothing where there is nobody', () => {
    expect(loadFigures([])).toEqual({ inspectors: 0, seats: 0, least: 0, most: 0, spread: 0 });
  });
});
