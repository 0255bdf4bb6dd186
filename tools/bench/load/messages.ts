/** A server to be loaded, with the requests that it is sent in turn. */
export interface Target {
  readonly name: string;
  readonly port: number;
  readonly path: string;
  /** Header lines beside those of HTTP itself: each request in turn takes the next ones. */
  readonly headers: readonly Readonly<Record<string, string>>[];
  readonly bodies: readonly string[];
}

/** A closed loop: every caller sends its next request when it has its answer. */
export interface LoadRun {
  readonly target: string;
  readonly callers: number;
  readonly milliseconds: number;
}

/** What the callers of one run saw together. */
export interface LoadResult {
  /** Requests that got their whole answer. */
  readonly requests: number;
  /** Requests that got errors or another status, and what the first of them got. */
  readonly failures: number;
  readonly firstFailure?: string;
  readonly elapsedMs: number;
  /** Latencies of whole answers, milliseconds. */
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/** What the load process is told. */
export type LoadOrder = { readonly target: Target } | { readonly run: LoadRun };

/** What it answers; an order for a target is answered with nothing. */
export type LoadReply = { readonly result: LoadResult } | { readonly failure: string };
