import type { Visit } from '../../../tools/browser/visit';
import type { StartedDashboard } from './startedDashboard';

/** People who work at the same hub, each in a browser of their own that stays open. */
export interface People {
  /** The browser of a ready-made caller, of the public without one; opened when it is first wanted. */
  of(name: string | undefined): Promise<Visit>;
  /** What their browsers complained of, and where else they reached for. */
  complaints(): string[];
  leave(): Promise<void>;
}

/** Lets people come to a hub as a journey calls them. */
export function gather(dashboard: () => StartedDashboard): People {
  const visits = new Map<string | undefined, Visit>();
  return {
    async of(name) {
      const visit = visits.get(name) ?? (await dashboard().look(name ? { as: name } : {}));
      visits.set(name, visit);
      return visit;
    },
    complaints: () => [...visits.values()].flatMap(({ seen }) => [...seen.complaints, ...seen.foreign]),
    async leave() {
      for (const visit of visits.values()) await visit.close();
    },
  };
}
