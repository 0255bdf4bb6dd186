import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import {
  addWork,
  holdSeen,
  selectWork,
  updateWork,
  type WorkRow,
  type WorkTable,
} from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import { requireOneOf } from '../../../../kernel/values/requireRow';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workStep } from '../../../../kernel/values/work/workStep';
import { workText } from '../../../../kernel/values/work/workText';
import { flagAuthority, type ResultFlag, resultFlags } from '../../rules/results/resultFlags';
import { mayInspectFor } from '../../rules/work/inspectionParties';
import { appendEvents, type InspectionEvent } from '../work/appendEvent';
import { holdVisitOf, renewArchive } from './renewArchive';
import type { FindingRow } from './resultRows';
import { tellCandidate, tellCandidateWithdrawn } from './tellCandidate';

/** What can be decided on a flag: that its own procedure is taken up elsewhere, or not. */
export const FLAG_OUTCOMES = ['PURSUED', 'NOT_PURSUED'] as const;

/** What a result raised for somebody to decide; the authority is who decides. */
export interface FlagRow extends WorkRow {
  readonly visit: string;
  readonly department: string;
  readonly item: string;
  readonly uscc: string;
  readonly kind: ResultFlag;
  readonly state: 'OPEN' | 'SETTLED' | 'WITHDRAWN';
  readonly raisedOn: Day;
  readonly outcome: (typeof FLAG_OUTCOMES)[number] | null;
  readonly settledOn: Day | null;
  readonly reason: string | null;
}

/** Flags, as a table of work. */
export const FLAGS: WorkTable = {
  name: 'result_flag',
  prefix: 'RF',
  columns: {
    visit: 'visit',
    department: 'department',
    item: 'item',
    uscc: 'uscc',
    kind: 'kind',
    state: 'state',
    raisedOn: 'raised_on',
    outcome: 'outcome',
    settledOn: 'settled_on',
    reason: 'reason',
  },
};

function flagEvent(
  flag: Pick<FlagRow, 'number' | 'uscc' | 'authority'>,
  kind: string,
  doing: WorkDoing,
): InspectionEvent {
  const { number, uscc, authority } = flag;
  return { topic: 'flag', number, kind, uscc, authority, actor: doing.actor, on: doing.today };
}

async function raise(client: PoolClient, finding: FindingRow, kind: ResultFlag, doing: WorkDoing): Promise<void> {
  const { visit, department, item, uscc, authority: office } = finding;
  const authority = flagAuthority(kind, office);
  const number = await addWork(client, FLAGS, doing.today, {
    authority,
    visit,
    department,
    item,
    uscc,
    kind,
    state: 'OPEN',
    raised_on: doing.today,
  });
  await appendEvents(client, {
    ...flagEvent({ number, uscc, authority }, 'RAISED', doing),
    details: { kind, visit, item },
  });
  if (kind === 'ABNORMAL_CANDIDATE') await tellCandidate(client, { number, uscc, authority }, finding, doing.today);
}

/** Tells who lists that a flag which names a candidate no longer stands. */
async function takeBack(client: PoolClient, flag: FlagRow, { today }: WorkDoing): Promise<void> {
  if (flag.kind === 'ABNORMAL_CANDIDATE') await tellCandidateWithdrawn(client, flag, today);
}

const STANDING = `SELECT ${selectWork(FLAGS)} FROM result_flag w
  WHERE w.visit = $1 AND w.department = $2 AND w.item = $3 AND w.state <> 'WITHDRAWN' ORDER BY w.id FOR UPDATE`;

/**
 * Brings the flags of a finding in line with its codes: what it raises is raised once, what a correction took away is
 * withdrawn unless it was settled. Who lists is told of a candidate and of its end; nobody is listed by it. DR-24, DR-25
 */
export async function raiseFlags(client: PoolClient, finding: FindingRow, doing: WorkDoing): Promise<void> {
  const { visit, department, item, codeSet, codes } = finding;
  const { rows: standing } = await client.query<FlagRow>(STANDING, [visit, department, item]);
  const raised = resultFlags(codeSet, codes);
  for (const kind of raised) {
    if (!standing.some((flag) => flag.kind === kind)) await raise(client, finding, kind, doing);
  }
  for (const flag of standing.filter(({ kind, state }) => state === 'OPEN' && !raised.includes(kind))) {
    await updateWork(client, FLAGS, flag.id, { state: 'WITHDRAWN' });
    await appendEvents(client, flagEvent(flag, 'WITHDRAWN', doing));
    await takeBack(client, flag, doing);
  }
}

/** What is decided on a flag, and why. */
export interface FlagSettlement extends WorkAt {
  readonly outcome: (typeof FLAG_OUTCOMES)[number];
  readonly reason: string;
}

/**
 * Settles a flag: the procedure of its own is taken up elsewhere, or not; a candidate that is not pursued is taken back.
 * Throws NOT_YOUR_INSPECTION, WORK_STATE_UNFIT, WORK_UNKNOWN, WORK_CHANGED and the codes of `workText`. DR-24, DR-25
 */
export function settleFlag(database: SiloDatabase, input: FlagSettlement, doing: WorkDoing): Promise<string> {
  const { actor, today } = doing;
  const { outcome } = input;
  requireOneOf(outcome, FLAG_OUTCOMES, 'outcome');
  const reason = workText(input.reason, 'reason');
  return database.transaction(async (client) => {
    await holdVisitOf(client, 'result_flag', input.number);
    const flag = await holdSeen<FlagRow>(client, FLAGS, input, actor);
    requireAll(
      mayInspectFor(actor, flag.authority, 'inspection-head'),
      workStep({ act: 'SETTLE', state: flag.state, possibleIn: ['OPEN'], article: '沪府发〔2020〕7号（十一）' }),
    );
    const settled = { outcome, reason, settled_by: actor.subject, settled_on: today };
    await updateWork(client, FLAGS, flag.id, { state: 'SETTLED', ...settled });
    await appendEvents(client, { ...flagEvent(flag, 'SETTLED', doing), reason, details: { outcome } });
    if (outcome === 'NOT_PURSUED') await takeBack(client, flag, doing);
    await renewArchive(client, flag.visit, doing);
    return flag.number;
  });
}
