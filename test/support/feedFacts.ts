import { day } from '../../kernel/values/day';
import type { CreditRecordFact, MarketEntityFact } from '../../subgraphs/credit';
import { cityEntities, SAMPLE_DAY } from '../../tools/generate/city';
import { registerEntry } from '../../tools/generate/creditFacts/registerEntry';

const ENTITIES = [...cityEntities({ entities: 100, seed: 'feed', today: SAMPLE_DAY })];

/** The n-th register entry of the tests of the feed, from 1; in Pudong and of division 62 unless told otherwise. */
export function entryOf(n: number, changed: Partial<MarketEntityFact> = {}): MarketEntityFact {
  const entity = ENTITIES[n - 1];
  if (!entity) throw new RangeError(`no entity ${n}`);
  const entry = registerEntry(entity, entity.dice('credit'));
  const place = { district: '310115', industryDivision: '62' };
  return { ...entry, ...place, observedAt: '2026-01-01T00:00:00Z', ...changed };
}

/** A published penalty of the n-th entity, recorded under its number. */
export function recordOf(n: number, changed: Partial<CreditRecordFact> = {}): CreditRecordFact {
  return {
    uscc: entryOf(n).uscc,
    kind: 'ADMINISTRATIVE_PENALTY',
    title: `penalty ${n}`,
    documentNumber: null,
    severity: 'GENERAL',
    effectiveFrom: day('2026-05-01'),
    effectiveTo: null,
    publicationState: 'PUBLISHED',
    publicationEndsOn: null,
    sourceDepartment: 'DEVELOPMENT_REFORM',
    sourceRecordId: `record-${n}`,
    observedAt: '2026-05-01T00:00:00Z',
    ...changed,
  };
}
