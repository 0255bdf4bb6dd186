import { isWithdrawal } from '../../../subgraphs/exchange/rules/feed/isWithdrawal';

describe('信用修复管理办法 3: an event that takes a fact away', () => {
  it.each([
    ['credit-record', { publication_state: 'REPAIRED' }],
    ['credit-record', { publication_state: 'REVOKED' }],
    ['credit-record', { publication_state: 'LAPSED' }],
    ['enforcement-decision', { publication: 'REPAIRED' }],
    ['enforcement-penalty', { sequence: 1 }],
    ['case-effect', { state: 'REPAIRED' }],
  ])('is one of a %s with %j', (about, data) => {
    expect(isWithdrawal(about, data)).toBe(true);
  });

  it.each([
    ['credit-record', { publication_state: 'OBJECTED' }],
    ['enforcement-decision', { publication: 'WITHDRAWN' }],
    ['case-effect', { state: 'WITHDRAWN' }],
    ['enforcement-penalty', { sequence: 1, decision_number: 'D-1' }],
    ['market-entity', { state: 'REVOKED' }],
  ])('is none of a %s with %j', (about, data) => {
    expect(isWithdrawal(about, data)).toBe(false);
  });
});
