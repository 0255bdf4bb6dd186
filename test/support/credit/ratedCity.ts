import type { SiloDatabase } from '../../../kernel/service/database/siloDatabase';
import { day } from '../../../kernel/values/day';
import {
  type CreditRecordFact,
  credit,
  storeCreditRecords,
  storeMarketEntities,
  storePublicCreditRatings,
} from '../../../subgraphs/credit';
import { storeAccidentReports, storeThirdPartyEvidence } from '../../../subgraphs/credit/store/file/fileFacts';
import { cityEntities, SAMPLE_DAY } from '../../../tools/generate/city';
import { creditRatings } from '../../../tools/generate/creditFacts/creditRatings';
import { creditRecords } from '../../../tools/generate/creditFacts/creditRecords';
import { registerEntry } from '../../../tools/generate/creditFacts/registerEntry';
import { type OpenSilo, openSilo } from '../openSilo';

/** The day on which the silos of the tests stand. */
export const RATING_TODAY = day('2026-11-02');

/** Entities of the small city that is rated. */
export const RATED = [...cityEntities({ entities: 300, seed: 'rating', today: SAMPLE_DAY })];

/** The n-th of them. */
export const ratedUscc = (n: number) => (RATED[n] as (typeof RATED)[number]).uscc;

const HASH = 'c'.repeat(64);
const source = (n: number) => ({
  uscc: ratedUscc(n),
  sourceDepartment: 'SAMR',
  observedAt: '2026-09-01T00:00:00+08:00',
});

/** A penalty of the n-th entity, of serious severity unless told otherwise. */
export const penaltyOf = (n: number, change: Partial<CreditRecordFact> = {}): CreditRecordFact => ({
  ...source(n),
  kind: 'ADMINISTRATIVE_PENALTY',
  title: '封存用语戊九二三',
  documentNumber: null,
  severity: 'SERIOUS',
  effectiveFrom: day('2026-09-01'),
  effectiveTo: null,
  publicationState: 'PUBLISHED',
  publicationEndsOn: null,
  sourceRecordId: `penalty-${n}`,
  ...change,
});

/** What a third party says of the n-th entity. */
export const breachTold = (n: number, at = 1) => ({
  ...source(n),
  sourceRecordId: `told-${n}-${at}`,
  provider: '上海市某行业协会',
  providerKind: 'ASSOCIATION' as const,
  kind: 'CONVENTION_BREACH' as const,
  statement: '违反行业公约',
  convention: '行业自律公约',
  obtainedOn: day('2026-08-15'),
  documentHash: HASH,
});

const accidentOf = (n: number) => ({
  ...source(n),
  sourceRecordId: `accident-${n}`,
  kind: 'WORK_SAFETY' as const,
  severity: 'GENERAL' as const,
  occurredOn: day('2026-07-07'),
  reportedOn: day('2026-07-08'),
  summary: '一般事故',
  standing: 'STANDS' as const,
});

const every = (step: number, from: number): number[] => RATED.flatMap((_, at) => (at % step === from ? [at] : []));

async function fill(database: SiloDatabase): Promise<void> {
  const known = RATED.map((entity) => ({ entity, dice: entity.dice('credit') }));
  await storeMarketEntities(
    database,
    known.map(({ entity, dice }) => registerEntry(entity, dice)),
  );
  await storeCreditRecords(
    database,
    known.flatMap(({ entity, dice }) => creditRecords(entity, dice)),
    RATING_TODAY,
  );
  await storePublicCreditRatings(
    database,
    known.flatMap(({ entity, dice }) => creditRatings(entity, dice)),
  );
  await storeAccidentReports(database, every(11, 3).map(accidentOf));
  await storeThirdPartyEvidence(
    database,
    every(5, 2).flatMap((n) => [breachTold(n, 1), breachTold(n, 2)]),
  );
  await storeCreditRecords(
    database,
    every(15, 2).map((n) => penaltyOf(n, { sourceRecordId: `base-${n}` })),
    RATING_TODAY,
  );
}

/** The credit silo of a small city with records of every kind, accidents and words of third parties. */
export const openRatings = (): Promise<OpenSilo> => openSilo(credit, 'credit_rating', fill);
