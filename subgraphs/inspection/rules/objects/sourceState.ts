import { shanghaiDay } from '../../../../kernel/values/day';
import { parameterOn } from '../../../../kernel/values/parameters';

/** How far a resource of another silo is known here; milliseconds since 1970, null for never. */
export interface ObjectHearing {
  /** When all that the exchange held of it had been taken in for the first time. */
  readonly loadedAt: number | null;
  /** When the exchange last heard its silo to the end. */
  readonly heardAt: number | null;
}

/** Known whole and heard of late; not heard of for longer than the setting; or never known whole. */
export type SourceState = 'KNOWN' | 'STALE' | 'MISSING';

const DAY_MS = 86_400_000;

/**
 * How a source of objects stands at a moment: a draw says from what it was made
 *
 * One that was never loaded whole is missing: who is not known cannot be drawn. One that has not been heard of for longer
 * than the setting is stale: what has changed since is not seen.
 *
 * DR-4；沪府发〔2020〕7号（十一）（期限：本项目设置）
 */
export function sourceState({ loadedAt, heardAt }: ObjectHearing, now: number): SourceState {
  if (loadedAt === null || heardAt === null) return 'MISSING';
  return now - heardAt > parameterOn('OBJECT_SOURCE_SILENCE', shanghaiDay(now)).value * DAY_MS ? 'STALE' : 'KNOWN';
}
