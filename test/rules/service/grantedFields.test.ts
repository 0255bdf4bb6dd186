import { grantedFields } from '../../../kernel/service/sharing/grantedFields';
import { citySharing, readSharing } from '../../../kernel/service/sharing/readSharing';

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

/** What of credit records stands within the explanation of a rating alone, which is another resource. */
const WITHIN_EXPLANATIONS = /^(RatingIndicatorScore\.records|RatedRecord\..*)$/;
const conditional = [...citySharing().values()]
  .filter(({ class: own }) => own === 'CONDITIONAL')
  .map(({ coordinate }) => coordinate);

/** Whether a field is asked for from an entity by fields that are given, and by none beside. */
function isReached(coordinate: string, fields: ReadonlySet<string>): boolean {
  const seen = new Set(['MarketEntity']);
  const open = [...citySharing().values()].filter((field) => fields.has(field.coordinate));
  const isSeen = (field: string): boolean => seen.has(field.slice(0, field.indexOf('.')));
  for (let before = 0; before < seen.size; ) {
    before = seen.size;
    for (const field of open) if (isSeen(field.coordinate)) seen.add(field.returns);
  }
  return fields.has(coordinate) && isSeen(coordinate);
}

const RECORD = '@shared(resource: "credit-record", class: CONDITIONAL)';
const WORK = '@shared(resource: "credit-work", class: UNCONDITIONAL)';
const PLANTED = readSharing(`
  type Query { repair: Repair ${WORK} record(id: ID!): Record ${RECORD} }
  type MarketEntity { records: Page ${RECORD} repairs: [Repair!] ${WORK} }
  type Page ${RECORD} { edges: [Edge!] }
  type Edge ${RECORD} { node: Record }
  type Record implements Fact ${RECORD} { id: ID! kind: String title: String }
  type Repair ${WORK} { record: Record seen: Record ${RECORD} }
`);

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

  it('opens with any field alone the way to it from the entity, save within an explanation', () => {
    const unreached = conditional.filter((field) => !isReached(field, grantedFields([field], citySharing())));
    expect(unreached).toEqual(conditional.filter((field) => WITHIN_EXPLANATIONS.test(field)));
  });

  it('opens what stands within an explanation under a term on the explanation', () => {
    const within = conditional.filter((field) => WITHIN_EXPLANATIONS.test(field));
    expect(within).toContain('RatedRecord.severity');
    for (const field of within) {
      const fields = new Set([...given(field, 'PublicCreditRating.explanation'), 'RatingExplanation.indicators']);
      expect([field, isReached(field, fields)]).toEqual([field, true]);
    }
  });

  it('takes its way from the entity by the fields of the resource, however short one through work or by an id is', () => {
    const fields = ['MarketEntity.records', 'Page.edges', 'Edge.node', 'Record.id', 'Record.kind'];
    expect([...grantedFields(['Record.kind'], PLANTED)].sort()).toEqual(fields.sort());
  });

  it('does not lead from a fact to what else is known of its entity', () => {
    const fields = given('MarketEntity.annualReports');
    expect(fields).toEqual(expect.arrayContaining(['AnnualReport.entity', 'AnnualReportEdge.node']));
    for (const field of ['MarketEntity.commitments', 'Commitment.id']) expect(fields).not.toContain(field);
  });

  it('is the same in whatever order the terms stand', () => {
    const terms = ['CreditRecord.severity', 'MarketEntity.creditRecords'];
    expect(given(...terms)).toEqual(given(...terms.toReversed()));
    expect(given(...terms)).toContain('CreditRecord.title');
  });

  it('is nothing for a term that the schema does not know', () => {
    expect(given('no-such-resource', 'CreditRecord.nothing')).toEqual([]);
  });
});
