import type { Viewer } from '../../kernel/service/silo';
import { addDays } from '../../kernel/values/day';
import type { SiloName } from '../../kernel/values/silos';
import { repairPeople } from '../support/credit/repairDesk';
import { afterPeople } from '../support/enforcement/afterDesk';
import { decidedOn } from '../support/enforcement/caseWalk';
import { withinTime } from '../support/enforcement/effectsCity';
import {
  ask,
  askSilo,
  CASE,
  closeRepairCity,
  cycle,
  hub,
  MARKS,
  NUMBER,
  one,
  openRepairCity,
  repair,
  rows,
  uscc,
  WALKED,
  WORDS,
} from '../support/enforcement/repairCity';
import {
  deliveries,
  ENTITIES,
  everywhere,
  FILE,
  keptElsewhere,
  NODES,
  ownReads,
  PROFILE,
  past,
  tellsOf,
  WAYS,
  WITHDRAWN,
} from '../support/enforcement/repairWays';

const WITHIN_MS = 5_000;
const { head, auditor } = repairPeople;
const { officer } = afterPeople;

beforeAll(openRepairCity, 240_000);
afterAll(closeRepairCity);

describe('CR-25, 信用修复管理办法 3: a decision from its case to its repair', () => {
  it('is told everywhere until it is repaired, and then nowhere: in credit at once, in every silo within five seconds', async () => {
    expect(await tellsOf()).toEqual(everywhere(Object.keys(MARKS).sort()));
    expect(await ownReads()).toContain(NUMBER);
    const kept = await keptElsewhere();
    expect(Math.min(kept.evidence, kept.index, kept.metrics)).toBeGreaterThan(0);
    await repair();
    for (const as of ['public', 'housing'] as const)
      expect(await ask(as, NODES, hub().ids)).not.toContain(MARKS.record);
    const sealed = `SELECT 1 FROM enforcement_decision WHERE number = '${NUMBER}' AND publication = 'REPAIRED'`;
    expect(
      await withinTime(WITHIN_MS, 'the seal', async () => (await one('enforcement', sealed)) !== undefined),
    ).toBeLessThan(WITHIN_MS);
    await cycle();
    expect(await tellsOf()).toEqual(everywhere([]));
    const own = await ownReads();
    expect(Object.values({ ...MARKS, NUMBER }).filter((mark) => own.includes(mark))).toEqual([]);
    expect(own).toContain(hub().file);
    const nothing = { evidence: 0, index: 0, metrics: 0 };
    await withinTime(
      WITHIN_MS,
      'the forgetting',
      async () => JSON.stringify(await keptElsewhere()) === JSON.stringify(nothing),
    );
  }, 180_000);

  it('is told to be let go in the feed, its earlier changes emptied', async () => {
    const lines = ((await WAYS['the feed from its start']?.()) ?? '')
      .split('\n')
      .filter((line) => line.startsWith('{'));
    const changes = lines.map((line) => JSON.parse(line)).filter(({ subject }) => subject === uscc);
    for (const [, recordKey] of WITHDRAWN) {
      const told = changes.filter((change) => change.recordKey === recordKey || change.recordkey === recordKey);
      expect(told.map(({ kind }) => kind)).toContain('WITHDRAWN');
      expect(told.filter(({ kind }) => kind !== 'WITHDRAWN')).toEqual([]);
    }
    const left = await rows(
      'exchange',
      `SELECT aggregate_type FROM feed_event WHERE subject = '${uscc}' AND NOT withdrawn AND data IS NOT NULL
       AND (record_key LIKE '%${NUMBER}%' OR record_key LIKE '%${CASE}%')`,
    );
    expect(left).toEqual([]);
  });

  it('reached whoever had it: webhooks by their deliveries, queries by the next answer; each with its proof', async () => {
    await withinTime(60_000, 'the webhooks', async () => {
      const sent = hub().receiver.received.map(({ event }) => `${event.kind} ${event.recordkey}`);
      return WITHDRAWN.every(([, key]) => sent.includes(`WITHDRAWN ${key}`));
    });
    const gone = hub().receiver.received.filter(({ event }) => event.kind === 'WITHDRAWN');
    for (const { body } of gone) expect(Object.values(MARKS).filter((mark) => body.includes(mark))).toEqual([]);
    await ask('housing', PROFILE, { uscc });
    for (const [about, recordKey] of WITHDRAWN) {
      const isProved = async () => (await deliveries(about, recordKey)).every(({ reached }) => reached !== null);
      await withinTime(60_000, `the proofs of ${about}`, isProved);
      const told = await deliveries(about, recordKey);
      expect(new Set(told.map(({ channel }) => channel))).toEqual(new Set(['EXPORT', 'QUERY', 'WEBHOOK']));
      expect(told.filter(({ department }) => department?.code !== 'HOUSING')).toEqual([]);
      for (const { channel, reached } of told)
        expect(channel === 'WEBHOOK' ? reached?.position : reached?.accessIndex).toBeTruthy();
    }
  }, 120_000);

  it('is looked at by the auditor alone, in both silos, and each look is written down', async () => {
    const look = (silo: SiloName, mutation: string, input: object, fields: string, viewer: Viewer) =>
      askSilo(
        silo,
        `mutation ($input: ${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { ${fields} } }`,
        { variables: { input }, viewer },
      );
    const reason = '核查修复程序';
    const inCredit = (viewer: Viewer) =>
      look(
        'credit',
        'auditSealedCreditRecord',
        { record: hub().ids.record, reason },
        'title history { kind actor }',
        viewer,
      );
    const inEnforcement = (viewer: Viewer) =>
      look('enforcement', 'auditSealedCaseFile', { number: hub().file, reason }, FILE, viewer);
    for (const viewer of [head, officer]) {
      for (const { errors } of [await inCredit(viewer), await inEnforcement(viewer)])
        expect(errors?.[0]?.extensions).toMatchObject({ code: 'SEALED_FOR_AUDIT' });
    }
    expect(JSON.stringify(await inCredit(auditor))).toContain(MARKS.record);
    const shown = JSON.stringify(await inEnforcement(auditor));
    expect([WORDS.cause, WORDS.title, NUMBER].filter((mark) => !shown.includes(mark))).toEqual([]);
    const looks = `SELECT actor, reason FROM`;
    expect(await rows('credit', `${looks} credit_event WHERE kind = 'LOOKED_AT'`)).toEqual([
      { actor: 'auditor', reason },
    ]);
    expect(await rows('enforcement', `${looks} enforcement_event WHERE kind = 'LOOKED_AT'`)).toEqual([
      { actor: 'auditor', reason },
    ]);
  });

  it('has no past for anybody else', async () => {
    const then = { asOf: `${addDays(decidedOn(WALKED), 60)}T15:59:59.999999Z`, knownAt: hub().knownThen };
    for (const typename of ['EnforcementDecision', 'EnforcementCase'] as const) {
      const id = typename === 'EnforcementCase' ? hub().ids.case : hub().ids.decision;
      const query = `${ENTITIES} ... on ${typename} { ${typename === 'EnforcementCase' ? 'cause' : 'documentTitle'} } } }`;
      const variables = { of: [{ __typename: typename, id }] };
      const told = await askSilo('enforcement', query, { variables, times: then });
      expect(told.data?._entities).toEqual([null]);
    }
    expect(await ask('housing', PROFILE, { uscc }, past)).not.toMatch(new RegExp(Object.values(MARKS).join('|')));
  });
});
