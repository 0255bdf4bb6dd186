import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workText } from '../../../../kernel/values/work/workText';
import { mayAuditFile } from '../../rules/cases/sealedFile';
import { appendEvents } from '../work/appendEvent';
import { type CaseFileRow, findCaseFile } from './caseRows';

const REASON_LIMIT = 500;

/** Which sealed file the auditor looks at, and why. */
export interface SealedFileLook {
  readonly number: string;
  readonly reason: string;
}

/** A sealed file as the auditor sees it: opened for this look. */
export interface OpenedFile extends CaseFileRow {
  readonly isOpened: true;
}

/**
 * Shows a sealed case file to the auditor; the look itself is written into the history of enforcement before anything is
 * shown. Throws SEALED_FOR_AUDIT, NOT_SEALED and the codes of `workText`. 《信用修复管理办法》第三条
 */
export function auditFile(database: SiloDatabase, input: SealedFileLook, doing: WorkDoing): Promise<OpenedFile> {
  const { actor, today } = doing;
  requireAll(mayAuditFile(actor));
  const reason = workText(input.reason, 'reason', REASON_LIMIT);
  return database.transaction(async (client) => {
    await client.query('SELECT FROM case_file WHERE number = $1 FOR UPDATE', [input.number]);
    const row = await findCaseFile(client, input.number);
    if (!row?.sealedOn) throw new CataloguedError('NOT_SEALED', { field: 'number', received: input.number });
    const { number, uscc, caseNumber, authority } = row;
    const about = { topic: 'sealed-file', number, uscc, caseNumber, authority } as const;
    await appendEvents(client, { ...about, kind: 'LOOKED_AT', actor, on: today, reason });
    return { ...row, isOpened: true };
  });
}
