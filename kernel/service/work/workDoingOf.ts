import type { WorkDoing } from '../../values/work/workDoing';
import type { SiloContext } from '../silo';

/** What a mutation is given. */
export interface Input<T> {
  readonly input: T;
}

/** What a list with a filter is given. */
export interface Filtered<Filter> {
  readonly filter?: Filter | null;
}

/** What a field that asks for one thing is given. */
export interface ByNumber {
  readonly number: string;
}

/** Who does something, and on which day. */
export function workDoingOf({ viewer, today }: Pick<SiloContext<unknown, unknown>, 'viewer' | 'today'>): WorkDoing {
  return { actor: viewer, today };
}

/** The entity of a row, for the gateway to fill in; null where the row is about none. */
export function entityOf({ uscc }: { readonly uscc: string | null }): { readonly uscc: string } | null {
  return uscc === null ? null : { uscc };
}
