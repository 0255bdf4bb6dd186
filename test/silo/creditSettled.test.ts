import type { Viewer } from '../../kernel/service/silo';
import { storeCreditRecords } from '../../subgraphs/credit';
import { takeEffects } from '../../subgraphs/credit/store/repair/takeEffects';
import {
  effect,
  on,
  openRepairs,
  penaltyRecord,
  REPAIR_TODAY,
  repairDesk,
  repairPeople,
} from '../support/credit/repairDesk';
import type { OpenSilo } from '../support/openSilo';

let silo: OpenSilo;
let desk: ReturnType<typeof repairDesk>;
beforeEach(async () => {
  silo = await openRepairs();
  desk = repairDesk(silo);
});
afterEach(() => silo.close());

const { centre, handler, head } = repairPeople;
const NUMBER = '沪市监浦处〔2026〕7号';
const LATER = '2026-11-01T09:00:00+08:00';
const take = (change: Parameters<typeof effect>[0]) =>
  silo.database.transaction((client) =>
    takeEffects(client, [effect({ number: NUMBER, decided_on: on('2026-07-20'), ...change })], REPAIR_TODAY),
  );
const supply = (change: Parameters<typeof penaltyRecord>[0]) =>
  storeCreditRecords(silo.database, [penaltyRecord({ observedAt: LATER, ...change })], REPAIR_TODAY);
const record = () => desk.row('credit_record');

describe('CR-3, CR-21, 上海市社会信用条例 9: what a decision set is neither lowered nor published by a supplier', () => {
  it.each(['PUBLISHED', 'OBJECTED'] as const)('by the simple procedure, told as serious and %s', async (state) => {
    await take({ procedure: 'SIMPLE' });
    await supply({ severity: 'SERIOUS', publicationState: state });
    expect(await record()).toMatchObject({
      severity: 'MINOR',
      publication_state: 'NOT_PUBLISHED',
      publication_ends_on: null,
    });
  });

  it.each([NUMBER, 'X-1'])(
    'serious by the table, told as minor under %s: it is published, and repaired after a year',
    async (id) => {
      await take({ kinds: ['LICENCE_REVOCATION'] });
      await supply({ severity: 'MINOR', sourceRecordId: id });
      expect(await record()).toMatchObject({ severity: 'SERIOUS', publication_state: 'PUBLISHED' });
      expect((await desk.receive('CreditRecord:1')).refusal?.code).toBe('REPAIR_TOO_EARLY');
    },
  );

  it('nor by a correction: it is refused, and what was corrected before is raised to the table', async () => {
    await desk.store(penaltyRecord());
    await desk.raise('CreditRecord:1');
    await desk.step('markCreditObjection', 1);
    await desk.step('forwardCreditObjection', 2);
    const milder = { outcome: 'CORRECTED', note: '更正', correction: { severity: 'MINOR' } };
    expect((await desk.step('answerCreditObjection', 3, head, milder)).refusal).toBeUndefined();
    await take({ kinds: ['LICENCE_REVOCATION'] });
    const decided = { outcome: 'CORRECTED', note: '更正' };
    expect((await desk.step('decideCreditObjection', 4, centre, decided)).done).toMatchObject({ state: 'CORRECTED' });
    const kept = { severity: 'SERIOUS', publication_state: 'PUBLISHED', publication_ends_on: '2029-07-20' };
    expect(await record()).toMatchObject(kept);
    await desk.raise('CreditRecord:1');
    const again = (mutation: string, version: number, as = centre as Viewer, more: object = {}) =>
      desk.step(mutation, version, as, { number: 'OB-2026-000002', ...more });
    await again('markCreditObjection', 1);
    await again('forwardCreditObjection', 2);
    const { refusal } = await again('answerCreditObjection', 3, head, milder);
    expect(refusal).toMatchObject({ code: 'CORRECTION_MILDER', severity: 'SERIOUS' });
  });

  it('while a penalty that no decision told is as its supplier says', async () => {
    await supply({ severity: 'MINOR', effectiveFrom: on('2026-10-01') });
    expect(await record()).toMatchObject({ severity: 'MINOR', publication_state: 'PUBLISHED' });
  });

  it('and an earlier last day that its department set stays when the decision comes, whatever its severity', async () => {
    await desk.store(penaltyRecord({ publicationEndsOn: on('2026-12-01') }));
    await take({ kinds: ['LICENCE_REVOCATION'] });
    expect(await record()).toMatchObject({ severity: 'SERIOUS', publication_ends_on: '2026-12-01' });
  });
});

describe('信用修复管理办法: the last day of a publication that is over stays', () => {
  const ENDED = { publication_state: 'NOT_PUBLISHED', publication_ends_on: '2026-06-01' };
  const ended = () => desk.store(penaltyRecord({ effectiveFrom: on('2025-06-01') }));

  it('when an objection is taken back, which stores and tells nothing', async () => {
    const id = await ended();
    const told = await silo.count(`outbox WHERE aggregatetype = 'credit-record'`);
    await desk.raise(id);
    expect((await desk.step('withdrawCreditObjection', 1, centre, { note: '撤回' })).refusal).toBeUndefined();
    expect(await record()).toMatchObject(ENDED);
    expect(await silo.count(`outbox WHERE aggregatetype = 'credit-record'`)).toBe(told);
  });

  it('when its act is told to have ended', async () => {
    const input = { record: await ended(), actEndedOn: '2026-05-01' };
    expect((await desk.call('describeCreditPublication', input, handler, 'id')).refusal).toBeUndefined();
    expect(await record()).toMatchObject({ ...ENDED, effective_to: '2026-05-01' });
  });

  it('when its supplier tells it again as not published', async () => {
    await ended();
    await supply({ effectiveFrom: on('2025-06-01'), publicationState: 'NOT_PUBLISHED', title: '更正后' });
    expect(await record()).toMatchObject({ ...ENDED, title: '更正后' });
  });
});
