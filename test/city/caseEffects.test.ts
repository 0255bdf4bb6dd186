import { day } from '../../kernel/values/day';
import type { Uscc } from '../../kernel/values/uscc';
import { enforcement } from '../../subgraphs/enforcement';
import { exchange } from '../../subgraphs/exchange';
import { inspection } from '../../subgraphs/inspection';
import { openRatings } from '../support/credit/ratedCity';
import { ratingDesk } from '../support/credit/ratingDesk';
import { openAfterDesk, payment, type StepName } from '../support/enforcement/afterDesk';
import {
  decidedOn,
  decideOnSpot,
  decideWalked,
  decisionOf,
  servedOn,
  serveWalked,
  type WalkedCase,
  walkToNotice,
} from '../support/enforcement/caseWalk';
import { type EffectsCity, runningCity, withinTime } from '../support/enforcement/effectsCity';
import { type OpenSilo, openSilo } from '../support/openSilo';
import { evaluateAll, plantSubjects } from '../support/supervision/evaluationDesk';
import { tasks } from '../support/supervision/evaluationTasks';
import { db, plantTen, standingOf, silo as supervising } from '../support/supervision/runDesk';

const WITHIN_MS = 5_000;
const FROM = day('2026-08-10');

let city: EffectsCity;
/** Entities of the lowest credit risk, without a record against them. */
let clean: Uscc[];
const jobs = runningCity(() => city);
const rows = <Row>(silo: OpenSilo, sql: string, values: unknown[] = []): Promise<Row[]> =>
  silo.database.dataSource.query(sql, values);

supervising.forAll();
beforeAll(async () => {
  const [credit, caseOffice, inspecting, hub] = [
    await openRatings(),
    await openSilo(enforcement),
    await openSilo(inspection),
    await openSilo(exchange),
  ];
  city = { credit, enforcement: caseOffice, inspection: inspecting, supervision: supervising.now, exchange: hub };
  await ratingDesk(() => credit).rate('CREDIT_RISK');
  const found = await rows<{ uscc: Uscc }>(
    credit,
    `SELECT s.uscc::text AS uscc FROM rating_score s WHERE s.total = 0
     AND NOT EXISTS (SELECT FROM credit_record r WHERE r.uscc = s.uscc AND r.severity IS NOT NULL) ORDER BY 1 LIMIT 8`,
  );
  clean = found.map(({ uscc }) => uscc);
  const { ruleSet } = await plantTen();
  await plantSubjects(db(), clean);
  await evaluateAll(db(), { ruleSet, day: day('2026-06-10') });
  const classes = await credit.count('credit_risk_class');
  jobs.start();
  await withinTime(60_000, 'everybody knows the city', async () => {
    const isSame = (await inspecting.count('inspection_object WHERE risk_class IS NOT NULL')) === classes;
    return isSame && (await supervising.now.count('evidence_source WHERE loaded_at IS NOT NULL')) > 6;
  });
}, 240_000);
afterAll(async () => {
  await jobs.stop();
  for (const silo of [city.credit, city.enforcement, city.inspection, city.exchange]) await silo.close();
});

/** What every silo has of a decision, and how often. */
async function known(uscc: string, number: string) {
  const [record] = await rows<Record<string, unknown>>(
    city.credit,
    'SELECT severity, publication_state AS state, effective_from::text AS "from" FROM credit_record WHERE document_number = $1',
    [number],
  );
  const [object] = await rows<{ risk: string }>(
    city.inspection,
    'SELECT risk_class AS risk FROM inspection_object WHERE uscc = $1',
    [uscc],
  );
  const caused = (await tasks(uscc)).filter(({ cause }) => cause === 'ENFORCEMENT_PENALTY');
  const counts = {
    records: await city.credit.count(`credit_record WHERE uscc = '${uscc}' AND document_number = '${number}'`),
    taken: await city.credit.count(`credit_event WHERE kind = 'EFFECT_TAKEN' AND uscc = '${uscc}'`),
    ratings: await city.credit.count(
      `rating_score s JOIN rating_run r ON r.id = s.run WHERE r.occasion = 'IRREGULAR' AND s.uscc = '${uscc}'`,
    ),
    tasks: caused.length,
  };
  return { record, risk: object?.risk, isEvaluated: caused.some(({ waits }) => !waits), ...counts };
}

const isKnown = (uscc: string, number: string) => async () => {
  const { record, risk, isEvaluated } = await known(uscc, number);
  return record !== undefined && risk === 'B' && isEvaluated;
};

/** A fine by the ordinary procedure is general: one record, one evaluation, one class up. */
const ONCE = (walked: WalkedCase) => ({
  record: { severity: 'GENERAL', state: 'NOT_PUBLISHED', from: decidedOn(walked) },
  risk: 'B',
  isEvaluated: true,
  records: 1,
  taken: 1,
  ratings: 1,
  tasks: 1,
});

/** Serves a decision and has it performed in full. */
async function perform(file: string, walked: WalkedCase): Promise<void> {
  await serveWalked(city.enforcement.database, file, walked);
  const desk = openAfterDesk(city.enforcement);
  const decision = decisionOf(walked.at);
  const on = servedOn(walked);
  const take = async (step: StepName, input: object) =>
    desk.must(step, { decision, version: (await desk.find(decision))?.version, ...input });
  await take('beginPerformance', { on });
  await take('payFine', payment('2000000', on));
  await take('completePerformance', { on });
}

