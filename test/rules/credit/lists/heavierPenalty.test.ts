import { heavierPenalty } from '../../../../subgraphs/credit/rules/lists/heavierPenalty';

const none = { record: null, decisionNumber: null, heavier: [] };
const penalty = (severity: 'MINOR' | 'GENERAL' | 'SERIOUS') => ({ kind: 'ADMINISTRATIVE_PENALTY', severity });
const refused = { code: 'LIST_WITHOUT_HEAVIER_PENALTY', article: '市场监管总局令第44号 2' };
const judge = (more: object) => heavierPenalty('MARKET_SUPERVISION', { ...none, ...more });

describe('CR-8: no entry without a heavier penalty', () => {
  it('refuses an entry that rests on nothing', () => {
    expect(judge({})).toMatchObject(refused);
  });

  it('takes a penalty record of serious severity', () => {
    expect(judge({ record: penalty('SERIOUS') })).toEqual({ lawful: true });
  });

  it.each(['MINOR', 'GENERAL'] as const)('refuses a penalty record of %s severity', (severity) => {
    expect(judge({ record: penalty(severity) })).toMatchObject(refused);
  });

  it('refuses a serious record that is no penalty', () => {
    expect(judge({ record: { kind: 'JUDICIAL', severity: 'SERIOUS' } })).toMatchObject(refused);
  });

  it('takes the number of a decision with a heavier penalty in it, and neither without the other', () => {
    expect(judge({ decisionNumber: 'A', heavier: ['HEAVIER_FINE'] })).toEqual({ lawful: true });
    expect(judge({ decisionNumber: 'A' })).toMatchObject(refused);
    expect(judge({ heavier: ['HEAVIER_FINE'] })).toMatchObject(refused);
  });

  it('refuses what is no heavier penalty', () => {
    expect(judge({ decisionNumber: 'A', heavier: ['HEAVIER_FINE', 'WARNING'] })).toMatchObject(refused);
  });

  it('is not asked for on other grounds', () => {
    for (const ground of ['UNREACHABLE', 'SHANGHAI_REGULATION_25', 'OTHER_LAW']) {
      expect(heavierPenalty(ground, none)).toEqual({ lawful: true });
    }
  });
});
