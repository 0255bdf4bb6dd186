import type { SiloDatabase } from '../../../kernel/service/database/siloDatabase';
import { addDays, shanghaiDay } from '../../../kernel/values/day';
import { requireUscc } from '../../../kernel/values/uscc';
import type { WorkDoing } from '../../../kernel/values/work/workDoing';
import { type CreditRecordFact, storeCreditRecords } from '../../../subgraphs/credit';
import { RATING_KEEPERS } from '../../../subgraphs/credit/rules/rating/ratingParties';
import type { RatingKind } from '../../../subgraphs/credit/rules/rating/ratingTypes';
import { continueRatingRun } from '../../../subgraphs/credit/store/rating/continueRatingRun';
import { findRun } from '../../../subgraphs/credit/store/rating/ratingReads';
import type { RatingRunRow } from '../../../subgraphs/credit/store/rating/ratingRows';
import { adoptRatingRun, startRatingRun } from '../../../subgraphs/credit/store/rating/ratingRuns';

const KINDS: readonly RatingKind[] = ['PUBLIC_CREDIT', 'CREDIT_RISK'];

function doingOf(subject: string, kind: RatingKind): WorkDoing {
  const { authority, enters, decides } = RATING_KEEPERS[kind];
  const actor = { subject, kind: 'official', department: authority, district: null, roles: [enters, decides] } as const;
  return { actor, today: shanghaiDay(Date.now()) };
}

async function goOn(database: SiloDatabase, number: string): Promise<RatingRunRow> {
  const today = shanghaiDay(Date.now());
  const { id } = (await findRun(database.statements, number)) as RatingRunRow;
  while (await continueRatingRun(database, id, { today }));
  return (await findRun(database.statements, number)) as RatingRunRow;
}

const SEAL = `UPDATE credit_record SET publication_state = 'REPAIRED', recorded_at = now() WHERE source_record_id = $1`;

/**
 * Rates every entity of the credit silo by the editions in force, one of them by two records, of which one is sealed since:
 * nobody rates it anew.
 */
export async function plantRatings(database: SiloDatabase, code: string): Promise<void> {
  const today = shanghaiDay(Date.now());
  const on = addDays(today, -30);
  const penalty = (sourceRecordId: string): CreditRecordFact => ({
    ...{ uscc: requireUscc(code), kind: 'ADMINISTRATIVE_PENALTY', title: '处罚', documentNumber: null },
    ...{ severity: 'SERIOUS', effectiveFrom: on, effectiveTo: null, publicationEndsOn: null },
    ...{ sourceDepartment: 'SAMR', sourceRecordId, observedAt: `${on}T00:00:00+08:00`, publicationState: 'PUBLISHED' },
  });
  await storeCreditRecords(database, [penalty('rated-1'), penalty('rated-2')], today);
  for (const kind of KINDS) {
    const number = await startRatingRun(database, { kind }, doingOf('starter', kind));
    const { version } = await goOn(database, number);
    await adoptRatingRun(database, { number, version }, doingOf('adopter', kind));
    await goOn(database, number);
  }
  await database.dataSource.query(SEAL, ['rated-2']);
}
