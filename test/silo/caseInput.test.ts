import type { Viewer } from '../../kernel/service/silo';
import { type CaseDesk, casePeople, openCaseDesk, sha } from '../support/enforcement/caseDesk';
import {
  CASE_NUMBER,
  CERTIFIED,
  follow,
  OPENING,
  proposalOf,
  TO_INVESTIGATION,
  toNotice,
  toService,
} from '../support/enforcement/casePath';

const { officer, head } = casePeople;

let desk: CaseDesk;
beforeAll(async () => {
  desk = await openCaseDesk();
  await follow(desk, TO_INVESTIGATION);
});
afterAll(() => desk.close());

const ID = '11010519491231002X';
const CLOSING = { certificatesShownBy: CERTIFIED.map(({ account }) => account), sha256: sha('4') };
const fining = (amount: unknown) => ({
  ...CLOSING,
  proposal: proposalOf({ penalties: [{ kind: 'FINE', amount, text: '罚款' }] }),
});
const saying = (text: string) => ({
  ...CLOSING,
  proposal: proposalOf({ penalties: [{ kind: 'FINE', amount: '2000000', text }] }),
});

describe('what is entered into a case file', () => {
  it.each<[string, string, object, object, Viewer?]>([
    [
      'a negative sum',
      'closeInvestigation',
      fining('-1'),
      { code: 'AMOUNT_UNFIT', field: 'proposal.penalties[0].amount' },
    ],
    ['a fraction of a fen', 'closeInvestigation', fining('2000000.5'), { code: 'AMOUNT_UNFIT' }],
    ['a sum in exponents', 'closeInvestigation', fining('2e6'), { code: 'AMOUNT_UNFIT' }],
    ['a sum beyond any', 'closeInvestigation', fining('99999999999999999999'), { code: 'AMOUNT_UNFIT' }],
    [
      'a text with NUL',
      'closeInvestigation',
      saying('罚\u0000款'),
      { code: 'TEXT_NUL', field: 'proposal.penalties[0].text' },
    ],
    ['a lone surrogate', 'closeInvestigation', saying('罚\ud800款'), { code: 'TEXT_LONE_SURROGATE' }],
    ['bidi controls', 'closeInvestigation', saying('罚\u202e款'), { code: 'TEXT_BIDI_CONTROL' }],
    ['a number of a citizen', 'closeInvestigation', saying(`对${ID}罚款`), { code: 'PERSONAL_DATA_IN_TEXT' }],
    [
      'a hash of another form',
      'addCaseEvidence',
      { evidence: 'PHYSICAL', sha256: 'ABC' },
      { code: 'CASE_HASH_UNFIT', field: 'sha256', received: 'ABC' },
    ],
    [
      'a hash that is known',
      'addCaseEvidence',
      { evidence: 'PHYSICAL', sha256: sha('2') },
      { code: 'CASE_EVIDENCE_KNOWN' },
    ],
    [
      'an officer twice',
      'assignCaseOfficers',
      { officers: [CERTIFIED[0], CERTIFIED[0]] },
      { code: 'CASE_LIST_TOO_LONG' },
      head,
    ],
    ['a code of no entity', 'openCaseFile', { ...OPENING, uscc: '91310115MA1K3B7C60' }, {}],
    [
      'an authority that is none',
      'openCaseFile',
      { ...OPENING, authority: 'SAMR-999999' },
      { code: 'UNKNOWN_DEPARTMENT' },
    ],
    ['a day that does not exist', 'openCaseFile', { ...OPENING, foundOn: '2026-02-30' }, {}],
    ['a month for a day', 'openCaseFile', { ...OPENING, foundOn: '2026-11' }, {}],
    [
      'a day ahead',
      'openCaseFile',
      { ...OPENING, foundOn: '2026-11-03' },
      { code: 'CASE_DAY_UNFIT', field: 'foundOn' },
    ],
    [
      'a company as a citizen',
      'openCaseFile',
      { ...OPENING, party: 'CITIZEN' },
      { code: 'CASE_PARTY_UNFIT', expected: 'ORGANISATION' },
    ],
    [
      'an act found of own motion longer ago than the filing may take',
      'openCaseFile',
      { ...OPENING, foundOn: '2026-09-01' },
      { code: 'CASE_DAY_UNFIT', field: 'foundOn', latest: '2026-10-19' },
    ],
    [
      'an act that breaks no article',
      'openCaseFile',
      { ...OPENING, act: { ...OPENING.act, provision: '食品安全法' } },
      { code: 'PROVISION_WITHOUT_ARTICLE', field: 'act.provision' },
    ],
    [
      'an act that ends before it begins, which lies ahead',
      'openCaseFile',
      { ...OPENING, act: { ...OPENING.act, actFrom: '2026-11-22', actTo: '2026-11-01' }, on: '2026-11-01' },
      { code: 'CASE_DAY_UNFIT', field: 'actTo', received: '2026-11-01', from: '2026-11-22', on: '2026-11-01' },
    ],
    [
      'an act that ends before it begins',
      'openCaseFile',
      { ...OPENING, act: { ...OPENING.act, actTo: '2026-07-31' } },
      { code: 'CASE_DAY_UNFIT', field: 'actTo', received: '2026-07-31', from: '2026-08-01', on: '2026-11-02' },
    ],
    [
      'a blank reason',
      'terminateCase',
      { code: 'PARTY_ENDED', reason: ' ' },
      { code: 'TEXT_EMPTY', field: 'reason' },
      head,
    ],
    [
      'a reason without end',
      'terminateCase',
      { code: 'PARTY_ENDED', reason: '长'.repeat(501) },
      { code: 'TEXT_TOO_LONG', limit: 500 },
      head,
    ],
    ['an old version', 'suspendCase', { version: 2 }, { code: 'WORK_CHANGED', field: 'version' }, head],
  ])('refuses %s, and stores nothing', async (_, mutation, input, refusal, as = officer) => {
    const before = await desk.stored();
    const files = await desk.silo.count('case_file');
    const { file, refusal: refused } = await desk.take(mutation, input, as);
    expect(file).toBeNull();
    expect(refused).toMatchObject(refusal);
    expect(await desk.stored()).toEqual(before);
    expect(await desk.silo.count('case_file')).toBe(files);
  });

  it('brings the number of a document to its one form, and refuses one that is taken', async () => {
    const second = String(
      (await desk.take('openCaseFile', { ...OPENING, act: { ...OPENING.act, provision: '食品安全法 50' } })).file
        ?.number,
    );
    await desk.take('verifyCase', {}, officer, second);
    const typed = { caseNumber: '沪市监浦案 [2026] １７号', sha256: sha('1') };
    expect((await desk.take('fileCase', typed, head, second)).refusal).toMatchObject({
      code: 'CASE_NUMBER_TAKEN',
      field: 'caseNumber',
      received: CASE_NUMBER,
    });
    expect((await desk.take('fileCase', { ...typed, caseNumber: '十七' }, head, second)).refusal).toMatchObject({
      code: 'DOCUMENT_NUMBER_UNFIT',
    });
    expect(
      (await desk.take('fileCase', { ...typed, caseNumber: '沪市监浦案（2026）19号' }, head, second)).file,
    ).toMatchObject({
      caseNumber: '沪市监浦案〔2026〕19号',
    });
  });
});

describe('EN-20, EN-23: the document and its service', () => {
  it('refuse a service before the decision, ahead, or electronically without consent', async () => {
    await follow(desk, [
      ...toNotice(proposalOf()),
      ['waiveCaseRights', { sha256: sha('7') }, officer, '2026-11-05'],
      ...toService(null, '2026-11-05').slice(0, 1),
    ]);
    const service = { servedOn: '2026-11-05', method: 'ELECTRONIC', present: false, sha256: sha('c') };
    expect((await desk.take('serveDecision', service)).refusal).toMatchObject({ code: 'SERVICE_METHOD_UNFIT' });
    expect((await desk.take('serveDecision', { ...service, servedOn: '2026-11-04' })).refusal).toMatchObject({
      code: 'CASE_DAY_UNFIT',
      field: 'servedOn',
    });
    expect((await desk.take('serveDecision', { ...service, servedOn: '2026-11-06' })).refusal).toMatchObject({
      code: 'CASE_DAY_UNFIT',
    });
    expect((await desk.take('serveDecision', { ...service, consentSigned: true })).file).toMatchObject({
      stage: 'SERVED',
    });
  });
});
