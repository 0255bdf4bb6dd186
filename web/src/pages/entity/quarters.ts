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
  /** False where what there was could not be had, or not all of it: then the numbers are the least there was. */
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

/** The rows of a list, and whether they are all there: of a list that was cut, what is absent is not known. */
function rowsOf<Row>(list: List<Row>): { readonly rows: readonly Row[]; readonly whole: boolean } {
  const rows = list?.edges.map(({ node }) => node) ?? [];
  return { rows, whole: list ? list.totalCount <= rows.length : false };
}

function inspectionMark({ inspections }: Entity, quarter: Quarter): QuarterMark {
  const { rows, whole } = rowsOf(inspections);
  const done = rows.filter(({ stage, inspectedOn }) => stage === 'COMPLETED' && isIn(inspectedOn, quarter));
  const found = done.filter(({ results }) =>
    results?.some(({ codes }) => codes?.some(({ meaning }) => isProblem(meaning))),
  );
  const told = done.every(({ results }) => results?.every(({ codes }) => codes && codes.length > 0));
  return { count: done.length, against: found.length, listed: 0, known: whole && told };
}

function penaltyMark({ enforcementCases }: Entity, quarter: Quarter): QuarterMark {
  const { rows, whole } = rowsOf(enforcementCases);
  const decided = rows
    .flatMap(({ decisions }) => decisions ?? [])
    .filter(
      ({ outcome, publication, decidedOn }) =>
        outcome === 'PENALTY' && publication !== 'WITHDRAWN' && isIn(decidedOn, quarter),
    );
  const told = rows.every(({ decisions }) => decisions?.every(({ outcome, decidedOn }) => outcome && decidedOn));
  return { count: decided.length, against: decided.length, listed: 0, known: whole && told };
}

function recordMark({ creditRecords }: Entity, quarter: Quarter): QuarterMark {
  const { rows, whole } = rowsOf(creditRecords);
  const adverse = rows.filter(({ nature }) => nature === 'DISHONEST');
  const began = adverse.filter(({ effectiveFrom }) => isIn(effectiveFrom, quarter));
  const listed = adverse.filter(
    ({ kind, effectiveFrom, effectiveTo }) =>
      kind &&
      LISTS.has(kind) &&
      (effectiveFrom ?? '') < quarter.until &&
      (effectiveTo === null || effectiveTo >= quarter.from),
  );
  const told = rows.every(({ nature }) => nature) && adverse.every(({ kind, effectiveFrom }) => kind && effectiveFrom);
  return { count: began.length, against: began.length, listed: listed.length, known: whole && told };
}

/** What each quarter shows of the entity, respect by respect. */
export function marksOf(entity: Entity, quarter: Quarter): Readonly<Record<StripRow, QuarterMark>> {
  return {
    inspections: inspectionMark(entity, quarter),
    penalties: penaltyMark(entity, quarter),
    records: recordMark(entity, quarter),
  };
}
