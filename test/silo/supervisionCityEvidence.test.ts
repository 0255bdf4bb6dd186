import type { SiloDatabase } from '../../kernel/service/database/siloDatabase';
import type { FeedPort } from '../../kernel/service/feedPort';
import { openLog } from '../../kernel/service/log';
import type { SiloName } from '../../kernel/values/silos';
import { exchange } from '../../subgraphs/exchange';
import { feedForSilos } from '../../subgraphs/exchange/store/feed/feedForSilos';
import { FeedPulse } from '../../subgraphs/exchange/store/feed/feedPulse';
import { openFeedStore } from '../../subgraphs/exchange/store/feed/feedStore';
import { storeEvidenceBatch, storeSubjects, storeSupervisionMatters, supervision } from '../../subgraphs/supervision';
import { EVIDENCE_RESOURCES } from '../../subgraphs/supervision/rules/evidence/evidenceResources';
import { ownCatalogued, ownCode } from '../../subgraphs/supervision/rules/evidence/ownEvidence';
import { followEvidence } from '../../subgraphs/supervision/store/evidence/followEvidence';
import { takeIn } from '../../tools/assembly/takeIn';
import { cityEntities, SAMPLE_DAY } from '../../tools/generate/city';
import { CityEvidence } from '../../tools/generate/supervisionFacts/evidenceOf';
import { ownEvidenceOf } from '../../tools/generate/supervisionFacts/ownEvidenceOf';
import { FOOD_SAFETY_RULES } from '../../tools/generate/supervisionFacts/ruleSets/foodSafety';
import { PRIVATE_EDUCATION_RULES } from '../../tools/generate/supervisionFacts/ruleSets/privateEducation';
import { WORK_SAFETY_RULES } from '../../tools/generate/supervisionFacts/ruleSets/workSafety';
import { SUBJECT_PLANS, subjectsOf } from '../../tools/generate/supervisionFacts/subjectsOf';
import { CITY_SIZE, openCityDatabases } from '../support/openCity';
import { type OpenSilo, openSilo } from '../support/openSilo';
import { PLAIN_MATTER } from '../support/supervision/plainRules';

const CITY = [...cityEntities({ entities: CITY_SIZE, seed: 'tests', today: SAMPLE_DAY })];
const RULES = [FOOD_SAFETY_RULES, WORK_SAFETY_RULES, PRIVATE_EDUCATION_RULES];
const log = openLog('city evidence', 'silent');

let city: { databases: Map<SiloName, SiloDatabase>; drop: () => Promise<void> };
let hub: OpenSilo;
let filled: OpenSilo;
let fed: OpenSilo;
let feed: FeedPort;

/** Follows the feed until every source was loaded whole. */
async function follow(silo: OpenSilo): Promise<void> {
  const { database } = silo;
  const jobs = followEvidence({ database, feed, log } as never);
  const loaded = 'evidence_source WHERE loaded_at IS NOT NULL';
  while ((await silo.count(loaded)) < EVIDENCE_RESOURCES.length)
    await new Promise((resolve) => setTimeout(resolve, 20));
  await jobs.stop();
}

beforeAll(async () => {
  city = await openCityDatabases();
  [hub, filled, fed] = [
    await openSilo(exchange),
    await openSilo(supervision as never),
    await openSilo(supervision as never),
  ];
  await takeIn(city.databases, hub.database);
  feed = feedForSilos(openFeedStore(hub.database), new FeedPulse());
  const evidence = new CityEvidence();
  await storeEvidenceBatch(
    filled.database,
    CITY.flatMap((entity) => evidence.of(entity, true)),
  );
}, 120_000);
afterAll(async () => {
  for (const silo of [hub, filled, fed]) await silo.close();
  await city.drop();
});

/** Keys of what the city's own round of the spring has told, on visits that the hub itself has numbered. */
const OF_THE_ROUND = /^inspection(-result)?:(SAMR|FIRE)-310\d{3}\/VS-2026-\d{6}-(SAMR|FIRE)(\/|$)/;
/** Keys of the records of credit work: penalties and honours that the office of Pudong entered, entries of lists, commitments. */
const OF_CREDIT_WORK =
  /^credit-record:(SAMR-310115\/沪市监浦(处字|誉)〔20\d\d〕\d+号|(SAMR-310115|EMERGENCY)\/(LE|CM)-20\d\d-\d{6})$/;
/** Keys of cases and penalties of the case files of the sample: bulk facts have numbers of another form. */
const OF_ENFORCEMENT_WORK =
  /^enforcement-(case|penalty):[A-Z_]+(-310\d{3})?\/沪\p{Script=Han}+〔20\d\d〕\d+号(\/\d+)?$/u;
