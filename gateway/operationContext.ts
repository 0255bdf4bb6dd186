import type { AsOf, Viewer } from '../kernel/service/silo';
import type { Newcomer } from './limits/newcomerGate';
import { SharedUses } from './sharing/sharedUses';
import { SilosAsked } from './silos/silosAsked';

/** What the gateway has estimated of an operation's cost. */
export interface CostAccount {
  readonly estimated: number;
  /** What parsing and planning a text cost that was not seen lately. */
  readonly planning: number;
  readonly limit: number;
  /** What is left of the caller's minute. */
  readonly remaining: number;
}

/** What is known of an operation before it runs. */
export interface OperationOptions {
  readonly viewer: Viewer;
  /** Under which the caller's budget is kept: the subject, or for the public the address. */
  readonly budgetKey: string;
  /** Whether the client reads `application/graphql-response+json`, and so the HTTP status of refusals. */
  readonly readsStatus?: boolean;
  /** Operations a minute that the caller's agreement allows; null for no limit of its own. */
  readonly ratePerMinute?: number | null;
  /** Number of the case or the plan that the caller works on, for the log of accesses. */
  readonly reference?: string | null;
  /** The past that is asked for; the present unless stated. */
  readonly times?: AsOf | undefined;
}

/** What lives as long as one operation in the gateway. */
export class OperationContext {
  readonly silos = new SilosAsked(() => this.newcomer?.leave(true));
  readonly shared = new SharedUses();
  /** Milliseconds of `performance.now()`, set anew when the operation has waited for its turn. */
  startedAt = performance.now();
  cost: CostAccount | undefined;
  /** Set while the operation's text is new and not yet planned. */
  newcomer: Newcomer | undefined;
  private readonly memo = new Map<object, unknown>();

  readonly viewer: Viewer;
  readonly budgetKey: string;
  readonly readsStatus: boolean;
  readonly ratePerMinute: number | null;
  readonly reference: string | null;
  readonly times: AsOf | undefined;

  constructor(options: OperationOptions) {
    const { viewer, budgetKey, readsStatus = true, ratePerMinute = null, reference = null, times } = options;
    this.viewer = viewer;
    this.budgetKey = budgetKey;
    this.readsStatus = readsStatus;
    this.ratePerMinute = ratePerMinute;
    this.reference = reference;
    this.times = times;
  }

  /** Computes something once for the operation, such as an assertion for one silo. */
  once<T>(owner: object, make: () => T): T {
    if (!this.memo.has(owner)) this.memo.set(owner, make());
    return this.memo.get(owner) as T;
  }
}

/** The context that Apollo Server carries; it is copied shallowly on its way, hence the one member. */
export interface GatewayContext {
  readonly operation: OperationContext;
}
