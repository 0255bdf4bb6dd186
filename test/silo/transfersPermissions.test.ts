import type { Viewer } from '../../kernel/service/silo';
import { enforcement } from '../../subgraphs/enforcement';
import { investigatedCase } from '../support/enforcement/caseOfDesk';
import {
  complaint,
  copied,
  disputeActs,
  hashOf,
  justiceActs,
  leadActs,
  PIECE,
  people,
  referralActs,
  TRANSFER_USCC,
} from '../support/enforcement/transferDesk';
import { at, type Done } from '../support/inspection/visitDesk';
import { OFFICIAL, type OpenSilo, openSilo, PUBLIC } from '../support/openSilo';

const ROLES = ['case-officer', 'legal-reviewer', 'case-head', 'inspector', 'reform-office'] as const;
const PLACES = {
  pudong: ['SAMR', '310115'],
  minhang: ['SAMR', '310112'],
  samr: ['SAMR', null],
  emergency: ['EMERGENCY', null],
  police: ['PUBLIC_SECURITY', '310115'],
  policeMinhang: ['PUBLIC_SECURITY', '310112'],
  policeCity: ['PUBLIC_SECURITY', null],
  reform: ['REFORM_OFFICE', null],
} as const;
type Place = keyof typeof PLACES;

/** Everybody: each role in each place, and the public. */
const everybody: readonly (readonly [string, Viewer])[] = [
  ...Object.entries(PLACES).flatMap(([place, [department, district]]) =>
    ROLES.map((role): [string, Viewer] => [
      `${role} ${place}`,
      { ...OFFICIAL, subject: `${role}-${place}`, department, district, roles: [role] },
    ]),
  ),
  ['application', { ...OFFICIAL, kind: 'application', subject: 'application', roles: [...ROLES], district: '310115' }],
  ['public', PUBLIC],
];
const who = (role: (typeof ROLES)[number], ...places: readonly Place[]) => places.map((place) => `${role} ${place}`);
const OWN = who('case-officer', 'pudong', 'samr');
const HEADS = who('case-head', 'pudong', 'samr');
const POLICE = who('case-officer', 'police', 'policeCity');
const OTHER = who('case-officer', 'emergency');

let silo: OpenSilo;
let caseFile: string;
beforeAll(async () => {
  silo = await openSilo(enforcement);
  caseFile = await investigatedCase(silo.database);
});
afterAll(() => silo.close());

const leads = leadActs(() => silo);
const referrals = referralActs(() => silo);
const disputes = disputeActs(() => silo);
const justice = justiceActs(() => silo);
const { pudong } = people;
type Row = Record<string, unknown> | null;

const NEUTRAL = ['LEAD_NOT_YOURS', 'NOT_YOUR_CASE', 'WORK_UNKNOWN', 'JURISDICTION_NOT_SUPERIOR'];
/** Who is let through to the other rules: everybody whose refusal, if any, is not that of the permission. */
async function allowed(act: (viewer: Viewer) => Promise<Done>): Promise<string[]> {
  const through: string[] = [];
  for (const [name, viewer] of everybody) {
    const { refusal, done } = await act(viewer);
    if (done !== null && refusal === undefined) throw new Error(`${name} changed what the test only probes`);
    if (!NEUTRAL.includes(String(refusal?.code))) through.push(name);
  }
  return through.sort();
}
const probing = (names: readonly string[]) => [...names].sort();

describe('permissions: leads', () => {
  let lead: Row;
  beforeAll(async () => {
    lead = (await leads.register(complaint(), pudong)).done;
  });

  it('are registered by case officers of the department and of the one above it', async () => {
    const unfit = complaint({ receivedOn: '2027-01-01' });
    expect(await allowed((viewer) => leads.register(unfit, viewer))).toEqual(probing(OWN));
  });

  it('are followed up by the same, and their term and rewards are for heads', async () => {
    const words = () => ({ ...at(lead), reason: '已告知' });
    expect(await allowed((viewer) => leads.feedBack(words(), viewer))).toEqual(probing(OWN));
    const opinion = { ...PIECE, kind: 'EXPERT', institution: '检验院', givenOn: '2027-01-01' };
    expect(await allowed((viewer) => leads.attach({ ...at(lead), ...opinion }, viewer))).toEqual(probing(OWN));
    const reward = { complainantReference: 'SR-2026-000917', paid: true };
    expect(await allowed((viewer) => leads.reward({ ...at(lead), ...reward }, viewer))).toEqual(probing(HEADS));
    await silo.database.dataSource.query(`UPDATE case_lead SET extended_on = '2026-11-02'`);
    expect(await allowed((viewer) => leads.extend(words(), viewer))).toEqual(probing(HEADS));
  });
});

