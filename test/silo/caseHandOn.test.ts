import type { Viewer } from '../../kernel/service/silo';
import { CASE_USCC, type CaseDesk, casePeople, FIRST, openCaseDesk, sha } from '../support/enforcement/caseDesk';
import { follow, OPENING, TO_INVESTIGATION } from '../support/enforcement/casePath';

const { officer, third, head, otherHead, emergency, emergencyHead } = casePeople;
const LETTER = { part: 'TRANSFER_LETTER', sha256: sha('d') };

let desk: CaseDesk;
beforeEach(async () => {
  desk = await openCaseDesk();
  await follow(desk, TO_INVESTIGATION);
});
afterEach(() => desk.close());

type Asked = Readonly<Record<string, unknown>>;

async function change(mutation: string, type: string, input: object, as: Viewer) {
  const text = `mutation ($input: ${type}!) { ${mutation}(input: $input) { number version lead state } }`;
  const { data, errors } = await desk.ask(text, { input }, as);
  return { done: (data?.[mutation] ?? null) as Asked | null, refusal: errors?.[0]?.extensions as Asked | undefined };
}

const handOn = (as: Viewer) =>
  change(
    'sendReferral',
    'SendReferralInput',
    {
      ...{ authority: 'SAMR-310115', kind: 'TRANSFER', toAuthority: 'EMERGENCY', uscc: CASE_USCC },
      ...{ subject: '食品安全法 34', request: '依职权移送' },
      evidence: [{ sha256: sha('a'), size: 1, mediaType: 'image/jpeg' }],
      handOn: { caseFile: FIRST, number: '沪市监浦移〔2026〕1号', title: '案件移送函', sha256: sha('d') },
    },
    as,
  );
const stage = async () => (await desk.stored()).stage;
const attach = (as: Viewer = officer) => desk.take('attachCaseDocument', LETTER, as);

async function filed(opening: object, number: string, [by, decides]: readonly [Viewer, Viewer]) {
  const { file } = await desk.take('openCaseFile', { ...OPENING, ...opening }, by, 'none');
  await desk.take('verifyCase', {}, by, String(file?.number));
  return desk.take('fileCase', { caseNumber: number, sha256: sha('1') }, decides, String(file?.number));
}

describe('行政处罚法 57: a case is handed on to another agency by two', () => {
  it('is refused to officers, on the case or not, and to the head without the letter of an officer', async () => {
    expect((await handOn(third)).refusal).toMatchObject({ code: 'NOT_YOUR_CASE' });
    expect((await handOn(officer)).refusal).toMatchObject({ code: 'NOT_YOUR_CASE' });
    expect((await handOn(head)).refusal).toMatchObject({ code: 'JUSTICE_CASE_UNFIT', missing: 'TRANSFER_LETTER' });
    expect((await attach(third)).refusal).toMatchObject({ code: 'CASE_NOT_ASSIGNED' });
    expect(await stage()).toBe('INVESTIGATING');
  });

  it('is refused to a head who is an officer on the case and drafted the letter himself', async () => {
    const both: Viewer = { ...officer, roles: ['case-officer', 'case-head'] };
    await attach(both);
    expect((await handOn(both)).refusal).toMatchObject({ code: 'SAME_PERSON_APPROVES' });
    expect(await stage()).toBe('INVESTIGATING');
  });

  it('is decided by the head on the letter of an officer on the case', async () => {
    await attach();
    expect((await handOn(head)).done).toMatchObject({ state: 'SENT' });
    const { file } = await desk.stored();
    expect(file.decision).toMatchObject({ outcome: 'TRANSFERRED_AGENCY', decidedBy: head.subject });
  });

  it('is barred while a transfer to the police is open', async () => {
    await attach();
    const report = {
      ...{ caseFile: FIRST, toAuthority: 'PUBLIC_SECURITY-310115', standard: 'UNSAFE_FOOD', amount: '20000000' },
      ...{ suspicion: '货值二十万元以上', team: [officer.subject, 'case-officer-2'] },
      evidence: [{ sha256: sha('a'), size: 1, mediaType: 'image/jpeg' }],
    };
    const text = 'mutation ($input: ProposeJusticeTransferInput!) { proposeJusticeTransfer(input: $input) { state } }';
    expect((await desk.ask(text, { input: report }, officer)).errors).toBeUndefined();
    expect((await handOn(head)).refusal).toMatchObject({ code: 'PENALTY_IN_PLACE_OF_CRIME' });
    expect(await stage()).toBe('INVESTIGATING');
  });
});

describe('行政处罚法 25 (EN-2): a case that was handed on does not stand in the way', () => {
  const sent = async () => {
    await attach();
    const { done } = await handOn(head);
    return change('receiveReferral', 'ReferralAtInput', { number: done?.number, version: 1 }, emergency);
  };

  it('of the receiver, who files it', async () => {
    const { done } = await sent();
    const opening = { authority: 'EMERGENCY', lead: done?.lead };
    const { file, refusal } = await filed(opening, '沪应急案〔2026〕3号', [emergency, emergencyHead]);
    expect([refusal, file?.stage]).toEqual([undefined, 'FILED']);
  });

  it('of the sender, who files it again when it comes back', async () => {
    const { done } = await sent();
    const back = { number: done?.number, version: done?.version, code: 'NOT_COMPETENT', reason: '不属本部门职责' };
    expect((await change('returnReferral', 'ReturnReferralInput', back, emergency)).refusal).toBeUndefined();
    const own = { lead: 'CL-2026-000002' };
    const { file, refusal } = await filed(own, '沪市监浦案〔2026〕18号', [officer, otherHead]);
    expect([refusal, file?.stage]).toEqual([undefined, 'FILED']);
  });
});
