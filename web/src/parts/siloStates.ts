import type { SourceState } from './SourceStrip';

const SILOS = ['credit', 'supervision', 'inspection', 'enforcement', 'exchange'] as const;
const STATES = { ok: 'OK', denied: 'DENIED', late: 'LATE', down: 'DOWN' } as const;
const GRAVITY = ['OK', 'DENIED', 'LATE', 'DOWN'] as const;

interface Told {
  readonly status?: string;
  readonly asOf?: string | null;
}

/** How the silos took part in several answers, by what the gateway tells of each: the worst state, the latest time. */
export function siloStates(
  answers: readonly (Readonly<Record<string, unknown>> | undefined)[],
): readonly SourceState[] {
  return SILOS.flatMap((silo) => {
    const told = answers.flatMap((extensions) => {
      const one = (extensions?.silos as Readonly<Record<string, Told>> | undefined)?.[silo];
      return one ? [one] : [];
    });
    if (told.length === 0) return [];
    const states = told.map(({ status }) => STATES[status as keyof typeof STATES] ?? 'DOWN');
    const times = told.flatMap(({ asOf }) => (asOf ? [asOf] : [])).sort();
    const status = [...GRAVITY].reverse().find((state) => states.includes(state)) ?? 'OK';
    return [{ silo, status, asOf: times.at(-1) ?? null }];
  });
}
