import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import { listen } from '../../../kernel/service/listen';
import { openPlantedCity, type PlantedCity, type PlantedCityOptions } from '../plantedCity';

/** The issuer of the city's tokens, and whom they are for. */
export const ISSUER = { issuer: 'https://id.example', audience: 'hub' } as const;
const CLAIMS = {
  iss: ISSUER.issuer,
  aud: ISSUER.audience,
  sub: 'li',
  kind: 'official',
  department: 'SAMR',
  roles: ['planner'],
};

/** A planted city in production mode, whose callers' tokens are made with the keys of its issuer. */
export interface ProductionCity extends PlantedCity {
  /** The issuer's two keys: `one` is of an elliptic curve (ES256), `two` of RSA (RS256). */
  readonly keys: Readonly<Record<'one' | 'two', { readonly privateKey: KeyObject; readonly publicKey: KeyObject }>>;
  /** What the issuer was asked for. */
  readonly asked: string[];
}

/** The claims of a sound token, with others where they are given. */
export function soundClaims(others: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const now = Math.floor(Date.now() / 1000);
  return { ...CLAIMS, iat: now, exp: now + 60, ...others };
}

/** Opens the city. */
export async function openProductionCity(options: PlantedCityOptions = {}): Promise<ProductionCity> {
  const keys = {
    one: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
    two: generateKeyPairSync('rsa', { modulusLength: 2048 }),
  };
  const told = [
    { ...keys.one.publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'ES256', use: 'sig' },
    { ...keys.two.publicKey.export({ format: 'jwk' }), kid: 'two', alg: 'RS256', use: 'sig' },
  ];
  const asked: string[] = [];
  const issuer = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end(JSON.stringify({ keys: told }));
  });
  const port = await listen(issuer, { host: '127.0.0.1', port: 0 });
  const tokens = { ...ISSUER, jwksUrl: `http://127.0.0.1:${port}/jwks` };
  const config = { mode: 'production' as const, tokens, ...options.config };
  const city = await openPlantedCity({ ...options, config });
  return {
    ...city,
    keys,
    asked,
    async close() {
      await city.close();
      issuer.closeAllConnections();
      issuer.close();
    },
  };
}
