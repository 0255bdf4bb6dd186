import { createHash, randomUUID } from 'node:crypto';
import type { Statements } from '../../../../kernel/service/database/statements';
import { type Queryable, readingFrom } from '../../../../kernel/service/work/queryable';
import { canonicalDigest } from '../../../../kernel/values/canonicalJson';
import { DISTRICT_OFFICES } from '../../../../kernel/values/reference/departments';
import { plainGrade } from '../../rules/evaluation/gradeOrder';
import type { ReplayedDecision } from '../../rules/evaluation/uniformity';
import type { Grade } from '../../rules/ruleSets/ruleSetContent';
import { rebuildDecision } from '../evaluation/rebuildDecision';
import type { StandingOf } from './standingDecisions';

/** Decisions that are drawn and made again at most. */
export const MOST_REPLAYS = 50;

/** Which decisions are made again: of a matter and its lead, how many, and the text from which the draw follows; null for any. */
export interface ReplayOf extends StandingOf {
  readonly lead: string;
  /** Up to `MOST_REPLAYS`. */
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

/**
 * The first decision by rules of a matter and an office `o` from a bound on. It is compared as a row, in the order of the
 * index on matter, authority and id, so that one entry of that index answers, however many decisions there are.
 */
const nearest = (bound: string, order: 'ASC' | 'DESC'): string => `CROSS JOIN LATERAL (
    SELECT c.id, c.run, c.uscc, c.category, c.level, c.matter_code = $1 AND c.authority = o.authority AS fits
    FROM category_assignment c WHERE c.until IS NULL AND c.run IS NOT NULL AND ${bound}
    ORDER BY c.matter_code ${order}, c.authority ${order}, c.id ${order} LIMIT 1) c`;
const OFFICES = 'unnest($2::text[]) AS o (authority)';
const LOW = nearest('(c.matter_code, c.authority) >= ($1, o.authority)', 'ASC');
const HIGH = nearest('(c.matter_code, c.authority) <= ($1, o.authority)', 'DESC');
const FROM_ON = nearest('(c.matter_code, c.authority, c.id) >= ($1, o.authority, n.at)', 'ASC');

const RANGE = `SELECT min(c.id)::text AS low,
    (SELECT max(c.id) FROM ${OFFICES} ${HIGH} WHERE c.fits)::text AS high FROM ${OFFICES} ${LOW} WHERE c.fits`;

/** For each number the first standing decision by rules from it on, save where its subject has left meanwhile. */
const DRAW = `SELECT DISTINCT ON (c.id) c.id::text AS id, c.run::text AS run, c.uscc::text AS uscc, c.authority, c.category,
    c.level
  FROM unnest($3::bigint[]) AS n (at) CROSS JOIN LATERAL (
      SELECT o.authority, c.* FROM ${OFFICES} ${FROM_ON} WHERE c.fits ORDER BY c.id LIMIT 1) c
    LEFT JOIN supervised_subject s ON s.matter_code = $1 AND s.uscc = c.uscc AND s.superseded_seq IS NULL
  WHERE s.ended_on IS NULL OR s.ended_on > $4::date
  ORDER BY c.id`;

/** The lead of a matter and its offices in the districts, as far as the viewer sees them: nobody else decides by its rules. */
function decidersOf({ lead, authorities }: ReplayOf): string[] {
  const all = [lead, ...DISTRICT_OFFICES.filter(({ parent }) => parent === lead).map(({ code }) => code)];
  return authorities === null ? all : all.filter((one) => authorities.includes(one));
}

/** Numbers between two, each by SHA-256 of the seed and its place. */
function numbersOf(seed: string, count: number, { low, high }: { low: bigint; high: bigint }): string[] {
  return Array.from({ length: count }, (_, place) => {
    const digest = createHash('sha256').update(`${seed}|${place}`).digest('hex').slice(0, 16);
    return String(low + (BigInt(`0x${digest}`) % (high - low + 1n)));
  });
}

async function draw(client: Queryable, of: ReplayOf): Promise<Drawn[]> {
  const { matter, today, replays, seed } = of;
  const deciders = decidersOf(of);
  if (deciders.length === 0) return [];
  const { rows } = await client.query<{ low: string | null; high: string | null }>(RANGE, [matter, deciders]);
  const [range] = rows;
  if (!range?.low || !range.high) return [];
  const between = { low: BigInt(range.low), high: BigInt(range.high) };
  const numbers = numbersOf(seed ?? randomUUID(), Math.min(replays, MOST_REPLAYS), between);
  return (await client.query<Drawn & Record<string, unknown>>(DRAW, [matter, deciders, numbers, today])).rows;
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
