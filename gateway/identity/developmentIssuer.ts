import { createPrivateKey, createPublicKey, generateKeyPairSync, type JsonWebKey, type KeyObject } from 'node:crypto';
import { keepSecret } from '../../kernel/service/secrets';
import { CataloguedError } from '../../kernel/values/cataloguedError';
import type { Caller } from './caller';
import { DEVELOPMENT_CALLERS, type DevelopmentCaller, type DevelopmentCallerName } from './developmentCallers';
import { TOKEN_TYPE } from './tokenReader';

/** Name of the development issuer, and whom its tokens are for. */
export const DEVELOPMENT_ISSUER = { issuer: 'hub-development', audience: 'market-supervision-hub' } as const;

const LIFETIME = '12h';
/** Seconds for which the token of a client credential is good. */
export const CLIENT_TOKEN_SECONDS = 3_600;

/** The issuer's Ed25519 key, kept in the data folder and readable by its owner alone; made when first asked for. */
function keptKey(dataDir: string): JsonWebKey {
  return keepSecret(dataDir, 'development-issuer', () =>
    generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }),
  );
}

/** The key by which a gateway on the same data folder checks development tokens. */
export function developmentPublicKey(dataDir: string): KeyObject {
  const { d: _secret, ...key } = keptKey(dataDir);
  return createPublicKey({ key, format: 'jwk' });
}

/** What a token says of its bearer, the issuer's own members apart. */
type Claims = Omit<Caller, 'subject'>;

async function sign(dataDir: string, subject: string, { claims, lifetime }: { claims: Claims; lifetime: string }) {
  const { kind, department, roles, district, agreement, purpose } = claims;
  const { SignJWT } = await import('jose');
  const place = { kind, department, roles: [...roles], ...(district ? { district } : {}) };
  return new SignJWT({ ...place, ...(agreement ? { agreement } : {}), ...(purpose ? { purpose } : {}) })
    .setProtectedHeader({ alg: 'EdDSA', typ: TOKEN_TYPE })
    .setSubject(subject)
    .setIssuer(DEVELOPMENT_ISSUER.issuer)
    .setAudience(DEVELOPMENT_ISSUER.audience)
    .setIssuedAt()
    .setExpirationTime(lifetime)
    .sign(createPrivateKey({ key: keptKey(dataDir), format: 'jwk' }));
}

/** A token of twelve hours for a ready-made caller, for hubs that are not in production. Throws UNKNOWN_CALLER. */
export async function issueDevelopmentToken(dataDir: string, name: string): Promise<string> {
  const known = Object.keys(DEVELOPMENT_CALLERS);
  if (!known.includes(name)) throw new CataloguedError('UNKNOWN_CALLER', { field: 'as', received: name, known });
  const claims: DevelopmentCaller = DEVELOPMENT_CALLERS[name as DevelopmentCallerName];
  return sign(dataDir, name, { claims, lifetime: LIFETIME });
}

/** A token of `CLIENT_TOKEN_SECONDS` for an application that has shown the credential of its agreement. */
export function issueClientToken(dataDir: string, { subject, ...claims }: Caller): Promise<string> {
  return sign(dataDir, subject, { claims, lifetime: `${CLIENT_TOKEN_SECONDS}s` });
}
