import { findDepartment } from '../../../../kernel/values/reference/departments';
import type { SharingClass, TwoTongues, UpdateFrequency } from '../../../../kernel/values/reference/resources';

/** An entry of the catalogue as DCAT tells of it; texts without an English form are told in Chinese alone. */
export interface DcatEntry {
  /** What names the entry inside the document. */
  readonly key: string;
  readonly identifier: string;
  readonly title: { readonly zh: string; readonly en: string | null };
  readonly description: { readonly zh: string; readonly en: string | null };
  /** Code of the department that answers for it; null where only the text of the provider is known. */
  readonly owner: string | null;
  readonly provider: string;
  readonly class: SharingClass | null;
  readonly conditions: TwoTongues | null;
  readonly frequency: UpdateFrequency;
  readonly keyword: string | null;
  /** When it last changed, ISO 8601; null where that is not known. */
  readonly modified: string | null;
  /** Paths at the hub where it is had; none for what the hub only knows of. */
  readonly distributions: readonly { readonly path: string; readonly title: TwoTongues; readonly mediaType: string }[];
}

type Json = Readonly<Record<string, unknown>>;

const AUTHORITY = 'http://publications.europa.eu/resource/authority';
const CONTEXT: Json = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};
const RIGHTS: Readonly<Record<SharingClass, string>> = {
  UNCONDITIONAL: 'PUBLIC',
  CONDITIONAL: 'RESTRICTED',
  NOT_SHARED: 'NON_PUBLIC',
};
const FREQUENCIES: Readonly<Record<UpdateFrequency, string>> = {
  REAL_TIME: 'UPDATE_CONT',
  DAILY: 'DAILY',
  MONTHLY: 'MONTHLY',
  YEARLY: 'ANNUAL',
  IRREGULAR: 'IRREG',
  UNKNOWN: 'UNKNOWN',
};
const CATALOGUE: TwoTongues = { zh: '市场监管数据共享目录', en: 'Catalogue of shared market-supervision data' };
const ABOUT: TwoTongues = {
  zh: '各部门共享数据资源及导入清单中的条目。',
  en: "The departments' shared data resources, and the entries of imported lists.",
};
const PUBLISHER = 'BIG_DATA';
const SERVICE = '#graphql';

const iri = (id: string): Json => ({ '@id': id });
const authority = (list: string, code: string): Json => iri(`${AUTHORITY}/${list}/${code}`);
const literal = (language: string, value: string): Json => ({ '@language': language, '@value': value });

function tongues({ zh, en }: { readonly zh: string; readonly en: string | null }): Json[] {
  return [literal('zh', zh), ...(en === null ? [] : [literal('en', en)])];
}

function publisher(owner: string | null, provider: string): Json {
  const department = owner === null ? undefined : findDepartment(owner);
  if (!department) return { '@type': 'foaf:Agent', 'foaf:name': literal('zh', provider) };
  const name = tongues(department);
  return { '@id': `#department-${department.code}`, '@type': 'foaf:Agent', 'foaf:name': name };
}

function dataset(entry: DcatEntry): Json {
  const { key, conditions, class: sharing, modified, keyword } = entry;
  return {
    '@id': `#${key}`,
    '@type': 'dcat:Dataset',
    'dct:identifier': entry.identifier,
    'dct:title': tongues(entry.title),
    'dct:description': tongues(entry.description),
    'dct:publisher': publisher(entry.owner, entry.provider),
    'dct:accrualPeriodicity': authority('frequency', FREQUENCIES[entry.frequency]),
    ...(sharing ? { 'dct:accessRights': authority('access-right', RIGHTS[sharing]) } : {}),
    ...(conditions ? { 'dct:rights': { '@type': 'dct:RightsStatement', 'rdfs:label': tongues(conditions) } } : {}),
    ...(keyword ? { 'dcat:keyword': literal('zh', keyword) } : {}),
    ...(modified ? { 'dct:modified': { '@type': 'xsd:dateTime', '@value': modified } } : {}),
    'dcat:theme': authority('data-theme', 'GOVE'),
    'dcat:distribution': entry.distributions.map(({ path, title, mediaType }, index) => ({
      '@id': `#${key}-${index + 1}`,
      '@type': 'dcat:Distribution',
      'dct:title': tongues(title),
      'dcat:accessURL': iri(path),
      'dcat:mediaType': iri(`https://www.iana.org/assignments/media-types/${mediaType}`),
      ...(path === '/graphql' ? { 'dcat:accessService': iri(SERVICE) } : {}),
    })),
  };
}

/**
 * The catalogue in the words of DCAT-AP 3 as JSON-LD. References are relative, so that they lead to wherever the document
 * was had from; rights, frequencies and themes are codes of the EU's authority tables.
 */
export function dcatDocument(entries: readonly DcatEntry[]): string {
  const served = entries.filter(({ distributions }) => distributions.some(({ path }) => path === '/graphql'));
  return JSON.stringify({
    '@context': CONTEXT,
    '@id': '#catalogue',
    '@type': 'dcat:Catalog',
    'dct:title': tongues(CATALOGUE),
    'dct:description': tongues(ABOUT),
    'dct:publisher': publisher(PUBLISHER, PUBLISHER),
    'dct:language': ['ZHO', 'ENG'].map((code) => authority('language', code)),
    'dcat:service': {
      '@id': SERVICE,
      '@type': 'dcat:DataService',
      'dct:title': tongues({ zh: '查询接口', en: 'Query interface' }),
      'dcat:endpointURL': iri('/graphql'),
      'dcat:servesDataset': served.map(({ key }) => iri(`#${key}`)),
    },
    'dcat:dataset': entries.map(dataset),
  });
}
