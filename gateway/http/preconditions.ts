import type { IncomingHttpHeaders } from 'node:http';

/** Whether the client says that it has what bears the tag already (RFC 9110 13.1.2). */
export function hasAlready(headers: IncomingHttpHeaders, tag: string): boolean {
  const known = (headers['if-none-match'] ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  return known.includes(tag) || known.includes('*');
}

/** Whether the client takes a compressed body. */
export const takesGzip = (headers: IncomingHttpHeaders): boolean =>
  /\bgzip\b/.test(String(headers['accept-encoding'] ?? ''));
