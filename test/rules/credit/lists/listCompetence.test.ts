import { listCompetence } from '../../../../subgraphs/credit/rules/lists/listCompetence';

describe('市场监管总局令第44号, CR-10: who decides on an entry', () => {
  it.each(['SAMR', 'SAMR-310115'])('is %s for the lists of the market', (authority) => {
    expect(listCompetence('UNREACHABLE', authority)).toEqual({ lawful: true });
    expect(listCompetence('MARKET_SUPERVISION', authority)).toEqual({ lawful: true });
  });

  it('is no other department for them', () => {
    expect(listCompetence('UNREACHABLE', 'EMERGENCY')).toMatchObject({ code: 'LIST_NOT_COMPETENT' });
  });

  it('is any department for a list that another law sets up', () => {
    expect(listCompetence('OTHER_LAW', 'EMERGENCY')).toEqual({ lawful: true });
  });
});
