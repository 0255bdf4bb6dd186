import { enforcement } from '../../subgraphs/enforcement';
import {
  AFTER_USCC,
  type AfterDesk,
  afterPeople,
  DECISION,
  FINE,
  openAfterDesk,
} from '../support/enforcement/afterDesk';
import { type OpenSilo, openSilo } from '../support/openSilo';

const ending = { reference: '沪市监浦撤〔2026〕3号', reason: '事实不清，证据不足', on: '2026-10-30' };

let silo: OpenSilo;
let desk: AfterDesk;
beforeEach(async () => {
  silo = await openSilo(enforcement);
  desk = openAfterDesk(silo);
  await desk.decide({ penalties: [FINE, { kind: 'BAN_FROM_POST', amount: null, text: '限制从业' }] });
});
afterEach(() => silo.close());

const RECORD = 'mutation ($input: RecordBanInput!) { recordBan(input: $input) { number } }';
async function record(scope: string): Promise<unknown> {
  const about = { decisionNumber: DECISION, againstEntity: true, scope, basis: '食品安全法 135' };
  const input = { ...about, from: '2026-10-12', until: '2031-10-12', lifetime: false };
  const { data, errors } = await desk.query(RECORD, { input }, afterPeople.officer);
  return (data?.recordBan as { number: string } | undefined)?.number ?? errors?.[0]?.extensions?.code;
}
async function bans(): Promise<unknown> {
  const text = '{ bans { edges { node { state liftedOn liftingReason entity { uscc } } } } }';
  const { data } = await desk.query(text, {}, afterPeople.officer);
  return (data?.bans as { edges: { node: object }[] } | undefined)?.edges.map(({ node }) => node);
}

describe('行政处罚法 38, 48, 沪府发〔2020〕7号（十九）: the bans of a decision that falls', () => {
  it.each(['REVOKED', 'INVALID'])(
    'are lifted with it on the day of the document (%s), and none is recorded after',
    async (outcome) => {
      expect(await record('FOOD_MANAGEMENT')).toBe('BN-2026-000001');
      await desk.must('correctOwnDecision', { ...ending, outcome });
      const lifted = { state: 'LIFTED', liftedOn: '2026-10-30', liftingReason: ending.reason };
      expect(await bans()).toEqual([{ ...lifted, entity: { uscc: AFTER_USCC } }]);
      expect(await record('COSMETICS')).toBe('BAN_WITHOUT_PENALTY');
      expect(await silo.count(`enforcement_event WHERE topic = 'ban' AND kind = 'LIFTED'`)).toBe(1);
    },
  );

  it('go on where only its fine is changed, and are recorded after that as well', async () => {
    await record('FOOD_MANAGEMENT');
    await desk.must('correctOwnDecision', { ...ending, outcome: 'CHANGED', fine: '50000' });
    expect(await record('COSMETICS')).toBe('BN-2026-000002');
    expect(await bans()).toMatchObject([{ state: 'IN_FORCE' }, { state: 'IN_FORCE', liftedOn: null }]);
  });
});
