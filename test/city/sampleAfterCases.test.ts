import { openSampleOffice, type SampleOffice } from '../support/enforcement/sampleOffice';

let office: SampleOffice;

beforeAll(async () => {
  office = await openSampleOffice();
}, 240_000);

afterAll(() => office?.close());

/** What followed the decision of a serial number, of this year unless stated. */
const followUp = (serial: number, fields: string, year = 2026) =>
  office.ask(`decisionFollowUp(decision: "沪市监浦处〔${year}〕${serial}号") { ${fields} }`);

const PERFORMANCE = `performance { state fineLeft surcharge { amount } payments { channel handedInOn isHandedInLate }
  deferrals { state } courtAskedOn }`;
const PUBLICITY = 'publicity { state isLate isWithdrawalLate clocks { channel publishedOn withdrawnOn } }';

describe('what followed the decisions of the sample city', () => {
  it.each([
    ['paid', 1021, { state: 'PERFORMED', fineLeft: '0', surcharge: { amount: '0' } }],
    ['overdue, with six days of surcharge', 1023, { state: 'OVERDUE', surcharge: { amount: '540000' } }],
    ['by instalments', 1024, { state: 'DEFERRED', fineLeft: '1200000', deferrals: [{ state: 'GRANTED' }] }],
    ['an application waits', 1025, { state: 'RUNNING', deferrals: [{ state: 'ASKED' }] }],
    ['in cash, handed in in time', 1027, { payments: [{ channel: 'CASH_ON_SPOT', isHandedInLate: false }] }],
    ['in cash, handed in late', 1028, { payments: [{ channel: 'CASH_ON_SPOT', isHandedInLate: true }] }],
  ])('a fine is %s', async (_, serial, performance) => {
    expect(await followUp(serial, PERFORMANCE)).toMatchObject({ performance });
  });

  it('the court was asked about one of the year before', async () => {
    const asked = { state: 'COURT', courtAskedOn: '2026-07-06' };
    expect(await followUp(1026, PERFORMANCE, 2025)).toMatchObject({ performance: asked });
  });

  it.each([
    ['RECONSIDERATION', 1031, true],
    ['UPHELD', 1032, false],
    ['REVOKED', 1033, false],
  ])('a challenge is at %s', async (remedyState, serial, isStayed) => {
    expect(await followUp(serial, 'remedyState isStayed')).toEqual({ remedyState, isStayed });
  });

  it.each([
    ['is due in time', 1001, 2026, { state: 'DUE', isLate: false }],
    ['is due and late', 1034, 2026, { state: 'DUE', isLate: true }],
    ['is over', 1036, 2025, { state: 'EXPIRED' }],
    ['stands since spring', 1022, 2026, { state: 'PUBLISHED' }],
    ['is withdrawn, and a channel is late to confirm', 1033, 2026, { state: 'WITHDRAWN', isWithdrawalLate: true }],
  ])('a publication %s', async (_, serial, year, publicity) => {
    expect(await followUp(serial, PUBLICITY, year)).toMatchObject({ publicity });
  });

  it('one decision is published in one channel alone, and withdrawn from one alone', async () => {
    const clocks = async (serial: number) =>
      ((await followUp(serial, PUBLICITY)) as { publicity: { clocks: Record<string, unknown>[] } }).publicity.clocks;
    expect(await clocks(1035)).toMatchObject([
      { channel: 'CREDIT_CHINA', publishedOn: '2026-10-20' },
      { channel: 'NECIPS', publishedOn: null },
    ]);
    expect(await clocks(1033)).toMatchObject([
      { channel: 'CREDIT_CHINA', withdrawnOn: '2026-10-27' },
      { channel: 'NECIPS', withdrawnOn: null },
    ]);
  });
});