const walkedCase = (n: number, change: Partial<WalkedCase> = {}): WalkedCase => ({
  uscc: clean[n] as Uscc,
  at: 41 + n,
  from: FROM,
  ...change,
});

describe('沪府发〔2020〕7号（七）, 分类监管管理办法 17-2, CR-21: the effect of a decision, within five seconds and once', () => {
  it('is a record of the right severity, an evaluation at once, a class of risk, and the end of the deferral once the grave case closes', async () => {
    const walked = walkedCase(0, { grave: true });
    const { uscc } = walked;
    const number = decisionOf(walked.at);
    const file = await walkToNotice(city.enforcement.database, walked);
    await withinTime(WITHIN_MS, 'the deferral', async () => (await standingOf(uscc))?.status === 'DEFERRED');
    await decideWalked(city.enforcement.database, file, walked);
    expect(await withinTime(WITHIN_MS, 'the effect', isKnown(uscc, number))).toBeLessThan(WITHIN_MS);
    expect(await known(uscc, number)).toEqual(ONCE(walked));
    expect(await standingOf(uscc)).toMatchObject({ status: 'DEFERRED', reason: 'GRAVE_CASE_OPEN' });
    await perform(file, walked);
    const ended = async () => (await standingOf(uscc))?.status === 'ASSIGNED';
    expect(await withinTime(WITHIN_MS, 'the end of the deferral', ended)).toBeLessThan(WITHIN_MS);
    expect((await tasks(uscc)).map(({ cause }) => cause)).toEqual([
      'GRAVE_CASE_OPENED',
      'ENFORCEMENT_PENALTY',
      'GRAVE_CASE_CLOSED',
    ]);
  }, 120_000);

  it('is never dishonest by the simple procedure: the record is minor, not published, and moves no class', async () => {
    const walked = walkedCase(1);
    await decideOnSpot(city.enforcement.database, walked);
    const number = decisionOf(walked.at);
    const isTaken = async () =>
      (await known(walked.uscc, number)).isEvaluated && (await known(walked.uscc, number)).records > 0;
    expect(await withinTime(WITHIN_MS, 'the record', isTaken)).toBeLessThan(WITHIN_MS);
    expect(await known(walked.uscc, number)).toMatchObject({
      record: { severity: 'MINOR', state: 'NOT_PUBLISHED', from: FROM },
      risk: 'A',
      records: 1,
      taken: 1,
      ratings: 1,
    });
    expect(await city.credit.count(`credit_risk_class WHERE uscc = '${walked.uscc}' AND level = 'A'`)).toBe(1);
  }, 120_000);
});

describe('沪府发〔2020〕7号（七）: nothing is doubled and nothing lost', () => {
  it('where everything stopped before anybody heard of the decision', async () => {
    const walked = walkedCase(2);
    const file = await walkToNotice(city.enforcement.database, walked);
    await jobs.stop();
    await decideWalked(city.enforcement.database, file, walked);
    jobs.start();
    const number = decisionOf(walked.at);
    expect(await withinTime(WITHIN_MS, 'the effect', isKnown(walked.uscc, number))).toBeLessThan(WITHIN_MS);
    expect(await known(walked.uscc, number)).toEqual(ONCE(walked));
  }, 120_000);

  it('where the exchange heard of it and stopped before credit did', async () => {
    const walked = walkedCase(3);
    const number = decisionOf(walked.at);
    const file = await walkToNotice(city.enforcement.database, walked);
    await jobs.stop();
    jobs.start(['enforcement']);
    await decideWalked(city.enforcement.database, file, walked);
    const heard = `feed_event WHERE aggregate_type = 'case-effect' AND record_key = '${number}'`;
    await withinTime(WITHIN_MS, 'the hearing', async () => (await city.exchange.count(heard)) === 1);
    await jobs.stop();
    expect((await known(walked.uscc, number)).records).toBe(0);
    jobs.start();
    expect(await withinTime(WITHIN_MS, 'the effect', isKnown(walked.uscc, number))).toBeLessThan(WITHIN_MS);
    expect(await known(walked.uscc, number)).toEqual(ONCE(walked));
  }, 120_000);

  it('where every follower reads the feed anew from its start', async () => {
    const before = await counts();
    await jobs.stop();
    const followers = [city.credit, city.enforcement, city.inspection, city.supervision];
    for (const silo of followers) await rows(silo, `UPDATE feed_subscription SET position = '0123456789ab-1'`);
    jobs.start();
    for (const silo of followers) {
      await withinTime(60_000, 'the feed is read anew', async () => {
        return (await silo.count(`feed_subscription WHERE position LIKE '0123456789ab%'`)) === 0;
      });
    }
    expect(await counts()).toEqual(before);
    expect(jobs.incidents).toEqual([]);
  }, 180_000);
});

/** Everything that an effect makes anywhere. */
const counts = () =>
  Promise.all([
    city.credit.count('credit_record'),
    city.credit.count('credit_event'),
    city.credit.count('outbox'),
    city.supervision.count('evaluation_task'),
    city.supervision.count('outbox'),
    city.enforcement.count('outbox'),
    city.enforcement.count('enforcement_event'),
    city.inspection.count('outbox'),
  ]);
