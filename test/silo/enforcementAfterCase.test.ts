import { day } from '../../kernel/values/day';
import { enforcement } from '../../subgraphs/enforcement';
import { expirePublications } from '../../subgraphs/enforcement/store/after/expirePublications';
import { markOverdue } from '../../subgraphs/enforcement/store/after/followClocks';
import { fileOfCase } from '../../subgraphs/enforcement/store/cases/caseRows';
import { openCase } from '../../subgraphs/enforcement/store/cases/openCase';
import { takeStepIn } from '../../subgraphs/enforcement/store/cases/takeStep';
import { type AfterDesk, afterPeople, openAfterDesk, payment, type StepName } from '../support/enforcement/afterDesk';
import {
  deciding,
  INVESTIGATED,
  type Move,
  NOTIFIED,
  OPENING,
  passing,
  proposing,
  seats,
  submitting,
} from '../support/enforcement/caseSamples';
import { STEP_SAMPLES } from '../support/enforcement/stepSamples';
import { type OpenSilo, openSilo } from '../support/openSilo';

const CASE = '沪市监浦案〔2026〕17号';
const NUMBER = '沪市监浦处〔2026〕17号';
const { officer, head } = seats;
const SERVED: readonly Move[] = [
  ...INVESTIGATED,
  ...submitting(proposing()),
  passing('ORDINARY', '2026-09-11'),
  NOTIFIED,
  [deciding(), head, day('2026-09-22')],
  [{ ...STEP_SAMPLES.SERVE, kind: 'SERVE', servedOn: day('2026-09-23') }, officer, day('2026-09-23')],
];

let silo: OpenSilo;
let desk: AfterDesk;
/** A case of Pudong that was decided and served last September, step by step in its file. */
beforeEach(async () => {
  silo = await openSilo(enforcement);
  desk = openAfterDesk(silo);
  const { kind: _, extendedOn: __, ...opening } = OPENING;
  const file = await openCase(silo.database, opening, { actor: officer, today: day('2026-09-01') });
  for (const [step, actor, today] of SERVED) {
    await silo.database.transaction((client) => takeStepIn(client, { number: file, step }, { actor, today }));
  }
});
afterEach(() => silo.close());

async function take(step: StepName, input: object = {}, as?: (typeof afterPeople)['head']) {
  const version = (await desk.find(NUMBER))?.version;
  return desk.must(step, { decision: NUMBER, version, ...input }, as);
}
const stages = async () => {
  const row = await silo.database.transaction((client) => fileOfCase(client, CASE));
  const [fact] = await silo.database.dataSource.query('SELECT stage FROM enforcement_case');
  return [row?.stage, fact.stage];
};
const screening = { stateSecrets: true, tradeSecrets: true, privacy: true };

describe('§4.1: what follows a decision moves its case', () => {
  it('from its service through a deferral and arrears to the end, in the file and in the fact', async () => {
    await take('beginPerformance', { on: '2026-09-23' });
    expect(await stages()).toEqual(['PERFORMING', 'PERFORMING']);
    const instalments = [{ dueOn: '2026-10-20', amount: '2000000' }];
    await take('askPaymentDeferral', { ground: '资金周转困难', instalments, on: '2026-09-25' });
    await take('decidePaymentDeferral', { grant: true, reason: '确有困难', on: '2026-09-28' });
    expect(await stages()).toEqual(['DEFERRED', 'DEFERRED']);
    expect(await markOverdue(silo.database, day('2026-11-02'))).toBe(1);
    expect(await stages()).toEqual(['OVERDUE', 'OVERDUE']);
    await take('payFine', payment('2000000', '2026-10-21'));
    await take('payFine', payment('60000', '2026-10-21', 'R-2', { kind: 'SURCHARGE' }));
    await take('completePerformance', { on: '2026-10-21' });
    expect(await stages()).toEqual(['PERFORMED', 'PERFORMED']);
  });

  it('to the court and back', async () => {
    await take('beginPerformance', { on: '2026-09-23' });
    await markOverdue(silo.database, day('2026-11-02'));
    await take('remindPenaltyParty', { on: '2026-10-16' });
    await silo.database.dataSource.query(
      `INSERT INTO decision_remedy (decision_number, kind, filed_on, body, filed_reference, outcome, ended_on, ended_reference)
       VALUES ($1, 'LITIGATION', '2026-09-24', '上海铁路运输法院', '1号', 'UPHELD', '2026-10-09', '2号')`,
      [NUMBER],
    );
    await take('askCourtEnforcement', { court: '上海市浦东新区人民法院' });
    expect(await stages()).toEqual(['COURT_ENFORCEMENT', 'COURT_ENFORCEMENT']);
  });

  it('to its end where the decision is revoked: nothing is left to perform', async () => {
    const own = { outcome: 'REVOKED', reference: '沪市监浦撤〔2026〕1号', reason: '证据不足' };
    await take('correctOwnDecision', own, afterPeople.cityHead);
    expect(await stages()).toEqual(['PERFORMED', 'PERFORMED']);
  });

  it('not by the word of whoever decided it: he neither corrects it nor ends its challenge', async () => {
    const own = { outcome: 'REVOKED', reference: '沪市监浦撤〔2026〕1号', reason: '证据不足' };
    const decider = { ...afterPeople.head, subject: head.subject, roles: ['case-head', 'legal-reviewer'] };
    const filed = { kind: 'RECONSIDERATION', body: '上海市人民政府', reference: '1号', on: '2026-09-28' };
    const version = async () => (await desk.find(NUMBER))?.version;
    const asked = async (step: StepName) =>
      (await desk.take(step, { decision: NUMBER, version: await version(), ...own }, decider)).refusal;
    expect(await asked('correctOwnDecision')).toMatchObject({ code: 'SAME_PERSON_APPROVES', subject: head.subject });
    await take('recordDecisionRemedy', filed);
    expect(await asked('concludeDecisionRemedy')).toMatchObject({ code: 'SAME_PERSON_APPROVES' });
    expect((await desk.find(NUMBER))?.standing).toBe('IN_FORCE');
  });

  it('and keeps the publication that it came to through the later steps of the case', async () => {
    await take('prepareDecisionPublication', { summary: '经营过期食品', screening, on: '2026-09-24' });
    await take('publishDecision', { channels: ['CREDIT_CHINA', 'NECIPS'], on: '2026-09-24' });
    await take('beginPerformance');
    const publication = async () =>
      (await silo.database.dataSource.query('SELECT publication FROM enforcement_decision'))[0].publication;
    expect(await publication()).toBe('PUBLISHED');
    await expirePublications(silo.database, day('2027-09-23'));
    await take('payFine', payment('2000000', '2026-10-08'));
    await take('completePerformance');
    expect(await publication()).toBe('EXPIRED');
  });
});
