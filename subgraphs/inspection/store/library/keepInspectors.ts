import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { addWork, holdSeen, updateWork } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { getDepartment } from '../../../../kernel/values/reference/departments';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { seesAuthority, type WorkActor } from '../../../../kernel/values/work/workParties';
import { workStep } from '../../../../kernel/values/work/workStep';
import { workText } from '../../../../kernel/values/work/workText';
import { certificateRenewed, inspectorCertified } from '../../rules/library/inspectorCertified';
import { inspectorAreas, inspectorFields } from '../../rules/library/inspectorReach';
import { mayKeepInspectors } from '../../rules/library/inspectorSight';
import { observedOn } from '../../rules/visits/observedOn';
import { appendEvents } from '../work/appendEvent';
import { INSPECTORS, type InspectorRow, inspectorEvent, lockInspectors } from './inspectorRows';

/** An inspector as his office registers him. */
export interface InspectorRegistration {
  readonly office: string;
  readonly name: string;
  readonly certificateNo: string;
  /** Last day on which the certificate is valid. */
  readonly certificateUntil: Day;
  readonly fields: readonly string[];
  readonly areas: readonly string[] | null;
  readonly trainedOn: Day | null;
  readonly account: string | null;
}

/**
 * Refuses a certificate or an account of somebody else; `number` is that of the inspector himself, null for a new one. Who is
 * of an office out of the actor's sight is not told apart by the one or the other.
 */
async function requireUnknown(
  client: PoolClient,
  { certificateNo, account }: Pick<InspectorRegistration, 'certificateNo' | 'account'>,
  { number, actor }: { readonly number: string | null; readonly actor: WorkActor },
): Promise<void> {
  const sql = `SELECT (certificate_no = $1) AS "byCertificate", authority FROM inspector
    WHERE active AND (certificate_no = $1 OR account = $2) AND number IS DISTINCT FROM $3 LIMIT 1`;
  type Known = { readonly byCertificate: boolean; readonly authority: string };
  const known = (await client.query<Known>(sql, [certificateNo, account, number])).rows[0];
  if (!known) return;
  const [field, received] = known.byCertificate ? ['certificateNo', certificateNo] : ['account', account ?? ''];
  const isSeen = seesAuthority(actor, known.authority);
  throw new CataloguedError('INSPECTOR_EXISTS', isSeen ? { field, received } : { field: 'certificateNo, account' });
}

/**
 * Registers an inspector of an office. Throws INSPECTOR_EXISTS, INSPECTOR_NOT_CERTIFIED, INSPECTOR_FIELDS_UNFIT,
 * INSPECTOR_AREA_UNFIT, NOT_YOUR_INSPECTION, UNKNOWN_DEPARTMENT or the codes of a text, and then nothing is stored. DR-4
 */
export async function registerInspector(
  database: SiloDatabase,
  input: InspectorRegistration,
  doing: WorkDoing,
): Promise<string> {
  const { actor, today } = doing;
  const { office, certificateUntil, fields, areas, trainedOn } = input;
  getDepartment(office, 'office');
  requireAll(
    mayKeepInspectors(actor, office),
    inspectorCertified(input, today),
    inspectorFields(fields),
    inspectorAreas(areas, office),
  );
  const name = workText(input.name, 'name', 60);
  const certificateNo = workText(input.certificateNo, 'certificateNo', 60);
  const account = input.account === null ? null : workText(input.account, 'account', 200);
  return database.transaction(async (client) => {
    await lockInspectors(client);
    await requireUnknown(client, { certificateNo, account }, { number: null, actor });
    const certificate = { certificate_no: certificateNo, certificate_until: certificateUntil, trained_on: trainedOn };
    const observed_at = observedOn(today);
    const about = { authority: office, name, ...certificate, fields, areas, account, observed_at };
    const number = await addWork(client, INSPECTORS, today, about);
    const thing = { topic: 'inspector', number, authority: office } as const;
    const details = { certificateUntil, fields, areas, trainedOn };
    await appendEvents(client, { ...inspectorEvent('REGISTERED', thing, doing), details });
    return number;
  });
}

