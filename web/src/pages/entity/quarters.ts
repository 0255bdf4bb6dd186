import type { Entity } from './HeadFacts';

/** A quarter of a year, from its first day to the day after its last. */
export interface Quarter {
  readonly name: string;
  readonly from: string;
  readonly until: string;
}

/** What a quarter shows in one respect. */
export interface QuarterMark {
  /** Inspections completed, penalties decided, or adverse records that began. */
  readonly count: number;
  /** How many of them speak against the entity. */
  readonly against: number;
  /** Lists that it stood on for any day of the quarter. */
  readonly listed: number;
  /** False where what there was could not be had, or not all of it. */
  readonly known: boolean;
}

/** What the strip tells, one respect in a row. */
export type StripRow = 'inspections' | 'penalties' | 'records';

const NEUTRAL = new Set([
  'NO_PROBLEM',
  'NO_RELEVANT_BUSINESS',
  'CLOSED_OR_LIQUIDATING',
  'DEREGISTERED',
  'LICENCE_REVOKED',
  'REGISTRATION_VOIDED',
  'MOVED_OUT',
]);
const LISTS = new Set(['ABNORMAL_OPERATION', 'SERIOUS_DISHONESTY']);

/** Whether a result of an inspection is a problem that was found. */
export const isProblem = (meaning: string): boolean => !NEUTRAL.has(meaning);

const pad = (number: number): string => String(number).padStart(2, '0');
const firstDay = (index: number): string => `${Math.floor(index / 4)}-${pad((index % 4) * 3 + 1)}-01`;

/** The quarters up to the one of the day, the oldest first. */
export function quartersUpTo(day: string, count: number): readonly Quarter[] {
  const last = Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3);
  return Array.from({ length: count }, (_, place) => {
    const index = last - count + 1 + place;
    return {
      name: `${Math.floor(index / 4)}Q${(index % 4) + 1}`,
      from: firstDay(index),
      until: firstDay(index + 1),
    };
  });
}

/** Whether a day lies in a quarter. */
export const isIn = (day: string | null | undefined, { from, until }: Quarter): boolean =>
  Boolean(day && day >= from && day < until);

type List<Row> = { readonly totalCount: number; readonly edges: readonly { readonly node: Row }[] } | null | undefined;

/** The rows of a list, and from which day on they are all there. */
function rowsOf<Row>(list: List<Row>, dayOf: (row: Row) => string | null | undefined) {
  if (!list) return { rows: [], whole: '9999' };
  const rows = list.edges.map(({ node }) => node);
  const days = rows.map(dayOf).filter((day): day is string => Boolean(day));
  const isWhole = list.totalCount <= rows.length;
  return { rows, whole: isWhole ? '' : days.reduce((least, day) => (day < least ? day : least), '9999') };
}

function inspectionMark({ inspections }: Entity, quarter: Quarter): QuarterMark {
  const { rows, whole } = rowsOf(inspections, ({ inspectedOn, scheduledOn }) => inspectedOn ?? scheduledOn);
  const done = rows.filter(({ stage, inspectedOn }) => stage === 'COMPLETED' && isIn(inspectedOn, quarter));
  const found = done.filter(({ results }) =>
    results?.some(({ codes }) => codes?.some(({ meaning }) => isProblem(meaning))),
  );
  const told = done.every(({ results }) => results?.every(({ codes }) => codes && codes.length > 0));
  return { count: done.length, against: found.length, listed: 0, known: quarter.from >= whole && told };
}

function penaltyMark({ enforcementCases }: Entity, quarter: Quarter): QuarterMark {
  const { rows, whole } = rowsOf(enforcementCases, ({ openedOn }) => openedOn);
  const decided = rows
    .flatMap(({ decisions }) => decisions ?? [])
    .filter(
      ({ outcome, publication, decidedOn }) =>
        outcome === 'PENALTY' && publication !== 'WITHDRAWN' && isIn(decidedOn, quarter),
    );
  return { count: decided.length, against: decided.length, listed: 0, known: quarter.from >= whole };
}

function recordMark({ creditRecords }: Entity, quarter: Quarter): QuarterMark {
  const { rows, whole } = rowsOf(creditRecords, ({ effectiveFrom }) => effectiveFrom);
  const adverse = rows.filter(({ nature }) => nature === 'DISHONEST');
  const began = adverse.filter(({ effectiveFrom }) => isIn(effectiveFrom, quarter));
  const listed = adverse.filter(
    ({ kind, effectiveFrom, effectiveTo }) =>
      kind &&
      LISTS.has(kind) &&
      (effectiveFrom ?? '') < quarter.until &&
      (effectiveTo === null || effectiveTo >= quarter.from),
  );
  return { count: began.length, against: began.length, listed: listed.length, known: quarter.from >= whole };
}

/** What each quarter shows of the entity, respect by respect. */
export function marksOf(entity: Entity, quarter: Quarter): Readonly<Record<StripRow, QuarterMark>> {
  return {
    inspections: inspectionMark(entity, quarter),
    penalties: penaltyMark(entity, quarter),
    records: recordMark(entity, quarter),
  };
}
