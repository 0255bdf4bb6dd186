import { day } from '../../kernel/values/day';
import { replayDecisions } from '../../subgraphs/supervision/store/overview/replayDecisions';
import { evaluateAll } from '../support/supervision/evaluationDesk';
import { db, plantTen, rows, silo, TODAY } from '../support/supervision/runDesk';

const MANY = 30_000;
/** Decisions of other kinds whose numbers lie before and after those by rules, and so between them and any draw. */
const PLANT = `INSERT INTO category_assignment (uscc, matter_code, status, reason, category, level, since, authority, published,
    source_department, source_record_id, observed_at)
  SELECT lpad(n::text, 18, '0'), 'FOOD_SERVICE', 'ASSIGNED', 'REGULAR_EVALUATION', 'ORDINARY', 1, '2026-02-01', 'SAMR', false,
    'SAMR', 'planted-' || n, now() FROM generate_series($1::int, $2::int) n`;

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly Plan[];
}
const flat = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(flat)];

/** How a statement reads the decisions. */
async function readingsOf([sql, values]: readonly [string, unknown[]]): Promise<(string | undefined)[]> {
  const [row] = await rows<{ 'QUERY PLAN': [{ Plan: Plan }] }>(`EXPLAIN (FORMAT JSON) ${sql}`, values);
  const nodes = row ? flat(row['QUERY PLAN'][0].Plan) : [];
  return nodes
    .filter((node) => node['Relation Name'] === 'category_assignment')
    .map((node) => node['Index Name'] ?? node['Node Type']);
}

describe('办法 6: drawing decisions for a replay', () => {
  silo.forEach();

  it('finds each by the index on the decisions by rules, however many others there are', async () => {
    await rows(PLANT, [1, MANY]);
    const { ruleSet } = await plantTen();
    await evaluateAll(db(), { ruleSet, day: day('2026-06-10') });
    await rows(PLANT, [MANY + 1, 2 * MANY]);
    await rows('ANALYZE category_assignment');
    const asked: [string, unknown[]][] = [];
    const { statements } = db();
    const run = (sql: string, values: unknown[] = []) => {
      asked.push([sql, values]);
      return statements.run(sql, values);
    };
    const listening = { run, under: statements.under.bind(statements) } as unknown as typeof statements;
    const of = { matter: 'FOOD_SERVICE', lead: 'SAMR', authorities: null, today: TODAY, replays: 50, seed: 'a' };
    expect(await replayDecisions(listening, of)).toHaveLength(10);
    const [range, draw] = asked;
    for (const one of [range, draw]) {
      const readings = await readingsOf(one as [string, unknown[]]);
      expect(new Set(readings)).toEqual(new Set(['category_assignment_by_run']));
    }
  }, 30_000);
});