describe('measures of the sample city', () => {
  it('benchmarks have every degree, a later edition, a draft, and one of another department', async () => {
    const fields = 'edition state kind unit effectiveFrom effectiveTo authority { code } degrees { degree }';
    const all = await office.list('discretionBenchmarks(first: 100)', fields);
    const first = all.find(({ unit, edition, effectiveTo }) => unit === 'FEN' && edition === 1 && effectiveTo !== null);
    expect(first).toMatchObject({ effectiveTo: '2027-01-01' });
    expect(first?.degrees).toHaveLength(4);
    expect(all.filter(({ edition }) => edition === 2)).toHaveLength(1);
    expect(all.filter(({ unit }) => unit === 'VALUE_PPM')).toHaveLength(1);
    const revocation = { kind: 'LICENCE_REVOCATION', degrees: [{ degree: 'HEAVIER' }] };
    expect(all).toContainEqual(expect.objectContaining(revocation));
    expect(all.map(({ authority }) => (authority as { code: string }).code)).toContain('EMERGENCY');
    const drafts = await office.list('discretionBenchmarks(filter: { state: DRAFT })', 'title', 'legal-reviewer');
    expect(drafts).toHaveLength(1);
    expect(await office.list('noPenaltyLists(filter: { inForceOn: "2026-11-01" })', 'number')).toHaveLength(1);
  });

  it('steps of the ladder were kept, are overdue, deviate, and recall', async () => {
    const steps = await office.list('ladderSteps(first: 20)', 'kind state isOverdue deviation');
    expect(steps).toContainEqual(expect.objectContaining({ kind: 'INTERVIEW', state: 'KEPT' }));
    expect(steps).toContainEqual(expect.objectContaining({ kind: 'ORDER_TO_CORRECT', isOverdue: true }));
    expect(steps).toContainEqual(expect.objectContaining({ deviation: expect.any(String) }));
    expect(steps).toContainEqual(expect.objectContaining({ kind: 'RECALL', state: 'TAKEN' }));
  });

  it('bans are for a time, for life, and lifted', async () => {
    const bans = await office.list('bans(first: 20)', 'lifetime state entity { uscc }');
    expect(bans).toContainEqual({ lifetime: false, state: 'IN_FORCE', entity: { uscc: expect.any(String) } });
    expect(bans).toContainEqual({ lifetime: true, state: 'IN_FORCE', entity: null });
    expect(bans).toContainEqual({ lifetime: false, state: 'LIFTED', entity: null });
  });
});

describe('leads, transfers and referrals of the sample city', () => {
  it('leads come from everywhere: one rewarded, one overdue, one whose feedback is', async () => {
    const fields = 'origin state fromRegion complainantSealed feedbackOn reward isOverdue isFeedbackOverdue';
    const leads = await office.list('caseLeads(first: 50)', fields);
    const rewarded = { origin: 'COMPLAINT', state: 'ACCEPTED', complainantSealed: true, reward: 'PAID' };
    expect(leads).toContainEqual(expect.objectContaining(rewarded));
    expect(leads).toContainEqual(expect.objectContaining({ origin: 'COMPLAINT', state: 'RETURNED' }));
    expect(leads).toContainEqual(expect.objectContaining({ fromRegion: '320500' }));
    expect(leads.filter(({ isOverdue }) => isOverdue)).toHaveLength(1);
    expect(leads.filter(({ isFeedbackOverdue }) => isFeedbackOverdue)).toHaveLength(1);
    const origins = new Set(leads.map(({ origin }) => origin));
    expect([...origins].sort()).toEqual(['COMPLAINT', 'DEPARTMENT', 'HOTLINE_12345', 'OWN', 'RISK_CLUE']);
  });

  it('transfers to the police are closed, bounced, sent late, and wait for the chief', async () => {
    const transfers = await office.list('justiceTransfers(first: 20)', 'state sentLate isOverdue');
    expect(transfers).toContainEqual({ state: 'CLOSED', sentLate: false, isOverdue: false });
    expect(transfers).toContainEqual({ state: 'RETURNED', sentLate: false, isOverdue: false });
    expect(transfers).toContainEqual({ state: 'SENT', sentLate: true, isOverdue: true });
    expect(transfers).toContainEqual({ state: 'PROPOSED', sentLate: null, isOverdue: false });
  });

  it('referrals are closed, escalated, of assistance, to another province; disputes agreed and designated', async () => {
    const referrals = await office.list('referrals(first: 20)', 'kind state reminders escalatedOn toRegion');
    const shared = { toRegion: null, escalatedOn: null, reminders: 0 };
    expect(referrals).toContainEqual({ ...shared, kind: 'COPIED', state: 'CLOSED' });
    const escalated = { kind: 'TRANSFER', state: 'SENT', reminders: 1, escalatedOn: '2026-09-30' };
    expect(referrals).toContainEqual({ ...shared, ...escalated });
    expect(referrals).toContainEqual({ ...shared, kind: 'ASSISTANCE', state: 'RECEIVED' });
    expect(referrals).toContainEqual({ ...shared, kind: 'COPIED', state: 'SENT', toRegion: '330100' });
    const disputes = await office.list('jurisdictionDisputes(first: 20)', 'state', 'office-city');
    expect(disputes).toEqual(expect.arrayContaining([{ state: 'AGREED' }, { state: 'DESIGNATED' }]));
  });
});
