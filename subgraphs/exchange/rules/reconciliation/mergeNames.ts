import { coreWords } from './compareNames';
import { readName } from './readName';
import { LONGEST_TEXT } from './readQuery';

/** What one event of the register tells of an entity's names. */
export interface ToldEntity {
  readonly uscc: string;
  readonly name: string;
  readonly registrationNumber: string | null;
  readonly district: string | null;
}

/** What is kept of an entity, so that rows of lists find it. */
export interface NameEntry extends ToldEntity {
  readonly nameKey: string;
  readonly coreKey: string;
  readonly words: readonly string[];
  /** The latest first. */
  readonly formerNames: readonly string[];
  readonly formerKeys: readonly string[];
}

/** Former names that are kept; an entity that changed its name more often keeps the latest. */
export const MOST_FORMER_NAMES = 20;

const keyOf = (name: string): string => readName(name.slice(0, LONGEST_TEXT)).folded;

/** Names by their keys, each once, without the name that the entity bears now. */
function formerOf(names: readonly string[], now: string): string[] {
  const known = new Set([keyOf(now)]);
  return names
    .filter((name) => {
      const key = keyOf(name);
      if (known.has(key)) return false;
      known.add(key);
      return true;
    })
    .slice(0, MOST_FORMER_NAMES);
}

/**
 * What is kept of an entity when the register has told of it again
 *
 * A name that gives way to another one stays as a former name: lists are older than the register. A name that comes back
 * is no former one any more.
 */
export function mergeNames(before: Pick<NameEntry, 'name' | 'formerNames'> | undefined, told: ToldEntity): NameEntry {
  const earlier = before === undefined ? [] : [before.name, ...before.formerNames];
  const formerNames = formerOf(earlier, told.name);
  const { folded, core } = readName(told.name.slice(0, LONGEST_TEXT));
  return {
    ...told,
    nameKey: folded,
    coreKey: core,
    words: coreWords(core),
    formerNames,
    formerKeys: formerNames.map(keyOf),
  };
}