/** What of an inspector is new; null for what stays as it was. */
export interface CertificateRenewal extends WorkAt {
  readonly certificateNo: string | null;
  readonly certificateUntil: Day;
  readonly fields: readonly string[] | null;
  readonly areas: readonly string[] | null;
  readonly trainedOn: Day | null;
}

const ARTICLE = '沪府发〔2020〕7号（十八）';

async function holdActive(client: PoolClient, at: WorkAt, { actor }: WorkDoing, act: string): Promise<InspectorRow> {
  const row = await holdSeen<InspectorRow>(client, INSPECTORS, at, actor);
  const state = row.active ? 'ACTIVE' : 'INACTIVE';
  requireAll(
    mayKeepInspectors(actor, row.authority),
    workStep({ act, state, possibleIn: ['ACTIVE'], article: ARTICLE }),
  );
  return row;
}

/**
 * Renews the certificate of an inspector, and with it what he is qualified for, where he inspects and when he was trained.
 * Throws INSPECTOR_NOT_RENEWED, INSPECTOR_NOT_CERTIFIED, INSPECTOR_EXISTS, INSPECTOR_FIELDS_UNFIT, INSPECTOR_AREA_UNFIT,
 * NOT_YOUR_INSPECTION, WORK_STATE_UNFIT, WORK_UNKNOWN, WORK_CHANGED or the codes of a text. DR-12
 */
export async function renewCertificate(
  database: SiloDatabase,
  input: CertificateRenewal,
  doing: WorkDoing,
): Promise<string> {
  const given = input.certificateNo === null ? null : workText(input.certificateNo, 'certificateNo', 60);
  return database.transaction(async (client) => {
    await lockInspectors(client);
    const row = await holdActive(client, input, doing, 'RENEW');
    const fields = input.fields ?? row.fields;
    const areas = input.areas ?? row.areas;
    const trainedOn = input.trainedOn ?? row.trainedOn;
    requireAll(
      certificateRenewed(row, input, doing.today),
      inspectorFields(fields),
      inspectorAreas(areas, row.authority),
    );
    const { certificateUntil } = input;
    const certificateNo = given ?? row.certificateNo;
    await requireUnknown(client, { certificateNo, account: null }, { number: row.number, actor: doing.actor });
    const certificate = { certificate_no: certificateNo, certificate_until: certificateUntil };
    await updateWork(client, INSPECTORS, row.id, {
      ...{ ...certificate, fields, areas, trained_on: trainedOn },
      observed_at: observedOn(doing.today),
    });
    const thing = { topic: 'inspector', number: row.number, authority: row.authority } as const;
    const details = { certificateUntil, fields, areas, trainedOn };
    await appendEvents(client, { ...inspectorEvent('RENEWED', thing, doing), details });
    return row.number;
  });
}

/** Who no longer inspects, and why. */
export interface InspectorEnding extends WorkAt {
  readonly reason: string;
}

/**
 * Takes an inspector out of the library: he is drawn no more, and his account and certificate are free for another office.
 * Throws NOT_YOUR_INSPECTION, WORK_STATE_UNFIT, WORK_UNKNOWN, WORK_CHANGED or the codes of a text. DR-4
 */
export async function deactivateInspector(
  database: SiloDatabase,
  input: InspectorEnding,
  doing: WorkDoing,
): Promise<string> {
  const reason = workText(input.reason, 'reason');
  return database.transaction(async (client) => {
    const row = await holdActive(client, input, doing, 'DEACTIVATE');
    await updateWork(client, INSPECTORS, row.id, { active: false, observed_at: observedOn(doing.today) });
    const thing = { topic: 'inspector', number: row.number, authority: row.authority } as const;
    await appendEvents(client, { ...inspectorEvent('DEACTIVATED', thing, doing), reason });
    return row.number;
  });
}
