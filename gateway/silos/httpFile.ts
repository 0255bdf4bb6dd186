import type { Pool } from 'undici';
import type { FileAnswer, FileRequest } from '../../kernel/service/files/filePort';
import { takeUse } from '../../kernel/service/files/serveFile';
import { CataloguedError } from '../../kernel/values/cataloguedError';
import { CODES, type Code } from '../../kernel/values/codes';
import type { Facts } from '../../kernel/values/verdict';

const PASSED_ON = [200, 206, 304] as const;
/** Headers of the connection to the silo, which say nothing of the file. */
const OF_THE_CONNECTION = new Set(['connection', 'keep-alive', 'date', 'transfer-encoding']);

interface Refusal {
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } & Facts }[];
}

async function refusalOf(body: { json(): Promise<unknown> }): Promise<CataloguedError> {
  const { errors } = ((await body.json().catch(() => ({}))) ?? {}) as Refusal;
  const { code = '', ...told } = errors?.[0]?.extensions ?? {};
  const { message_zh: _message, mend: _mend, article: _article, ...facts } = told as Facts;
  return code in CODES ? new CataloguedError(code as Code, facts) : new CataloguedError('SILO_DOWN');
}

/** Asks a silo of another process for a file. Rejects with what the silo refuses, or SILO_DOWN. */
export async function httpFile(pool: Pool, request: FileRequest): Promise<FileAnswer> {
  const { path, assertion, range, ifRange, ifNoneMatch } = request;
  const conditions = { range, 'if-range': ifRange, 'if-none-match': ifNoneMatch };
  const given = Object.entries(conditions).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  const answer = await pool
    .request({ method: 'GET', path, headers: { authorization: `Bearer ${assertion}`, ...Object.fromEntries(given) } })
    .catch((error: unknown) => {
      throw new CataloguedError('SILO_DOWN', { reason: String((error as { code?: unknown }).code) });
    });
  const status = PASSED_ON.find((one) => one === answer.statusCode);
  if (status === undefined) throw await refusalOf(answer.body);
  const headers = Object.entries(answer.headers).flatMap(([name, value]) =>
    typeof value === 'string' && !OF_THE_CONNECTION.has(name) ? [[name, value]] : [],
  );
  const told = takeUse(Object.fromEntries(headers));
  if (status !== 304) return { status, ...told, body: answer.body };
  await answer.body.dump();
  return { status, ...told };
}
