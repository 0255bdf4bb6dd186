import { shanghaiDay } from '../../../../kernel/values/day';
import { parameterOn } from '../../../../kernel/values/parameters';

/** How far a resource of another silo is known here; milliseconds since 1970, null for never. */
export interface SourceHearing {
  /** When all that the exchange held of it had been taken in for the first time. */
  readonly loadedAt: number | null;
  /** When the exchange last heard its silo to the end. */
  readonly heardAt: number | null;
}

const DAY_MS = 86_400_000;

/**
 * Whether a source of evidence is missing at a moment
 *
 * It is where it was never loaded whole, or its silo has not been heard for longer than the setting: what it has told since
 * is not known here, and an evaluation that rests on it is incomplete, never milder.
 *
 * 《上海市分类监管管理办法》第九条第二款（期限：本项目设置）
 */
export function isSourceMissing({ loadedAt, heardAt }: SourceHearing, now: number): boolean {
  if (loadedAt === null || heardAt === null) return true;
  return now - heardAt > parameterOn('EVIDENCE_SOURCE_SILENCE', shanghaiDay(now)).value * DAY_MS;
}
