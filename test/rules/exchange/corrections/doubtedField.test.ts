import { DOUBTABLE, getDoubtedField } from '../../../../subgraphs/exchange/rules/corrections/doubtedField';
import { possibleOutcomes } from '../../../../subgraphs/exchange/rules/corrections/possibleOutcomes';
import { EVENT_FIELDS, INTERNAL } from '../../../../subgraphs/exchange/rules/feed/eventFields';

describe('the field that is doubted', () => {
  it('says which kind of fact and which resource it is of', () => {
    expect(getDoubtedField('EnforcementDecision.outcome')).toEqual({
      coordinate: 'EnforcementDecision.outcome',
      about: 'enforcement-decision',
      resource: 'enforcement-case',
      columns: ['outcome'],
    });
    expect(getDoubtedField('MarketEntity.industry').columns).toEqual(['industry_division', 'industry_section']);
  });

  it('belongs to one kind of fact alone, so that naming it is enough', () => {
    const kinds = new Map<string, Set<string>>();
    for (const [about, columns] of Object.entries(EVENT_FIELDS)) {
      for (const field of Object.values(columns)) kinds.set(field, (kinds.get(field) ?? new Set()).add(about));
    }
    kinds.delete(INTERNAL);
    expect([...kinds].filter(([, abouts]) => abouts.size > 1)).toEqual([]);
    expect(DOUBTABLE).toHaveLength(kinds.size);
  });

  it.each(['internal', 'CreditRecord', 'Query.doubts', 'CreditRecord.gossip', 'constructor'])('is not %s', (name) => {
    expect(() => getDoubtedField(name)).toThrow(expect.objectContaining({ code: 'DOUBT_FIELD_UNKNOWN' }));
  });
});

describe('how a doubt about a field can end', () => {
  it.each([
    ['CreditRecord.severity', ['UPHOLD', 'CORRECT', 'WITHDRAW']],
    ['CreditRecord.entity', ['UPHOLD', 'WITHDRAW']],
    ['MarketEntity.name', ['UPHOLD', 'CORRECT']],
    ['MarketEntity.uscc', ['UPHOLD']],
    ['Inspection.stage', ['UPHOLD', 'CORRECT']],
    ['EnforcementDecision.id', ['UPHOLD', 'WITHDRAW']],
  ])('%s: %j', (field, outcomes) => {
    expect(possibleOutcomes(getDoubtedField(field))).toEqual(outcomes);
  });
});
