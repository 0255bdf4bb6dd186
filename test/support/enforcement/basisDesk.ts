import type { Viewer } from '../../../kernel/service/silo';
import { type OpenSilo, PUBLIC } from '../openSilo';
import { measurePeople } from './measureDesk';

const { cityHead, cityReviewer } = measurePeople;

/** Fields of the end of a law. */
export const BASIS_END_FIELDS = `number version authority { code } law article kind endedOn document recordedOn
  withdrawnOn withdrawalReason`;

/** The end of the article on which the benchmark of the tests rests, as it is told; what differs is given. */
export const basisEndInput = (change: object = {}) => ({
  authority: 'SAMR',
  law: '《中华人民共和国食品安全法》',
  article: '第一百二十四条',
  kind: 'ABOLISHED',
  endedOn: '2026-12-01',
  document: '全国人民代表大会常务委员会公告（示例）',
  ...change,
});

/** What is done with the ends of laws in the tests, over the silo of the test that runs. */
export function basisDesk(silo: () => OpenSilo) {
  async function change(field: string, input: object, as: Viewer, fields: string) {
    const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input`;
    const text = `mutation ($input: ${type}!) { ${field}(input: $input) { ${fields} } }`;
    const { data, errors } = await silo().ask(text, { input }, as);
    return { done: (data?.[field] ?? null) as Record<string, unknown> | null, refusal: errors?.[0]?.extensions };
  }
  /** Tells the end of a law. */
  const record = (more: object = {}, as: Viewer = cityHead) =>
    change('recordLegalBasisEnd', basisEndInput(more), as, BASIS_END_FIELDS);
  /** Takes it back. */
  const withdraw = (more: object = {}, as: Viewer = cityHead) =>
    change(
      'withdrawLegalBasisEnd',
      { number: 'LB-2026-000001', version: 1, reason: '公告日期有误', ...more },
      as,
      BASIS_END_FIELDS,
    );
  /** The same, which must succeed. */
  async function must(done: Promise<{ readonly done: unknown; readonly refusal: unknown }>): Promise<void> {
    expect(await done).toMatchObject({ refusal: undefined });
  }
  /** Drafts and publishes an edition of a benchmark or a list; what was refused. */
  async function publish(sort: 'DiscretionBenchmark' | 'NoPenaltyList', input: object) {
    const { done } = await change(`draft${sort}`, input, cityReviewer, 'number');
    const at = { number: done?.number, version: 1 };
    const { refusal } = await change(`publish${sort}`, at, cityHead, 'number');
    return { number: String(done?.number), refusal };
  }

  /** What rests on a law, as somebody is told it. */
  async function dependants(args: string, as: Viewer = PUBLIC) {
    const text = `{ enforcementBasisDependants(${args}) { sort number situation basis basisEndedOn } }`;
    const { data, errors } = await silo().ask(text, {}, as);
    return (data?.enforcementBasisDependants ?? errors?.[0]?.extensions) as Record<string, unknown>[];
  }

  return { change, record, withdraw, must, publish, dependants };
}
