import { readSharing } from '../../../kernel/service/sharing/readSharing';
import { ownsResource, sharingPolicy } from '../../../kernel/service/sharing/sharingPolicy';
import type { Grant, Viewer } from '../../../kernel/service/silo';
import { SHARING_METHODS } from '../../../kernel/values/sharingMethod';

const sharing = readSharing(`
  extend type MarketEntity {
    name: String @shared(resource: "market-entity", class: UNCONDITIONAL)
    creditRecords: CreditRecord @shared(resource: "credit-record", class: CONDITIONAL)
    openCaseCount: Int @shared(resource: "enforcement-case", class: CONDITIONAL)
  }
  type CreditRecord implements Fact @shared(resource: "credit-record", class: CONDITIONAL) {
    id: ID!
    severity: String
    documentNumber: String
    draft: String @shared(resource: "credit-record", class: NOT_SHARED)
  }`);

const GRANT: Grant = {
  agreement: 'AG-2026-000009',
  purpose: 'permit-renewal',
  state: 'ACTIVE',
  terms: ['credit-record'],
  districts: null,
  industries: null,
  usccs: null,
  methods: ['QUERY'],
};

const viewer = (department: string | null, grant: Grant | null = null, district: string | null = null) =>
  ({ kind: 'official', department, district, grant }) satisfies Partial<Viewer>;
const policyOf = (...args: Parameters<typeof viewer>) => sharingPolicy(viewer(...args) as Viewer, sharing);

describe('who may be given a field', () => {
  it('gives what is unconditional to everybody', () => {
    expect(policyOf('HOUSING').allows('MarketEntity.name')).toBe(true);
    expect(policyOf(null).allows('MarketEntity.name')).toBe(true);
  });

  it('gives a department its own, and its district office likewise', () => {
    expect(policyOf('DEVELOPMENT_REFORM').allows('CreditRecord.severity')).toBe(true);
    expect(policyOf('DEVELOPMENT_REFORM-310115').allows('CreditRecord.severity')).toBe(true);
    expect(ownsResource('DEVELOPMENT_REFORM-310115', 'credit-record')).toBe(true);
    expect(ownsResource('SAMR', 'credit-record')).toBe(false);
  });

  it('refuses another department without an agreement', () => {
    const policy = policyOf('HOUSING');
    expect(policy.allows('MarketEntity.creditRecords')).toBe(false);
    expect(policy.refusal('MarketEntity.creditRecords')).toBe('NO_AGREEMENT');
  });

  it('gives under an agreement what its terms name, and no other resource', () => {
    const policy = policyOf('HOUSING', GRANT);
    expect(policy.allows('CreditRecord.documentNumber')).toBe(true);
    expect(policy.allows('MarketEntity.openCaseCount')).toBe(false);
    expect(policy.refusal('MarketEntity.openCaseCount')).toBe('NOT_IN_TERMS');
  });

  it('gives with a single field the core of its resource, and none of the other fields', () => {
    const policy = policyOf('HOUSING', { ...GRANT, terms: ['CreditRecord.severity'] });
    const given = ['MarketEntity.creditRecords', 'CreditRecord.id', 'CreditRecord.severity'];
    for (const coordinate of given) expect(policy.allows(coordinate)).toBe(true);
    expect(policy.allows('CreditRecord.documentNumber')).toBe(false);
  });

  it('refuses everything under an agreement that is not active', () => {
    const policy = policyOf('HOUSING', { ...GRANT, state: 'NOT_ACTIVE' });
    expect(policy.allows('CreditRecord.id')).toBe(false);
    expect(policy.refusal('CreditRecord.id')).toBe('AGREEMENT_NOT_ACTIVE');
  });

  it('keeps what is not shared from everybody but its department, whatever an agreement says', () => {
    expect(policyOf('DEVELOPMENT_REFORM').allows('CreditRecord.draft')).toBe(true);
    const policy = policyOf('HOUSING', { ...GRANT, terms: ['credit-record', 'CreditRecord.draft'] });
    expect(policy.allows('CreditRecord.draft')).toBe(false);
    expect(policy.refusal('CreditRecord.draft')).toBe('NOT_SHARED');
  });
});

describe('in which way data is taken', () => {
  it.each(SHARING_METHODS)('gives under an agreement on %s alone by that way, and by no other', (agreed) => {
    const holder = viewer('HOUSING', { ...GRANT, methods: [agreed] }) as Viewer;
    for (const method of SHARING_METHODS) {
      const policy = sharingPolicy(holder, sharing, method);
      expect([method, policy.allows('CreditRecord.severity')]).toEqual([method, method === agreed]);
      expect(policy.refusal('MarketEntity.openCaseCount')).toBe(
        method === agreed ? 'NOT_IN_TERMS' : 'METHOD_NOT_AGREED',
      );
    }
  });

  it('is a query unless stated', () => {
    expect(policyOf('HOUSING', { ...GRANT, methods: ['QUERY'] }).allows('CreditRecord.id')).toBe(true);
    expect(policyOf('HOUSING', { ...GRANT, methods: ['FEED', 'FILE'] }).allows('CreditRecord.id')).toBe(false);
  });

  it('is no matter for what is a department\u2019s own or open to all, nor before a state that gives nothing', () => {
    const queries = { ...GRANT, methods: ['QUERY'] };
    const owner = viewer('DEVELOPMENT_REFORM', queries) as Viewer;
    expect(sharingPolicy(owner, sharing, 'FILE').allows('CreditRecord.severity')).toBe(true);
    expect(sharingPolicy(viewer('HOUSING', queries) as Viewer, sharing, 'FILE').allows('MarketEntity.name')).toBe(true);
    const ended = viewer('HOUSING', { ...queries, state: 'NOT_ACTIVE' }) as Viewer;
    expect(sharingPolicy(ended, sharing, 'FEED').refusal('CreditRecord.id')).toBe('AGREEMENT_NOT_ACTIVE');
  });
});

describe('of which entities', () => {
  it('is every entity for a city department and for an agreement without bounds', () => {
    expect(policyOf('DEVELOPMENT_REFORM').scopeOf('credit-record')).toBeNull();
    expect(policyOf('HOUSING', GRANT).scopeOf('credit-record')).toBeNull();
  });

  it('is the district for a district office, of its own resources', () => {
    const scope = policyOf('DEVELOPMENT_REFORM', GRANT, '310115').scopeOf('credit-record');
    expect(scope).toEqual({ districts: ['310115'], industries: null, usccs: null });
  });

  it('is what the agreement says for the resources of others, wherever the office is', () => {
    const scope = policyOf('SAMR', { ...GRANT, districts: ['310101'] }, '310115').scopeOf('credit-record');
    expect(scope).toEqual({ districts: ['310101'], industries: null, usccs: null });
  });

  it('does not carry one viewer\u2019s agreement over to another', () => {
    expect(policyOf('HOUSING', GRANT).allows('CreditRecord.id')).toBe(true);
    expect(policyOf('HOUSING').allows('CreditRecord.id')).toBe(false);
    expect(policyOf('HOUSING', { ...GRANT, terms: [] }).allows('CreditRecord.id')).toBe(false);
  });
});
