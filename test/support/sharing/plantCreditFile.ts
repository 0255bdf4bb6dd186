import type { SiloDatabase } from '../../../kernel/service/database/siloDatabase';
import { addDays, type Day, shanghaiDay, yearOf } from '../../../kernel/values/day';
import { requireUscc } from '../../../kernel/values/uscc';
import {
  storeAccidentReports,
  storeAnnualReports,
  storeIndustryRatings,
  storeOwnEvents,
  storeSelfDeclarations,
  storeThirdPartyEvidence,
} from '../../../subgraphs/credit';

const HASH = 'a'.repeat(64);

/** The sample has the reports of the year before: this one is of an earlier year. */
const YEARS_BEFORE_SAMPLE = 2;

const COMMITMENT = `INSERT INTO commitment (number, authority, uscc, kind, matter, promise, basis, touches, document_hash,
    made_on, decided_on, state, grounds, fix_by, closed_on, observed_at)
  VALUES ('CM-2026-900001', 'SAMR', $1, 'APPROVAL', '许可', '承诺', '第二十七条', '{}', $2, $3, $3, 'FIXED', '[]', $3, $3, now())`;

/** Puts a file with a value of every field into the credit silo, for one entity. */
export async function plantCreditFile(database: SiloDatabase, code: string): Promise<void> {
  const today = shanghaiDay(Date.now());
  const on: Day = addDays(today, -30);
  const uscc = requireUscc(code);
  const source = { uscc, sourceDepartment: 'SAMR', sourceRecordId: 'file-1', observedAt: `${on}T00:00:00+08:00` };
  const year = yearOf(today) - YEARS_BEFORE_SAMPLE;
  const said = { statement: '内容', documentHash: HASH };
  await storeAnnualReports(database, [{ ...source, year, submittedOn: on, changedOn: on, documentHash: HASH }]);
  await storeOwnEvents(database, [{ ...source, kind: 'OTHER', title: '变更', occurredOn: on, publicisedOn: on }]);
  await storeSelfDeclarations(database, [{ ...source, ...said, subject: '场所', declaredOn: on, validUntil: on }]);
  const accident = { kind: 'FOOD', severity: 'GENERAL', summary: '简况', standing: 'STANDS' } as const;
  await storeAccidentReports(database, [{ ...source, ...accident, occurredOn: on, reportedOn: on }]);
  const party = { provider: '协会', providerKind: 'ASSOCIATION', kind: 'RATING', convention: '公约' } as const;
  await storeThirdPartyEvidence(database, [{ ...source, ...said, ...party, obtainedOn: on }]);
  const rated = { scheme: 'FOOD_RISK', grade: 'A', ratedOn: on, validUntil: on };
  await storeIndustryRatings(database, [{ ...source, ...rated }]);
  await database.dataSource.query(COMMITMENT, [uscc, HASH, on]);
}
