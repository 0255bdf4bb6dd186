import { SILOS, type SiloName } from '../../kernel/values/silos';

/** How a silo took part in an operation, from good to bad. */
export const SILO_STATUSES = ['ok', 'denied', 'late', 'down'] as const;

/** How a silo took part in an operation. */
export type SiloStatus = (typeof SILO_STATUSES)[number];

/** What an answer tells of a silo that was asked: `milliseconds` is all the time it took, over all calls. */
export interface SiloAccount {
  readonly silo: SiloName;
  readonly status: SiloStatus;
  readonly asOf: string | null;
  readonly milliseconds: number;
}

/** A call that is under way. */
export interface SiloCallRecord {
  settle(status: SiloStatus, asOf: string | null): void;
}

const worse = (a: SiloStatus, b: SiloStatus): SiloStatus =>
  SILO_STATUSES.indexOf(a) >= SILO_STATUSES.indexOf(b) ? a : b;

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** The silos that one operation asked: who, with what outcome, how long. */
export class SilosAsked {
  private readonly accounts = new Map<SiloName, SiloAccount>();
  private pending = 0;
  private waiting: (() => void)[] = [];

  /** `onBegin` hears of every call that begins. */
  constructor(private readonly onBegin: () => void) {}

  /** Notes the beginning of a call. */
  begin(silo: SiloName): SiloCallRecord {
    const startedAt = performance.now();
    this.pending += 1;
    this.onBegin();
    return {
      settle: (status, asOf) => {
        const before = this.accounts.get(silo);
        this.accounts.set(silo, {
          silo,
          status: before ? worse(before.status, status) : status,
          asOf: asOf ?? before?.asOf ?? null,
          milliseconds: Math.round(((before?.milliseconds ?? 0) + performance.now() - startedAt) * 10) / 10,
        });
        this.pending -= 1;
        if (this.pending === 0) this.release();
      },
    };
  }

  private release(): void {
    const waiting = this.waiting;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }

  /** Resolves when no call is under way, after those that are about to begin in this turn have begun. */
  async settled(): Promise<void> {
    await nextTurn();
    while (this.pending > 0) {
      await new Promise<void>((resolve) => this.waiting.push(resolve));
      await nextTurn();
    }
  }

  find(silo: SiloName): SiloAccount | undefined {
    return this.accounts.get(silo);
  }

  /** The accounts of all silos that were asked, in the order of the city. */
  list(): SiloAccount[] {
    return SILOS.flatMap((silo) => this.accounts.get(silo) ?? []);
  }
}
