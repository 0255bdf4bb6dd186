import { Client } from 'pg';
import { schemaDrift } from '../../kernel/service/database/siloDatabase';
import type { Viewer } from '../../kernel/service/silo';
import { readingFrom } from '../../kernel/service/work/queryable';
import { verifyChains } from '../../kernel/service/work/verifyChains';
import { day } from '../../kernel/values/day';
import { enforcement } from '../../subgraphs/enforcement';
import { benchmarksOf } from '../../subgraphs/enforcement/store/measure/editionsInForce';
import { ENFORCEMENT_HISTORY } from '../../subgraphs/enforcement/store/work/appendEvent';
import { benchmarkInput, measurePeople } from '../support/enforcement/measureDesk';
import { type OpenSilo, openSilo, PUBLIC } from '../support/openSilo';

const { officer, head, cityReviewer, cityHead, minhang, emergency, office } = measurePeople;
const FIRST = { number: 'DB-2026-000001', version: 1 };

let silo: OpenSilo;
beforeEach(async () => {
  silo = await openSilo(enforcement);
});
afterEach(() => silo.close());

const FIELDS = `number version edition series state authority { code } provision kind unit effectiveFrom effectiveTo
  repeals publishedOn contentHash statutory { minAmount maxAmount minPpm maxPpm } valueFrom valueBelow
  degrees { degree circumstances { code text } range { minAmount maxAmount minPpm maxPpm } }`;

