import { day } from '../../kernel/values/day';
import { continueReports } from '../../subgraphs/inspection/store/fairness/reportJobs';
import { Ceremony } from '../support/inspection/ceremony';
import { LARGE, openLargeRoundSilo, people, proposal } from '../support/inspection/roundDesk';
import { CLOCK, type OpenSilo } from '../support/openSilo';

const REPORT = `query ($round: ID!) { fairnessReport(round: $round) {
  number state seeds seedsDone falseAlarm result {
    isFlagged cells wrongCells tickets { distance pValue isFlagged }
    thisDraw { task tests { name isFlagged groups { group drawn expected } } }
    repeated { task neverDrawn tests { name isFlagged degrees pValue groups { group } } }
  } } }`;
const EFFECT = `query ($round: ID!) { drawEffect(round: $round) {
  task department { code } item drawn results problems cancelled estimate { entities results rate low high unweighted } } }`;
const ASK = `mutation ($round: ID!) { askFairnessReport(input: { round: $round }) { number state seeds } }`;

let silo: OpenSilo;
let round: string;
let closed: string;

beforeAll(async () => {
  silo = await openLargeRoundSilo();
  const { from } = proposal().window;
  const ceremony = await Ceremony.open(silo, { ...LARGE, window: { from, to: day('2026-11-02') } });
  await ceremony.draw();
  const other = await Ceremony.open(silo, { window: { from, to: day('2026-11-01') } });
  await other.draw();
  [round, closed] = [ceremony.number, other.number];
}, 60_000);
afterAll(() => silo.close());

const codes = async (asked: ReturnType<OpenSilo['ask']>) =>
  (await asked).errors?.map(({ extensions }) => extensions.code) ?? [];

const reportIn = (data: unknown): Report => (data as { readonly fairnessReport: Report }).fairnessReport;

describe('FL-16: the report on the fairness of a round', () => {
  it('is asked for by a party or the overseer, once, and by nobody else', async () => {
    expect(await codes(silo.ask(ASK, { round }, people.inspector))).toEqual(['NOT_YOUR_INSPECTION']);
    expect(await codes(silo.ask(ASK, { round }, people.ecology))).toEqual(['WORK_UNKNOWN']);
    expect(await codes(silo.ask(ASK, { round }, people.anybody))).toEqual(['WORK_UNKNOWN']);
    expect(await codes(silo.ask(ASK, { round: 'DR-2026-999999' }, people.lead))).toEqual(['WORK_UNKNOWN']);
    const asked = await silo.ask(ASK, { round }, people.fire);
    expect(asked.data?.askFairnessReport).toMatchObject({ state: 'RUNNING', seeds: 500 });
    const again = await silo.ask(ASK, { round }, people.office);
    expect(again.data?.askFairnessReport).toEqual(asked.data?.askFairnessReport);
    expect(await silo.count(`inspection_event WHERE topic = 'report' AND kind = 'ASKED'`)).toBe(1);
  });

  it('is made beside answering, and flags nothing of a fair draw', async () => {
    await silo.database.transaction((client) => client.query('UPDATE fairness_report SET seeds = 60'));
    expect(await continueReports({ database: silo.database, clock: () => CLOCK })).toBe(true);
    expect(await continueReports({ database: silo.database, clock: () => CLOCK })).toBe(false);
    const { data } = await silo.ask(REPORT, { round }, people.lead);
    const { state, seedsDone, result } = reportIn(data);
    expect([state, seedsDone]).toEqual(['DONE', 60]);
    expect(result).toMatchObject({ isFlagged: false, wrongCells: 0, tickets: { isFlagged: false } });
    expect(result.repeated.map(({ task }) => task)).toEqual([null, 1, 2]);
    expect(result.repeated[0]?.tests.map(({ name }) => name)).toEqual([
      'PLACE_IN_LIST',
      'DISTRICT',
      'SIZE',
      'AGE',
      'EACH_ENTITY',
    ]);
  });

  it('counts the draws of this round by group, and what was to be expected', async () => {
    const { data } = await silo.ask(REPORT, { round }, people.lead);
    const { result } = reportIn(data);
    const [place] = result.thisDraw.tests;
    const drawn = place?.groups.reduce((sum, group) => sum + group.drawn, 0);
    expect(place?.groups).toHaveLength(50);
    expect(drawn).toBe(await silo.count(`(SELECT DISTINCT uscc FROM drawn_object WHERE round = '${round}') d`));
  });

  it('is for the parties until the visits are over, and for everybody from the day after', async () => {
    expect(await codes(silo.ask(REPORT, { round }, people.anybody))).toEqual(['NOT_PUBLIC']);
    expect(await codes(silo.ask(EFFECT, { round }, people.ecology))).toEqual(['NOT_PUBLIC']);
    expect((await silo.ask(REPORT, { round: closed }, people.anybody)).data).toEqual({ fairnessReport: null });
    const { data } = await silo.ask(EFFECT, { round: closed }, people.anybody);
    expect(data?.drawEffect).toHaveLength(2);
  });
});

interface Report {
  readonly state: string;
  readonly seedsDone: number;
  readonly result: {
    readonly repeated: readonly {
      readonly task: number | null;
      readonly tests: readonly { readonly name: string }[];
    }[];
    readonly thisDraw: { readonly tests: readonly { readonly groups: readonly { readonly drawn: number }[] }[] };
  };
}

describe('FL-19: the effect of a round', () => {
  it('tells drawn, results and no estimate where there is no result yet', async () => {
    const { data } = await silo.ask(EFFECT, { round }, people.lead);
    const drawn = await silo.count(`drawn_object WHERE round = '${round}' AND task = 1`);
    expect(data?.drawEffect).toMatchObject([
      { task: 1, department: { code: 'SAMR' }, item: 'AMR-07', drawn, results: 0, problems: 0, estimate: null },
      { task: 2, department: { code: 'FIRE' }, item: 'FIRE-01', results: 0, estimate: null },
    ]);
  });
});
