import { EventEmitter, once } from 'node:events';

/** What the taking in of outboxes tells those in the same process who follow the feed. */
export class FeedPulse {
  private readonly events = new EventEmitter().setMaxListeners(0);
  private readonly loading = new Set<string>();
  private beats = 0;

  /** How often events were stored. */
  get count(): number {
    return this.beats;
  }

  /** Says that events were stored. */
  stored(): void {
    this.beats += 1;
    this.events.emit('stored');
  }

  /** Says whether an outbox has more waiting than a page. */
  load(silo: string, isLoading: boolean): void {
    if (isLoading) this.loading.add(silo);
    else if (this.loading.delete(silo) && this.loading.size === 0) this.events.emit('loaded');
  }

  /** Resolves when events were stored since that count, and at the latest after so many milliseconds or at the signal. */
  async untilStored(since: number, ms: number, signal: AbortSignal): Promise<void> {
    if (this.beats === since) await this.until('stored', ms, signal);
  }

  /** Resolves when no outbox has more waiting than a page, and at the latest after so many milliseconds. */
  async untilLoaded(ms: number, signal: AbortSignal): Promise<void> {
    if (this.loading.size > 0) await this.until('loaded', ms, signal);
  }

  private async until(event: string, ms: number, signal: AbortSignal): Promise<void> {
    const waiting = new AbortController();
    const timer = setTimeout(() => waiting.abort(), ms);
    const either = AbortSignal.any([signal, waiting.signal]);
    await once(this.events, event, { signal: either }).catch(() => undefined);
    clearTimeout(timer);
  }
}
