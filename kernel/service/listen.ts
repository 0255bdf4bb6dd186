import type { Server } from 'node:http';
import type { Server as TlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { CataloguedError } from '../values/cataloguedError';

/** Where a server listens; port 0 takes any free one. */
export interface ListenAddress {
  readonly host: string;
  readonly port: number;
}

const REFUSED = new Set(['EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL']);

/** Makes a server listen; resolves to its port. Throws PORT_NOT_FREE when the address cannot be had. */
export function listen(server: Server | TlsServer, { host, port }: ListenAddress): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const refused = REFUSED.has(error.code ?? '');
      reject(refused ? new CataloguedError('PORT_NOT_FREE', { host, port, reason: error.code ?? '' }) : error);
    });
    server.listen({ host, port }, () => resolve((server.address() as AddressInfo).port));
  });
}

/** The address as a client writes it. */
export function originOf({ host, port }: ListenAddress, isSecure = false): string {
  const any = host === '0.0.0.0' || host === '::';
  const name = any ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `${isSecure ? 'https' : 'http'}://${name}:${port}`;
}

/**
 * Stops a server without cutting a request: takes no more connections, lets go of idle ones, waits for what is under
 * way and cuts what is left after `longestMs`.
 */
export async function drain(server: Server | TlsServer, longestMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const overdue = setTimeout(() => server.closeAllConnections(), longestMs);
  await closed;
  clearTimeout(overdue);
}
