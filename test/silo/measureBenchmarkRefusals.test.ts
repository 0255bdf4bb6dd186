import type { Viewer } from '../../kernel/service/silo';
import { enforcement } from '../../subgraphs/enforcement';
import { benchmarkDesk, FIRST_BENCHMARK } from '../support/enforcement/benchmarkDesk';
import { measurePeople } from '../support/enforcement/measureDesk';
import { type OpenSilo, openSilo, PUBLIC } from '../support/openSilo';

const { head, cityReviewer, cityHead, emergency } = measurePeople;

let silo: OpenSilo;
beforeEach(async () => {
  silo = await openSilo(enforcement);
});
afterEach(() => silo.close());
const { change, draft, publish, published, listed, range } = benchmarkDesk(() => silo);

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
    expect((await publish({ ...FIRST_BENCHMARK, ...more }, as)).refusal).toMatchObject({ code });
    expect(await listed(PUBLIC)).toEqual([]);
  });

  it('is asked with the circumstances that it names, and with no other', async () => {
    await published({});
    expect((await range({ circumstances: ['PUT_RIGHT'] })).answer).toMatchObject({ degree: 'LIGHTER' });
    expect((await range({ circumstances: ['PUT_RIGHT', 'FOO'] })).refusal).toMatchObject({
      code: 'VALUE_NOT_ADMITTED',
      field: 'circumstances',
      received: 'FOO',
      admitted: expect.arrayContaining(['PUT_RIGHT']),
    });
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