describe('permissions: referrals and disputes', () => {
  let referral: Row;
  beforeAll(async () => {
    referral = (await referrals.send(copied(), pudong)).done;
  });
  const state = (to: string, more = '') => silo.database.dataSource.query(`UPDATE referral SET state = '${to}'${more}`);

  it('are sent, reminded of, reopened and closed by the sender', async () => {
    const unfit = copied({ dueOn: '2026-11-01' });
    expect(await allowed((viewer) => referrals.send(unfit, viewer))).toEqual(probing(OWN));
    expect(await allowed((viewer) => referrals.remind(at(referral), viewer))).toEqual(probing(OWN));
    expect(await allowed((viewer) => referrals.close(at(referral), viewer))).toEqual(probing(OWN));
    const reopening = { ...at(referral), reason: '未说明' };
    expect(await allowed((viewer) => referrals.reopen(reopening, viewer))).toEqual(probing(OWN));
  });

  it('are received, answered and returned by the receiver', async () => {
    const answer = { ...at(referral), outcome: 'HANDLED', answer: '已处理' };
    expect(await allowed((viewer) => referrals.answer(answer, viewer))).toEqual(probing(OTHER));
    const back = { ...at(referral), code: 'NOT_ABLE', reason: '无' };
    expect(await allowed((viewer) => referrals.giveBack(back, viewer))).toEqual(probing(OTHER));
    await state('RETURNED', `, return_code = 'NOT_COMPETENT', ended_on = '2026-11-02'`);
    expect(await allowed((viewer) => referrals.receive(at(referral), viewer))).toEqual(probing(OTHER));
  });

  it('of jurisdiction are opened by officers, stated and reported by heads of the party, designated by the superior', async () => {
    const entry = { authority: 'SAMR-310115', uscc: TRANSFER_USCC, reason: '跨区' };
    const unfit = { ...entry, parties: ['SAMR-310115'] };
    expect(await allowed((viewer) => disputes.open(unfit, viewer))).toEqual(probing(OWN));
    const { done } = await disputes.open({ ...entry, parties: ['SAMR-310115', 'SAMR-310112'] }, pudong);
    await silo.database.dataSource.query(`UPDATE jurisdiction_dispute SET state = 'AGREED', competent = 'SAMR-310115',
      settled_on = '2026-11-02'`);
    const stated = { ...at(done), party: 'SAMR-310115', competent: 'SAMR-310115' };
    expect(await allowed((viewer) => disputes.state(stated, viewer))).toEqual(probing(HEADS));
    const report = { ...at(done), party: 'SAMR-310112', reason: '协商不成' };
    expect(await allowed((viewer) => disputes.referUp(report, viewer))).toEqual(
      probing(who('case-head', 'minhang', 'samr')),
    );
    const designation = { ...at(done), competent: 'SAMR-310115', documentNumber: '沪市监函〔2026〕8号' };
    expect(await allowed((viewer) => disputes.designate(designation, viewer))).toEqual(
      probing(who('case-head', 'samr')),
    );
  });
});

describe('permissions: transfers to the police', () => {
  let row: Row;
  const report = () => ({
    ...{ caseFile, toAuthority: 'PUBLIC_SECURITY-310115', standard: 'UNSAFE_FOOD', amount: '20000000' },
    ...{ suspicion: '货值二十万元以上', evidence: [PIECE], team: ['case-pudong', 'case-pudong-2'] },
  });
  const stateTo = (to: string, more = '') =>
    silo.database.dataSource.query(`UPDATE justice_transfer SET state = '${to}'${more}`);
  beforeAll(async () => {
    row = (await justice.propose(report(), pudong)).done;
  });

  it('are proposed, sent, objected to, followed by evidence and closed by the department', async () => {
    expect(await allowed((viewer) => justice.propose(report(), viewer))).toEqual(probing(OWN));
    const sending = { ...at(row), sentAt: '2026-11-02T01:00:00Z', letterSha256: hashOf('d') };
    expect(await allowed((viewer) => justice.send(sending, viewer))).toEqual(probing(OWN));
    expect(await allowed((viewer) => justice.object({ ...at(row), reason: '异议' }, viewer))).toEqual(probing(OWN));
    const handing = { ...at(row), evidence: [PIECE.sha256], handedOverOn: '2026-11-02' };
    expect(await allowed((viewer) => justice.handOver(handing, viewer))).toEqual(probing(OWN));
    expect(await allowed((viewer) => justice.close({ ...at(row), note: '办结' }, viewer))).toEqual(probing(OWN));
  });

  it('are decided by a head of the department', async () => {
    const decision = { ...at(row), approved: true, decidedAt: '2026-10-01T01:00:00Z' };
    expect(await allowed((viewer) => justice.decide(decision, viewer))).toEqual(probing(HEADS));
  });

  it('are received, answered and sent back by the police to whom they went, and by nobody else', async () => {
    const receipt = { ...at(row), receiptNumber: '沪公浦受案字〔2026〕1号', receivedOn: '2026-11-02' };
    expect(await allowed((viewer) => justice.receive(receipt, viewer))).toEqual(probing(POLICE));
    const answer = { ...at(row), filed: true, answeredOn: '2026-11-02', documentNumber: '沪公浦立字〔2026〕2号' };
    expect(await allowed((viewer) => justice.answer(answer, viewer))).toEqual(probing(POLICE));
    const back = { ...at(row), by: 'POLICE', code: 'NO_CRIME', reason: '没有犯罪事实' };
    expect(await allowed((viewer) => justice.giveBack(back, viewer))).toEqual(probing(POLICE));
  });

  it('are taken back by the department where the police filed no case, or a court sends them back', async () => {
    const court = { ...at(row), by: 'COURT', code: 'ACQUITTED', reason: '无罪' };
    expect(await allowed((viewer) => justice.giveBack(court, viewer))).toEqual(probing(OWN));
    await stateTo('NOT_FILED', `, receipt_number = '沪公浦受案字〔2026〕1号'`);
    const back = { ...at(row), by: 'POLICE', code: 'NOT_PROSECUTED', reason: '不予立案' };
    expect(await allowed((viewer) => justice.giveBack(back, viewer))).toEqual(probing([...OWN, ...POLICE]));
  });
});
