import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { Day } from '../../../../kernel/values/day';
import { lawful } from '../../../../kernel/values/verdict';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { reportChange, reportedYear, reportOffice } from '../../rules/file/annualReportFiling';
import { notAhead } from '../../rules/file/filedDays';
import { documentHash, type Filing, type FilingReceipt, takeFiling } from './fileFact';
import { reportRow } from './fileFacts';
import { FILE } from './fileTables';

/** An annual report that comes in. */
export interface FiledAnnualReport extends Omit<Filing, 'record'> {
  readonly year: number;
  readonly submittedOn: Day;
  readonly documentHash: string;
}

interface Standing {
  readonly submittedOn: Day;
  readonly changedOn: Day | null;
  readonly documentHash: string;
}

/** The number under which the report of an entity on a year is kept, one for each. */
export const annualReportRecord = (uscc: string, year: number): string => `AR-${uscc}-${year}`;

async function findStanding(client: PoolClient, uscc: string, year: number): Promise<Standing | undefined> {
  const { rows } = await client.query<Standing>(
    `SELECT submitted_on AS "submittedOn", changed_on AS "changedOn", document_hash AS "documentHash"
     FROM annual_report WHERE uscc = $1 AND report_year = $2 FOR UPDATE`,
    [uscc, year],
  );
  return rows[0];
}

/**
 * Takes an annual report, or its change while the window is open; the day of the first submission stands. The report is
 * kept by its hash. Throws ANNUAL_REPORT_OFFICE, ANNUAL_REPORT_YEAR_UNFIT, ANNUAL_REPORT_CLOSED, FILE_DAY_AHEAD,
 * FILE_HASH_UNFIT, CREDIT_ENTITY_UNKNOWN, NOT_YOUR_CREDIT_WORK. CR-11
 */
export function fileAnnualReport(
  database: SiloDatabase,
  input: FiledAnnualReport,
  doing: WorkDoing,
): Promise<FilingReceipt> {
  const { authority, uscc, year, submittedOn } = input;
  const hash = documentHash(input.documentHash);
  const filing = { authority, uscc, record: annualReportRecord(uscc, year) };
  const to = { table: FILE.reports, topic: 'annual-report', source: 'SAMR' } as const;
  return takeFiling(database, { filing, doing }, to, async (client, { registeredOn }, code) => {
    const office = [reportOffice(authority), notAhead('submittedOn', submittedOn, doing.today)];
    const fits = reportedYear({ year, registeredOn, submittedOn });
    const former = fits.lawful ? await findStanding(client, code, year) : undefined;
    const isSame = former?.documentHash === hash;
    const changes = former !== undefined && !isSame;
    const days = former
      ? { submittedOn: former.submittedOn, changedOn: isSame ? former.changedOn : submittedOn }
      : { submittedOn, changedOn: null };
    return {
      row: (source) => reportRow({ ...source, year, ...days, documentHash: hash }),
      verdicts: [...office, fits, changes ? reportChange(year, submittedOn) : lawful],
      kind: changes ? 'CHANGED' : 'FILED',
      details: { year, submittedOn, documentHash: hash },
    };
  });
}
