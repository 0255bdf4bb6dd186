import type { Viewer } from '../../kernel/service/silo';
import { begunVisit, clearResults, resultPeople } from '../support/inspection/resultDesk';
import {
  arrangedRound,
  at,
  clearVisits,
  doing,
  openVisitSilo,
  people,
  TODAY,
  USCCS,
} from '../support/inspection/visitDesk';
import type { OpenSilo } from '../support/openSilo';

let silo: OpenSilo;
beforeAll(async () => {
  silo = await openVisitSilo();
});
beforeEach(async () => {
  await clearResults(silo);
  await clearVisits(silo);
});
afterAll(() => silo.close());

const open = () => silo;
const record = doing(open, 'recordTrigger', ['RecordTriggerInput', 'number version']);
const decline = doing(open, 'declineMerge', ['DeclineMergeInput', 'number version visit declinedReason']);
const flag = doing(open, 'flagNonCooperation', ['NonCooperationInput', 'number version']);
const { planner, cityPlanner, ecologyPlanner, office } = people;
const { inspector, fireHead, cityHead } = resultPeople;
const [BANK] = USCCS;
const WORDS = '举报人张三要求立即查处';
const ecologyCity: Viewer = { ...ecologyPlanner, subject: 'ecology-city', district: null };

async function read(text: string, variables: Record<string, unknown>, as: Viewer) {
  const { data, errors } = await silo.ask(text, variables, as);
  return { data, refusals: (errors ?? []).map(({ extensions }) => [extensions.code, extensions.field]) };
}

describe('沪府发〔2020〕7号（十五）: the words of a complaint stay with the line that checks', () => {
  async function declined(): Promise<{ readonly check: string; readonly visit: string; readonly round: string }> {
    const round = await arrangedRound(silo, { [BANK]: [1] });
    const trigger = { kind: 'COMPLAINT', authority: 'ECOLOGY-310115', uscc: BANK, items: ['ECO-01'], mode: 'ON_SITE' };
    const more = { reason: '群众反映夜间排烟', receivedOn: TODAY, urgent: false };
    const offered = at((await record({ ...trigger, ...more }, ecologyPlanner)).done);
    const { done } = await decline({ ...offered, reason: WORDS }, ecologyPlanner);
    return { check: offered.number, visit: String(done?.visit), round };
  }

  it.each([
    ['visit', 'repeatReason', 'visit'],
    ['triggeredCheck', 'declinedReason', 'check'],
  ] as const)('%s.%s is read by it and the department above, and by nobody who watches', async (field, name, of) => {
    const made = await declined();
    const text = `query ($number: ID!) { ${field}(number: $number) { number ${name} } }`;
    for (const as of [ecologyPlanner, ecologyCity]) {
      expect(await read(text, { number: made[of] }, as)).toMatchObject({
        data: { [field]: { [name]: WORDS } },
        refusals: [],
      });
    }
    expect(await read(text, { number: made[of] }, office)).toMatchObject({
      data: { [field]: { number: made[of], [name]: null } },
      refusals: [['NOT_OF_YOUR_DEPARTMENT', name]],
    });
    expect((await read(text, { number: made[of] }, planner)).data).toEqual({ [field]: null });
  });

  it('are on no board, which names the visit to whoever takes part in it or watches', async () => {
    const { visit, round } = await declined();
    const text = 'query ($round: ID!) { plannerBoard(round: $round) { separate { number } } }';
    const board = async (as: Viewer) => (await read(text, { round }, as)).data?.plannerBoard;
    expect(await board(cityPlanner)).toEqual({ separate: [] });
    expect(await board(office)).toEqual({ separate: [{ number: visit }] });
    const asked = 'query ($round: ID!) { plannerBoard(round: $round) { separate { reason } } }';
    expect((await silo.ask(asked, { round }, office)).errors?.[0]?.extensions.code).toBe('BAD_OPERATION');
  });

  it('are in no event of the visit and in no file that another line opens', async () => {
    const { visit } = await declined();
    expect(
      await silo.count(`inspection_event WHERE topic = 'visit' AND (reason LIKE '%张三%' OR details LIKE '%张三%')`),
    ).toBe(0);
    expect(await silo.count(`outbox WHERE payload::text LIKE '%张三%'`)).toBe(0);
    const file = `query ($visit: ID!) { inspectionArchive(visit: $visit) { entries(first: 100) {
      edges { node { topic kind reason details } } } } }`;
    const { data } = await read(file, { visit }, office);
    expect(JSON.stringify(data)).toContain('MERGE_DECLINED');
    expect(JSON.stringify(data)).not.toContain('张三');
  });
});

describe('沪府发〔2020〕7号（十五）: what was refused, in an inspector’s words', () => {
  const FACTS = '经营者称知道是谁举报';
  const PARTS =
    'query ($number: ID!) { visit(number: $number) { parts { department { code } uncooperativeOn uncooperativeFacts } } }';

  async function flagged(): Promise<string> {
    const number = await begunVisit(silo, [1, 3]);
    const [row] = await silo.database.dataSource.query('SELECT version FROM visit WHERE number = $1', [number]);
    const said = { number, version: row.version, department: 'SAMR', facts: FACTS };
    expect((await flag(said, inspector)).refusal).toBeUndefined();
    return number;
  }

  it('is for the office that went out and the department above it', async () => {
    const number = await flagged();
    for (const as of [inspector, cityHead]) {
      expect((await read(PARTS, { number }, as)).data).toMatchObject({
        visit: { parts: [{ uncooperativeFacts: null }, { uncooperativeFacts: FACTS }] },
      });
    }
    for (const as of [fireHead, office]) {
      expect(await read(PARTS, { number }, as)).toMatchObject({
        data: { visit: { parts: [{}, { uncooperativeOn: '2026-11-02', uncooperativeFacts: null }] } },
        refusals: [['NOT_OF_YOUR_DEPARTMENT', 'uncooperativeFacts']],
      });
    }
  });

  it('and is in no event and no history', async () => {
    await flagged();
    expect(await silo.count(`outbox WHERE payload::text LIKE '%${FACTS}%'`)).toBe(0);
    expect(await silo.count(`inspection_event WHERE details LIKE '%${FACTS}%' OR reason LIKE '%${FACTS}%'`)).toBe(0);
    expect(await silo.count(`inspection_event WHERE kind = 'NON_COOPERATION'`)).toBeGreaterThan(0);
  });
});
