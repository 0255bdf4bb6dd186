import {
  BREACH,
  begunVisit,
  clearResults,
  formedPart,
  resultDesk,
  resultPeople,
  screenOf,
  VISITED,
} from '../support/inspection/resultDesk';
import { at, clearVisits, openVisitSilo } from '../support/inspection/visitDesk';
import { type OpenSilo, PUBLIC } from '../support/openSilo';

let silo: OpenSilo;
let formed: { readonly number: string; readonly version: number };
beforeAll(async () => {
  silo = await openVisitSilo();
});
beforeEach(async () => {
  await clearResults(silo);
  await clearVisits(silo);
  formed = at((await formedPart(silo, await begunVisit(silo, [1]), [BREACH])).done);
});
afterAll(() => silo.close());

const desk = resultDesk(() => silo);
const publish = () => desk.publish({ ...formed, screen: screenOf() }, resultPeople.head);
const withhold = () =>
  desk.withhold({ ...formed, screen: screenOf('TRADE_SECRET'), reason: '涉及企业配方' }, resultPeople.head);

async function read(filter: object = {}, viewer = PUBLIC) {
  const { data, errors } = await silo.ask(
    `query ($filter: PublishedResultFilter) { publishedResults(filter: $filter) { totalCount
      edges { node { authority { code } entity { uscc } plan publishedOn late corrections items { item codes { code name } } } } } }`,
    { filter },
    viewer,
  );
  expect(errors).toBeUndefined();
  type Page = { totalCount: number; edges: { node: Record<string, unknown> }[] };
  const { totalCount, edges } = (data as { publishedResults: Page }).publishedResults;
  return { totalCount, results: edges.map(({ node }) => node) };
}

const NONE = { totalCount: 0, results: [] };

describe('DR-18, DR-19: everybody reads the list of public results', () => {
  it('of every office, as codes, from the publication on', async () => {
    expect(await read()).toEqual(NONE);
    await publish();
    expect(await read()).toMatchObject({
      totalCount: 1,
      results: [
        {
          entity: { uscc: VISITED },
          publishedOn: '2026-11-02',
          late: false,
          corrections: 0,
          items: [{ item: 'AMR-01', codes: [{ code: 'A' }, { code: '3' }] }],
        },
      ],
    });
  });

  it('without those that are withheld, whoever asks', async () => {
    await withhold();
    expect(await read()).toEqual(NONE);
    expect(await read({}, resultPeople.head)).toEqual(NONE);
  });

  it.each([{ plan: 'IP-2026-000001' }, { authority: 'SAMR-310115' }])('by %j', async (filter) => {
    await publish();
    expect((await read(filter)).totalCount).toBe(1);
  });

  it.each([{ plan: 'IP-2026-999999' }, { authority: 'FIRE' }, { round: 'DR-2026-999999' }])(
    'none by %j',
    async (filter) => {
      await publish();
      expect(await read(filter)).toEqual(NONE);
    },
  );

  it('in at most three statements, however many there are', async () => {
    await publish();
    silo.takeStatements();
    await read();
    expect(silo.takeStatements().length).toBeLessThanOrEqual(3);
  });
});
