import type { Viewer } from '../../kernel/service/silo';
import { enforcement } from '../../subgraphs/enforcement';
import { basisDesk } from '../support/enforcement/basisDesk';
import { OFFICIAL, type OpenSilo, openSilo, PUBLIC } from '../support/openSilo';

const ROLES = ['case-officer', 'legal-reviewer', 'case-head', 'inspector', 'credit-head', 'reform-office', 'auditor'];
const PLACES = [
  { department: 'SAMR', district: null },
  { department: 'SAMR', district: '310115' },
  { department: 'EMERGENCY', district: null },
  { department: 'REFORM_OFFICE', district: null },
  { department: 'REFORM_OFFICE', district: '310115' },
  { department: 'DEVELOPMENT_REFORM', district: null },
] as const;
const CELLS: readonly Viewer[] = ROLES.flatMap((role) =>
  PLACES.map((place) => ({ ...OFFICIAL, ...place, roles: [role], subject: `${role}-${place.department}` })),
);
const OTHERS: readonly Viewer[] = [
  PUBLIC,
  { ...OFFICIAL, kind: 'application', department: 'SAMR', roles: ['case-head'] },
];

let silo: OpenSilo;
beforeEach(async () => {
  silo = await openSilo(enforcement);
});
afterEach(() => silo.close());
const { record, withdraw, must } = basisDesk(() => silo);

const mayTell = ({ kind, roles, department, district }: Viewer): boolean =>
  kind === 'official' && roles.includes('case-head') && department === 'SAMR' && district === null;

describe('沪府发〔2020〕7号（二十三）: who tells that a law ended, by role, department and district', () => {
  it('is the head of the municipal department, for the city', async () => {
    for (const viewer of [...CELLS, ...OTHERS]) {
      const before = await silo.count('enforcement_event');
      const { done, refusal } = await record({}, viewer);
      const told = done ? 'DONE' : refusal?.code;
      expect([viewer, told]).toEqual([viewer, mayTell(viewer) ? 'DONE' : 'NOT_YOUR_CASE']);
      expect((await silo.count('enforcement_event')) - before).toBe(Number(mayTell(viewer)));
    }
  });

  it('is no head of a district office for his own office either', async () => {
    const head = { ...OFFICIAL, department: 'SAMR', district: '310115', roles: ['case-head'] };
    expect((await record({ authority: 'SAMR-310115' }, head)).refusal).toMatchObject({ code: 'NOT_YOUR_CASE' });
    const above = { ...head, district: null };
    expect((await record({ authority: 'SAMR-310115' }, above)).refusal).toMatchObject({ code: 'NOT_YOUR_CASE' });
  });

  it('takes back what it told, and what another department told it does not', async () => {
    await must(record());
    for (const viewer of [...CELLS, ...OTHERS].filter((one) => !mayTell(one))) {
      expect([viewer, (await withdraw({}, viewer)).refusal?.code]).toEqual([viewer, 'NOT_YOUR_CASE']);
    }
    expect(await silo.count('legal_basis_end WHERE withdrawn_on IS NULL')).toBe(1);
    await must(withdraw());
  });
});
