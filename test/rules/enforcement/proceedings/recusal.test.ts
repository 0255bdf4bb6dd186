import {
  recusalDecider,
  recusalsDecided,
  recusedOfficer,
} from '../../../../subgraphs/enforcement/rules/proceedings/recusal';

const officers = [{ account: 'chen' }, { account: 'lin' }];

describe('行政处罚法 43: recusal', () => {
  it('EN-12: a request does not stop the investigation, and a refused one neither', () => {
    for (const state of ['ASKED', 'REFUSED'] as const) {
      expect(recusedOfficer(officers, [{ account: 'chen', state }])).toEqual({ lawful: true });
    }
  });

  it('EN-12: an officer whose recusal was granted is off the case', () => {
    const granted = [{ account: 'lin', state: 'GRANTED' }] as const;
    expect(recusedOfficer(officers, granted)).toMatchObject({ code: 'OFFICER_RECUSED', facts: { accounts: ['lin'] } });
    expect(recusedOfficer([{ account: 'chen' }, { account: 'wu' }], granted)).toEqual({ lawful: true });
  });

  it('EN-12: nobody decides on his own', () => {
    expect(recusalDecider({ asked: 'chen', decider: 'head' })).toEqual({ lawful: true });
    expect(recusalDecider({ asked: 'head', decider: 'head' })).toMatchObject({ code: 'RECUSAL_DECIDER_UNFIT' });
  });

  it('EN-12: no case is decided while a request has no answer', () => {
    expect(recusalsDecided([{ account: 'chen', state: 'REFUSED' }])).toEqual({ lawful: true });
    expect(recusalsDecided([{ account: 'chen', state: 'ASKED' }])).toMatchObject({
      code: 'RECUSAL_UNDECIDED',
      facts: { accounts: ['chen'] },
    });
  });
});
