import { storeMarketEntities } from '../../subgraphs/credit';
import { decisionEffects } from '../../subgraphs/credit/rules/repair/decisionEffect';
import { takeEffects } from '../../subgraphs/credit/store/repair/takeEffects';
import {
  effect,
  openRepairs,
  penaltyRecord,
  REPAIR_TODAY,
  REPAIR_USCC,
  repairDesk,
} from '../support/credit/repairDesk';
import { entryOf } from '../support/feedFacts';
import type { OpenSilo } from '../support/openSilo';

let silo: OpenSilo;
let desk: ReturnType<typeof repairDesk>;
beforeEach(async () => {
  silo = await openRepairs();
  desk = repairDesk(silo);
  await storeMarketEntities(silo.database, [entryOf(2)]);
});
afterEach(() => silo.close());

const NUMBER = '沪市监浦处〔2026〕7号';
const take = (...effects: Parameters<typeof takeEffects>[1]) =>
  silo.database.transaction((client) => takeEffects(client, effects, REPAIR_TODAY));
const records = () =>
  silo.database.dataSource.query(
    'SELECT uscc::text, source_record_id AS id, publication_state AS state FROM credit_record r ORDER BY r.id',
  );

describe('上海市社会信用条例 9: an effect whose number a record of another entity has', () => {
  it('is set aside with its reason, and the effects beside it are taken', async () => {
    await desk.store(penaltyRecord({ uscc: entryOf(2).uscc }));
    const told = [effect({ number: NUMBER }), effect(), effect({ number: '沪市监浦处〔2026〕19号' })];
    const aside = [{ decision: NUMBER, version: 1, reason: 'RECORD_OF_ANOTHER_ENTITY' }];
    expect(await take(...told)).toEqual(aside);
    expect(await take(...told)).toEqual(aside);
    expect(await records()).toEqual([
      { uscc: entryOf(2).uscc, id: NUMBER, state: 'PUBLISHED' },
      { uscc: REPAIR_USCC, id: '沪市监浦处〔2026〕17号', state: 'PUBLISHED' },
      { uscc: REPAIR_USCC, id: '沪市监浦处〔2026〕19号', state: 'PUBLISHED' },
    ]);
    expect(await desk.row('effect_aside')).toMatchObject({
      decision: NUMBER,
      version: 1,
      uscc: REPAIR_USCC,
      ...REASON,
    });
    expect(await silo.count('effect_aside')).toBe(1);
    expect(await silo.count('penalty_publication')).toBe(2);
  });

  it('seals nothing of the other entity when its decision falls', async () => {
    await desk.store(penaltyRecord({ uscc: entryOf(2).uscc }));
    await take(effect({ number: NUMBER, version: 2, state: 'WITHDRAWN' }));
    expect(await records()).toEqual([{ uscc: entryOf(2).uscc, id: NUMBER, state: 'PUBLISHED' }]);
  });
});

const REASON = { state: 'IN_FORCE', reason: 'RECORD_OF_ANOTHER_ENTITY' };
const told = (change: object) => [
  { about: 'case-effect', withdrawn: false, data: JSON.stringify({ ...effect(), ...change }) },
];

describe('上海市社会信用条例 9: an effect in words that credit does not know makes no record', () => {
  it.each([
    [{ state: 'SUSPENDED' }],
    [{ procedure: 'SUMMARY' }],
    [{ severity: 'HUGE' }],
    [{ kinds: [1] }],
    [{ kinds: 'FINE' }],
    [{ case_number: 5 }],
    [{ published: 'yes' }],
  ])('%j', (change) => {
    expect(decisionEffects(told(change))).toEqual([]);
  });

  it('while one in words that it knows is taken', () => {
    expect(decisionEffects(told({ procedure: null, severity: 'SERIOUS', case_number: null }))).toHaveLength(1);
  });
});