async function change(verb: 'draft' | 'publish' | 'discard', input: object, as: Viewer) {
  const field = `${verb}DiscretionBenchmark`;
  const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input`;
  const text = `mutation ($input: ${type}!) { ${field}(input: $input) { ${FIELDS} } }`;
  const { data, errors } = await silo.ask(text, { input }, as);
  return { done: data?.[field] as Record<string, unknown> | null, refusal: errors?.[0]?.extensions };
}
const draft = (more: object = {}, as: Viewer = cityReviewer) => change('draft', benchmarkInput(more), as);
const publish = (at: object = FIRST, as: Viewer = cityHead) => change('publish', at, as);

async function published(more: object = {}): Promise<string> {
  const { done } = await draft(more);
  const number = String(done?.number);
  expect((await publish({ number, version: 1 })).done).toMatchObject({ state: 'PUBLISHED', version: 2 });
  return number;
}

async function listed(as: Viewer, filter: object = {}): Promise<unknown[]> {
  const text = `query ($filter: DiscretionBenchmarkFilter) { discretionBenchmarks(filter: $filter) {
    totalCount edges { node { number } } } }`;
  const { data } = await silo.ask(text, { filter }, as);
  const page = data?.discretionBenchmarks as { edges: { node: { number: string } }[] } | undefined;
  return (page?.edges ?? []).map(({ node }) => node.number);
}

async function range(input: object, as: Viewer = PUBLIC) {
  const text = `query ($input: DiscretionRangeInput!) { discretionRange(input: $input) {
    benchmark degree imposed min max statutoryMin statutoryMax } }`;
  const asked = { authority: 'SAMR-310115', provision: '食品安全法 124-1', kind: 'FINE', circumstances: [], ...input };
  const { data, errors } = await silo.ask(text, { input: asked }, as);
  return { answer: data?.discretionRange as Record<string, unknown> | null, refusal: errors?.[0]?.extensions };
}

async function refusalBy(url: string, sql: string): Promise<string | undefined> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
    return undefined;
  } catch (error) {
    return (error as { code?: string }).code;
  } finally {
    await client.end();
  }
}

describe('EN-9, 沪府发〔2020〕7号（十六）: a discretion benchmark', () => {
  it('is drafted, published by somebody else, and gives everybody the range of a penalty from then on', async () => {
    expect((await draft()).done).toMatchObject({ ...FIRST, state: 'DRAFT', edition: 1, publishedOn: null });
    expect((await range({})).answer).toBeNull();
    expect((await publish()).done).toMatchObject({ state: 'PUBLISHED', publishedOn: '2026-11-02', effectiveTo: null });
    expect((await range({ circumstances: ['PUT_RIGHT'] })).answer).toEqual({
      benchmark: FIRST.number,
      degree: 'LIGHTER',
      imposed: true,
      min: '5000000',
      max: '6500000',
      statutoryMin: '5000000',
      statutoryMax: '10000000',
    });
    expect((await range({ on: '2026-11-01' })).answer).toBeNull();
    expect((await range({ kind: 'WARNING' })).answer).toBeNull();
  });

  it('counts in shares of the value of the goods where the law does', async () => {
    const share = (minPpm: number, maxPpm: number) => ({ minPpm, maxPpm });
    await published({
      unit: 'VALUE_PPM',
      statutory: share(10_000_000, 20_000_000),
      valueFrom: '1000000',
      degrees: [{ degree: 'ORDINARY', circumstances: [], range: share(13_000_000, 17_000_000) }],
    });
    expect((await range({ value: '1000000' })).answer).toMatchObject({ min: '13000000', max: '17000000' });
    expect((await range({ value: '999999' })).answer).toBeNull();
    const text = `{ discretionBenchmark(number: "${FIRST.number}") { ${FIELDS} } }`;
    const { data } = await silo.ask(text, {}, PUBLIC);
    expect(data?.discretionBenchmark).toMatchObject({
      valueFrom: '1000000',
      statutory: { minAmount: null, minPpm: 10_000_000 },
      degrees: [{ range: { minPpm: 13_000_000, maxPpm: 17_000_000 } }],
    });
  });

  it('is a draft that its line and the reform office see, and nobody else', async () => {
    await draft({ authority: 'SAMR-310115' }, officer);
    for (const as of [officer, cityReviewer, office]) expect(await listed(as)).toEqual([FIRST.number]);
    for (const as of [PUBLIC, minhang, emergency]) {
      expect(await listed(as)).toEqual([]);
      const { data } = await silo.ask(`{ discretionBenchmark(number: "${FIRST.number}") { number } }`, {}, as);
      expect(data?.discretionBenchmark).toBeNull();
    }
    await publish(FIRST, head);
    for (const as of [PUBLIC, minhang, emergency]) expect(await listed(as)).toEqual([FIRST.number]);
  });

  it('is followed by its next edition on the first day of that, and the one before stands as it was', async () => {
    const first = await published();
    const revised = { revises: first, effectiveFrom: '2026-12-01', title: '裁量基准（第二版）' };
    const second = await published(revised);
    const { data } = await silo.ask(`{ discretionBenchmark(number: "${first}") { edition effectiveTo } }`, {}, PUBLIC);
    expect(data?.discretionBenchmark).toEqual({ edition: 1, effectiveTo: '2026-12-01' });
    expect((await range({ on: '2026-11-30' })).answer).toMatchObject({ benchmark: first });
    expect((await range({ on: '2026-12-01' })).answer).toMatchObject({ benchmark: second });
    expect(await listed(PUBLIC, { inForceOn: '2026-12-01' })).toEqual([second]);
    const repeal = { revises: second, repeals: true, degrees: [], effectiveFrom: '2027-01-01' };
    await published(repeal);
    expect((await range({ on: '2026-12-31' })).answer).toMatchObject({ benchmark: second });
    expect((await range({ on: '2027-01-01' })).answer).toBeNull();
  });

  it('of a district office goes before that of the department above it, within the district alone', async () => {
    const city = await published();
    await draft({ authority: 'SAMR-310115' }, officer);
    await publish({ number: 'DB-2026-000002', version: 1 }, head);
    expect((await range({})).answer).toMatchObject({ benchmark: 'DB-2026-000002' });
    expect((await range({ authority: 'SAMR-310112' })).answer).toMatchObject({ benchmark: city });
    const { statements } = silo.database;
    const found = await benchmarksOf(readingFrom(statements), 'SAMR-310115', '食品安全法 124-1', day('2026-11-02'));
    expect(found.map(({ number }) => number)).toEqual(['DB-2026-000002', city]);
    expect(found[0]?.degrees[0]).toMatchObject({ min: 1_000_000n, max: 4_999_999n });
  });

  it('never changes once published: neither the app role nor the owner of the table gets at it', async () => {
    const number = await published();
    await draft({ revises: number, effectiveFrom: '2026-12-01' });
    const touching = [
      `UPDATE measure_edition SET title = title WHERE number = '${number}'`,
      `UPDATE measure_edition SET effective_from = '2026-01-01' WHERE number = '${number}'`,
      `DELETE FROM measure_edition WHERE number = '${number}'`,
    ];
    for (const sql of touching) {
      expect([sql, await refusalBy(silo.urls.appUrl, sql)]).toEqual([sql, 'HUB24']);
      expect([sql, await refusalBy(silo.urls.migratorUrl, sql)]).toEqual([sql, 'HUB24']);
    }
    expect(await refusalBy(silo.urls.migratorUrl, 'TRUNCATE measure_edition')).toBe('HUB24');
    expect(await silo.count('measure_edition')).toBe(2);
    expect(await refusalBy(silo.urls.appUrl, `DELETE FROM measure_edition WHERE state = 'DRAFT'`)).toBeUndefined();
  });

  it('leaves a sealed trace of who drafted and who published it', async () => {
    const number = await published();
    const events = await silo.database.dataSource.query(
      `SELECT kind, actor, details FROM enforcement_event WHERE topic = 'benchmark' ORDER BY id`,
    );
    expect(events).toMatchObject([
      { kind: 'DRAFTED', actor: cityReviewer.subject },
      { kind: 'PUBLISHED', actor: cityHead.subject },
    ]);
    const [proof] = await verifyChains(silo.database.statements, ENFORCEMENT_HISTORY, [{ topic: 'benchmark', number }]);
    expect(proof).toMatchObject({ entries: 2, intact: true });
  });

  it('keeps its tables as the migrations make them', async () => {
    expect(await schemaDrift(enforcement as never, silo.urls.migratorUrl)).toEqual([]);
  });
});

describe('EN-9: what is no benchmark', () => {
  const range_ = (minAmount: string, maxAmount = '8500000') => ({
    degrees: [{ degree: 'ORDINARY', circumstances: [], range: { minAmount, maxAmount } }],
  });
  it.each<[string, object, string]>([
    ['a negative sum', range_('-1'), 'AMOUNT_UNFIT'],
    ['a fraction of a fen', range_('1.5'), 'AMOUNT_UNFIT'],
    ['an exponent', range_('5e6'), 'AMOUNT_UNFIT'],
    ['a sum that no column holds', range_('6500000', '99999999999999999999'), 'AMOUNT_UNFIT'],
    ['a full-width sum', range_('６５００００'), 'AMOUNT_UNFIT'],
    ['a range beyond the law', range_('6500000', '10000001'), 'BENCHMARK_UNSOUND'],
    ['a share where fen are counted', { statutory: { minPpm: 1, maxPpm: 2 } }, 'BENCHMARK_UNSOUND'],
    ['an impossible day', { effectiveFrom: '2026-02-30' }, 'INVALID_DAY'],
    ['a partial day', { effectiveFrom: '2026-12' }, 'INVALID_DAY'],
    ['a day that is over', { effectiveFrom: '2026-11-01' }, 'EDITION_TOO_EARLY'],
    ['NUL in its title', { title: '基准\u0000' }, 'TEXT_NUL'],
    ['half a surrogate in its title', { title: '基准\ud800' }, 'TEXT_LONE_SURROGATE'],
    ['bidi controls in its title', { title: '基准\u202e准基' }, 'TEXT_BIDI_CONTROL'],
    ['a telephone number in its provision', { provision: '电话13812345678' }, 'PERSONAL_DATA_IN_TEXT'],
    ['no title', { title: ' ' }, 'TEXT_EMPTY'],
    ['an unknown department', { authority: 'NOBODY' }, 'UNKNOWN_DEPARTMENT'],
    ['a revision of nothing', { revises: 'DB-2026-999999' }, 'WORK_UNKNOWN'],
    ['a repeal of nothing', { repeals: true, degrees: [] }, 'EDITION_REPEAL_UNFIT'],
  ])('is refused with %s, and nothing is stored', async (_, more, code) => {
    expect((await draft(more)).refusal).toMatchObject({ code });
    expect([await silo.count('measure_edition'), await silo.count('enforcement_event')]).toEqual([0, 0]);
  });

  it('is a repeal with a content, a revision of something else, or a second draft of one series', async () => {
    const number = await published();
    const next = { revises: number, effectiveFrom: '2026-12-01' };
    expect((await draft({ ...next, repeals: true })).refusal).toMatchObject({ code: 'EDITION_REPEAL_UNFIT' });
    expect((await draft({ ...next, kind: 'CONFISCATION_OF_GAINS' })).refusal).toMatchObject({
      code: 'EDITION_OF_ANOTHER',
    });
    expect((await draft({ ...next, effectiveFrom: '2026-11-02' })).refusal).toMatchObject({
      code: 'EDITION_TOO_EARLY',
    });
    await draft(next);
    expect((await draft(next)).refusal).toMatchObject({ code: 'EDITION_DRAFT_OPEN', draft: 'DB-2026-000002' });
    const discarded = await change('discard', { number: 'DB-2026-000002', version: 1 }, cityReviewer);
    expect(discarded.done).toMatchObject({ state: 'DISCARDED' });
    expect((await draft(next)).done).toMatchObject({ edition: 2 });
  });

  it('is a second one for the same values, while one beside them is', async () => {
    const number = await published({ valueBelow: '1000000' });
    const twin = await draft({ valueFrom: '999999' });
    const at = { number: twin.done?.number, version: 1 };
    expect((await publish(at)).refusal).toMatchObject({ code: 'BENCHMARK_OVERLAPS', benchmark: number });
    await published({ valueFrom: '1000000' });
    expect(await listed(PUBLIC)).toHaveLength(2);
  });

  it.each<[string, object, Viewer, string]>([
    ['who drafted it', {}, { ...cityReviewer, roles: ['case-head'] }, 'SAME_PERSON_APPROVES'],
    ['another version', { version: 7 }, cityHead, 'WORK_CHANGED'],
    ['a district below', {}, head, 'WORK_UNKNOWN'],
    ['a reviewer', {}, { ...cityReviewer, subject: 'other' }, 'NOT_YOUR_CASE'],
    ['another department', {}, emergency, 'WORK_UNKNOWN'],
  ])('is published by nobody of this kind: %s', async (_, more, as, code) => {
    await draft();
    expect((await publish({ ...FIRST, ...more }, as)).refusal).toMatchObject({ code });
    expect(await listed(PUBLIC)).toEqual([]);
  });

  it('asks for the value where the range is a share of it', async () => {
    const share = { minPpm: 13_000_000, maxPpm: 17_000_000 };
    const degrees = [{ degree: 'ORDINARY', circumstances: [], range: share }];
    await published({ unit: 'VALUE_PPM', statutory: share, degrees });
    expect((await range({})).refusal).toMatchObject({ code: 'BENCHMARK_VALUE_MISSING' });
    expect((await range({ value: '-5' })).refusal).toMatchObject({ code: 'AMOUNT_UNFIT' });
    const circumstances = Array.from({ length: 101 }, () => 'PUT_RIGHT');
    expect((await range({ value: '5', circumstances })).refusal).toMatchObject({
      code: 'CASE_LIST_TOO_LONG',
      limit: 100,
    });
  });
});
