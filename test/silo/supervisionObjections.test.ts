import fc from 'fast-check';
import { answerHearing } from '../../subgraphs/supervision/store/disclosure/answerHearing';
import { decideObjection, enterObjection } from '../../subgraphs/supervision/store/disclosure/objections';
import { proposePublication } from '../../subgraphs/supervision/store/disclosure/proposePublication';
import { publishCategories } from '../../subgraphs/supervision/store/disclosure/publishCategories';
import type { OpenSilo, PUBLIC } from '../support/openSilo';
import { actors } from '../support/supervision/actors';
import {
  column,
  hearingOf,
  MATTER,
  measuresOf,
  ORDINARY,
  on,
  openDesk,
  PUDONG,
  RAISED,
  STRICT,
  UNKNOWN,
} from '../support/supervision/disclosureDesk';
import { ACTS, anySteps, Course } from '../support/supervision/disclosureSteps';

const TODAY = on('2026-11-02');
const SAID = { matter: MATTER, statement: '处罚决定已撤销', evidence: ['撤销决定书 2026-015'] };
const FIELDS = `number state version statement evidence hearing enteredOn dueOn decidedOn reasons reevaluatedAt reevaluation
  entity { uscc } authority { code } matter`;
const ENTER = `mutation ($input: EnterObjectionInput!) { enterObjection(input: $input) { ${FIELDS} } }`;
const DECIDE = `mutation ($input: DecideObjectionInput!) { decideObjection(input: $input) { ${FIELDS} } }`;
const LIST = `query ($state: CategoryObjectionState, $uscc: USCC, $first: Int, $after: String) {
  objections(state: $state, uscc: $uscc, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
    edges { node { ${FIELDS} } } } }`;

let silo: OpenSilo;
beforeEach(async () => {
  silo = await openDesk();
});
afterEach(() => silo.close());

const officer = { actor: actors.officer, today: TODAY };
const approver = { actor: actors.approver, today: TODAY };
const enter = (uscc: string) => enterObjection(silo.database, { uscc, ...SAID }, officer);
const decide = (number: string, outcome: 'UPHELD' | 'REJECTED', doing = approver) =>
  decideObjection(silo.database, { number, version: 1, outcome, reasons: '经核实' }, doing);
const tasks = () =>
  silo.database.dataSource.query('SELECT trim(uscc) AS uscc, matter_code, cause, cause_key FROM evaluation_task');

