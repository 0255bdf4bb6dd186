import { feedTerms } from '../../../subgraphs/exchange/rules/feed/feedTerms';

const everything = { allows: () => true, scope: null, districts: null };
const scope = { districts: ['310101', '310115'], industries: ['62'], usccs: null };

describe('上海市数据条例 38, 40: what a consumer is given of a resource', () => {
  it('are all columns but those that are kept inside', () => {
    const { columns, cut, scope: given } = feedTerms('credit-record', everything);
    expect(columns['credit-record']).toContain('document_number');
    expect(columns['credit-record']).not.toContain('query_ends_on');
    expect([cut, given]).toEqual([true, null]);
    expect(feedTerms('inspection', everything).cut).toBe(false);
  });

  it('are the columns whose fields it may query, of every kind of event', () => {
    const allows = (field: string): boolean => field !== 'Inspection.planCode' && field !== 'FollowUp.kind';
    const { columns, fields, cut } = feedTerms('inspection', { ...everything, allows });
    expect(columns.inspection).toContain('trigger');
    expect(columns.inspection).not.toContain('plan_code');
    expect(columns['inspection-result']).not.toContain('follow_up');
    expect(fields).not.toContain('FollowUp.kind');
    expect(cut).toBe(true);
  });

  it('are no events of a kind of which it may query nothing: that one came would tell of the fact', () => {
    const allows = (field: string): boolean => field !== 'EnforcementCase.stageHistory';
    const { columns, cut } = feedTerms('enforcement-case', { ...everything, allows });
    expect(Object.keys(columns)).toContain('enforcement-case');
    expect(Object.keys(columns)).not.toContain('enforcement-stage');
    expect(cut).toBe(true);
  });

  it('are entities in the districts of the scope that were asked for', () => {
    const of = (districts: string[] | null) => feedTerms('inspection', { ...everything, scope, districts }).scope;
    expect(of(null)).toEqual(scope);
    expect(of(['310115', '310104'])).toEqual({ ...scope, districts: ['310115'] });
    expect(of(['310104'])).toEqual({ ...scope, districts: [] });
    expect(feedTerms('inspection', { ...everything, districts: ['310104'] }).scope?.districts).toEqual(['310104']);
  });

  it('is everything of a resource that is about no entity, whatever the scope', () => {
    expect(feedTerms('inspection-item', { ...everything, scope }).scope).toBeNull();
  });
});
