import { grantedFields } from '../../../kernel/service/sharing/grantedFields';
import { citySharing } from '../../../kernel/service/sharing/readSharing';

const given = (...terms: string[]) => [...grantedFields(terms, citySharing())].sort();
const CORE_OF_CASE = ['entity', 'id', 'observedAt', 'recordedAt', 'sourceDepartment', 'sourceRecordId'];
const WAY_TO_CASES = [
  'EnforcementCaseConnection.edges',
  'EnforcementCaseConnection.pageInfo',
  'EnforcementCaseConnection.totalCount',
  'EnforcementCaseEdge.cursor',
  'EnforcementCaseEdge.node',
  'MarketEntity.enforcementCases',
];

describe('what terms give', () => {
  it('is every field of a resource that is named whole, and of no other', () => {
    const fields = [...citySharing().values()].filter(({ resource }) => resource === 'inspection');
    expect(given('inspection')).toEqual(fields.map(({ coordinate }) => coordinate).sort());
  });

  it('is of a single field its fact\u2019s id, source and times and the way to it: no decision, no penalty, no cause', () => {
    const core = CORE_OF_CASE.map((name) => `EnforcementCase.${name}`);
    expect(given('EnforcementCase.stage')).toEqual([...core, 'EnforcementCase.stage', ...WAY_TO_CASES].sort());
  });

  it('is of a field with fields of its own all that is below it', () => {
    const fields = given('EnforcementCase.decisions');
    expect(fields).toEqual(expect.arrayContaining(['EnforcementDecision.outcome', 'Penalty.amount', ...WAY_TO_CASES]));
    for (const field of ['EnforcementCase.cause', 'CaseStageEntry.stage']) expect(fields).not.toContain(field);
  });

  it('reaches a fact inside another by that other and opens nothing else of it', () => {
    const fields = given('Penalty.kind');
    expect(fields).toEqual(
      expect.arrayContaining(['EnforcementCase.decisions', 'EnforcementDecision.penalties', 'EnforcementDecision.id']),
    );
    for (const field of ['EnforcementDecision.outcome', 'Penalty.amount']) expect(fields).not.toContain(field);
  });

  it('takes the shortest way: a category does not open the history of categories', () => {
    expect(given('SupervisionCategory.category')).not.toContain('SupervisionCategory.history');
  });

  it('is nothing for a term that the schema does not know', () => {
    expect(given('no-such-resource', 'CreditRecord.nothing')).toEqual([]);
  });
});
