import type { Viewer } from '../../kernel/service/silo';
import { day } from '../../kernel/values/day';
import { storeEvidenceBatch, storeSubjects, storeSupervisionMatters } from '../../subgraphs/supervision';
import { actors } from '../support/supervision/actors';
import { PLAIN_USCC, penaltyTold, plainSubject } from '../support/supervision/plainEvidence';
import { PLAIN_MATTER } from '../support/supervision/plainRules';
import { publishPlainRules } from '../support/supervision/publishPlainRules';
import { useSilo } from '../support/supervision/useSilo';

const SAFETY = {
  code: 'WORK_SAFETY',
  leadDepartment: 'EMERGENCY',
  sourceDepartment: 'EMERGENCY',
  sourceRecordId: 'm-2',
};
const EMERGENCY = { matter: 'WORK_SAFETY', authority: 'EMERGENCY', sourceDepartment: 'EMERGENCY' };
const HUANGPU: Viewer = { ...actors.pudongOfficer, subject: 'officer-huangpu', district: '310101' };

const silo = useSilo('supervision_own_sight', async (database) => {
  await publishPlainRules(database);
  await storeSupervisionMatters(database, [{ ...PLAIN_MATTER, ...SAFETY }]);
  await storeSubjects(database, [plainSubject(), plainSubject(EMERGENCY)], day('2026-11-02'));
  await storeEvidenceBatch(database, [penaltyTold()]);
});

const ENTER = 'mutation ($input: EnterEvidenceInput!) { enterEvidence(input: $input) { number } }';
const JUDGED = { kind: 'JUDGEMENT', code: 'HYGIENE:POOR' };
const OWED = { kind: 'ARREARS', code: 'TAX', amount: '1234' };
const about = { uscc: PLAIN_USCC, matter: 'FOOD_SERVICE', occurredOn: '2026-10-01' };
const enter = async (viewer: Viewer) => {
  for (const entry of [JUDGED, OWED]) {
    expect((await silo.now.ask(ENTER, { input: { ...about, ...entry } }, viewer)).errors).toBeUndefined();
  }
};

interface Listed {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: { readonly kind: string } }[];
}
const KINDS = '{ totalCount edges { node { kind } } }';
const kindsOf = ({ totalCount, edges }: Listed): string[] => {
  expect(totalCount).toBe(edges.length);
  return edges.map(({ node }) => node.kind).sort();
};
const ask = async <T>(query: string, viewer: Viewer): Promise<T> =>
  (await silo.now.ask(`query ($uscc: USCC!) { told: ${query} }`, { uscc: PLAIN_USCC }, viewer)).data?.told as T;
const told = async (viewer: Viewer) => kindsOf(await ask(`supervisionEvidence(uscc: $uscc) ${KINDS}`, viewer));
const filed = async (matter: string, viewer: Viewer) => {
  const file = `supervisionFile(uscc: $uscc, matter: "${matter}") { evidence ${KINDS} }`;
  return kindsOf((await ask<{ evidence: Listed }>(file, viewer)).evidence);
};
const course = async (viewer: Viewer) => {
  const timeline = 'supervisionTimeline(uscc: $uscc) { edges { node { kind what } } }';
  const { edges } = await ask<{ edges: { node: { kind: string; what: string } }[] }>(timeline, viewer);
  return edges.flatMap(({ node }) => (node.kind === 'EVIDENCE' ? node.what : [])).sort();
};

const ALL = ['ARREARS', 'ENFORCEMENT_PENALTY', 'JUDGEMENT'];
const COPIES = ['ENFORCEMENT_PENALTY'];

describe('办法 4, 22: what an authority entered itself', () => {
  silo.forEach();

  it('is told to who sees its authority, and not to who supervises the entity in another matter', async () => {
    await enter(HUANGPU);
    for (const viewer of [HUANGPU, actors.officer, actors.office]) expect(await told(viewer)).toEqual(ALL);
    const application: Viewer = { ...actors.stranger, kind: 'application' };
    for (const viewer of [actors.stranger, application]) expect(await told(viewer)).toEqual(COPIES);
    expect(await told(actors.pudongOfficer)).toEqual([]);
  });

  it('is in the file of its own matter, and not in that of another', async () => {
    await enter(HUANGPU);
    expect(await filed('FOOD_SERVICE', HUANGPU)).toEqual(ALL);
    expect(await filed('WORK_SAFETY', actors.stranger)).toEqual(COPIES);
    expect(await filed('WORK_SAFETY', actors.office)).toEqual(ALL);
    expect(await course(HUANGPU)).toEqual(ALL);
    expect(await course(actors.stranger)).toEqual(COPIES);
  });

  it('is told to the office whose subject it was when the department above entered it', async () => {
    await enter(actors.officer);
    expect(await told(HUANGPU)).toEqual(ALL);
    expect(await told(actors.stranger)).toEqual(COPIES);
  });

  it('is told to the office that takes the subject over', async () => {
    await enter(HUANGPU);
    const moved = plainSubject({
      authority: 'SAMR-310115',
      sourceDepartment: 'SAMR',
      observedAt: '2026-11-02T09:00:00Z',
    });
    await storeSubjects(silo.now.database, [moved], day('2026-11-02'));
    expect(await told(actors.pudongOfficer)).toEqual(ALL);
  });
});