describe('objections to a category (分类监管管理办法 20)', () => {
  it('are entered by an officer on behalf of the entity, with statement and evidence', async () => {
    const { data, errors } = await silo.ask(ENTER, { input: { uscc: RAISED, ...SAID } }, actors.officer);
    expect(errors).toBeUndefined();
    expect(data?.enterObjection).toMatchObject({
      number: expect.stringMatching(/^OBJ-2026-\d{6}$/),
      ...{ state: 'OPEN', version: 1, statement: SAID.statement, evidence: SAID.evidence, hearing: null },
      ...{
        enteredOn: '2026-11-02',
        dueOn: '2026-11-23',
        decidedOn: null,
        entity: { uscc: RAISED },
        authority: { code: 'SAMR' },
      },
    });
  });

  it('are one at a time of an entity in a matter; a new one may follow the decision', async () => {
    const number = await enter(RAISED);
    await expect(enter(RAISED)).rejects.toMatchObject({ code: 'OBJECTION_ALREADY_OPEN', facts: { objection: number } });
    await decide(number, 'REJECTED');
    await enter(RAISED);
    expect(await silo.count('category_objection')).toBe(2);
  });

  it('are one at a time when an answer to a hearing objects at the same moment', async () => {
    const publication = await proposePublication(
      silo.database,
      { matter: MATTER, audience: 'SOCIETY', usccs: [STRICT], reason: '公布' },
      officer,
    );
    const number = await hearingOf(silo, STRICT, publication);
    const answer = { number, version: 1, statement: SAID.statement, evidence: [], objects: true };
    const outcomes = await Promise.allSettled([
      ...[1, 2, 3].map(() => enter(STRICT)),
      answerHearing(silo.database, answer, officer),
    ]);
    const refused = outcomes.filter((one): one is PromiseRejectedResult => one.status === 'rejected');
    expect(refused.map(({ reason }) => reason.code)).toEqual(Array(3).fill('OBJECTION_ALREADY_OPEN'));
  });

  it('that are upheld lead to an evaluation of the entity in the matter, and change nothing else', async () => {
    const before = await measuresOf(silo);
    const number = await enter(RAISED);
    const input = { number, version: 1, outcome: 'UPHELD', reasons: '处罚已撤销，理由成立' };
    const { data } = await silo.ask(DECIDE, { input }, actors.approver);
    expect(data?.decideObjection).toMatchObject({
      state: 'UPHELD',
      version: 2,
      decidedOn: '2026-11-02',
      reevaluatedAt: null,
    });
    expect(await tasks()).toEqual([{ uscc: RAISED, matter_code: MATTER, cause: 'OBJECTION', cause_key: number }]);
    expect(await measuresOf(silo)).toEqual(before);
  });

  it('that are rejected are closed with reasons, and nothing is evaluated', async () => {
    const number = await enter(RAISED);
    await decide(number, 'REJECTED');
    expect(await tasks()).toEqual([]);
    expect(await column(silo, 'SELECT reasons FROM category_objection')).toEqual(['经核实']);
    await expect(
      decideObjection(silo.database, { number, version: 2, outcome: 'UPHELD', reasons: '再议' }, approver),
    ).rejects.toMatchObject({ code: 'OBJECTION_DECIDED' });
  });

  it('are not decided by who entered them, nor without the role or reasons', async () => {
    const both = { actor: { ...actors.officer, roles: ['supervision-officer', 'supervision-approver'] }, today: TODAY };
    const number = await enterObjection(silo.database, { uscc: RAISED, ...SAID }, both);
    await expect(decide(number, 'REJECTED', both as never)).rejects.toMatchObject({ code: 'SAME_PERSON_DECIDES' });
    await expect(decide(number, 'REJECTED', officer as never)).rejects.toMatchObject({ code: 'NOT_YOUR_SUPERVISION' });
    const bare = decideObjection(silo.database, { number, version: 1, outcome: 'UPHELD', reasons: ' ' }, approver);
    await expect(bare).rejects.toMatchObject({ code: 'OBJECTION_WITHOUT_REASONS' });
    expect(await column(silo, 'SELECT state FROM category_objection')).toEqual(['OPEN']);
  });

  it('of a district are entered there, and decided there or by the department above it', async () => {
    const pudong = { actor: actors.pudongOfficer, today: TODAY };
    const number = await enterObjection(silo.database, { uscc: PUDONG, ...SAID }, pudong);
    const minhang = { actor: { ...actors.minhangOfficer, roles: ['supervision-approver'] }, today: TODAY };
    await expect(decide(number, 'UPHELD', minhang as never)).rejects.toMatchObject({ code: 'WORK_UNKNOWN' });
    await decide(number, 'UPHELD');
    expect(await column(silo, 'SELECT decided_by FROM category_objection')).toEqual(['approver-samr']);
  });

  it.each<[string, object, string]>([
    ['without a statement', { statement: ' ' }, 'TEXT_EMPTY'],
    ['with a statement that is too long', { statement: '长'.repeat(2_001) }, 'TEXT_TOO_LONG'],
    ['with an identity number', { statement: '身份证110105194912310029' }, 'PERSONAL_DATA_IN_TEXT'],
    ['with too much evidence', { evidence: Array.from({ length: 21 }, (_, at) => `证据${at}`) }, 'EVIDENCE_LIST_UNFIT'],
    ['with evidence of no name', { evidence: [''] }, 'TEXT_EMPTY'],
    ['of an entity without a category', { uscc: UNKNOWN }, 'CATEGORY_NOT_IN_FORCE'],
    ['of a code that is none', { uscc: '91310115MA1H9YGWX0' }, 'USCC_CHECK_DIGIT'],
    ['in a matter that is unknown', { matter: 'NO_SUCH' }, 'SUPERVISION_MATTER_UNKNOWN'],
  ])('are refused %s, and nothing is stored', async (_, changed, code) => {
    const entering = enterObjection(silo.database, { uscc: RAISED, ...SAID, ...changed }, officer);
    await expect(entering).rejects.toMatchObject({ code });
    expect([await silo.count('category_objection'), await silo.count('supervision_event')]).toEqual([0, 0]);
  });

  it('keep the entity out of a publication while they are open, and while the evaluation is to come', async () => {
    const number = await enter(ORDINARY);
    const published = async () => {
      const proposal = { matter: MATTER, audience: 'SOCIETY', usccs: [ORDINARY], reason: '公布' } as const;
      const publication = await proposePublication(silo.database, proposal, officer);
      await publishCategories(silo.database, { number: publication, version: 1, leaveOut: false }, approver);
      return (await column<string | null>(silo, 'SELECT left_out FROM publication_entry ORDER BY id DESC LIMIT 1'))[0];
    };
    expect(await published()).toBe('OBJECTION_OPEN');
    await decide(number, 'UPHELD');
    expect(await published()).toBe('REEVALUATION_PENDING');
    await silo.database.transaction((client) => client.query('UPDATE evaluation_task SET done_at = now()'));
    expect(await published()).toBeNull();
    expect(await silo.count('category_assignment WHERE published')).toBe(1);
  });

  it('are listed by state, page by page, for the authority and who oversees it', async () => {
    const numbers = [await enter(RAISED), await enter(STRICT), await enter(PUDONG)];
    await decide(numbers[0] as string, 'REJECTED');
    const list = async (variables: object, viewer: typeof PUBLIC = actors.officer) =>
      (await silo.ask(LIST, { ...variables }, viewer)).data?.objections as {
        totalCount: number;
        pageInfo: { endCursor: string };
        edges: { node: { number: string } }[];
      };
    const first = await list({ state: 'OPEN', first: 1 });
    expect([first.totalCount, first.edges[0]?.node.number]).toEqual([2, numbers[2]]);
    const next = await list({ state: 'OPEN', first: 1, after: first.pageInfo.endCursor });
    expect(next.edges.map(({ node }) => node.number)).toEqual([numbers[1]]);
    expect((await list({}, actors.pudongOfficer)).edges.map(({ node }) => node.number)).toEqual([numbers[2]]);
    expect((await list({}, actors.pudongOffice)).totalCount).toBe(1);
    expect((await list({}, actors.stranger)).totalCount).toBe(0);
    expect((await list({ uscc: STRICT }, actors.office)).totalCount).toBe(1);
  });
});

describe('an objection does not stay measures (分类监管管理办法 20-3)', () => {
  it('whatever is done in whatever order: category, days and measures stay as they are', async () => {
    const done = new Map<string, number>();
    let stepsUnderObjection = 0;
    const property = fc.asyncProperty(anySteps, async (steps) => {
      const desk = await openDesk();
      try {
        const course = new Course(desk);
        const before = await measuresOf(desk);
        for (const step of steps) {
          await course.take(step);
          if (await desk.count(`category_objection WHERE state = 'OPEN'`)) stepsUnderObjection += 1;
          expect(await measuresOf(desk)).toEqual(before);
        }
        for (const [act, times] of course.done) done.set(act, (done.get(act) ?? 0) + times);
      } finally {
        await desk.close();
      }
    });
    await fc.assert(property, { seed: 20_180_801, numRuns: 25 });
    expect(stepsUnderObjection).toBeGreaterThan(100);
    expect(ACTS.filter((act) => !done.get(act))).toEqual([]);
  }, 120_000);
});
