import type { Access } from '../../../kernel/values/accessLeaf';
import { accessView } from '../../../subgraphs/exchange/rules/accessLog/accessView';

const ACCESS: Access = {
  time: '2026-11-02T01:00:00.000Z',
  operationId: 'op-1',
  subject: 'li',
  kind: 'official',
  department: 'HOUSING',
  purpose: 'permit-renewal',
  agreement: 'A-1',
  operation: 'ab'.repeat(32),
  case: 'C-7',
  asOf: null,
  knownAt: null,
  entities: ['91310115MA1K3B7C6G'],
  fields: ['Credit.a', 'Case.a'],
  denied: ['Case.b'],
  outOfScope: [],
  silos: ['credit'],
};
const owners = (own: string) => ({
  resourceOf: (coordinate: string) => coordinate.split('.')[0]?.toLowerCase(),
  isOwn: (resource: string) => resource === own,
});

describe('a record of an access', () => {
  it.each([
    ['an auditor', { department: 'BIG_DATA', isAuditor: true }],
    ['the department that asked', { department: 'HOUSING', isAuditor: false }],
  ])('is shown whole to %s', (_, viewer) => {
    const resources = ['case', 'credit'];
    expect(accessView(ACCESS, viewer, owners('none'))).toEqual({ ...ACCESS, resources, isWhole: true });
  });

  it('shows the owner of data what was had of it, without officer and case', () => {
    const view = accessView(ACCESS, { department: 'SAMR', isAuditor: false }, owners('case'));
    expect(view).toMatchObject({ fields: ['Case.a'], denied: ['Case.b'], resources: ['case'], isWhole: false });
    expect([view.subject, view.case]).toEqual([null, null]);
  });

  it('shows fields that the catalogue no longer has to nobody but those who see the whole', () => {
    const gone = { resourceOf: () => undefined, isOwn: (resource: string) => resource === 'case' };
    const view = accessView(ACCESS, { department: 'SAMR', isAuditor: false }, gone);
    expect([view.fields, view.denied, view.resources]).toEqual([[], [], []]);
  });

  it('of nobody known is not taken for one of a viewer without department', () => {
    const view = accessView({ ...ACCESS, department: null }, { department: null, isAuditor: false }, owners('none'));
    expect(view.isWhole).toBe(false);
  });
});
