import type { Viewer } from '../../kernel/service/silo';
import { openRepairs, PROOF, penaltyRecord, repairDesk, repairPeople } from '../support/credit/repairDesk';
import { OFFICIAL, type OpenSilo, PUBLIC } from '../support/openSilo';

const PEOPLE: Readonly<Record<string, Viewer>> = {
  ...repairPeople,
  plainOfficial: { ...OFFICIAL, subject: 'plain' },
  outsideCentre: { ...repairPeople.centre, subject: 'outside-centre', roles: ['credit-handler'] },
  centreElsewhere: { ...repairPeople.centre, subject: 'false-centre', department: 'SAMR' },
  headWithoutDistrict: { ...repairPeople.head, subject: 'head-unknown-district', district: '310199' },
  public: PUBLIC,
};

/** Mutations, in which state each is tried, and who may do it. */
const TABLE = {
  receiveCreditRepair: { state: null, may: ['handler', 'cityHandler', 'centre'] },
  grantCreditRepair: { state: 'RECEIVED', may: ['head', 'cityHead'] },
  refuseCreditRepair: { state: 'RECEIVED', may: ['head', 'cityHead'] },
  withdrawCreditRepair: { state: 'RECEIVED', may: ['handler', 'cityHandler', 'centre'] },
  shareCreditRepair: { state: 'GRANTED', may: ['centre'] },
  describeCreditPublication: { state: null, may: ['handler', 'cityHandler'] },
  raiseCreditObjection: { state: null, may: ['handler', 'cityHandler', 'centre'] },
  markCreditObjection: { state: 'RAISED', may: ['handler', 'cityHandler', 'centre'] },
  forwardCreditObjection: { state: 'MARKED', may: ['centre'] },
  answerCreditObjection: { state: 'FORWARDED', may: ['head', 'cityHead'] },
  decideCreditObjection: { state: 'MARKED', may: ['centre'] },
  deleteObjectedCreditRecord: { state: 'DELETING', may: ['head', 'cityHead', 'centre'] },
  withdrawCreditObjection: { state: 'MARKED', may: ['handler', 'cityHandler', 'centre'] },
} as const;
type Mutation = keyof typeof TABLE;
const MUTATIONS = Object.keys(TABLE) as Mutation[];
/** What a refusal for who one is looks like: not one's work, or not seen at all. */
const NOT_YOURS = ['NOT_YOUR_CREDIT_WORK', 'WORK_UNKNOWN'];

const isObjection = (mutation: Mutation): boolean => /Objec/.test(mutation);

let silo: OpenSilo;
let desk: ReturnType<typeof repairDesk>;
let record: string;
let number: string;
let made = 0;

function of(mutation: Mutation): object {
  const at = { number, version: 1 };
  const proofs = { correctionProof: PROOF, performanceProof: PROOF, commitment: PROOF };
  if (mutation === 'receiveCreditRepair') return { record, ...proofs, promisesTruth: true, acceptsLiability: true };
  if (mutation === 'raiseCreditObjection') return { record, ground: '金额有误' };
  if (mutation === 'describeCreditPublication') return { record, lowFine: true };
  if (/mark|forward|delete|share/.test(mutation)) return at;
  return { ...at, note: '经核实', ...(/answer|decide/.test(mutation) && { outcome: 'UPHELD' }) };
}

/** A record of its own, with a repair or an objection in the state in which the mutation is tried. */
async function standing(mutation: Mutation): Promise<void> {
  const { state } = TABLE[mutation];
  made += 1;
  const own = `permission-${made}`;
  record = await desk.store(penaltyRecord({ sourceRecordId: own, documentNumber: own }));
  if (state === null) return;
  const table = isObjection(mutation) ? 'credit_objection' : 'credit_repair';
  const opened = await (isObjection(mutation)
    ? desk.raise(record)
    : desk.receive(record, {}, repairPeople.cityHandler));
  number = String(opened.done?.number);
  const outcome = state === 'DELETING' ? `, outcome = 'ACT_REVOKED', decided_on = '2026-11-02'` : '';
  const granted = state === 'GRANTED' ? `, decided_on = '2026-11-02'` : '';
  await silo.database.dataSource.query(`UPDATE ${table} SET state = '${state}'${outcome}${granted} WHERE number = $1`, [
    number,
  ]);
}

beforeAll(async () => {
  silo = await openRepairs();
  desk = repairDesk(silo);
});
afterAll(() => silo.close());

describe('谁认定、谁修复; 上海市社会信用条例 36: role x department x district x state', () => {
  it.each(MUTATIONS)('%s is for whom the table names, and for nobody else', async (mutation) => {
    const did: string[] = [];
    const refused = new Set<string>();
    for (const [name, as] of Object.entries(PEOPLE)) {
      await standing(mutation);
      const { refusal } = await desk.call(
        mutation,
        of(mutation),
        as,
        mutation.startsWith('describe') ? 'id' : 'number',
      );
      if (refusal) refused.add(refusal.code);
      else did.push(name);
    }
    expect(did.toSorted()).toEqual([...TABLE[mutation].may].toSorted());
    expect([...refused].filter((code) => !NOT_YOURS.includes(code))).toEqual([]);
  });

  it('nobody grants or refuses what he received himself', async () => {
    const both: Viewer = { ...repairPeople.head, subject: 'both', roles: ['credit-handler', 'credit-head'] };
    for (const mutation of ['grantCreditRepair', 'refuseCreditRepair'] as const) {
      await standing('receiveCreditRepair');
      number = String((await desk.receive(record, {}, both)).done?.number);
      const { refusal } = await desk.call(mutation, of(mutation), both, 'number');
      expect(refusal).toMatchObject({ code: 'SAME_PERSON_APPROVES' });
    }
  });

  it.each([
    ['creditRepair', 'receiveCreditRepair'],
    ['creditObjection', 'raiseCreditObjection'],
  ] as const)(
    '%s is seen by its department, those above it, the centre, the reform office and the auditor',
    async (query, open) => {
      await standing(open);
      const { done } = await desk.call(open, of(open), repairPeople.handler, 'number');
      const sees: string[] = [];
      const lists: string[] = [];
      for (const [name, as] of Object.entries(PEOPLE)) {
        const { data } = await silo.ask(`query ($n: ID!) { ${query}(number: $n) { number } }`, { n: done?.number }, as);
        if (data?.[query]) sees.push(name);
        const page = `{ ${query}s(first: 100) { edges { node { number } } } }`;
        const listed = (await silo.ask(page, {}, as)).data?.[`${query}s`] as { edges: { node: object }[] } | null;
        if (listed?.edges.some(({ node }) => 'number' in node && node.number === done?.number)) lists.push(name);
      }
      const blind = ['minhangHead', 'emergencyHead', 'outsideCentre', 'headWithoutDistrict', 'public'];
      expect(sees).toEqual(Object.keys(PEOPLE).filter((name) => !blind.includes(name)));
      expect(lists).toEqual(sees);
    },
  );
});
