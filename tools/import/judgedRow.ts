import type { QuarantineEntry } from '../../kernel/service/importRuns/importRuns';
import type { Day } from '../../kernel/values/day';
import type { QualityFlag } from '../../subgraphs/credit/rules/qualityFlags';
import type { ColumnPlan } from './planColumns';

/** A row on one of its two ways: to be stored, with the doubts about it, or put aside with its reasons. */
export type JudgedRow<Item> =
  | {
      readonly stored: true;
      readonly item: Item;
      readonly doubts: readonly QualityFlag[];
      /** The code as the file writes it, or the number of what has none, to show beside a doubt. */
      readonly received: string;
    }
  | {
      readonly stored: false;
      readonly entry: QuarantineEntry;
      /** The row as far as it could be read, for the silo to keep until a person has settled it. */
      readonly held?: Item;
    };

/** Judges the rows of one file in their order. */
export type Judge<Item> = (record: readonly string[]) => JudgedRow<Item>;

/** What holds for all rows of a file. */
export interface JudgeOptions<Field extends string = string> {
  readonly plan: ColumnPlan<Field>;
  /** Department that supplied the file; of rows that name their own, only where they name none. */
  readonly sourceDepartment: string | undefined;
  /** Day of the import; no row tells of a later one. */
  readonly today: Day;
  /** Moment at which the file says how things are, ISO 8601 with zone. */
  readonly observedAt: string;
}
