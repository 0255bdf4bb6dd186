import type { WorkRow, WorkTable } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import type { BenchmarkContent, DiscretionBenchmark } from '../../rules/measure/discretionBenchmark';
import type { EditionState } from '../../rules/measure/measureEdition';
import type { NoPenaltyList, NoPenaltySituation } from '../../rules/measure/noPenaltyList';
import type { PenaltyKind } from '../../rules/penaltyAmount';

/** What an edition is of. */
export type EditionSort = 'BENCHMARK' | 'NO_PENALTY_LIST';

/** An edition of a benchmark or a list, draft or published. */
export interface EditionRow extends WorkRow {
  readonly sort: EditionSort;
  /** Number of the first edition of the series; null for the first itself. */
  readonly firstEdition: string | null;
  readonly edition: number;
  readonly title: string;
  readonly provision: string | null;
  readonly kind: PenaltyKind | null;
  /** Whether it ends the series, without a content of its own. */
  readonly repeals: boolean;
  readonly content: unknown;
  readonly contentHash: string;
  readonly effectiveFrom: Day;
  readonly state: EditionState;
  readonly draftedBy: string;
  readonly publishedOn: Day | null;
}

/** An edition as it is read, with the day on which a later one stands in its place; null while none does. */
export interface StandingEdition extends EditionRow {
  readonly effectiveTo: Day | null;
}

const COLUMNS = {
  sort: 'sort',
  firstEdition: 'first_edition',
  edition: 'edition',
  title: 'title',
  provision: 'provision',
  kind: 'kind',
  repeals: 'repeals',
  content: 'content',
  contentHash: 'content_hash',
  effectiveFrom: 'effective_from',
  state: 'state',
  draftedBy: 'drafted_by',
  publishedOn: 'published_on',
};

/** The numbers of benchmarks begin with DB, those of lists with NL. */
export const EDITION_PREFIX: Readonly<Record<EditionSort, string>> = { BENCHMARK: 'DB', NO_PENALTY_LIST: 'NL' };

/** Editions, as a table of work. */
export const editionsOf = (sort: EditionSort): WorkTable => ({
  name: 'measure_edition',
  prefix: EDITION_PREFIX[sort],
  columns: COLUMNS,
});

/** Editions with the day on which the next published one of their series takes over, to be read alone. */
export const standingEditions = (sort: EditionSort): WorkTable => ({
  name: `(SELECT e.*, (SELECT min(n.effective_from) FROM measure_edition n WHERE n.state = 'PUBLISHED'
      AND coalesce(n.first_edition, n.number) = coalesce(e.first_edition, e.number)
      AND n.effective_from > e.effective_from) AS effective_to
    FROM measure_edition e WHERE e.sort = '${sort}')`,
  prefix: EDITION_PREFIX[sort],
  columns: { ...COLUMNS, effectiveTo: 'effective_to' },
});

/** The series of an edition: the number of its first. */
export const seriesOf = ({ firstEdition, number }: Pick<EditionRow, 'firstEdition' | 'number'>): string =>
  firstEdition ?? number;

/** The provisions on which an edition rests; a repeal rests on none. */
export function provisionsOf({ provision, repeals, content }: EditionRow): readonly string[] {
  if (repeals) return [];
  return provision === null ? (content as NoPenaltySituation[]).map((one) => one.provision) : [provision];
}

type Written<T> = { readonly [K in keyof T]: T[K] extends bigint ? string : T[K] };
type WrittenContent = Omit<Written<BenchmarkContent>, 'degrees' | 'valueFrom' | 'valueBelow'> & {
  readonly valueFrom: string | null;
  readonly valueBelow: string | null;
  readonly degrees: readonly Written<BenchmarkContent['degrees'][number]>[];
};

const sumOf = (text: string | null): bigint | null => (text === null ? null : BigInt(text));

/** The benchmark that an edition holds; its sums stand as texts of digits in the database. */
export function benchmarkOf({ number, edition, authority, content }: EditionRow): DiscretionBenchmark {
  const written = content as WrittenContent;
  return {
    ...written,
    number,
    edition,
    authority,
    statutoryMin: BigInt(written.statutoryMin),
    statutoryMax: BigInt(written.statutoryMax),
    valueFrom: sumOf(written.valueFrom),
    valueBelow: sumOf(written.valueBelow),
    degrees: written.degrees.map((row) => ({ ...row, min: BigInt(row.min), max: BigInt(row.max) })),
  };
}

/** The list that an edition holds. */
export function listOf({
  number,
  edition,
  authority,
  title,
  effectiveFrom,
  effectiveTo,
  content,
}: StandingEdition): NoPenaltyList {
  const situations = content as readonly NoPenaltySituation[];
  return { number, edition, authority, title, effectiveFrom, effectiveTo, situations };
}
