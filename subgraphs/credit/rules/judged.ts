import type { Code } from '../../../kernel/values/codes';
import type { Facts } from '../../../kernel/values/verdict';
import type { QualityFlag } from './qualityFlags';

/** A field of a register row that is fit to keep, with the doubts about it. */
export interface Kept<T> {
  readonly kept: true;
  readonly value: T;
  readonly flags: readonly QualityFlag[];
}

/** A field that keeps its whole row out: why, on which article, by which facts. */
export interface Refused {
  readonly kept: false;
  readonly code: Code;
  readonly article: string;
  readonly facts: Facts;
}

/** What a rule makes of a field. */
export type Judged<T> = Kept<T> | Refused;

/** The field may be kept. */
export function keep<T>(value: T, ...flags: readonly QualityFlag[]): Kept<T> {
  return { kept: true, value, flags };
}

/** The field keeps its row out. */
export function refuse(code: Code, article: string, facts: Facts): Refused {
  return { kept: false, code, article, facts };
}
