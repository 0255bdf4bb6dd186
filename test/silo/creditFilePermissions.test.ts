import type { Viewer } from '../../kernel/service/silo';
import { change, check, FILE_USCC, filePeople, HASH, openFile, promise } from '../support/credit/fileDesk';
import { type OpenSilo, PUBLIC } from '../support/openSilo';

type Who = keyof typeof filePeople | 'public';

const viewer = (who: Who): Viewer => (who === 'public' ? PUBLIC : filePeople[who]);
const EVERYBODY = [...Object.keys(filePeople), 'public'] as Who[];
const NUMBER = 'CM-2026-000001';
const AT = { number: NUMBER, version: 1 };

/** Handlers of the office in Pudong and of the department above it. */
const HANDLERS: readonly Who[] = ['handler', 'both', 'city'];
const HEADS: readonly Who[] = ['head', 'both', 'cityHead'];

let silo: OpenSilo;
beforeEach(async () => {
  silo = await openFile();
});
afterEach(() => silo.close());

const TO = { authority: 'SAMR-310115', record: 'r-1', uscc: FILE_USCC };
const said = { documentHash: HASH };
const accident = {
  kind: 'FOOD',
  severity: 'GENERAL',
  occurredOn: '2026-10-01',
  reportedOn: '2026-10-02',
  summary: '食源性',
};

/** Each filing to the office in Pudong. */
const FILINGS: readonly (readonly [string, object])[] = [
  ['makeCommitment', promise()],
  ['fileAnnualReport', { authority: TO.authority, uscc: FILE_USCC, year: 2025, submittedOn: '2026-05-20', ...said }],
  ['fileOwnEvent', { ...TO, kind: 'OTHER', title: '变更', occurredOn: '2026-10-01' }],
  ['fileDeclaration', { ...TO, subject: '场所', statement: '合规', declaredOn: '2026-10-01', affirmed: true, ...said }],
  ['reportAccident', { ...TO, ...accident }],
  [
    'fileThirdPartyEvidence',
    {
      ...{ ...TO, provider: '协会', providerKind: 'ASSOCIATION', kind: 'RATING', statement: '良好' },
      ...{ obtainedOn: '2026-10-01', ...said },
    },
  ],
  ['fileIndustryRating', { ...TO, scheme: 'FOOD_RISK', grade: 'A', ratedOn: '2026-10-01' }],
];

describe('分类监管管理办法 9-4: who enters what an entity files with the office in Pudong', () => {
  it.each(FILINGS)(
    '%s: its handlers, its applications and the department above it, and nobody else',
    async (name, input) => {
      const admitted: Who[] = [];
      for (const who of EVERYBODY) {
        const { done, refusal } = await change(silo, name, input, viewer(who));
        if (done) admitted.push(who);
        else expect([who, refusal?.code]).toEqual([who, 'NOT_YOUR_CREDIT_WORK']);
      }
      expect(admitted.sort()).toEqual([...HANDLERS, 'window'].sort());
    },
  );

  it('a report is withdrawn by its heads alone; who does not see the office finds no report', async () => {
    await change(silo, 'reportAccident', { ...TO, ...accident }, filePeople.handler);
    const gone = { authority: TO.authority, record: TO.record, reason: '误报' };
    const codes: Record<string, unknown> = {};
    for (const who of EVERYBODY.filter((one) => !HEADS.includes(one))) {
      codes[who] = (await change(silo, 'withdrawAccidentReport', gone, viewer(who))).refusal?.code;
    }
    expect(codes).toEqual({
      ...{ handler: 'NOT_YOUR_CREDIT_WORK', window: 'NOT_YOUR_CREDIT_WORK', city: 'NOT_YOUR_CREDIT_WORK' },
      ...{ inspector: 'NOT_YOUR_CREDIT_WORK', office: 'NOT_YOUR_CREDIT_WORK', minhang: 'WORK_UNKNOWN' },
      centre: 'NOT_YOUR_CREDIT_WORK',
      ...{ emergency: 'WORK_UNKNOWN', emergencyHead: 'WORK_UNKNOWN', public: 'WORK_UNKNOWN' },
    });
    expect((await change(silo, 'withdrawAccidentReport', gone, filePeople.cityHead)).done).not.toBeNull();
  });
});

/** The states of a commitment, and how each is reached from the one before. */
const STATES = ['MADE', 'KEPT', 'BREACH_FOUND', 'ORDERED', 'FIXED', 'REVOKED'] as const;

type State = (typeof STATES)[number];

/** Puts the one commitment of the test into a state, as if nobody of the test had touched it. */
async function bring(state: State): Promise<void> {
  await silo.database.dataSource.query(
    `UPDATE commitment SET version = 1, state = $1, checked_on = '2026-11-01', checked_by = 'somebody',
      fix_by = '2026-11-01'`,
    [state],
  );
}

/** What is done with a commitment: by which mutation and input, in which state, by whom. */
const STEPS = [
  ['checked', 'checkCommitment', check({ kept: true }), 'MADE', HANDLERS],
  [
    'ordered to be put right',
    'decideCommitmentBreach',
    { ...AT, holds: true, fixBy: '2026-12-01', reason: '属实' },
    'BREACH_FOUND',
    HEADS,
  ],
  ['dismissed', 'decideCommitmentBreach', { ...AT, holds: false, reason: '不属实' }, 'BREACH_FOUND', HEADS],
  ['entered as put right', 'fixCommitmentBreach', { ...AT, fixedOn: '2026-11-01', note: '已改' }, 'ORDERED', HANDLERS],
  ['revoked', 'revokeCommitment', { ...AT, document: '撤〔2026〕1号', reason: '未改' }, 'ORDERED', HEADS],
] as const;

const UNFIT = ['NOT_YOUR_CREDIT_WORK', 'WORK_UNKNOWN'];

describe('CR-32: who takes which step with a commitment, in which state', () => {
  beforeEach(() => change(silo, 'makeCommitment', promise(), filePeople.handler));

  it.each(STEPS)(
    '%s, by %s: in its one state and by those with its role alone',
    async (_, name, input, possible, admitted) => {
      for (const state of STATES) {
        for (const who of EVERYBODY) {
          await bring(state);
          const { done, refusal } = await change(silo, name, input, viewer(who));
          const expected = state === possible ? undefined : 'WORK_STATE_UNFIT';
          if (admitted.includes(who))
            expect([state, who, refusal?.code, !done]).toEqual([state, who, expected, !!expected]);
          else expect([state, who, UNFIT.includes(String(refusal?.code))]).toEqual([state, who, true]);
        }
      }
    },
  );

  it('is seen at work by its line, the reform office and the centre, by no other district, line or the public', async () => {
    const query = `{ commitmentFile(number: "${NUMBER}") { number } }`;
    const found: Who[] = [];
    const listed: Who[] = [];
    for (const who of EVERYBODY) {
      const page = (await silo.ask('{ commitmentFiles { totalCount } }', {}, viewer(who))).data?.commitmentFiles;
      if ((page as { totalCount: number } | null)?.totalCount === 1) listed.push(who);
      const { data, errors } = await silo.ask(query, {}, viewer(who));
      if (data?.commitmentFile) found.push(who);
      expect([who, errors?.[0]?.extensions.code]).toEqual([who, who === 'public' ? 'NOT_PUBLIC' : undefined]);
    }
    expect(found.sort()).toEqual(
      ['handler', 'head', 'both', 'window', 'city', 'cityHead', 'inspector', 'office', 'centre'].sort(),
    );
    expect(listed.sort()).toEqual(found);
  });
});
