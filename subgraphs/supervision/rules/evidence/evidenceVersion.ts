import { shanghaiDay } from '../../../../kernel/values/day';
import type { EvidenceFact, ToldEvidence } from './toldEvidence';

/** The event that told something and its place in the feed; both null where none has. */
export interface ToldBy {
  readonly eventId: string | null;
  readonly position: string | null;
}

/** What is told of a record, and by which event. */
export interface EvidenceChange extends ToldBy {
  readonly told: ToldEvidence;
}

/** One version of a record; a withdrawn one says of which kind the record was and when it was withdrawn, and no more. */
export interface EvidenceVersion extends Omit<EvidenceFact, 'dating'>, ToldBy {
  readonly withdrawn: boolean;
}

const PLACE = /^([0-9a-f]+)-(\d+)$/;

/** Whether a change comes from a place in the feed that the version lies behind, as when the feed is read anew. */
function isPassed({ position: reached }: ToldBy, { position }: ToldBy): boolean {
  const [, life, at] = PLACE.exec(reached ?? '') ?? [];
  const [, otherLife, other] = PLACE.exec(position ?? '') ?? [];
  return life !== undefined && life === otherLife && BigInt(other ?? 0) <= BigInt(at ?? 0);
}

const isOlder = (some: string, other: string): boolean => Date.parse(some) < Date.parse(other);

function sealed(former: EvidenceVersion, { told, eventId, position }: EvidenceChange): EvidenceVersion {
  const { key, uscc, kind, sourceDepartment } = former;
  const observedAt = isOlder(told.observedAt, former.observedAt) ? former.observedAt : told.observedAt;
  const emptied = { code: null, grade: null, amount: null, endedOn: null };
  const occurredOn = shanghaiDay(Date.parse(observedAt));
  const about = { key, uscc, kind, ...emptied, occurredOn, sourceDepartment };
  return { ...about, observedAt, eventId, position, withdrawn: true };
}

const COMPARED = ['uscc', 'kind', 'code', 'grade', 'amount', 'occurredOn', 'endedOn', 'sourceDepartment'] as const;

function standing(former: EvidenceVersion | undefined, fact: EvidenceFact, by: ToldBy): EvidenceVersion {
  const { dating, ...values } = fact;
  const keepsDay = former && (dating === 'FIRST_TOLD' || (dating === 'SINCE' && former.code === fact.code));
  const occurredOn = keepsDay ? former.occurredOn : fact.occurredOn;
  const next = { ...values, occurredOn, ...by, withdrawn: false };
  return former && COMPARED.every((name) => former[name] === next[name]) ? former : next;
}

/**
 * Which version of a record stands after a change: the former one where nothing changes, undefined where the record is no
 * evidence now
 *
 * Of several accounts the one observed last stands; one that was told before what is known, or that says the same again,
 * changes nothing. What was withdrawn stays withdrawn, and what is kept of it says no more than that.
 *
 * 《上海市分类监管管理办法》第九条第四款（及时、准确、完整）；《信用修复管理办法》第三条
 */
export function versionAfter(former: EvidenceVersion | undefined, change: EvidenceChange): EvidenceVersion | undefined {
  const { told, eventId, position } = change;
  if (former?.withdrawn) return former;
  if (told.standing === 'SEALED') return former && sealed(former, change);
  if (former && (isOlder(told.observedAt, former.observedAt) || isPassed(former, change))) return former;
  return told.standing !== 'STANDS' ? undefined : standing(former, told.fact, { eventId, position });
}
