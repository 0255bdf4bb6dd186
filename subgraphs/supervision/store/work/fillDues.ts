import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { Day } from '../../../../kernel/values/day';
import { findingDueOn } from '../../rules/oversight/violationFinding';
import { clueClock } from '../../rules/risk/clueClock';
import type { ClueState } from '../../rules/risk/clueState';

interface ClueStart {
  readonly state: ClueState;
  readonly since: Day;
  readonly disposedOn: Day | null;
}

const CLUE_STARTS = `SELECT DISTINCT state, state_since AS since, disposed_on AS "disposedOn" FROM risk_clue
  WHERE due_on IS NULL AND state <> 'FED_BACK'`;
const FILL_CLUES = `UPDATE risk_clue c SET due_on = n.due
  FROM unnest($1::text[], $2::date[], $3::date[], $4::date[]) AS n (state, since, disposed, due)
  WHERE c.due_on IS NULL AND c.state = n.state AND c.state_since = n.since AND c.disposed_on IS NOT DISTINCT FROM n.disposed`;

/**
 * Gives open clues the last day of their present step where the holidays of the year were not known when it began, as far
 * as they are known now. Returns how many. 沪府发〔2020〕7号（九）
 */
export function fillClueDues(database: SiloDatabase): Promise<number> {
  return database.transaction(async (client) => {
    const { rows } = await client.query<ClueStart>(CLUE_STARTS);
    const known = rows
      .map((start) => ({ ...start, dueOn: clueClock(start)?.dueOn ?? null }))
      .filter(({ dueOn }) => dueOn !== null);
    const { rowCount } = await client.query(FILL_CLUES, [
      known.map(({ state }) => state),
      known.map(({ since }) => since),
      known.map(({ disposedOn }) => disposedOn),
      known.map(({ dueOn }) => dueOn),
    ]);
    return rowCount ?? 0;
  });
}

const FINDING_STARTS = `SELECT DISTINCT found_on AS "foundOn" FROM violation_finding
  WHERE due_on IS NULL AND state = 'OPEN'`;
const FILL_FINDINGS = `UPDATE violation_finding f SET due_on = n.due FROM unnest($1::date[], $2::date[]) AS n (found, due)
  WHERE f.due_on IS NULL AND f.state = 'OPEN' AND f.found_on = n.found`;

/**
 * Gives open findings their last day where the holidays of the year were not known when they were entered, as far as they
 * are known now. Returns how many. 《上海市分类监管管理办法》第二十一条
 */
export function fillFindingDues(database: SiloDatabase): Promise<number> {
  return database.transaction(async (client) => {
    const { rows } = await client.query<{ foundOn: Day }>(FINDING_STARTS);
    const known = rows
      .map(({ foundOn }) => ({ foundOn, dueOn: findingDueOn(foundOn) }))
      .filter(({ dueOn }) => dueOn !== null);
    const { rowCount } = await client.query(FILL_FINDINGS, [
      known.map(({ foundOn }) => foundOn),
      known.map(({ dueOn }) => dueOn),
    ]);
    return rowCount ?? 0;
  });
}
