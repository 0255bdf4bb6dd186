import type { IncidentLog } from '../../kernel/service/errors';
import { signAssertion } from '../../kernel/service/identity/assertion';
import type { HubLog } from '../../kernel/service/log';
import { HEARTBEAT, type SiloRequest, type SiloResponse, type Viewer } from '../../kernel/service/silo';
import type { SiloName } from '../../kernel/values/silos';
import type { GatewayLimits } from '../gatewayConfig';
import { PUBLIC, viewerOf } from '../identity/caller';
import type { OperationContext } from '../operationContext';
import { beforeDeadline, type Deadline } from './beforeDeadline';
import { type PartialAnswer, partialAnswer, type SiloQuery } from './partialAnswer';
import { clientErrors, findFault, statusOf } from './siloErrors';
import { SiloFailure, type SiloFault } from './siloFailure';
import { openSiloGuard, type SiloGuard } from './siloGuard';
import type { SiloPort } from './siloPort';
import type { SiloStatus } from './silosAsked';

const HEARTBEAT_VIEWER = viewerOf(PUBLIC, null, 'heartbeat');
const HEARTBEAT_EVERY_MS = 1_000;
const SHORTEST_CALL_MS = 100;
const STATUS_OF_FAULT: Readonly<Record<SiloFault, SiloStatus>> = { SILO_DOWN: 'down', SILO_LATE: 'late' };

/** How a silo stands, whoever asked it last. */
export interface SiloStanding {
  readonly silo: SiloName;
  readonly status: SiloStatus;
  readonly asOf: string | null;
}

/** What a link needs to know. */
export interface SiloLinkOptions {
  readonly port: SiloPort;
  /** Signs the gateway's word on who is asking. */
  readonly assertionKey: Buffer;
  readonly limits: Pick<GatewayLimits, 'siloDeadlineMs' | 'operationSilosMs' | 'siloCallsAtOnce'>;
  readonly log: HubLog;
}

/**
 * A deadline for a call: the silo's own, cut short where the silos before have used up the operation's time. A silo
 * that had half of its own time and did not use it has itself to blame.
 */
function deadlineFor(operation: OperationContext, limits: SiloLinkOptions['limits']): Deadline {
  const left = operation.startedAt + limits.operationSilosMs - performance.now();
  const milliseconds = Math.min(limits.siloDeadlineMs, Math.max(SHORTEST_CALL_MS, left));
  return { milliseconds, counts: milliseconds >= limits.siloDeadlineMs / 2 };
}

/** The one way from the gateway to a silo, whatever the transport: assertion, deadline, breaker, account, errors. */
export class SiloLink {
  readonly name: SiloName;
  private readonly guard: SiloGuard;
  private readonly onIncident: IncidentLog;
  private asOf: string | null = null;
  private heardAt = Number.NEGATIVE_INFINITY;
  private lastFault: SiloFault | undefined;
  private beating: Promise<void> | undefined;

  constructor(private readonly options: SiloLinkOptions) {
    const { port, limits, log } = options;
    this.name = port.name;
    this.onIncident = (incident, error) => log.error({ silo: port.name, incident, err: error }, 'incident');
    this.guard = openSiloGuard({ callsAtOnce: limits.siloCallsAtOnce, probe: () => this.heartbeat() });
  }

  /** Asks the silo for an operation; never rejects: what did not come is null with an error. */
  async ask(query: SiloQuery, operation: OperationContext): Promise<PartialAnswer> {
    const account = operation.silos.begin(this.name);
    try {
      const assertion = operation.once(this, () => this.sign(operation.viewer));
      const deadline = deadlineFor(operation, this.options.limits);
      const { times } = operation;
      const asked = times ? { ...query, times } : query;
      const { data, errors, extensions } = await this.guard.run(() => this.call(asked, assertion, deadline));
      if (extensions.shared) operation.shared.add(this.name, extensions.shared);
      account.settle(statusOf(errors), this.asOf);
      return { data: data ?? null, errors: errors ? clientErrors(this.name, errors, this.onIncident) : [] };
    } catch (error) {
      const fault = this.noteFailure(error);
      account.settle(STATUS_OF_FAULT[fault], this.asOf);
      return partialAnswer(query, { silo: this.name, fault });
    }
  }

  /** How the silo stands; it is asked for a sign of life first when nothing was heard of it for a second. */
  async standing(): Promise<SiloStanding> {
    if (!this.guard.openFault && performance.now() - this.heardAt > HEARTBEAT_EVERY_MS) {
      this.beating ??= this.beat();
      await this.beating;
    }
    const fault = this.guard.openFault ?? this.lastFault;
    return { silo: this.name, status: fault ? STATUS_OF_FAULT[fault] : 'ok', asOf: this.asOf };
  }

  stop(): void {
    this.guard.stop();
  }

  private sign(viewer: Viewer): string {
    return signAssertion(viewer, this.name, { key: this.options.assertionKey, now: Date.now() });
  }

  private async call(
    query: Omit<SiloRequest, 'assertion'>,
    assertion: string,
    deadline: Deadline,
  ): Promise<SiloResponse> {
    const { port } = this.options;
    const response = await beforeDeadline(
      (late) =>
        port.process({
          ...query,
          assertion,
          get signal() {
            return late.signal;
          },
        }),
      deadline,
    );
    const fault = findFault(response);
    if (fault) throw new SiloFailure(fault, `refused: ${response.errors?.map(({ message }) => message).join('; ')}`);
    this.asOf = response.extensions.asOf ?? this.asOf;
    this.heardAt = performance.now();
    this.lastFault = undefined;
    return response;
  }

  private heartbeat(): Promise<SiloResponse> {
    return this.call({ query: HEARTBEAT }, this.sign(HEARTBEAT_VIEWER), {
      milliseconds: HEARTBEAT_EVERY_MS,
      counts: true,
    });
  }

  private async beat(): Promise<void> {
    try {
      await this.guard.run(() => this.heartbeat());
    } catch (error) {
      this.noteFailure(error);
    } finally {
      this.beating = undefined;
    }
  }

  /** Logs why the silo did not answer and remembers it where it speaks against the silo. */
  private noteFailure(error: unknown): SiloFault {
    const known = error instanceof SiloFailure;
    const fault = known ? error.fault : 'SILO_DOWN';
    const counts = !known || error.counts;
    if (counts) this.lastFault = fault;
    const level = counts ? 'warn' : 'debug';
    this.options.log[level]({ silo: this.name, fault, reason: String(error) }, 'silo did not answer');
    return fault;
  }
}
