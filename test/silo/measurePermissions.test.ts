import type { Viewer } from '../../kernel/service/silo';
import { enforcement, storeCases } from '../../subgraphs/enforcement';
import { LEAD_USCC } from '../support/enforcement/leadDesk';
import {
  bannedCase,
  benchmarkInput,
  listInput,
  MEASURE_CASE,
  MEASURE_DECISION,
  measurePeople,
  PERSON,
} from '../support/enforcement/measureDesk';
import { violation } from '../support/enforcement/measureExample';
import { OFFICIAL, type OpenSilo, openSilo, PUBLIC } from '../support/openSilo';

/** The authority of everything in this matrix is the Pudong office of the market regulator. */
const AUTHORITY = 'SAMR-310115';
const ROLES = ['case-officer', 'legal-reviewer', 'case-head', 'inspector', 'credit-head', 'reform-office', 'auditor'];
/** Department and district of somebody, whether he acts for the authority, and whether he sees its work. */
const PLACES = [
  { department: 'SAMR', district: '310115', acts: true, sees: true },
  { department: 'SAMR', district: null, acts: true, sees: true },
  { department: 'SAMR', district: '310112', acts: false, sees: false },
  { department: 'EMERGENCY', district: null, acts: false, sees: false },
  { department: 'REFORM_OFFICE', district: null, acts: false, sees: true },
  { department: 'REFORM_OFFICE', district: '310115', acts: false, sees: true },
  { department: 'REFORM_OFFICE', district: '310112', acts: false, sees: false },
  { department: 'DEVELOPMENT_REFORM', district: null, acts: false, sees: false },
] as const;

const step = (kind: string, facts = {}) => ({
  ...{ authority: AUTHORITY, uscc: LEAD_USCC, kind, reasons: '投诉集中', dueOn: '2026-11-16' },
  facts: violation({ established: false, ...facts }),
});
const RECALL = { serious: true, goodsInCirculation: true };
const ban = {
  ...{ decisionNumber: MEASURE_DECISION, againstEntity: false, personReference: PERSON, basis: '食品安全法 135' },
  ...{ scope: 'FOOD_MANAGEMENT', from: '2026-11-01', until: '2031-11-01', lifetime: false },
};
const answer = {
  caseNumber: MEASURE_CASE,
  list: 'NL-2026-000003',
  situation: 'PRICE_NOT_SHOWN',
  accept: true,
  reason: '轻微',
};

interface Permission {
  readonly mutation: string;
  readonly roles: readonly string[];
  readonly input: object;
  /** What who does not see the authority's work is told. */
  readonly unseen: string;
  /** Number of the thing that the mutation moves on; null where it makes a new one. */
  readonly thing: string | null;
}
const DRAFTERS = ['case-officer', 'legal-reviewer'];
const MAKES = { unseen: 'NOT_YOUR_CASE', thing: null };
const moves = (thing: string) => ({ unseen: 'WORK_UNKNOWN', thing });
const PERMISSIONS: readonly Permission[] = [
  { mutation: 'draftDiscretionBenchmark', roles: DRAFTERS, input: benchmarkInput({ authority: AUTHORITY }), ...MAKES },
  { mutation: 'publishDiscretionBenchmark', roles: ['case-head'], input: {}, ...moves('DB-2026-000001') },
  { mutation: 'discardDiscretionBenchmark', roles: DRAFTERS, input: {}, ...moves('DB-2026-000001') },
  { mutation: 'draftNoPenaltyList', roles: DRAFTERS, input: listInput({ authority: AUTHORITY }), ...MAKES },
  { mutation: 'publishNoPenaltyList', roles: ['case-head'], input: {}, ...moves('NL-2026-000002') },
  { mutation: 'discardNoPenaltyList', roles: DRAFTERS, input: {}, ...moves('NL-2026-000002') },
  {
    mutation: 'answerNoPenaltySuggestion',
    roles: ['case-officer'],
    input: answer,
    unseen: 'MEASURE_CASE_UNKNOWN',
    thing: null,
  },
  { mutation: 'takeLadderStep', roles: ['case-officer'], input: step('INTERVIEW'), ...MAKES },
  { mutation: 'takeLadderStep', roles: ['case-head'], input: step('RECALL', RECALL), ...MAKES },
  {
    mutation: 'closeLadderStep',
    roles: ['case-officer'],
    input: { outcome: 'KEPT', note: '已改正' },
    ...moves('LS-2026-000001'),
  },
  {
    mutation: 'closeLadderStep',
    roles: ['case-head'],
    input: { outcome: 'KEPT', note: '已改正' },
    ...moves('LS-2026-000002'),
  },
  {
    mutation: 'recordBan',
    roles: ['case-officer'],
    input: { ...ban, scope: 'COSMETICS' },
    unseen: 'BAN_DECISION_UNKNOWN',
    thing: null,
  },
  { mutation: 'liftBan', roles: ['case-head'], input: { reason: '决定变更' }, ...moves('BN-2026-000001') },
];

