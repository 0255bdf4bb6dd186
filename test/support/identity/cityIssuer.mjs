/**
 * An OpenID Connect provider of a city for the tests, a process of its own. Its first argument is JSON: the hub's origin
 * and the audience of its tokens. Prints its own address when it listens. Its page signs in whoever is typed, without a
 * password; `refused` is turned away.
 */
import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import Provider from 'oidc-provider';

const { hubOrigin, audience } = JSON.parse(process.argv[2]);
const PEOPLE = {
  'zhang.pudong': { kind: 'official', department: 'SAMR', district: '310115', roles: ['dashboard'] },
  'li.many-roles': {
    kind: 'official',
    department: 'SAMR',
    roles: Array.from({ length: 40 }, (_, at) => `role-${at}-${'x'.repeat(90)}`),
  },
  'wang.unknown': { kind: 'official', department: 'NOWHERE', roles: [] },
};

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const server = createServer();
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${server.address().port}`;

const provider = new Provider(origin, {
  jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), alg: 'RS256', use: 'sig' }] },
  cookies: { keys: ['of a provider of tests'] },
  clients: [
    {
      client_id: 'hub',
      client_secret: 'a secret of the hub',
      redirect_uris: [`${hubOrigin}/session/callback`],
      post_logout_redirect_uris: [`${hubOrigin}/`],
    },
  ],
  findAccount: (_, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
  extraTokenClaims: (_, { accountId }) => PEOPLE[accountId],
  features: {
    devInteractions: { enabled: false },
    resourceIndicators: {
      enabled: true,
      getResourceServerInfo: () => ({ scope: '', audience, accessTokenTTL: 300, accessTokenFormat: 'jwt' }),
    },
  },
  interactions: { url: (_, { uid }) => `/interaction/${uid}` },
  ttl: { Interaction: 60, Session: 600, Grant: 600, IdToken: 300 },
  async loadExistingGrant({ oidc }) {
    const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
    grant.addOIDCScope('openid');
    grant.addResourceScope(audience, '');
    await grant.save();
    return grant;
  },
});

const FORM = `<!doctype html><title>Sign in</title><form method="post">
  <label>Account <input name="account"></label><button>Sign in</button></form>`;

async function signIn(request, response) {
  if (request.method !== 'POST') {
    response.writeHead(200, { 'content-type': 'text/html' }).end(FORM);
    return;
  }
  const accountId = new URLSearchParams(await text(request)).get('account');
  const result = accountId === 'refused' ? { error: 'access_denied' } : { login: { accountId } };
  await provider.interactionFinished(request, response, result);
}

const answer = provider.callback();
server.on('request', (request, response) => {
  if (request.url.startsWith('/interaction/')) void signIn(request, response);
  else answer(request, response);
});
console.log(origin);
