import type { Day } from '../../../../kernel/values/day';
import { findTransferLimit } from '../../../../kernel/values/parameters/transferLimits';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

const MOST_OFFICERS = 20;
const ARTICLE = '行政执法机关移送涉嫌犯罪案件的规定 5';

/** A team of at least two officers verifies the suspicion, nobody named twice. EN-4a；《行政执法机关移送涉嫌犯罪案件的规定》第五条 */
export function justiceTeam(team: readonly string[], on: Day): Verdict {
  const limit = findTransferLimit('JUSTICE_TEAM_AT_LEAST', on)?.value ?? 2;
  return team.length >= limit && team.length <= MOST_OFFICERS && new Set(team).size === team.length
    ? lawful
    : unlawful('JUSTICE_TEAM_UNFIT', ARTICLE, { field: 'team', limit, officers: team.length });
}

/** Who decides on the transfer is neither of the team nor who proposed it. 《行政执法机关移送涉嫌犯罪案件的规定》第五条 */
export function justiceDecider(decider: string, drafters: readonly string[]): Verdict {
  return drafters.includes(decider) ? unlawful('SAME_PERSON_APPROVES', ARTICLE, { subject: decider }) : lawful;
}
