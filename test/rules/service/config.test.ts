import { loadConfig } from '../../../kernel/service/config';
import { CataloguedError } from '../../../kernel/values/cataloguedError';

const ISSUER = {
  HUB_TOKEN_ISSUER: 'https://login.example/',
  HUB_TOKEN_AUDIENCE: 'hub',
  HUB_TOKEN_JWKS_URL: 'https://login.example/keys',
};

function faultsOf(env: Record<string, string>): unknown {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof CataloguedError && error.code === 'INVALID_CONFIGURATION') return error.facts.faults;
    throw error;
  }
  return [];
}

describe('the environment', () => {
  it('needs nothing: every value has a default for the embedded hub', () => {
    expect(loadConfig({})).toMatchObject({
      mode: 'development',
      host: '127.0.0.1',
      port: 4000,
      sampleEntities: 20_000,
    });
  });

  it('is not read where a name is not the hub’s, nor where a value is empty', () => {
    expect(loadConfig({ PORT: '1', HUB_PORT: '' })).toMatchObject({ port: 4000 });
  });

  it('is refused with all faults together', () => {
    expect(faultsOf({ HUB_PORT: '70000', HUB_MODE: 'test', HUB_DATABASE_URL_CREDIT: 'mysql://x' })).toEqual([
      expect.stringContaining('HUB_MODE'),
      expect.stringContaining('HUB_PORT'),
      expect.stringContaining('HUB_DATABASE_URL_CREDIT'),
    ]);
  });

  it('is refused where it holds a name that nobody reads', () => {
    expect(faultsOf({ HUB_PROT: '4001' })).toEqual(['HUB_PROT: no such variable']);
  });

  it('is refused with half an issuer, so that no development token is taken by mistake', () => {
    const { HUB_TOKEN_AUDIENCE: _left, ...half } = ISSUER;
    expect(faultsOf(half)).toEqual([expect.stringContaining('needed together')]);
    expect(loadConfig(ISSUER).tokens).toMatchObject({ audience: 'hub' });
  });

  it('needs an issuer in production, and its keys over https', () => {
    expect(faultsOf({ HUB_MODE: 'production' })).toEqual([expect.stringContaining('needed together')]);
    const plain = { ...ISSUER, HUB_MODE: 'production', HUB_TOKEN_JWKS_URL: 'http://login.example/keys' };
    expect(faultsOf(plain)).toEqual(['HUB_TOKEN_JWKS_URL: https in production']);
  });

  describe('lets people sign in at the issuer', () => {
    const SIGN_IN = { ...ISSUER, HUB_PUBLIC_ORIGIN: 'https://hub.example', HUB_SIGN_IN_CLIENT_ID: 'hub' };

    it('where origin and client are given, and asks for openid unless told more', () => {
      expect(loadConfig(SIGN_IN).signIn).toEqual({
        publicOrigin: 'https://hub.example',
        clientId: 'hub',
        scope: 'openid',
      });
      expect(loadConfig(ISSUER).signIn).toBeUndefined();
    });

    it.each([
      ['half of it', { ...SIGN_IN, HUB_PUBLIC_ORIGIN: '' }, 'needed together'],
      ['a secret of no client', { ...ISSUER, HUB_SIGN_IN_CLIENT_SECRET: 'x' }, 'HUB_SIGN_IN_CLIENT_SECRET'],
      ['no issuer', { HUB_PUBLIC_ORIGIN: 'https://hub.example', HUB_SIGN_IN_CLIENT_ID: 'hub' }, 'HUB_TOKEN_'],
      ['an origin with a path', { ...SIGN_IN, HUB_PUBLIC_ORIGIN: 'https://hub.example/x' }, 'without a path'],
      ['an origin that is none', { ...SIGN_IN, HUB_PUBLIC_ORIGIN: 'hub' }, 'HUB_PUBLIC_ORIGIN'],
      ['no openid', { ...SIGN_IN, HUB_SIGN_IN_SCOPE: 'profile' }, 'HUB_SIGN_IN_SCOPE'],
      [
        'plain HTTP in production',
        { ...SIGN_IN, HUB_MODE: 'production', HUB_PUBLIC_ORIGIN: 'http://hub.example' },
        'HUB_PUBLIC_ORIGIN: https',
      ],
    ])('and refuses %s', (_, env, fault) => {
      expect(faultsOf(env)).toEqual([expect.stringContaining(fault)]);
    });
  });

  it('lets webhooks reach other than public addresses and plain HTTP in development alone', () => {
    expect(loadConfig({}).outbound).toEqual({ plainHttp: true, allowedAddresses: [] });
    const hosts = { HUB_WEBHOOK_ALLOWED_HOSTS: '127.0.0.1, ::1' };
    expect(loadConfig(hosts).outbound.allowedAddresses).toEqual(['127.0.0.1', '::1']);
    expect(faultsOf({ HUB_WEBHOOK_ALLOWED_HOSTS: 'localhost' })).toEqual([expect.stringContaining('IP addresses')]);
    const production = { ...ISSUER, HUB_MODE: 'production' };
    expect(loadConfig(production).outbound).toEqual({ plainHttp: false, allowedAddresses: [] });
    expect(faultsOf({ ...production, ...hosts })).toEqual(['HUB_WEBHOOK_ALLOWED_HOSTS: in development alone']);
  });

  it('reads where certificates and the list of operations lie, a certificate and its key together', () => {
    const files = { HUB_TLS_CERT: '/tls/cert.pem', HUB_TLS_KEY: '/tls/key.pem', HUB_TLS_CA: '/tls/ca.pem' };
    expect(loadConfig({}).tls).toEqual({});
    expect(loadConfig(files).tls).toEqual({ cert: '/tls/cert.pem', key: '/tls/key.pem', ca: '/tls/ca.pem' });
    expect(faultsOf({ HUB_TLS_CERT: '/tls/cert.pem' })).toEqual(['HUB_TLS_CERT, HUB_TLS_KEY: needed together']);
    expect(faultsOf({ HUB_TLS_KEY: '/tls/key.pem' })).toEqual(['HUB_TLS_CERT, HUB_TLS_KEY: needed together']);
    expect(loadConfig({ HUB_OPERATIONS_FILE: '/list.json' }).operationsFile).toBe('/list.json');
  });

  it('refuses keys that are shorter than 32 bytes', () => {
    expect(faultsOf({ HUB_CURSOR_KEY: Buffer.alloc(16).toString('base64') })).toEqual([
      expect.stringContaining('at least 32 bytes'),
    ]);
  });
});
