import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { insertWork } from '../../../../kernel/service/work/insertWork';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import { requireWork, type WorkAt } from '../../../../kernel/service/work/requireWork';
import { updateWork } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import { getDepartment } from '../../../../kernel/values/reference/departments';
import { requireUscc } from '../../../../kernel/values/uscc';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { seesAuthority } from '../../../../kernel/values/work/workParties';
import { workText } from '../../../../kernel/values/work/workText';
import { requireCaseNumber } from '../../rules/oversight/caseNumber';
import { type FindingSource, findingDay, findingDueOn, mayHandleFinding } from '../../rules/oversight/violationFinding';
import { anotherPerson } from '../../rules/work/anotherPerson';
import { mayActFor } from '../../rules/work/workParties';
import { appendEvent } from '../work/appendEvent';
import { type FindingRow, findFinding } from './findingRows';
import { requireMatter } from './requireMatter';

/** What an authority came upon. */
export interface FindingInput {
  readonly uscc: string;
  readonly matter: string;
  readonly authority: string;
  readonly source: FindingSource;
  /** Number of the run, the entry of the file or the visit. */
  readonly reference?: string | null;
  readonly facts: string;
  readonly foundOn: Day;
}

const LONGEST_REFERENCE = 200;

type Told = {
  readonly kind: string;
  readonly doing: WorkDoing;
  readonly reason: string | null;
  readonly details: object;
};

async function noteFinding(
  client: PoolClient,
  { number, uscc, matter, authority }: Pick<FindingRow, 'number' | 'uscc' | 'matter' | 'authority'>,
  { kind, doing, reason, details }: Told,
): Promise<void> {
  const { actor, today } = doing;
  const about = { topic: 'finding' as const, number, uscc, matter, authority };
  await appendEvent(client, { ...about, kind, actor, on: today, reason, details });
}

/**
 * Stores what an authority came upon, with its last day, and gives its number. Throws NOT_YOUR_SUPERVISION,
 * FINDING_DAY_UNFIT, SUPERVISION_MATTER_UNKNOWN, the codes of `requireUscc` and of `workText`; nothing is stored then.
 */
export function recordFinding(database: SiloDatabase, input: FindingInput, doing: WorkDoing): Promise<string> {
  const { actor, today } = doing;
  const { matter, authority, source, foundOn } = input;
  return database.transaction(async (client) => {
    const uscc = requireUscc(input.uscc);
    getDepartment(authority, 'authority');
    requireAll(mayActFor(actor, authority, 'supervision-officer'), findingDay(foundOn, today));
    await requireMatter(client, matter);
    const facts = workText(input.facts, 'facts');
    const reference = input.reference ? workText(input.reference, 'reference', LONGEST_REFERENCE) : null;
    const dueOn = findingDueOn(foundOn);
    const columns = {
      uscc,
      matter_code: matter,
      authority,
      source,
      reference,
      facts,
      found_on: foundOn,
      due_on: dueOn,
      state: 'OPEN',
      found_by: actor.subject,
    };
    const { number } = await insertWork(client, { table: 'violation_finding', prefix: 'FND', on: today, columns });
    const details = { source, reference, foundOn, dueOn };
    await noteFinding(client, { number, uscc, matter, authority }, { kind: 'FOUND', doing, reason: facts, details });
    return number;
  });
}

interface FindingEnd extends WorkAt {
  readonly state: 'CASE_FILED' | 'NO_CASE';
  readonly caseNumber: string | null;
  readonly reason: string | null;
}

function handleFinding(
  database: SiloDatabase,
  { state, caseNumber, reason, ...at }: FindingEnd,
  { doing, judge }: { readonly doing: WorkDoing; readonly judge: (finding: FindingRow) => void },
): Promise<string> {
  const { actor, today } = doing;
  return database.transaction(async (client) => {
    const found = await findFinding(client, at.number, true);
    const finding = requireWork(found && seesAuthority(actor, found.authority) ? found : undefined, at, 'finding');
    judge(finding);
    requireAll(mayHandleFinding(state === 'NO_CASE' ? 'NO_CASE' : 'FILE_CASE', finding.state));
    const set = { state, case_number: caseNumber, reason, handled_on: today, handled_by: actor.subject };
    await updateWork(client, { name: 'violation_finding' }, finding.id, set);
    const told = { kind: state, doing, reason, details: caseNumber ? { caseNumber } : {} };
    await noteFinding(client, finding, told);
    return finding.number;
  });
}

/**
 * Ends a finding with the number of the case that was filed. Throws CASE_NUMBER_INVALID, NOT_YOUR_SUPERVISION,
 * WORK_STATE_UNFIT, WORK_UNKNOWN, WORK_CHANGED.
 */
export function fileCaseForFinding(
  database: SiloDatabase,
  at: WorkAt & { readonly caseNumber: string },
  doing: WorkDoing,
): Promise<string> {
  const caseNumber = requireCaseNumber(at.caseNumber, doing.today);
  const judge = ({ authority }: FindingRow) => requireAll(mayActFor(doing.actor, authority, 'supervision-officer'));
  return handleFinding(database, { ...at, state: 'CASE_FILED', caseNumber, reason: null }, { doing, judge });
}

/**
 * Ends a finding with the reason why there is no case, which is for somebody else than who found it to say. Throws
 * SAME_PERSON_DECIDES and the codes of `fileCaseForFinding` but the case's.
 */
export function closeFindingWithoutCase(
  database: SiloDatabase,
  at: WorkAt & { readonly reason: string },
  doing: WorkDoing,
): Promise<string> {
  const reason = workText(at.reason, 'reason');
  const judge = ({ authority, foundBy }: FindingRow) =>
    requireAll(mayActFor(doing.actor, authority, 'supervision-approver'), anotherPerson(doing.actor, foundBy));
  return handleFinding(database, { ...at, state: 'NO_CASE', caseNumber: null, reason }, { doing, judge });
}
