import { openCatalogueRoute } from '../../gateway/http/catalogueRoute';
import { type City, openCity } from '../support/openCity';

let city: City;
let base: string;
beforeAll(async () => {
  city = await openCity();
  base = `http://127.0.0.1:${city.gateway.port}`;
});
afterAll(() => city.close());

const get = (path: string, init?: RequestInit): Promise<Response> => fetch(`${base}${path}`, init);

interface Dataset {
  readonly '@id': string;
  readonly 'dct:identifier': string;
  readonly 'dct:title': readonly object[];
  readonly 'dct:accessRights': { readonly '@id': string };
  readonly 'dcat:distribution': readonly { readonly 'dcat:accessURL': { readonly '@id': string } }[];
}

describe('/catalog.jsonld', () => {
  it('is the catalogue as DCAT-AP in JSON-LD, open to anybody', async () => {
    const response = await get('/catalog.jsonld');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/ld+json; charset=utf-8');
    const catalogue = (await response.json()) as { '@type': string; 'dcat:dataset': readonly Dataset[] };
    expect(catalogue['@type']).toBe('dcat:Catalog');
    const datasets = new Map(catalogue['dcat:dataset'].map((dataset) => [dataset['dct:identifier'], dataset]));
    const record = datasets.get('CatalogueEntry:credit-record');
    expect(record).toMatchObject({
      '@type': 'dcat:Dataset',
      'dct:title': [
        { '@language': 'zh', '@value': '信用信息记录' },
        { '@language': 'en', '@value': 'Credit records' },
      ],
      'dct:publisher': { '@id': '#department-DEVELOPMENT_REFORM', '@type': 'foaf:Agent' },
      'dct:accessRights': { '@id': 'http://publications.europa.eu/resource/authority/access-right/RESTRICTED' },
      'dct:accrualPeriodicity': { '@id': 'http://publications.europa.eu/resource/authority/frequency/UPDATE_CONT' },
    });
    expect(record?.['dcat:distribution'].map((one) => one['dcat:accessURL']['@id'])).toEqual([
      '/graphql',
      '/feed/credit-record',
    ]);
    expect(datasets.get('CatalogueEntry:market-entity')?.['dct:accessRights']['@id']).toMatch(/PUBLIC$/);
  });

  it('names every node once and refers to no node that it does not name', async () => {
    const text = await (await get('/catalog.jsonld')).text();
    const named = [...text.matchAll(/"@id":"(#[^"]+)","@type":"dcat:/g)].map(([, id]) => id);
    expect(new Set(named).size).toBe(named.length);
    const referred = [...text.matchAll(/\{"@id":"(#[^"]+)"\}/g)].map(([, id]) => id);
    expect(referred.length).toBeGreaterThan(0);
    expect(referred.filter((id) => !named.includes(id))).toEqual([]);
  });

  it('says by its tag that nothing has changed, and takes GET and HEAD alone', async () => {
    const tag = (await get('/catalog.jsonld')).headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[\w-]{43}"$/);
    const again = await get('/catalog.jsonld', { headers: { 'if-none-match': `"other", W/${tag}` } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const other = await get('/catalog.jsonld', { headers: { 'if-none-match': '"other"' } });
    expect(other.status).toBe(200);
    const head = await get('/catalog.jsonld', { method: 'HEAD' });
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, tag, '']);
    const post = await get('/catalog.jsonld', { method: 'POST' });
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });
});

describe('/codelists/<code>.csv', () => {
  it('is a code list by RFC 4180, with a byte order mark for whoever asks', async () => {
    const response = await get('/codelists/district.csv');
    expect(response.headers.get('content-type')).toMatch(/^text\/csv; charset=utf-8/);
    const lines = (await response.text()).split('\r\n');
    expect(lines[0]).toBe('code,zh,en,parent,from,to,verified');
    expect(lines).toContain('310108,闸北区,Zhabei,,,2015-11-04,false');
    expect(lines.at(-1)).toBe('');
    const marked = Buffer.from(await (await get('/codelists/district.csv?bom=1')).arrayBuffer());
    expect(marked.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  });

  it('is there for enumerations too, and for nothing else', async () => {
    expect(await (await get('/codelists/PenaltyKind.csv')).text()).toContain('FINE,罚款,Fine.,,,,\r\n');
    for (const path of ['/codelists/gossip.csv', '/codelists/district', '/codelists/../district.csv', '/codelists/']) {
      expect((await get(path)).status).toBe(404);
    }
  });
});

describe('without the exchange', () => {
  it('the documents are refused with when to come back', async () => {
    const route = openCatalogueRoute({ ask: async () => ({ data: null, errors: [{ message: 'down' }] }) as never });
    const refused = route({ method: 'GET', headers: {} } as never, new URL('http://hub/catalog.jsonld'));
    await expect(refused).rejects.toMatchObject({ code: 'CATALOGUE_UNAVAILABLE', headers: { 'retry-after': '5' } });
  });
});

describe('the documents in GraphQL', () => {
  it('are for the gateway alone', async () => {
    const { errors } = await city.gateway.executeOperation({ query: '{ catalogueDocument }' });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_OPERATION' } }]);
  });
});
