import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import { requireWork } from '../../../../kernel/service/work/requireWork';
import { addWork } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workStep } from '../../../../kernel/values/work/workStep';
import { partResultStep } from '../../rules/results/partResultState';
import { isEnteredLate } from '../../rules/results/resultDays';
import { mayEnterResult } from '../../rules/results/resultParties';
import { appendEvents } from '../work/appendEvent';
import { findPartResult, type HeldPart, holdPart, type PartAt } from './holdPart';
import { type FindingInput, judgeFinding } from './judgeFinding';
import { resultEvent } from './resultEvent';
import { type FindingRow, findingNumber, PART_RESULTS } from './resultRows';
import { addFinding, findFinding, replaceFinding } from './writeFinding';

/** A finding to be entered, and the version that it takes the place of; 0 for the first. */
export interface FindingEntry extends PartAt, FindingInput {
  readonly version: number;
}

async function beginPart(client: PoolClient, { visit, part }: HeldPart, { actor, today }: WorkDoing): Promise<void> {
  const { office: authority, department, plan } = part;
  const number = await addWork(client, PART_RESULTS, today, {
    authority,
    visit: visit.number,
    department,
    uscc: visit.uscc,
    plan_number: plan,
    round_number: visit.round,
    state: 'ENTERING',
  });
  const about = { number, uscc: visit.uscc, authority };
  const begun = resultEvent(about, plan, 'BEGUN', { actor, today });
  await appendEvents(client, { ...begun, details: { visit: visit.number, department } });
}

function requireVersion(stored: FindingRow | undefined, number: string, version: number): FindingRow | undefined {
  if (stored) return requireWork(stored, { number, version }, 'item');
  if (version === 0) return undefined;
  throw new CataloguedError('WORK_CHANGED', { field: 'version', received: String(version), version: 0 });
}

/**
 * Enters what was found on an item of a part that is under way, or enters it anew before the part is completed. Throws
 * RESULT_NOT_SEATED, RESULT_NOT_YOURS, WORK_STATE_UNFIT, WORK_UNKNOWN, WORK_CHANGED, VISIT_PART_UNKNOWN and the codes of
 * `judgeFinding`. DR-18, DR-20
 */
export function enterFinding(database: SiloDatabase, entry: FindingEntry, doing: WorkDoing): Promise<string> {
  return database.transaction(async (client) => {
    const { actor, today } = doing;
    const held = await holdPart(client, entry, actor);
    const { visit, part, isSeated } = held;
    const { office: authority, department, plan, state } = part;
    const results = await findPartResult(client, part);
    requireAll(
      mayEnterResult(actor, authority, isSeated),
      workStep({ act: 'ENTER', state, possibleIn: ['IN_PROGRESS'], article: '沪府发〔2020〕7号（十一）' }),
      partResultStep('ENTER', results?.state ?? 'ENTERING'),
    );
    const columns = await judgeFinding(client, part, entry, today);
    const number = findingNumber(visit.number, department, entry.item);
    const stored = requireVersion(await findFinding(client, number), number, entry.version);
    const late = isEnteredLate(columns.inspected_on, today);
    const entered = { ...columns, late, entered_by: actor.subject, entered_on: today };
    if (!results) await beginPart(client, held, doing);
    if (stored) await replaceFinding(client, stored, { ...entered, entered_at: new Date() }, { doing });
    else {
      const key = { number, authority, visit: visit.number, department, item: entry.item, uscc: visit.uscc };
      await addFinding(client, { ...key, ...entered });
    }
    const about = { number, uscc: visit.uscc, authority };
    const event = resultEvent(about, plan, stored ? 'ENTERED_ANEW' : 'ENTERED', doing);
    await appendEvents(client, { ...event, details: tracedOf(entry, late) });
    return number;
  });
}

/** What of a finding stands in the history: codes and hashes, no text. */
export function tracedOf(
  { codeSet, codes, followUp, attachments, answers }: FindingInput,
  late: boolean | null,
): object {
  const problems = answers.filter(({ answer }) => answer === 'PROBLEM').map(({ point }) => point);
  const hashes = attachments.map(({ sha256 }) => sha256);
  return { codeSet, codes, followUp: followUp.kind, problems, attachments: hashes, late };
}
