import { flagAuthority, resultFlags } from '../../../../subgraphs/inspection/rules/results/resultFlags';

describe('DR-24, DR-25: what a result raises', () => {
  it('is a candidate for the abnormal list where nobody was reached, and no listing', () => {
    expect(resultFlags('ITEM_RESULTS', ['A', '2', '6'])).toEqual(['ABNORMAL_CANDIDATE']);
  });

  it('is a flag where cooperation was seriously refused', () => {
    expect(resultFlags('ITEM_RESULTS', ['8'])).toEqual(['NON_COOPERATION']);
  });

  it('goes by what the code means in its list', () => {
    expect(resultFlags('PUBLICITY_RESULTS', ['6'])).toEqual(['NON_COOPERATION']);
  });

  it.each(['1', 'E', 'F', '7', '12'])('is nothing with %s', (code) => {
    expect(resultFlags('ITEM_RESULTS', [code])).toEqual([]);
  });

  it('is for the market authority to decide where it is about a listing, for the office itself otherwise', () => {
    expect(flagAuthority('ABNORMAL_CANDIDATE', 'FIRE-310115')).toBe('SAMR');
    expect(flagAuthority('ABNORMAL_CANDIDATE', 'SAMR-310115')).toBe('SAMR-310115');
    expect(flagAuthority('NON_COOPERATION', 'FIRE-310115')).toBe('FIRE-310115');
  });
});
