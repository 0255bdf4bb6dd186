import type { HubConfig } from '../kernel/service/config';
import type { Viewer } from '../kernel/service/silo';

/** What the gateway needs of the hub's configuration. */
export type GatewayConfig = Pick<HubConfig, 'mode' | 'host' | 'port' | 'dataDir' | 'lameDuckMs'> &
  Partial<Pick<HubConfig, 'tokens' | 'signIn' | 'costPerMinute' | 'operationsFile' | 'tls'>>;

/** What the gateway takes of one caller, one request and one operation. */
export interface GatewayLimits {
  /** Bytes of a request body. */
  readonly bodyBytes: number;
  /** Lexical tokens of an operation's text. */
  readonly tokens: number;
  /** Fields nested in one another; introspection has its own limit. */
  readonly depth: number;
  readonly aliases: number;
  /** Fields selected, counting each use of a fragment. */
  readonly fields: number;
  /** Estimated cost of one operation. */
  readonly operationCost: number;
  /** Estimated cost of all operations of one caller in a minute, by the caller's kind. */
  readonly costPerMinute: Readonly<Record<Viewer['kind'], number>>;
  /** Connections of one address open at the same time; more are hung up on. */
  readonly connectionsPerAddress: number;
  /** Operations under way at the same time; more are told to come back. */
  readonly operationsAtOnce: number;
  /** Calls to one silo under way at the same time; fewer than operations, so that a frozen silo leaves room. */
  readonly siloCallsAtOnce: number;
  /** Milliseconds that a silo has for one call. */
  readonly siloDeadlineMs: number;
  /** Milliseconds that all silos together have for one operation. */
  readonly operationSilosMs: number;
  /** Milliseconds that a client has to send the headers of a request. */
  readonly headersMs: number;
  /** Milliseconds that a client has to send a whole request. */
  readonly requestMs: number;
  /** Milliseconds to the first byte of an answer. */
  readonly answerMs: number;
}

/** The limits unless a start says otherwise. */
export const DEFAULT_LIMITS: GatewayLimits = {
  bodyBytes: 262_144,
  tokens: 2_000,
  depth: 12,
  aliases: 30,
  fields: 2_000,
  operationCost: 10_000,
  costPerMinute: { public: 300_000, official: 1_200_000, application: 6_000_000 },
  connectionsPerAddress: 1_000,
  operationsAtOnce: 256,
  siloCallsAtOnce: 192,
  siloDeadlineMs: 2_000,
  operationSilosMs: 2_300,
  headersMs: 8_000,
  requestMs: 12_000,
  answerMs: 10_000,
};
