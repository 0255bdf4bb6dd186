import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server, type ServerOptions } from 'node:http';
import { createServer as createTlsServer, type Server as TlsServer } from 'node:https';
import { createSecureContext } from 'node:tls';
import { CataloguedError } from '../values/cataloguedError';
import type { TlsFiles } from './config';

const OLDEST = 'TLSv1.2';

/** What a server shows of itself, in PEM. */
export interface TlsIdentity {
  readonly cert: string;
  readonly key: string;
}

/** How a process speaks over TLS: what it shows, and whom alone it believes; each absent where nothing was said of it. */
export interface Tls {
  readonly identity?: TlsIdentity;
  readonly ca?: string;
}

function unfit(variable: string, error: unknown): never {
  const { code } = error as NodeJS.ErrnoException;
  throw new CataloguedError('INVALID_CONFIGURATION', { faults: [`${variable}: ${code ?? 'not fit for TLS'}`] });
}

function read(variable: string, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    return unfit(variable, error);
  }
}

/** Reads the files that the configuration names. Throws INVALID_CONFIGURATION where one is no PEM or the key is another's. */
export function loadTls({ cert, key, ca }: TlsFiles): Tls {
  const authority = ca ? { ca: read('HUB_TLS_CA', ca) } : {};
  const identity = cert && key ? { cert: read('HUB_TLS_CERT', cert), key: read('HUB_TLS_KEY', key) } : undefined;
  for (const [variable, parts] of [['HUB_TLS_CA', authority] as const, ['HUB_TLS_CERT', identity ?? {}] as const]) {
    try {
      createSecureContext(parts);
    } catch (error) {
      unfit(variable, error);
    }
  }
  return { ...authority, ...(identity ? { identity } : {}) };
}

/** A server of HTTP, or of HTTPS where there is something to show. */
export function openServer(
  options: ServerOptions,
  listener: RequestListener,
  identity: TlsIdentity | undefined,
): Server | TlsServer {
  if (!identity) return createServer(options, listener);
  return createTlsServer({ ...options, ...identity, minVersion: OLDEST }, listener);
}

/** How a client connects: within a time, and believing the authority alone where one is given. */
export function connectOptions(timeout: number, ca: string | undefined): { timeout: number; ca?: string } {
  return { timeout, ...(ca ? { ca, minVersion: OLDEST } : {}) };
}
