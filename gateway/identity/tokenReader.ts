import type { KeyObject } from 'node:crypto';
import type { JWTPayload } from 'jose' with { 'resolution-mode': 'import' };
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { CataloguedError } from '../../kernel/values/cataloguedError';
import { findDepartment } from '../../kernel/values/reference/departments';
import { type Caller, PUBLIC } from './caller';

/** Type of the tokens that are taken (RFC 9068): no other kind of JWT of the same issuer passes for an access token. */
export const TOKEN_TYPE = 'at+jwt';
const ALGORITHMS = ['RS256', 'ES256', 'EdDSA'];
const VERIFIED_TOKENS = 2_000;
const LONGEST_TOKEN = 8_192;
const BEARER = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i;
/** The key set of the issuer could not be had or is none, as when fetch itself fails, which has no code of this kind. */
const ISSUER_AWAY = new Set(['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC']);

const claims = z.object({
  sub: z.string().min(1).max(200),
  exp: z.number(),
  kind: z.enum(['official', 'application']),
  department: z.string().refine((code) => findDepartment(code) !== undefined),
  roles: z.array(z.string().max(100)).max(50).default([]),
  district: z
    .string()
    .regex(/^\d{6}$/)
    .nullish(),
  agreement: z.string().max(100).nullable().default(null),
  purpose: z.string().max(100).nullable().default(null),
});

/** Whose tokens are taken, and where the keys are that prove them. */
export type TokenIssuer = { readonly issuer: string; readonly audience: string } & (
  | { readonly jwksUrl: string }
  | { readonly publicKey: KeyObject }
);

/** Who is asking, and until when the token says so. */
export interface TokenBearer extends Caller {
  /** Milliseconds since 1970; null without a token. */
  readonly expiresAt: number | null;
}

const NOBODY: TokenBearer = { ...PUBLIC, expiresAt: null };

/** Tells who is asking from the Authorization header. */
export interface TokenReader {
  /** The public without a header. Throws TOKEN_INVALID, or IDENTITY_UNAVAILABLE when the issuer's keys are out of reach. */
  read(authorization: string | undefined): Promise<TokenBearer>;
}

function refuse(reason: string): never {
  throw new CataloguedError('TOKEN_INVALID', { reason });
}

function bearerOf(payload: JWTPayload): TokenBearer {
  const read = claims.safeParse(payload);
  if (!read.success) return refuse(`claim ${read.error.issues[0]?.path.join('.')}`);
  const { sub: subject, exp, kind, department, roles, district, agreement, purpose } = read.data;
  const expiresAt = exp * 1_000;
  return { subject, kind, department, roles, district: district ?? null, agreement, purpose, expiresAt };
}

function explain(error: unknown): never {
  const { code = '', claim } = error as { code?: string; claim?: string };
  if (!code.startsWith('ERR_J') || ISSUER_AWAY.has(code)) throw new CataloguedError('IDENTITY_UNAVAILABLE');
  if (code === 'ERR_JWT_EXPIRED') return refuse('expired');
  if (code === 'ERR_JWT_CLAIM_VALIDATION_FAILED') return refuse(`claim ${claim}`);
  if (code === 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED' || code === 'ERR_JWKS_NO_MATCHING_KEY')
    return refuse('signature');
  return refuse('form');
}

/** Opens the reader of one issuer's tokens. A token that was proved is remembered until it expires. */
export async function openTokenReader(from: TokenIssuer): Promise<TokenReader> {
  const { jwtVerify, createRemoteJWKSet } = await import('jose');
  const key = 'publicKey' in from ? async () => from.publicKey : createRemoteJWKSet(new URL(from.jwksUrl));
  const options = {
    algorithms: 'publicKey' in from ? ['EdDSA'] : ALGORITHMS,
    issuer: from.issuer,
    audience: from.audience,
    typ: TOKEN_TYPE,
    requiredClaims: ['exp', 'sub'],
  };
  const proved = new LRUCache<string, TokenBearer>({ max: VERIFIED_TOKENS });

  async function prove(token: string): Promise<TokenBearer> {
    const { payload } = await jwtVerify(token, key, options).catch(explain);
    const bearer = bearerOf(payload);
    const ttl = (bearer.expiresAt ?? 0) - Date.now();
    if (ttl > 0) proved.set(token, bearer, { ttl });
    return bearer;
  }

  return {
    async read(authorization) {
      if (authorization === undefined) return NOBODY;
      const token = authorization.length <= LONGEST_TOKEN ? BEARER.exec(authorization)?.[1] : undefined;
      if (!token) return refuse('form');
      return proved.get(token) ?? (await prove(token));
    },
  };
}
