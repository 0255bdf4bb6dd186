import type { Viewer } from '../../../kernel/service/silo';
import { type OpenSilo, PUBLIC } from '../openSilo';
import { benchmarkInput, measurePeople } from './measureDesk';

const { cityReviewer, cityHead } = measurePeople;

/** The first benchmark of a test, as it is drafted. */
export const FIRST_BENCHMARK = { number: 'DB-2026-000001', version: 1 };

/** Fields of a benchmark. */
export const BENCHMARK_FIELDS = `number version edition series state authority { code } provision kind unit effectiveFrom effectiveTo
  repeals publishedOn contentHash statutory { minAmount maxAmount minPpm maxPpm } valueFrom valueBelow
  degrees { degree circumstances { code text } range { minAmount maxAmount minPpm maxPpm } }`;

/** What is done with benchmarks in the tests, over the silo of the test that runs. */
export function benchmarkDesk(silo: () => OpenSilo) {
  /** Drafts, publishes or discards. */
  async function change(verb: 'draft' | 'publish' | 'discard', input: object, as: Viewer) {
    const field = `${verb}DiscretionBenchmark`;
    const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input`;
    const text = `mutation ($input: ${type}!) { ${field}(input: $input) { ${BENCHMARK_FIELDS} } }`;
    const { data, errors } = await silo().ask(text, { input }, as);
    return { done: data?.[field] as Record<string, unknown> | null, refusal: errors?.[0]?.extensions };
  }
  /** Drafts for the city. */
  const draft = (more: object = {}, as: Viewer = cityReviewer) => change('draft', benchmarkInput(more), as);
  /** Publishes for the city. */
  const publish = (at: object = FIRST_BENCHMARK, as: Viewer = cityHead) => change('publish', at, as);

  /** The number of one that was drafted and published. */
  async function published(more: object = {}): Promise<string> {
    const { done } = await draft(more);
    const number = String(done?.number);
    const { refusal } = await publish({ number, version: 1 });
    if (refusal) throw new Error(`not published: ${JSON.stringify(refusal)}`);
    return number;
  }

  /** Numbers of the benchmarks that somebody sees. */
  async function listed(as: Viewer, filter: object = {}): Promise<unknown[]> {
    const text = `query ($filter: DiscretionBenchmarkFilter) { discretionBenchmarks(filter: $filter) {
      totalCount edges { node { number } } } }`;
    const { data } = await silo().ask(text, { filter }, as);
    const page = data?.discretionBenchmarks as { edges: { node: { number: string } }[] } | undefined;
    return (page?.edges ?? []).map(({ node }) => node.number);
  }

  /** The range that somebody is told. */
  async function range(input: object, as: Viewer = PUBLIC) {
    const text = `query ($input: DiscretionRangeInput!) { discretionRange(input: $input) {
      benchmark degree imposed min max statutoryMin statutoryMax } }`;
    const asked = {
      authority: 'SAMR-310115',
      provision: '食品安全法 124-1',
      kind: 'FINE',
      circumstances: [],
      ...input,
    };
    const { data, errors } = await silo().ask(text, { input: asked }, as);
    return { answer: data?.discretionRange as Record<string, unknown> | null, refusal: errors?.[0]?.extensions };
  }

  return { change, draft, publish, published, listed, range };
}
