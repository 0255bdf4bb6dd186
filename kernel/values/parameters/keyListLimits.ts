import { type Day, day } from '../day';

/** One version of a number that keeps the lists of key supervision short. */
export interface KeyListLimit {
  readonly id: 'KEY_LIST_MATTERS_AT_MOST' | 'KEY_LIST_OBJECTS_SHARE' | 'KEY_LIST_OBJECTS_AT_MOST';
  readonly value: number;
  readonly unit: 'MATTER' | 'PERCENT' | 'ENTITY';
  readonly effectiveFrom: Day;
  readonly effectiveTo?: Day;
  readonly source: string;
  readonly article: string;
  readonly verified: boolean;
  readonly note: string;
}

const SETTING = {
  effectiveFrom: day('2020-09-29'),
  source: '沪府发〔2020〕7号',
  article: '（八）',
  verified: false,
  note: 'That the number is strictly limited was read; how many that is, is a setting of this project.',
} as const;

/** What keeps the lists of key supervision short. */
export const KEY_LIST_LIMITS: readonly KeyListLimit[] = [
  /** Matters of one authority that have a list for a year. */
  { id: 'KEY_LIST_MATTERS_AT_MOST', value: 5, unit: 'MATTER', ...SETTING },
  /** Share of the subjects of a matter that its list may hold, where the list names no number. */
  { id: 'KEY_LIST_OBJECTS_SHARE', value: 5, unit: 'PERCENT', ...SETTING },
  /** Highest number that a list may name. */
  { id: 'KEY_LIST_OBJECTS_AT_MOST', value: 200, unit: 'ENTITY', ...SETTING },
];
