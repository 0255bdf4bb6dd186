import { heardOnSpot } from '../../../../subgraphs/enforcement/rules/proceedings/heardOnSpot';

const finding = 'a'.repeat(64);
const statement = { accepted: 'PARTLY', reason: '现场照片与陈述不符' } as const;

describe('行政处罚法 44, 45, 52: the party is heard on the spot', () => {
  it('EN-13: it is heard where its statement was reviewed, or where it waived it, and not by saying nothing', () => {
    expect(heardOnSpot({ statement, waived: false, finding })).toEqual({ lawful: true });
    expect(heardOnSpot({ statement: null, waived: true, finding })).toEqual({ lawful: true });
    expect(heardOnSpot({ statement: null, waived: false, finding })).toMatchObject({
      code: 'ON_SPOT_PARTY_NOT_HEARD',
      article: '行政处罚法 45',
      facts: { stated: false, waived: false },
    });
  });

  it('EN-13: it cannot have stated something and waived it', () => {
    expect(heardOnSpot({ statement, waived: true, finding })).toMatchObject({ code: 'ON_SPOT_PARTY_NOT_HEARD' });
  });

  it('EN-13: what it stated is set aside with a reason alone', () => {
    expect(heardOnSpot({ statement: { accepted: 'NONE', reason: null }, waived: false, finding })).toMatchObject({
      code: 'STATEMENT_NOT_REVIEWED',
      facts: { missing: ['reason'] },
    });
    expect(heardOnSpot({ statement: { accepted: 'ALL', reason: null }, waived: false, finding })).toEqual({
      lawful: true,
    });
  });
});
