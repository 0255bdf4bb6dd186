import { type Day, day } from '../day';

/** One version of a number that keeps counts from telling of single entities. */
export interface DisclosureParameter {
  readonly id: 'SMALL_CELL_BELOW' | 'COUNT_ROUNDED_TO';
  readonly value: number;
  readonly unit: 'ENTITY';
  readonly effectiveFrom: Day;
  readonly effectiveTo?: Day;
  readonly source: string;
  readonly article: string;
  readonly verified: boolean;
  readonly note: string;
}

const SETTING = {
  unit: 'ENTITY',
  effectiveFrom: day('2018-08-01'),
  source: '本项目设定',
  article: '条次未见',
  verified: false,
  note: 'No text that sets this number was read; it is a setting of this project until one is.',
} as const;

/** What keeps counts of entities from telling of single ones. */
export const DISCLOSURE_PARAMETERS: readonly DisclosureParameter[] = [
  /** Counts below it are not told to those who may not see the entities. */
  { id: 'SMALL_CELL_BELOW', value: 10, ...SETTING },
  /** The other counts are told to them in multiples of it. */
  { id: 'COUNT_ROUNDED_TO', value: 5, ...SETTING },
];
