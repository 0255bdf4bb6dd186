import { createHash, randomUUID } from 'node:crypto';
import type { Statements } from '../../../../kernel/service/database/statements';
import { canonicalDigest } from '../../../../kernel/values/canonicalJson';
import { plainGrade } from '../../rules/evaluation/gradeOrder';
import type { ReplayedDecision } from '../../rules/evaluation/uniformity';
import type { Grade } from '../../rules/ruleSets/ruleSetContent';
import { rebuildDecision } from '../evaluation/rebuildDecision';
import { type Queryable, readingFrom } from '../work/queryable';
import type { StandingOf } from './districtCategories';

/** Which decisions are made again: of a matter, how many at most, and the text from which the draw follows; null for any. */
export interface ReplayOf extends StandingOf {
  readonly replays: number;
  readonly seed: string | null;
}

/** Decisions made again at a time: a few of the silo's connections, so that others are answered meanwhile. */
const AT_ONCE = 3;

interface Drawn {
  readonly id: string;
  readonly run: string;
  readonly uscc: string;
  readonly authority: string;
  readonly category: Grade['category'] | null;
  readonly level: number | null;
}

const RANGE = 'SELECT min(id)::text AS low, max(id)::text AS high FROM category_assignment';

/** For each number the first standing decision by rules from it on. */
const DRAW = `SELECT DISTINCT ON (c.id) c.id::text AS id, c.run::text AS run, c.uscc::text AS uscc, c.authority, c.category,
    c.level
  FROM unnest($1::bigint[]) AS n (at) CROSS JOIN LATERAL (SELECT * FROM category_assignment c
    WHERE c.id >= n.at AND c.matter_code = $2 AND c.run IS NOT NULL AND c.until IS NULL
      AND ($3::text[] IS NULL OR c.authority = ANY ($3)) ORDER BY c.id LIMIT 1) c
  ORDER BY c.id`;

/** Numbers between two, each by SHA-256 of the seed and its place. */
function numbersOf(seed: string, count: number, { low, high }: { low: bigint; high: bigint }): string[] {
  return Array.from({ length: count }, (_, place) => {
    const digest = createHash('sha256').update(`${seed}|${place}`).digest('hex').slice(0, 16);
    return String(low + (BigInt(`0x${digest}`) % (high - low + 1n)));
  });
}

async function draw(client: Queryable, { matter, authorities, replays, seed }: ReplayOf): Promise<Drawn[]> {
  const { rows } = await client.query<{ low: string | null; high: string | null }>(RANGE, []);
  const [range] = rows;
  if (!range?.low || !range.high) return [];
  const numbers = numbersOf(seed ?? randomUUID(), replays, { low: BigInt(range.low), high: BigInt(range.high) });
  return (await client.query<Drawn & Record<string, unknown>>(DRAW, [numbers, matter, authorities])).rows;
}

async function replay(statements: Statements, drawn: Drawn): Promise<ReplayedDecision> {
  const { id, run, uscc, authority, category, level } = drawn;
  const rebuilt = await rebuildDecision(statements, { run, uscc });
  const decided = category === null || level === null ? null : { category, level };
  const again = rebuilt && {
    points: rebuilt.points,
    decided: rebuilt.explanation.decided && plainGrade(rebuilt.explanation.decided),
  };
  return {
    key: id,
    office: authority,
    decided: canonicalDigest({ points: rebuilt?.stored ?? null, decided }),
    replayed: canonicalDigest(again ?? null),
  };
}

/** Draws standing decisions of a matter, fewer where the draw meets one twice, and makes each again from what it rests on. */
export async function replayDecisions(statements: Statements, of: ReplayOf): Promise<ReplayedDecision[]> {
  const drawn = await draw(readingFrom(statements), of);
  const replayed: ReplayedDecision[] = [];
  for (let from = 0; from < drawn.length; from += AT_ONCE) {
    const some = drawn.slice(from, from + AT_ONCE);
    replayed.push(...(await Promise.all(some.map((one) => replay(statements, one)))));
  }
  return replayed;
}
