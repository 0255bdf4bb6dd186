import type { Viewer } from '../../kernel/service/silo';
import { enforcement } from '../../subgraphs/enforcement';
import { investigatedCase } from '../support/enforcement/caseOfDesk';
import { copied, hashOf, PIECE, people, TRANSFER_USCC } from '../support/enforcement/transferDesk';
import { type OpenSilo, openSilo } from '../support/openSilo';

const { pudong, head, police, emergency, city } = people;
const CASE = '沪市监浦案〔2026〕17号';
const FACTS = {
  ...{ established: false, serious: false, corrected: false, earlierStepNotKept: false, goodsInCirculation: false },
  ...{ dangerContinues: false, licenceForfeited: false, suspectedCrime: false },
};
const STEP = {
  ...{ authority: 'SAMR-310115', uscc: TRANSFER_USCC, caseNumber: CASE, kind: 'INTERVIEW', facts: FACTS },
  ...{ reasons: '约谈店主', dueOn: '2026-11-20' },
};

let silo: OpenSilo;
let caseFile: string;
async function change(mutation: string, type: string, input: object, as: Viewer = pudong) {
  const text = `mutation ($input: ${type}!) { ${mutation}(input: $input) { number version } }`;
  const { data, errors } = await silo.ask(text, { input }, as);
  return { done: data?.[mutation], refusal: errors?.[0]?.extensions };
}

beforeEach(async () => {
  silo = await openSilo(enforcement);
  caseFile = await investigatedCase(silo.database);
  const report = {
    ...{ caseFile, toAuthority: 'PUBLIC_SECURITY-310115', standard: 'UNSAFE_FOOD', amount: '20000000' },
    ...{ suspicion: '货值二十万元以上', evidence: [PIECE], team: ['case-pudong', 'case-pudong-2'] },
  };
  expect((await change('proposeJusticeTransfer', 'ProposeJusticeTransferInput', report)).refusal).toBeUndefined();
  expect((await change('sendReferral', 'SendReferralInput', copied({ kind: 'TRANSFER' }))).refusal).toBeUndefined();
  await silo.database.dataSource.query('UPDATE referral SET case_file = $1', [caseFile]);
  expect((await change('takeLadderStep', 'TakeLadderStepInput', STEP)).refusal).toBeUndefined();
});
afterEach(() => silo.close());

const seal = () => silo.database.dataSource.query(`UPDATE case_file SET sealed_on = '2026-11-02'`);
const WORK = [
  ['justiceTransfer', 'JT-2026-000001', 'JusticeTransferFilter', { caseFile: 'CF-2026-000001' }],
  ['referral', 'RT-2026-000001', 'ReferralFilter', { toAuthority: 'EMERGENCY' }],
  ['ladderStep', 'LS-2026-000001', 'LadderStepFilter', { caseNumber: CASE }],
] as const;

async function told(as: Viewer): Promise<unknown[]> {
  const all: unknown[] = [];
  for (const [one, number, type, filter] of WORK) {
    const text = `query ($number: ID!, $by: ${type}, $of: ${type}) { ${one}(number: $number) { number }
      by: ${one}s(filter: $by) { totalCount } of: ${one}s(filter: $of) { totalCount } all: ${one}s { totalCount } }`;
    const { data, errors } = await silo.ask(text, { number, by: filter, of: { uscc: TRANSFER_USCC } }, as);
    expect(errors).toBeUndefined();
    const count = (name: string) => (data as Record<string, { totalCount: number }>)[name]?.totalCount;
    all.push([data?.[one] !== null, count('by'), count('of'), count('all')]);
  }
  return all;
}

describe('信用修复管理办法 3: the work on a case whose file is sealed', () => {
  it('is told to nobody, by number, in no list and by no filter, though it was before', async () => {
    expect(await told(pudong)).toEqual(Array(3).fill([true, 1, 1, 1]));
    await seal();
    for (const as of [pudong, head, city, police, emergency]) {
      expect(await told(as)).toEqual(Array(3).fill([false, 0, 0, 0]));
    }
  });

  it('is unknown to whoever would go on with it', async () => {
    await seal();
    const unknown = { code: 'WORK_UNKNOWN', field: 'number' };
    const at = (number: string) => ({ number, version: 1 });
    expect((await change('receiveReferral', 'ReferralAtInput', at('RT-2026-000001'), emergency)).refusal).toMatchObject(
      unknown,
    );
    const closing = { ...at('LS-2026-000001'), outcome: 'KEPT', note: '已整改' };
    expect((await change('closeLadderStep', 'CloseLadderStepInput', closing)).refusal).toMatchObject(unknown);
    const approval = { ...at('JT-2026-000001'), approved: true, decidedAt: '2026-11-02T01:00:00Z' };
    const decided = await change('decideJusticeTransfer', 'DecideJusticeTransferInput', approval, head);
    expect(decided.refusal).toMatchObject(unknown);
    const sending = { ...at('JT-2026-000001'), sentAt: '2026-11-02T01:30:00Z', letterSha256: hashOf('d') };
    expect((await change('sendJusticeTransfer', 'SendJusticeTransferInput', sending)).refusal).toMatchObject(unknown);
  });

  it('takes no further step, and answers as for a number that no case has', async () => {
    await seal();
    const asked = async (caseNumber: string) =>
      (await change('takeLadderStep', 'TakeLadderStepInput', { ...STEP, caseNumber })).refusal;
    const sealed = await asked(CASE);
    expect(sealed).toMatchObject({ code: 'MEASURE_CASE_UNKNOWN' });
    const { received: _, ...rest } = (await asked('沪市监浦案〔2026〕99号')) as Record<string, unknown>;
    expect(sealed).toEqual({ ...rest, received: CASE });
  });
});
