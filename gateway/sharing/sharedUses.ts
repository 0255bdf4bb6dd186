import type { SharedUse } from '../../kernel/service/silo';
import type { SiloName } from '../../kernel/values/silos';

/** What an operation was given of other departments' data, over all silos it asked. */
export class SharedUses {
  private readonly silos = new Map<SiloName, SharedUse[]>();

  add(silo: SiloName, use: SharedUse): void {
    const uses = this.silos.get(silo);
    if (uses) uses.push(use);
    else this.silos.set(silo, [use]);
  }

  /** All of it as one; undefined where there is nothing to tell. */
  total(): (SharedUse & { readonly silos: readonly SiloName[] }) | undefined {
    if (this.silos.size === 0) return undefined;
    const uses = [...this.silos.values()].flat();
    const all = (part: keyof SharedUse): string[] => [...new Set(uses.flatMap((use) => use[part]))];
    return {
      fields: all('fields'),
      denied: all('denied'),
      entities: all('entities'),
      outOfScope: all('outOfScope'),
      silos: [...this.silos.keys()],
    };
  }
}
