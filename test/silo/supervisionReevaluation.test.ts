import { day } from '../../kernel/values/day';
import { decideObjection, enterObjection } from '../../subgraphs/supervision/store/disclosure/objections';
import { proposePublication } from '../../subgraphs/supervision/store/disclosure/proposePublication';
import { publishCategories } from '../../subgraphs/supervision/store/disclosure/publishCategories';
import { takeTasks } from '../../subgraphs/supervision/store/evaluation/takeTasks';
import { CLOCK } from '../support/openSilo';
import { column } from '../support/supervision/disclosureDesk';
import {
  evaluateAll,
  fillDesk,
  plantEvidence,
  plantRules,
  plantShares,
  plantSubjects,
  withdrawEvidence,
} from '../support/supervision/evaluationDesk';
import { actors, PLAIN_MATTER, plainRules } from '../support/supervision/plainRules';
import { sampleCode } from '../support/supervision/sampleCode';
import { useSilo } from '../support/supervision/useSilo';

const MATTER = PLAIN_MATTER.code;
const EVALUATED = day('2026-10-20');
const TODAY = day('2026-11-02');
const USCCS = Array.from({ length: 10 }, (_, at) => sampleCode(at));
const [WORST = '', LISTED = ''] = USCCS;
const PENALTIES = ['own:penalty-1', 'own:penalty-2'];

const silo = useSilo('supervision_reevaluation', fillDesk);
const db = () => silo.now.database;
const officer = { actor: actors.officer, today: TODAY };
const approver = { actor: actors.approver, today: TODAY };

/** Ten subjects, evaluated: one of them with penalties and poor hygiene, one on a key list. */
async function evaluateTen(): Promise<void> {
  const rules = plainRules({ inForceFrom: day('2026-01-01') });
  await plantSubjects(db(), USCCS);
  const fine = { uscc: WORST, kind: 'ENFORCEMENT_PENALTY', code: 'FINE', occurredOn: day('2026-05-10') } as const;
  await plantEvidence(db(), [
    ...PENALTIES.map((key) => ({ ...fine, key })),
    { uscc: WORST, kind: 'JUDGEMENT', code: 'HYGIENE:POOR' },
    { uscc: LISTED, kind: 'KEY_LISTING', code: 'SAMR' },
  ]);
  await plantShares(db(), 2026, [100, 600, 300]);
  const { number } = await plantRules(db(), { content: rules });
  await evaluateAll(db(), { ruleSet: number, day: EVALUATED });
}

const grades = (uscc: string) =>
  column(
    silo.now,
    `SELECT category || '/' || level || ' ' || measure_plan || ' ' || since FROM category_assignment
    WHERE uscc = '${uscc}' ORDER BY since, id`,
  );
const serveTasks = () =>
  takeTasks({
    database: db(),
    clock: () => CLOCK,
    onIncident: (_, error) => {
      throw error;
    },
  });
const objection = async (outcome: 'UPHELD' | 'REJECTED', changed: () => Promise<unknown>) => {
  const entered = { uscc: WORST, matter: MATTER, statement: '处罚决定已撤销', evidence: ['撤销决定书'] };
  const number = await enterObjection(db(), entered, officer);
  await changed();
  await decideObjection(db(), { number, version: 1, outcome, reasons: '经核实' }, approver);
  await serveTasks();
  return number;
};

describe('an objection that is upheld (分类监管管理办法 20-2)', () => {
  silo.forEach();
  beforeEach(evaluateTen);

  it('leads to an evaluation that adopts what is founded: without the penalties the category is relaxed', async () => {
    expect(await grades(WORST)).toEqual(['HIGHER/1 HIGHER-1 2026-10-20']);
    const number = await objection('UPHELD', async () => {
      for (const key of PENALTIES) await withdrawEvidence(db(), key);
    });
    expect(await grades(WORST)).toEqual(['HIGHER/1 HIGHER-1 2026-10-20', 'ORDINARY/1 ORDINARY-1 2026-11-02']);
    const query = `{ objection(number: "${number}") { state reevaluatedAt reevaluation } }`;
    const { data } = await silo.now.ask(query, {}, actors.officer);
    expect(data?.objection).toEqual({
      ...{ state: 'UPHELD', reevaluatedAt: '2026-11-02T02:00:00Z' },
      reevaluation: expect.stringMatching(/^EV-2026-/),
    });
  });

  it('and whose evaluation gives the same again leaves category, days and measures as they were', async () => {
    await objection('UPHELD', () => Promise.resolve());
    expect(await grades(WORST)).toEqual(['HIGHER/1 HIGHER-1 2026-10-20']);
    expect(await column(silo.now, 'SELECT count(*)::int FROM evaluation_task WHERE done_at IS NULL')).toEqual([0]);
  });

  it('may be published as it is after the evaluation, ordinary intensity without a hearing', async () => {
    await objection('UPHELD', async () => {
      for (const key of PENALTIES) await withdrawEvidence(db(), key);
    });
    const proposal = { matter: MATTER, audience: 'SOCIETY', usccs: [WORST], reason: '公布' } as const;
    const number = await proposePublication(db(), proposal, officer);
    await publishCategories(db(), { number, version: 1, leaveOut: false }, approver);
    const published = `SELECT category FROM category_assignment WHERE published AND uscc = '${WORST}'`;
    expect(await column(silo.now, published)).toEqual(['ORDINARY']);
  });

  it('is not one that is rejected: nothing is evaluated again, whatever the evidence says', async () => {
    await objection('REJECTED', async () => {
      for (const key of PENALTIES) await withdrawEvidence(db(), key);
    });
    expect(await grades(WORST)).toEqual(['HIGHER/1 HIGHER-1 2026-10-20']);
  });
});

describe('what a subject is told of a category that the law itself made stricter (分类监管管理办法 16-2, 20-1)', () => {
  silo.forEach();
  beforeEach(evaluateTen);

  it('names the provision and the kind of information, beside what counted', async () => {
    const query = `{ categoryForSubject(uscc: "${LISTED}", matter: "${MATTER}") { category reasons { indicator points }
      provisions { kind law article } } }`;
    const { data, errors } = await silo.now.ask(query, {}, actors.officer);
    expect(errors).toBeUndefined();
    expect(data?.categoryForSubject).toEqual({
      category: 'HIGHER',
      reasons: [{ indicator: 'HYGIENE', points: 5 }],
      provisions: [
        {
          kind: 'KEY_LISTING',
          law: '食品生产经营监督检查管理办法（国家市场监督管理总局令第49号）',
          article: '第二十一条',
        },
      ],
    });
  });
});
