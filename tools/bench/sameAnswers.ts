import { deepStrictEqual } from 'node:assert';
import type { Contestant } from './contestants/contestant';

type Json = Record<string, unknown>;

async function ask({ endpoint, headers }: Contestant, body: string): Promise<Json> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers[0] },
    body,
  });
  return (await response.json()) as Json;
}

/** An answer without what only some contestants give: `extensions`, and `sources` wherever it stands. */
function comparable(answer: Json): unknown {
  const { extensions, ...rest } = answer;
  return JSON.parse(JSON.stringify(rest), (key, value) => (key === 'sources' ? undefined : value));
}

const FIRST_TRIES = 5;

/** Asks until the answer is whole: processes that have only just started may take longer than a silo is given. */
async function untilWhole(contestant: Contestant, body: string): Promise<void> {
  for (let tries = 0; tries < FIRST_TRIES; tries += 1) {
    const { errors } = await ask(contestant, body);
    if (!errors) return;
  }
}

/**
 * Refuses to measure contestants that do not answer alike, field by field, on the given requests. Each request is given
 * as the body for each contestant. Throws on the first difference, and on an answer without data.
 */
export async function requireSameAnswers(
  contestants: readonly Contestant[],
  requests: readonly ((contestant: Contestant) => string)[],
): Promise<void> {
  const [first] = requests;
  if (first) for (const contestant of contestants) await untilWhole(contestant, first(contestant));
  for (const bodyFor of requests) {
    const answers = await Promise.all(contestants.map((contestant) => ask(contestant, bodyFor(contestant))));
    const [reference, ...others] = answers.map(comparable) as [Json, ...Json[]];
    const names = contestants.map(({ name }) => name);
    if (!reference.data || reference.errors) throw new Error(`${names[0]} answers ${JSON.stringify(answers[0])}`);
    for (const [index, other] of others.entries()) {
      try {
        deepStrictEqual(other, reference);
      } catch (error) {
        throw new Error(`${names[index + 1]} does not answer as ${names[0]} does: ${(error as Error).message}`);
      }
    }
  }
}
