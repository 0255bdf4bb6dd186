import type { IncomingMessage } from 'node:http';
import type { Answer } from './answer';

/** Answers a request whose path it knows; undefined for any other path. Rejects with a catalogued error. */
export type Route = (request: IncomingMessage, url: URL) => Promise<Answer> | undefined;
