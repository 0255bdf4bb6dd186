import type { AskedTerm } from '../../../../subgraphs/exchange/rules/agreements/askedTerms';
import { outsidePurpose } from '../../../../subgraphs/exchange/rules/agreements/outsidePurpose';

const term = (resource: string): AskedTerm => ({ term: resource, resource, owner: 'SAMR', class: 'CONDITIONAL' });
const purposesOf = (resource: string) => (resource === 'any' ? null : ['case-handling']);

describe('terms outside the purpose 政务数据共享条例 25', () => {
  it('are those whose resource is for other purposes', () => {
    expect(outsidePurpose([term('some'), term('any')], 'statistics', purposesOf)).toEqual(['some']);
    expect(outsidePurpose([term('some'), term('any')], 'case-handling', purposesOf)).toEqual([]);
  });
});
