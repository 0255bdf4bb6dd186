import type { Queryable } from '../../../../kernel/service/work/queryable';
import type { Day } from '../../../../kernel/values/day';
import type { Verdict } from '../../../../kernel/values/verdict';
import {
  type RepairEvidence,
  type RepairFacts,
  repairable,
  repairConditions,
  shortestTimeOver,
} from '../../rules/repair/repairConditions';
import { isSamePenalty } from '../../rules/repair/samePenalty';
import { decisionPerformed } from './decisionPerformed';
import { channelFactsOf, findOpenPenalties, type RecordRow } from './recordOfWork';

/** The other records of the same penalty that are open: a seal of one takes them away too. */
async function twinsOf(client: Queryable, record: RecordRow): Promise<RecordRow[]> {
  const open = await findOpenPenalties(client, [record.uscc]);
  return open.filter((row) => row.id !== record.id && isSamePenalty(row, record));
}

async function repairFacts(client: Queryable, row: RecordRow): Promise<RepairFacts> {
  return { ...channelFactsOf(row), decisionPerformed: await decisionPerformed(client, row) };
}

/** The facts of which the shortest publication ends last, of those in which it is not over. */
function latest(all: readonly RepairFacts[], today: Day): RepairFacts | undefined {
  const endOf = (facts: RepairFacts): string => {
    const verdict = shortestTimeOver(facts, today);
    return verdict.lawful ? '' : String(verdict.facts.shortestEndsOn);
  };
  return [...all].filter((facts) => endOf(facts) !== '').sort((a, b) => (endOf(a) < endOf(b) ? 1 : -1))[0];
}

/**
 * Whether a record can be repaired, each condition judged. What is repaired is the penalty: where another record tells the
 * same, the longer of the shortest publications must be over, and nothing still be owed by what either knows.
 *
 * CR-24；《信用修复管理办法》（2025年第36号令）第三条
 */
export async function judgeRepair(
  client: Queryable,
  { record, evidence }: { readonly record: RecordRow; readonly evidence: RepairEvidence },
  today: Day,
): Promise<Verdict[]> {
  const own = await repairFacts(client, record);
  const all = [own];
  for (const twin of await twinsOf(client, record)) all.push(await repairFacts(client, twin));
  const known = all.map((facts) => facts.decisionPerformed);
  const performed = known.includes(false) ? false : own.decisionPerformed;
  const strictest = latest(all, today) ?? own;
  return [repairable(own), ...repairConditions({ ...strictest, decisionPerformed: performed }, evidence, today)];
}
