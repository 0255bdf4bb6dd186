import type { SharedUse } from '../silo';

/** Several uses as one; undefined where there is none. */
export function mergeUses(uses: readonly (SharedUse | undefined)[]): SharedUse | undefined {
  const told = uses.filter((use) => use !== undefined);
  if (told.length < 2) return told[0];
  const all = (part: keyof SharedUse): string[] => [...new Set(told.flatMap((use) => use[part]))];
  return { fields: all('fields'), denied: all('denied'), entities: all('entities'), outOfScope: all('outOfScope') };
}

/** What one request was given of other departments' data by resolvers that judge it themselves, such as the feed's. */
export class RequestUses {
  private readonly uses: SharedUse[] = [];

  add(use: SharedUse): void {
    this.uses.push(use);
  }

  /** All of it as one; undefined where there is nothing to tell. */
  total(): SharedUse | undefined {
    return mergeUses(this.uses);
  }
}
