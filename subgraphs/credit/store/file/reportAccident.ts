import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import type { Uscc } from '../../../../kernel/values/uscc';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workText } from '../../../../kernel/values/work/workText';
import {
  type AccidentKind,
  type AccidentSeverity,
  type AccidentStanding,
  accidentReport,
} from '../../rules/file/accidentReport';
import { inOrder, notAhead } from '../../rules/file/filedDays';
import { mayHandleCredit } from '../../rules/work/creditParties';
import { seesCredit } from '../../rules/work/creditSight';
import { appendEvents } from '../work/appendEvent';
import { type Filing, type FilingReceipt, filedAt, recordNumber, takeFiling } from './fileFact';
import { accidentRow } from './fileFacts';
import { FILE } from './fileTables';
import { ingestFile } from './ingestFile';

/** An accident that an entity reports. */
export interface ReportedAccident extends Filing {
  readonly kind: AccidentKind;
  readonly severity: AccidentSeverity;
  readonly occurredOn: Day;
  readonly reportedOn: Day;
  readonly summary: string;
}

interface Standing extends Omit<ReportedAccident, 'authority' | 'record'> {
  readonly id: string;
  readonly uscc: Uscc;
  readonly standing: AccidentStanding;
}

const HOLD = `SELECT id::text, uscc, kind, severity, occurred_on AS "occurredOn", reported_on AS "reportedOn", summary,
    standing FROM accident_report WHERE source_department = $1 AND source_record_id = $2 FOR UPDATE`;

async function holdReport(client: PoolClient, authority: string, record: string): Promise<Standing | undefined> {
  return (await client.query<Standing>(HOLD, [authority, record])).rows[0];
}

/**
 * Takes an accident report, or its correction under the same number; supervision evaluates the entity at once because of
 * it. Throws ACCIDENT_WITHDRAWN, FILE_DAY_AHEAD, FILE_DAYS_UNFIT, CREDIT_ENTITY_UNKNOWN, NOT_YOUR_CREDIT_WORK,
 * FILE_NUMBER_UNFIT and the codes of `workText`. 沪府发〔2020〕7号（十三）；《上海市分类监管管理办法》第十四条第三款
 */
export async function reportAccident(
  database: SiloDatabase,
  input: ReportedAccident,
  doing: WorkDoing,
): Promise<FilingReceipt> {
  const { kind, severity, occurredOn, reportedOn } = input;
  const summary = workText(input.summary, 'summary');
  const record = recordNumber(input.record);
  const to = { table: FILE.accidents, topic: 'accident-report' } as const;
  return takeFiling(database, { filing: { ...input, record }, doing }, to, async (client) => ({
    row: (source) =>
      accidentRow({ ...source, kind, severity, occurredOn, reportedOn, summary, standing: 'STANDS' as const }),
    verdicts: [
      accidentReport((await holdReport(client, input.authority, record))?.standing),
      notAhead('reportedOn', reportedOn, doing.today),
      inOrder({ earlier: ['occurredOn', occurredOn], later: ['reportedOn', reportedOn] }),
    ],
    kind: 'REPORTED',
    details: { kind, severity, occurredOn, reportedOn },
  }));
}

/** An accident report that proved to be none of this entity. */
export interface WithdrawnAccident extends Omit<Filing, 'uscc'> {
  readonly reason: string;
}

/**
 * Withdraws an accident report that proved wrong; it stays in the history. Throws WORK_UNKNOWN, ACCIDENT_WITHDRAWN,
 * NOT_YOUR_CREDIT_WORK and the codes of `workText`. 《上海市分类监管管理办法》第九条第四款
 */
export async function withdrawAccident(
  database: SiloDatabase,
  { authority, record, reason: text }: WithdrawnAccident,
  { actor, today }: WorkDoing,
): Promise<FilingReceipt> {
  const reason = workText(text, 'reason');
  return database.transaction(async (client) => {
    const found = seesCredit(actor, authority) ? await holdReport(client, authority, record) : undefined;
    if (!found) throw new CataloguedError('WORK_UNKNOWN', { field: 'record', received: record });
    requireAll(mayHandleCredit(actor, authority, 'credit-head'), accidentReport(found.standing));
    const { id, uscc } = found;
    const source = { uscc, sourceDepartment: authority, sourceRecordId: record, observedAt: filedAt(today) };
    await ingestFile(client, FILE.accidents, [accidentRow({ ...found, ...source, standing: 'WITHDRAWN' })]);
    const about = { topic: 'accident-report', number: `${authority}/${record}`, uscc, authority } as const;
    await appendEvents(client, { ...about, kind: 'WITHDRAWN', actor, on: today, reason });
    return { id: `AccidentReport:${id}`, authority, record, uscc, filedOn: today, changed: true };
  });
}
