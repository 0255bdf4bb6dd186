import { addDays } from '../../../../kernel/values/day';
import type { Uscc } from '../../../../kernel/values/uscc';
import { decideListing } from '../../../../subgraphs/credit/store/lists/decideListing';
import { proposeListing } from '../../../../subgraphs/credit/store/lists/proposeListing';
import { applyRemoval, decideRemoval } from '../../../../subgraphs/credit/store/lists/removeListing';
import { type AbnormalPlan, abnormalPlans, REACHED_BY_NOBODY } from './abnormalPlans';
import { dismissSome, reportFinding, reportOpen } from './candidateWork';
import { HANDLER, HEAD, OFFICE } from './creditActors';
import type { CreditDesk } from './creditDesk';
import { APPROVED, LISTING_WORDS } from './listActs';

const TABLE = 'list_entry';
const LIST = 'ABNORMAL_OPERATION';
/** So many entries take up what an inspection found. */
const TAKEN_UP = 4;

const wordsOf = ({ ground }: AbnormalPlan) => LISTING_WORDS[ground] ?? { facts: ground, exit: ground };

function propose(desk: CreditDesk, plan: AbnormalPlan, candidate: string | null): Promise<string> {
  const { uscc, ground, establishedOn, proposedOn } = plan;
  const about = { authority: OFFICE, uscc, list: LIST, ground, establishedOn, candidate } as const;
  return desk.once({ topic: 'list-entry', kind: 'PROPOSED', by: HANDLER, on: proposedOn }, (doing) =>
    proposeListing(desk.database, { ...about, facts: wordsOf(plan).facts }, doing),
  );
}

async function decide(desk: CreditDesk, plan: AbnormalPlan, number: string): Promise<void> {
  const { listedOn } = plan;
  if (!listedOn) return;
  const documentNumber = `沪市监浦列〔2026〕${Number(number.slice(-6))}号`;
  await desk.once({ topic: 'list-entry', kind: 'LISTED', by: HEAD, on: listedOn }, async (doing) =>
    decideListing(
      desk.database,
      { ...(await desk.at(TABLE, number)), ...APPROVED, documentNumber, exitConditions: wordsOf(plan).exit },
      doing,
    ),
  );
}

async function remove(desk: CreditDesk, { removal }: AbnormalPlan, number: string): Promise<void> {
  if (!removal) return;
  const { ground, appliedOn, removedOn } = removal;
  const isCured = ground === 'RECTIFIED';
  const reason = isCured ? '已改正并作出信用承诺' : '列入时所依据的核查地址有误';
  const asked = { ground, appliedOn, rectified: isCured, committed: isCured, reason };
  await desk.once({ topic: 'list-entry', kind: 'REMOVAL_APPLIED', by: HANDLER, on: appliedOn }, async (doing) =>
    applyRemoval(desk.database, { ...(await desk.at(TABLE, number)), ...asked }, doing),
  );
  if (!removedOn) return;
  await desk.once({ topic: 'list-entry', kind: 'REMOVED', by: HEAD, on: removedOn }, async (doing) =>
    decideRemoval(desk.database, { ...(await desk.at(TABLE, number)), approve: true, reason: '经核实属实' }, doing),
  );
}

/** Entries that stand because an inspection could reach nobody. */
const takesUp = ({ ground, listedOn, removal }: AbnormalPlan): boolean =>
  ground === REACHED_BY_NOBODY && listedOn !== undefined && removal === undefined;

/**
 * Reports candidates for the list of abnormal operation, some taken up, some dismissed and some open, and makes its entries
 * on all four grounds, from proposed to removed.
 */
export async function abnormalWork(desk: CreditDesk, entities: readonly Uscc[]): Promise<void> {
  const plans = abnormalPlans(entities);
  const taken = new Set(plans.filter(takesUp).slice(0, TAKEN_UP));
  for (const plan of plans) {
    const foundOn = addDays(plan.establishedOn, -1);
    const candidate = taken.has(plan) ? await reportFinding(desk, { uscc: plan.uscc, foundOn }) : null;
    const number = await propose(desk, plan, candidate);
    await decide(desk, plan, number);
    await remove(desk, plan, number);
  }
  await dismissSome(desk, entities);
  await reportOpen(desk, entities);
}
