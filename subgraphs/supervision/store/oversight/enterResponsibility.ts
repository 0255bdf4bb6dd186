import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { insertWork } from '../../../../kernel/service/work/insertWork';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { getDepartment } from '../../../../kernel/values/reference/departments';
import { findDistrict } from '../../../../kernel/values/reference/districts';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workText } from '../../../../kernel/values/work/workText';
import { type ApprovalState, type Responsible, responsibleParty } from '../../rules/oversight/responsibleParty';
import { mayActFor } from '../../rules/work/workParties';
import { appendEvent } from '../work/appendEvent';
import { type KnownMatter, requireMatter } from './requireMatter';
import { type ResponsibilityRow, readResponsibilities } from './responsibilityRows';

/** What has become of the approval behind a matter in an area, from a day on. */
export interface ResponsibilityInput {
  readonly matter: string;
  /** Six digits; null for the whole city. */
  readonly district: string | null;
  readonly state: ApprovalState;
  readonly since: Day;
  readonly approver: string | null;
  readonly competent: string | null;
  readonly entrusted: string | null;
  /** The decision or provision by which it is so. */
  readonly basis: string;
}

function judgeInput(input: ResponsibilityInput, matter: KnownMatter, { actor }: WorkDoing): Responsible {
  const { district, since, state } = input;
  requireLawful(mayActFor(actor, matter.leadDepartment, 'supervision-approver'));
  if (district !== null && findDistrict(district, since)?.level !== 'DISTRICT') {
    throw new CataloguedError('UNKNOWN_DISTRICT', { field: 'district', received: district });
  }
  for (const party of ['approver', 'competent', 'entrusted'] as const) {
    const code = input[party];
    if (code !== null) getDepartment(code, party);
  }
  const { inForceFrom, inForceTo } = matter;
  if (since < inForceFrom || (inForceTo !== null && since >= inForceTo)) {
    const facts = { field: 'since', received: since, inForceFrom, inForceTo, article: '沪府发〔2020〕7号 （五）' };
    throw new CataloguedError('RESPONSIBILITY_OUTSIDE_MATTER', facts);
  }
  const found = responsibleParty(state, input);
  if ('lawful' in found) requireLawful(found, { field: 'state', received: state });
  return found as Responsible;
}

/** Ends the present entry of the area on the day on which the next begins. Throws RESPONSIBILITY_OVERLAPS. */
async function endPresent(
  client: PoolClient,
  { matter, district, since }: ResponsibilityInput,
): Promise<string | null> {
  const all = await readResponsibilities(client, [matter]);
  const own = all.filter((entry) => entry.district === district);
  const later = own.find((entry) => entry.since >= since || (entry.until !== null && entry.until > since));
  if (later) {
    const facts = {
      field: 'since',
      received: since,
      since: later.since,
      until: later.until,
      responsibility: later.number,
    };
    throw new CataloguedError('RESPONSIBILITY_OVERLAPS', { ...facts, article: '沪府发〔2020〕7号 （四）' });
  }
  const present = own.find(({ until }) => until === null);
  if (!present) return null;
  await client.query('UPDATE matter_responsibility SET until = $2, recorded_at = now() WHERE id = $1', [
    present.id,
    since,
  ]);
  return present.number;
}

/**
 * Enters who has to do with a matter in an area from a day on; what held there until then ends on that day. Writers wait
 * for each other, so that no day has two. Throws NOT_YOUR_SUPERVISION, SUPERVISION_MATTER_UNKNOWN, UNKNOWN_DISTRICT,
 * UNKNOWN_DEPARTMENT, RESPONSIBILITY_PARTY_MISSING, RESPONSIBILITY_NEEDS_DISTRICT, RESPONSIBILITY_OUTSIDE_MATTER,
 * RESPONSIBILITY_OVERLAPS and the codes of `workText`, and then nothing is stored.
 */
export function enterResponsibility(
  database: SiloDatabase,
  input: ResponsibilityInput,
  doing: WorkDoing,
): Promise<ResponsibilityRow> {
  const { actor, today } = doing;
  return database.transaction(async (client) => {
    await client.query('LOCK TABLE matter_responsibility IN SHARE ROW EXCLUSIVE MODE');
    const matter = await requireMatter(client, input.matter);
    const { authority, duty } = judgeInput(input, matter, doing);
    const basis = workText(input.basis, 'basis');
    const ended = await endPresent(client, input);
    const { district, state, since, approver, competent, entrusted } = input;
    const columns = { matter_code: matter.code, district, state, since, approver, competent, entrusted, basis };
    const entered = { ...columns, entered_by: actor.subject, entered_on: today };
    const row = { table: 'matter_responsibility', prefix: 'RSP', on: today, columns: entered };
    const { id, number } = await insertWork(client, row);
    const details = { district, state, since, duty, ended };
    const about = { topic: 'responsibility' as const, number, matter: matter.code, authority };
    await appendEvent(client, { ...about, kind: 'ENTERED', actor, on: today, reason: basis, details });
    return { ...input, id, number, basis, until: null, enteredOn: today };
  });
}
