import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { CataloguedError } from '../../values/cataloguedError';
import type { FileAnswer, FileRequest } from './filePort';

/** What a client is told of a file. */
export interface FileFacts {
  readonly bytes: number;
  /** Strong validator of its contents, without quotation marks. */
  readonly tag: string;
  readonly mediaType: string;
  /** Name under which a client saves it. */
  readonly name: string;
}

/** A file as it lies on the disk. */
export interface StoredFile extends FileFacts {
  readonly path: string;
}

/** A file that is given whole or not at all. */
export interface WholeFile extends FileFacts {
  open(): Readable;
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

const headersOf = ({ tag, mediaType, name }: FileFacts, ranges: 'bytes' | 'none'): Record<string, string> => ({
  etag: `"${tag}"`,
  'accept-ranges': ranges,
  'content-type': mediaType,
  'content-disposition': `attachment; filename="${name}"`,
  'cache-control': 'private, no-store',
});

/** Answers a request for a file that is given whole, whatever span is asked for; or 304. */
export function wholeFileAnswer(
  { open, ...file }: WholeFile,
  { ifNoneMatch }: Pick<FileRequest, 'ifNoneMatch'>,
): FileAnswer {
  const headers = headersOf(file, 'none');
  if (ifNoneMatch !== undefined && names(ifNoneMatch, file.tag)) return { status: 304, headers };
  return { status: 200, headers: { ...headers, 'content-length': String(file.bytes) }, body: open() };
}

/**
 * Answers a request for a file by RFC 9110: whole, in one span (206) unless If-Range names another version, or 304.
 * Throws RANGE_NOT_SATISFIABLE.
 */
export function fileAnswer(
  { path, ...file }: StoredFile,
  { range, ifRange, ifNoneMatch }: Pick<FileRequest, 'range' | 'ifRange' | 'ifNoneMatch'>,
): FileAnswer {
  const { bytes, tag } = file;
  const headers = headersOf(file, 'bytes');
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
