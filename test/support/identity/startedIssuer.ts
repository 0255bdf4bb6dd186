import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Name by which the city's issuer calls the hub in its tokens. */
const AUDIENCE = 'https://hub.city.example/';

/** An OpenID Connect provider that runs as a process of its own, and the hub that signs people in there. */
export interface StartedIssuer {
  /** Address of the issuer. */
  readonly origin: string;
  /** Address at which the hub must listen. */
  readonly hubOrigin: string;
  /** Variables that let a hub sign people in there. */
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Starts a provider for a hub that is to listen on a free port of this machine. */
export async function startIssuer(): Promise<StartedIssuer> {
  const port = await freePort();
  const hubOrigin = `http://127.0.0.1:${port}`;
  const told = JSON.stringify({ hubOrigin, audience: AUDIENCE });
  const child = spawn(process.execPath, [join(__dirname, 'cityIssuer.mjs'), told], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [origin] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return {
    origin,
    hubOrigin,
    env: {
      HUB_PORT: String(port),
      HUB_TOKEN_ISSUER: origin,
      HUB_TOKEN_AUDIENCE: AUDIENCE,
      HUB_TOKEN_JWKS_URL: `${origin}/jwks`,
      HUB_PUBLIC_ORIGIN: hubOrigin,
      HUB_SIGN_IN_CLIENT_ID: 'hub',
      HUB_SIGN_IN_CLIENT_SECRET: 'a secret of the hub',
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}
