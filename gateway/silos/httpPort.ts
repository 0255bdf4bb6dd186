import { type Dispatcher, Pool } from 'undici';
import type { SiloResponse } from '../../kernel/service/silo';
import { connectOptions } from '../../kernel/service/tls';
import type { SiloName } from '../../kernel/values/silos';
import { httpFile } from './httpFile';
import { SiloFailure } from './siloFailure';
import type { SiloCall, SiloPort } from './siloPort';

const CONNECTIONS = 128;
const CONNECT_TIMEOUT_MS = 1_000;
const ANSWER_TIMEOUT_MS = 5_000;
/** What a kept-alive connection says when the silo behind it has gone or was started anew. */
const STALE_CONNECTION = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);
/** 401 carries a silo's answer too: the refusal of an assertion. */
const ANSWERS = new Set([200, 401]);

/** Whether the call may be sent again: on a dead connection nobody knows how far it came, so a write is not. */
const mayRepeat = (call: SiloCall, error: unknown): boolean =>
  STALE_CONNECTION.has(codeOf(error)) && !call.signal.aborted && !call.query.startsWith('mutation');

const codeOf = (error: unknown): string => String((error as { code?: unknown }).code);

function failure(error: unknown): SiloFailure {
  if (error instanceof SiloFailure) return error;
  const late = codeOf(error).endsWith('_TIMEOUT') && codeOf(error) !== 'UND_ERR_CONNECT_TIMEOUT';
  return new SiloFailure(late ? 'SILO_LATE' : 'SILO_DOWN', error instanceof Error ? error.message : String(error));
}

async function readAnswer({ statusCode, body }: Dispatcher.ResponseData): Promise<SiloResponse> {
  if (!ANSWERS.has(statusCode)) {
    await body.dump();
    throw new SiloFailure('SILO_DOWN', `answered with status ${statusCode}`);
  }
  const answer = (await body.json()) as Partial<SiloResponse> | null;
  if (!answer || typeof answer !== 'object' || !answer.extensions) {
    throw new SiloFailure('SILO_DOWN', 'answered with something that is no answer of a silo');
  }
  return answer as SiloResponse;
}

/**
 * Reaches a silo that runs as a process of its own, at the root of `url`, over kept-alive connections; over TLS only one
 * that the authority `ca` vouches for, or one of those that the runtime knows where none is given.
 */
export function httpPort(name: SiloName, url: string, ca?: string): SiloPort & { close(): Promise<void> } {
  const pool = new Pool(new URL(url).origin, {
    connections: CONNECTIONS,
    connect: connectOptions(CONNECT_TIMEOUT_MS, ca),
    headersTimeout: ANSWER_TIMEOUT_MS,
    bodyTimeout: ANSWER_TIMEOUT_MS,
  });
  const post = async ({ query, operationName, variables, times, assertion, signal }: SiloCall): Promise<SiloResponse> =>
    readAnswer(
      await pool.request({
        method: 'POST',
        path: '/graphql',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${assertion}` },
        body: JSON.stringify({ query, operationName, variables, times }),
        signal,
      }),
    );
  return {
    name,
    async process(call) {
      try {
        return await post(call);
      } catch (error) {
        if (!mayRepeat(call, error)) throw failure(error);
      }
      return post(call).catch((error: unknown) => {
        throw failure(error);
      });
    },
    openFile: (request) => httpFile(pool, request),
    close: () => pool.destroy(),
  };
}
