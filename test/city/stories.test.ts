import { issueDevelopmentToken } from '../../gateway/identity/developmentIssuer';
import { STORIES, type Story } from '../../tools/generate/cityEntity';
import { DOCUMENTED_ENTITIES } from '../../tools/generate/documentedEntities';
import { type City, openCity } from '../support/openCity';

const QUERY = `query Story($uscc: USCC!) { marketEntity(uscc: $uscc) { status openCaseCount
  creditRecords(first: 100) { edges { node { kind nature } } }
  supervisionCategories { status category }
  enforcementCases(first: 100) { edges { node { open decisions { publication } } } } } }`;

interface Case {
  readonly open: boolean;
  readonly decisions: readonly { readonly publication: string }[];
}

interface Shown {
  readonly status: string;
  readonly openCaseCount: number;
  readonly creditRecords: { readonly edges: readonly { readonly node: { kind: string; nature: string } }[] };
  readonly supervisionCategories: readonly { readonly status: string; readonly category: string | null }[];
  readonly enforcementCases: { readonly edges: readonly { readonly node: Case }[] };
}

let city: City;
let token: string;

beforeAll(async () => {
  city = await openCity();
  token = await issueDevelopmentToken(city.dataDir, 'dashboard-city');
}, 60_000);

afterAll(() => city?.close());

/** What an official sees of a story's documented entity, in the few words in which docs/sample-city.md tells it. */
async function showing(story: Story) {
  const uscc = DOCUMENTED_ENTITIES.find((entity) => entity.story === story)?.uscc;
  const response = await fetch(city.gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: QUERY, variables: { uscc } }),
  });
  const { data, errors } = (await response.json()) as { data: { marketEntity: Shown }; errors?: unknown[] };
  expect(errors).toBeUndefined();
  const { creditRecords, supervisionCategories, enforcementCases, ...plain } = data.marketEntity;
  return {
    ...plain,
    kinds: creditRecords.edges.map(({ node }) => node.kind),
    dishonest: creditRecords.edges.filter(({ node }) => node.nature === 'DISHONEST').length,
    evaluations: supervisionCategories.map(({ status }) => status),
    categories: supervisionCategories.map(({ category }) => category),
    decisions: enforcementCases.edges.flatMap(({ node }) => node.decisions.map(({ publication }) => publication)),
    cases: enforcementCases.edges.map(({ node }) => (node.open ? 'open' : 'closed')),
  };
}

type Showing = Awaited<ReturnType<typeof showing>>;

/** What docs/sample-city.md promises of each story. */
const PROMISES: Readonly<Record<Story, (shown: Showing) => boolean>> = {
  ALL_WELL: ({ dishonest, openCaseCount }) => dishonest === 0 && openCaseCount === 0,
  ABNORMAL_LIST: ({ kinds }) => kinds.includes('ABNORMAL_OPERATION'),
  SERIOUS_DISHONESTY: ({ kinds, cases, decisions }) =>
    kinds.includes('SERIOUS_DISHONESTY') && cases.includes('closed') && decisions.includes('PUBLISHED'),
  OPEN_CASE: ({ openCaseCount, cases }) => openCaseCount > 0 && cases.includes('open'),
  CLOSED_CASE: ({ openCaseCount, cases }) => openCaseCount === 0 && cases.includes('closed'),
  DEFERRED: ({ evaluations, openCaseCount }) => evaluations.includes('DEFERRED') && openCaseCount > 0,
  NOT_EVALUATED_NEW: ({ evaluations }) => evaluations.includes('NOT_EVALUATED'),
  NOT_EVALUATED_STOPPED: ({ evaluations }) => evaluations.includes('NOT_EVALUATED'),
  REPAIRED_RECORD: ({ dishonest, kinds, cases, decisions }) =>
    dishonest === 0 && decisions.length === 0 && cases.length === 0 && kinds.includes('COMMITMENT'),
  HIGHER_INTENSITY: ({ categories }) => categories.includes('HIGHER'),
  SUSPENDED: ({ status }) => status === 'SUSPENDED',
  DEREGISTERED: ({ status }) => status === 'DEREGISTERED',
};

describe('the twelve businesses of docs/sample-city.md', () => {
  it.each(STORIES)('%s shows what the page promises', async (story) => {
    const shown = await showing(story);
    expect({ shown, promised: PROMISES[story](shown) }).toEqual({ shown, promised: true });
  });
});
