import { createReadStream } from 'node:fs';
import { CataloguedError } from '../../values/cataloguedError';
import type { FileAnswer, FileRequest } from './filePort';

/** A file as it lies on the disk. */
export interface StoredFile {
  readonly path: string;
  readonly bytes: number;
  /** Strong validator of its contents, without quotation marks. */
  readonly tag: string;
  readonly mediaType: string;
  /** Name under which a client saves it. */
  readonly name: string;
}

const RANGE = /^bytes=(?:(\d{1,15})-(\d{0,15})|-(\d{1,15}))$/;

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The span that a Range header asks for; undefined for the whole: several spans and other units are not offered. */
function spanOf(range: string | undefined, bytes: number): Span | undefined {
  const [matched, first, last, suffix] = RANGE.exec(range ?? '') ?? [];
  if (matched === undefined) return undefined;
  const from = suffix === undefined ? Number(first) : Math.max(bytes - Number(suffix), 0);
  const to = suffix === undefined && last !== '' ? Math.min(Number(last), bytes - 1) : bytes - 1;
  if (from >= bytes || suffix === '0')
    throw new CataloguedError('RANGE_NOT_SATISFIABLE', { limit: bytes, received: range ?? '' });
  return from <= to ? { from, to } : undefined;
}

const names = (header: string, tag: string): boolean =>
  header.trim() === '*' || header.split(',').some((one) => one.trim().replace(/^W\//, '') === `"${tag}"`);

/**
 * Answers a request for a file by RFC 9110: whole, in one span (206) unless If-Range names another version, or 304.
 * Throws RANGE_NOT_SATISFIABLE.
 */
export function fileAnswer(
  { path, bytes, tag, mediaType, name }: StoredFile,
  { range, ifRange, ifNoneMatch }: Pick<FileRequest, 'range' | 'ifRange' | 'ifNoneMatch'>,
): FileAnswer {
  const headers = {
    etag: `"${tag}"`,
    'accept-ranges': 'bytes',
    'content-type': mediaType,
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'private, no-store',
  };
  if (ifNoneMatch !== undefined && names(ifNoneMatch, tag)) return { status: 304, headers };
  const isSame = ifRange === undefined || ifRange.trim() === `"${tag}"`;
  const span = isSame ? spanOf(range, bytes) : undefined;
  if (!span) {
    return { status: 200, headers: { ...headers, 'content-length': String(bytes) }, body: createReadStream(path) };
  }
  const { from: start, to: end } = span;
  const part = { 'content-range': `bytes ${start}-${end}/${bytes}`, 'content-length': String(end - start + 1) };
  return { status: 206, headers: { ...headers, ...part }, body: createReadStream(path, { start, end }) };
}