let silo: OpenSilo;
afterEach(() => silo.close());

async function run(field: string, input: object, as: Viewer): Promise<string> {
  const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input`;
  const text = `mutation ($input: ${type}!) { ${field}(input: $input) { number } }`;
  const { data, errors } = await silo.ask(text, { input }, as);
  return data?.[field] ? 'DONE' : String(errors?.[0]?.extensions?.code);
}

async function open(): Promise<void> {
  silo = await openSilo(enforcement);
  const drafter = { ...measurePeople.officer, subject: 'drafter' };
  const { head } = measurePeople;
  await storeCases(silo.database, [bannedCase()]);
  const made = [
    await run('draftDiscretionBenchmark', benchmarkInput({ authority: AUTHORITY }), drafter),
    await run('draftNoPenaltyList', listInput({ authority: AUTHORITY }), drafter),
    await run('draftNoPenaltyList', listInput({ authority: AUTHORITY }), drafter),
    await run('publishNoPenaltyList', { number: 'NL-2026-000003', version: 1 }, head),
    await run('takeLadderStep', step('INTERVIEW'), drafter),
    await run('takeLadderStep', step('RECALL', RECALL), head),
    await run('recordBan', ban, drafter),
  ];
  if (made.some((one) => one !== 'DONE')) throw new Error(made.join(' '));
}

const at = ({ input, thing }: Permission, version: number) =>
  thing === null ? input : { ...input, number: thing, version };
const viewerOf = (role: string, { department, district }: (typeof PLACES)[number]): Viewer => ({
  ...{ ...OFFICIAL, department, district, roles: [role] },
  subject: `${role}-${department}-${district}`,
});
const CELLS = ROLES.flatMap((role) => PLACES.map((place) => ({ role, ...place, viewer: viewerOf(role, place) })));
const count = async () => [
  await silo.count('enforcement_event'),
  await silo.count('measure_edition'),
  await silo.count('ladder_step'),
  await silo.count('ban'),
];

describe('行政处罚法 17, 34, 沪府发〔2020〕7号（十九）: who measures penalties, by role, department and district', () => {
  it.each(PERMISSIONS)(
    '$mutation is refused to everybody but $roles of the authority, and nothing is stored',
    async (permission) => {
      await open();
      const before = await count();
      const { mutation, roles, unseen } = permission;
      const refused = CELLS.filter(({ role, acts }) => !(acts && roles.includes(role)));
      const told = await Promise.all(refused.map(({ viewer }) => run(mutation, at(permission, 1), viewer)));
      const cells = refused.map(({ viewer }, index) => [viewer.subject, told[index]]);
      expect(cells).toEqual(refused.map(({ viewer, sees }) => [viewer.subject, sees ? 'NOT_YOUR_CASE' : unseen]));
      const application: Viewer = { ...OFFICIAL, kind: 'application', district: '310115', roles };
      expect(await run(mutation, at(permission, 1), application)).toBe('NOT_YOUR_CASE');
      expect(await run(mutation, at(permission, 1), { ...PUBLIC, roles })).toBe(unseen);
      expect(await count()).toEqual(before);
    },
  );

  it.each(
    PERMISSIONS.flatMap((permission) =>
      CELLS.filter(({ role, acts }) => acts && permission.roles.includes(role)).map(({ viewer }) => ({
        ...permission,
        viewer,
        who: viewer.subject,
      })),
    ),
  )('$mutation is done by $who, and what is over is not done again', async ({ viewer, ...permission }) => {
    await open();
    expect(await run(permission.mutation, at(permission, 1), viewer)).toBe('DONE');
    if (permission.thing === null) return;
    expect(await run(permission.mutation, at(permission, 1), viewer)).toBe('WORK_CHANGED');
    expect(await run(permission.mutation, at(permission, 2), viewer)).toBe('WORK_STATE_UNFIT');
  });
});
