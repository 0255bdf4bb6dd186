import {
  type AskedTerm,
  askedTerms,
  canBeAgreed,
  type Shareable,
  termsByOwner,
} from '../../../../subgraphs/exchange/rules/agreements/askedTerms';

const SHAREABLE: Shareable = new Map([
  ['credit-record', { resource: 'credit-record', class: 'CONDITIONAL' }],
  ['CreditRecord.kind', { resource: 'credit-record', class: 'CONDITIONAL' }],
  ['inspection', { resource: 'inspection', class: 'CONDITIONAL' }],
  ['Inspection.draft', { resource: 'inspection', class: 'NOT_SHARED' }],
]);
const asked = (...terms: string[]): AskedTerm[] => askedTerms(terms, SHAREABLE);

describe('terms of an application 上海市数据条例 38', () => {
  it('are resources or fields, each with its owner', () => {
    expect(asked('CreditRecord.kind')).toEqual([
      { term: 'CreditRecord.kind', resource: 'credit-record', owner: 'DEVELOPMENT_REFORM', class: 'CONDITIONAL' },
    ]);
    expect(() => asked('CreditRecord.king')).toThrow(
      expect.objectContaining({ code: 'UNKNOWN_TERM', facts: { field: 'terms', received: 'CreditRecord.king' } }),
    );
  });

  it('cannot be what is not shared by law', () => {
    expect(canBeAgreed(asked('credit-record', 'Inspection.draft'), 'HOUSING')).toMatchObject({
      code: 'TERM_NOT_SHARED',
      facts: { terms: ['Inspection.draft'] },
    });
  });

  it.each(['SAMR', 'SAMR-310115'])('need no agreement where they are of the department itself: %s', (consumer) => {
    expect(canBeAgreed(asked('credit-record', 'inspection'), consumer)).toMatchObject({
      code: 'TERM_OF_OWN_DEPARTMENT',
      facts: { terms: ['inspection'] },
    });
    expect(canBeAgreed(asked('credit-record'), consumer)).toEqual({ lawful: true });
  });

  it('fall to their owners', () => {
    const owners = termsByOwner(asked('inspection', 'credit-record', 'CreditRecord.kind'));
    expect([...owners].map(([owner, terms]) => [owner, terms.map(({ term }) => term)])).toEqual([
      ['DEVELOPMENT_REFORM', ['credit-record', 'CreditRecord.kind']],
      ['SAMR', ['inspection']],
    ]);
  });
});
