import { LRUCache } from 'lru-cache';
import { DOCUMENT_STORE_BOUNDS } from '../apollo/documentStore';

const MOST_TEXTS_WAITING = 64;
const CHARACTERS_A_POINT = 4;

/** An operation whose text was not seen lately, let in to be parsed and planned. */
export interface Newcomer {
  /** What parsing and planning it costs of the caller's budget. */
  readonly cost: number;
  /** Lets the next one in; a text that was `planned` is no newcomer the next time. Only the first call counts. */
  leave(planned: boolean): void;
}

/** What became of a text that wanted in: its turn, known in the meantime, or too many before it. */
export type Admission = Newcomer | 'known' | 'full';

/**
 * Lets operations in whose text is new one at a time, because planning one keeps the process busy for tens of
 * milliseconds: operations whose plan is known, and the answers of silos, get their turn in between.
 */
export class NewcomerGate {
  private readonly known = new LRUCache<string, true>({
    ...DOCUMENT_STORE_BOUNDS,
    sizeCalculation: (_, text) => text.length + 1,
  });
  /** Who waits with which text, in the order of arrival. */
  private readonly waiting = new Map<string, ((admission: Admission) => void)[]>();
  private isBusy = false;

  /** Resolves at once for a text whose plan is known, else when it is the text's turn. */
  async enter(text: string): Promise<Admission> {
    if (this.known.get(text)) return 'known';
    if (!this.isBusy) return this.inside(text);
    const same = this.waiting.get(text);
    if (!same && this.waiting.size >= MOST_TEXTS_WAITING) return 'full';
    return new Promise((resolve) => {
      if (same) same.push(resolve);
      else this.waiting.set(text, [resolve]);
    });
  }

  private inside(text: string): Newcomer {
    this.isBusy = true;
    let isInside = true;
    return {
      cost: Math.ceil(text.length / CHARACTERS_A_POINT),
      leave: (planned) => {
        if (!isInside) return;
        isInside = false;
        if (planned) this.admitAll(text);
        setImmediate(() => this.next());
      },
    };
  }

  private admitAll(text: string): void {
    this.known.set(text, true);
    for (const resolve of this.waiting.get(text) ?? []) resolve('known');
    this.waiting.delete(text);
  }

  private next(): void {
    this.isBusy = false;
    const [first] = this.waiting;
    if (!first) return;
    const [text, waiters] = first;
    const resolve = waiters.shift();
    if (waiters.length === 0) this.waiting.delete(text);
    resolve?.(this.inside(text));
  }
}