const WORK = [OF_THE_ROUND, OF_CREDIT_WORK, OF_ENFORCEMENT_WORK];
const isOfWork = ({ record_key: key }: { record_key: string }): boolean => WORK.some((form) => form.test(key));
const VALUES = `SELECT record_key, uscc, kind, code, grade, amount, occurred_on, ended_on, source_department, observed_at
  FROM evidence_record ORDER BY record_key`;

describe('the evidence of the sample city', () => {
  it('is what the feed tells: nothing of it is replaced, and nothing added but what work has made, when the feed comes by', async () => {
    const before = await filled.database.dataSource.query(VALUES);
    await follow(filled);
    const replaced: { record_key: string }[] = await filled.database.dataSource.query(
      'SELECT record_key FROM evidence_record WHERE superseded_seq IS NOT NULL',
    );
    expect(replaced.filter((row) => !isOfWork(row))).toEqual([]);
    const added: { record_key: string }[] = await filled.database.dataSource.query(
      'SELECT record_key FROM evidence_record WHERE event_id IS NOT NULL',
    );
    expect(added.filter(({ record_key }) => OF_THE_ROUND.test(record_key))).toHaveLength(16);
    expect(added.filter(({ record_key }) => OF_CREDIT_WORK.test(record_key)).length).toBeGreaterThan(30);
    expect(added.filter((row) => !isOfWork(row))).toEqual([]);
    await follow(fed);
    const told: { record_key: string }[] = await fed.database.dataSource.query(VALUES);
    expect(told.length).toBeGreaterThan(4 * CITY_SIZE);
    expect(before).toEqual(told.filter((row) => !isOfWork(row)));
  });

  it('has every kind that other silos tell', async () => {
    const kinds = await filled.database.dataSource.query('SELECT DISTINCT kind FROM evidence_record');
    const wanted = EVIDENCE_RESOURCES.flatMap(({ kinds: brought }) => brought);
    expect(kinds.map(({ kind }: { kind: string }) => kind).sort()).toEqual([...wanted].sort());
  });
});

describe('the subjects of the sample city', () => {
  const subjects = CITY.flatMap(subjectsOf);

  it('are accepted by every rule, once', async () => {
    const matters = SUBJECT_PLANS.map(({ matter: code, lead: leadDepartment }) => ({
      ...PLAIN_MATTER,
      code,
      leadDepartment,
      sourceDepartment: leadDepartment,
      sourceRecordId: code,
    }));
    await storeSupervisionMatters(filled.database, matters);
    expect(await storeSubjects(filled.database, subjects, SAMPLE_DAY)).toBe(subjects.length);
    expect(await storeSubjects(filled.database, subjects, SAMPLE_DAY)).toBe(0);
    expect(new Set(subjects.map(({ matter }) => matter))).toEqual(new Set(SUBJECT_PLANS.map(({ matter }) => matter)));
  });

  it('tell who is too new, has stopped or has left', () => {
    const of = (story: string) => CITY.filter((entity) => entity.story === story).flatMap(subjectsOf);
    expect(of('NOT_EVALUATED_NEW').every(({ approvedOn }) => approvedOn > '2026-05-01')).toBe(true);
    const stopped = [...of('NOT_EVALUATED_STOPPED'), ...of('SUSPENDED')];
    expect(stopped.length).toBeGreaterThan(0);
    expect(stopped.every(({ stoppedOn }) => stoppedOn !== null && stoppedOn <= '2025-10-31')).toBe(true);
    expect(of('DEREGISTERED').every(({ endedOn }) => endedOn === '2026-10-02')).toBe(true);
    expect(of('ALL_WELL').every(({ stoppedOn, endedOn }) => stoppedOn === null && endedOn === null)).toBe(true);
  });

  it('have entries of their authorities that an officer could have made, and each a key of its own', async () => {
    const own = CITY.flatMap(ownEvidenceOf);
    expect(own.length).toBeGreaterThan(subjects.length / 2);
    for (const { told } of own) {
      if (told.standing !== 'STANDS') throw new Error(told.key);
      const rules = RULES.find(({ matter }) => told.key.includes(`-${matter}-`));
      expect(ownCode(told.fact as never)).toEqual({ lawful: true });
      expect(ownCatalogued(told.fact as never, rules)).toEqual({ lawful: true });
      expect(told.fact.occurredOn <= SAMPLE_DAY).toBe(true);
    }
    expect(await storeEvidenceBatch(filled.database, own)).toBe(own.length);
    expect(await storeEvidenceBatch(filled.database, own)).toBe(0);
  });
});
