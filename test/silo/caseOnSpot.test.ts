import { type CaseDesk, casePeople, openCaseDesk, sha } from '../support/enforcement/caseDesk';
import { CERTIFIED, follow, OPENING, TELLS } from '../support/enforcement/casePath';

const { officer } = casePeople;

let desk: CaseDesk;
beforeEach(async () => {
  desk = await openCaseDesk();
});
afterEach(() => desk.close());

describe('行政处罚法 51-52: the simple procedure', () => {
  const onSpot = (change: object = {}) => ({
    caseNumber: '沪市监浦案〔2026〕18号',
    decisionNumber: '沪市监浦当罚〔2026〕18号',
    title: '当场行政处罚决定书',
    officers: CERTIFIED,
    certificatesShownBy: CERTIFIED.map(({ account }) => account),
    factsClear: true,
    penalties: [{ kind: 'FINE', amount: '300000', text: '罚款三千元' }],
    basis: { provision: '广告法 59', instrument: 'LAW', fine: { min: '0', max: '10000000' } },
    tells: TELLS,
    waived: true,
    deliveredOn: '2026-11-02',
    sha256: sha('1'),
    ...change,
  });
  const open = () => follow(desk, [['openCaseFile', OPENING, officer]]);

  it('decides on the spot within its sum, is recorded, and is not published', async () => {
    await open();
    const decided = await follow(desk, [['decideOnSpot', onSpot(), officer]]);
    expect(decided).toMatchObject({ stage: 'ON_SPOT_DECIDED', procedure: 'SIMPLE', clocks: [], openGates: [] });
    expect(decided.missingParts).toEqual(['ON_SPOT_REPORT']);
    const recorded = await follow(desk, [['recordOnSpot', { sha256: sha('2') }, officer]]);
    expect(recorded).toMatchObject({ stage: 'RECORDED', missingParts: [] });
    expect(recorded.openGates).toMatchObject([{ step: 'ARCHIVE', code: 'CASE_PERFORMANCE_OPEN' }]);
    const rows = await desk.silo.database.dataSource.query(
      `SELECT d.outcome, d.publication, c.stage, c.closed_on::text FROM enforcement_decision d JOIN enforcement_case c USING (case_number)`,
    );
    expect(rows).toEqual([{ outcome: 'PENALTY', publication: 'NONE', stage: 'RECORDED', closed_on: '2026-11-02' }]);
  });

  it('is archived once it is recorded and its fine is paid, and not before', async () => {
    await open();
    await follow(desk, [
      ['decideOnSpot', onSpot({ waived: false, statement: { accepted: 'ALL' } }), officer],
      ['recordOnSpot', { sha256: sha('2') }, officer],
    ]);
    const archive = () => desk.take('archiveCase', { sha256: sha('3') }, officer);
    const performing = async (mutation: string, type: string, input: object) => {
      const text = `mutation ($input: ${type}!) { done: ${mutation}(input: $input) { version } }`;
      const query = 'query ($decision: ID!) { decisionFollowUp(decision: $decision) { version } }';
      const decision = onSpot().decisionNumber;
      const at = (await desk.ask(query, { decision })).data as { decisionFollowUp: { version: number } };
      const sent = { input: { decision, version: at.decisionFollowUp.version, ...input } };
      expect((await desk.ask(text, sent, officer)).errors).toBeUndefined();
    };
    expect((await archive()).refusal).toMatchObject({ code: 'CASE_PERFORMANCE_OPEN', performance: 'NOT_BEGUN' });
    await performing('beginPerformance', 'BeginPerformanceInput', {});
    const paid = { kind: 'FINE', amount: '300000', channel: 'BANK', receipt: '(26)07700001' };
    await performing('payFine', 'PayFineInput', paid);
    expect((await archive()).refusal).toMatchObject({ code: 'CASE_PERFORMANCE_OPEN', performance: 'RUNNING' });
    await performing('completePerformance', 'CompletePerformanceInput', { proof: sha('4') });
    expect((await archive()).file).toMatchObject({ stage: 'ARCHIVED', openGates: [], missingParts: [] });
    const rows = await desk.silo.database.dataSource.query('SELECT stage, closed_on::text FROM enforcement_case');
    expect(rows).toEqual([{ stage: 'ARCHIVED', closed_on: '2026-11-02' }]);
  });

  it.each([
    [
      'a fine above its sum',
      { penalties: [{ kind: 'FINE', amount: '300001', text: '罚款' }] },
      'SIMPLE_PROCEDURE_UNFIT',
    ],
    [
      'anything but warning and fine',
      { penalties: [{ kind: 'ORDER_TO_STOP', text: '停业' }] },
      'SIMPLE_PROCEDURE_UNFIT',
    ],
    ['facts that are not clear', { factsClear: false }, 'SIMPLE_PROCEDURE_UNFIT'],
    ['one officer alone', { officers: CERTIFIED.slice(0, 1) }, 'OFFICERS_TOO_FEW'],
    ['a certificate that nobody saw', { certificatesShownBy: [officer.subject] }, 'CERTIFICATE_NOT_SHOWN'],
    ['a document handed over another day', { deliveredOn: '2026-11-01' }, 'CASE_DAY_UNFIT'],
    [
      'a fine where the provision threatens none',
      { basis: { provision: '广告法 59', instrument: 'LAW' } },
      'FINE_OUTSIDE_STATUTE',
    ],
    ['a party that was not told its rights', { tells: ['FACTS', 'REASONS', 'BASIS'] }, 'NOTICE_INCOMPLETE'],
    ['a party that was not heard', { waived: false }, 'ON_SPOT_PARTY_NOT_HEARD'],
    [
      'a statement that was set aside without a reason',
      { waived: false, statement: { accepted: 'NONE' } },
      'STATEMENT_NOT_REVIEWED',
    ],
    [
      'officers other than the caller',
      { officers: CERTIFIED.map((one) => ({ ...one, account: `x${one.account}` })) },
      'CASE_OFFICER_UNKNOWN',
    ],
  ])('refuses %s', async (_, change, code) => {
    await open();
    expect((await desk.take('decideOnSpot', onSpot(change), officer)).refusal).toMatchObject({ code });
    expect((await desk.stored()).stage).toBe('LEAD');
    expect(await desk.silo.count('enforcement_case')).toBe(0);
  });
});
