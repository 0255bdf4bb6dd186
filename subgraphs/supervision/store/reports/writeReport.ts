import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { workNumber } from '../../../../kernel/service/work/insertWork';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { requireUscc } from '../../../../kernel/values/uscc';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workText } from '../../../../kernel/values/work/workText';
import { supervisionReport } from '../../rules/adjustments/supervisionReport';
import { mayActFor } from '../../rules/work/workParties';
import { currentSeq } from '../evidence/evidenceClock';
import { evidenceOf } from '../evidence/evidenceOf';
import { appendEvent } from '../work/appendEvent';
import { getSubject } from '../work/getSubject';
import { findReport, type StoredReport } from './supervisionReports';

/** A report on its way into the store. */
export interface ReportInput {
  readonly uscc: string;
  readonly matter: string;
  readonly writtenOn: Day;
  readonly findings: string;
  /** Keys of records of evidence. */
  readonly inspections: readonly string[];
}

const MOST_INSPECTIONS = 50;

async function nextNumber(client: PoolClient, on: Day): Promise<string> {
  const { rows } = await client.query<{ no: string }>(`SELECT nextval('supervision_report_number')::text AS no`);
  return workNumber('REP', on, rows[0]?.no ?? '');
}

function checked(input: ReportInput): ReportInput {
  const inspections = [...new Set(input.inspections)];
  if (inspections.length > MOST_INSPECTIONS) {
    const received = String(inspections.length);
    throw new CataloguedError('WORK_LIST_TOO_LONG', { field: 'inspections', received, limit: MOST_INSPECTIONS });
  }
  return { ...input, uscc: requireUscc(input.uscc), findings: workText(input.findings, 'findings'), inspections };
}

/**
 * Writes an evaluation report into the history of supervision. Throws the codes of `requireUscc` and `workText`,
 * WORK_LIST_TOO_LONG, SUPERVISION_MATTER_UNKNOWN, SUBJECT_NOT_SUPERVISED, NOT_YOUR_SUPERVISION, REPORT_DAY_UNFIT,
 * REPORT_WITHOUT_INSPECTION, REPORT_INSPECTION_UNKNOWN, and then nothing is stored.
 */
export function writeReport(
  database: SiloDatabase,
  input: ReportInput,
  { actor, today }: WorkDoing,
): Promise<StoredReport> {
  const { uscc, matter, writtenOn, findings, inspections } = checked(input);
  return database.transaction(async (client) => {
    const seq = await currentSeq(client);
    const { authority } = await getSubject(client, { uscc, matter, seq, on: today });
    requireLawful(mayActFor(actor, authority, 'supervision-officer'));
    const evidence = await evidenceOf(client, uscc, seq);
    requireLawful(supervisionReport({ writtenOn, today, inspections, evidence }));
    const number = await nextNumber(client, today);
    const about = { topic: 'report', number, kind: 'WRITTEN', uscc, matter, authority, actor, on: today } as const;
    await appendEvent(client, { ...about, reason: findings, details: { writtenOn, inspections } });
    return (await findReport(client, number)) as StoredReport;
  });
}
