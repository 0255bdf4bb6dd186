import { enforcement } from '../../subgraphs/enforcement';
import { disputeActs, people, TRANSFER_USCC } from '../support/enforcement/transferDesk';
import { at } from '../support/inspection/visitDesk';
import { type OpenSilo, openSilo, PUBLIC } from '../support/openSilo';

const { pudong, head, minhang, minhangHead, cityHead, emergencyHead, office } = people;
const DOCUMENT = '沪府办函〔2026〕8号';

let silo: OpenSilo;
beforeEach(async () => {
  silo = await openSilo(enforcement);
});
afterEach(() => silo.close());

const acts = disputeActs(() => silo);
const districts = ['SAMR-310115', 'SAMR-310112'];
const opened = async (parties: readonly string[] = districts) => {
  const entry = { authority: 'SAMR-310115', parties, uscc: TRANSFER_USCC, reason: '违法行为跨区连续发生' };
  return acts.open(entry, pudong);
};
const named = (party: string, competent: string) => ({ party, competent });

describe('行政处罚法 25 (EN-2): a dispute on jurisdiction', () => {
  it('is settled once all parties name the same, each by its own head', async () => {
    const { done } = await opened();
    expect(done).toMatchObject({ state: 'NEGOTIATING', dueOn: '2026-11-11', superior: { code: 'SAMR' } });
    const first = await acts.state({ ...at(done), ...named('SAMR-310115', 'SAMR-310112') }, head);
    expect(first.done).toMatchObject({ state: 'NEGOTIATING', competent: null });
    const forOther = { ...at(first.done), ...named('SAMR-310112', 'SAMR-310112') };
    expect((await acts.state(forOther, head)).refusal).toMatchObject({ code: 'NOT_YOUR_CASE' });
    const { done: agreed } = await acts.state(forOther, minhangHead);
    expect(agreed).toMatchObject({ state: 'AGREED', competent: { code: 'SAMR-310112' }, settledOn: '2026-11-02' });
  });

  it('stays open while they name different ones', async () => {
    const { done } = await opened();
    const { done: first } = await acts.state({ ...at(done), ...named('SAMR-310115', 'SAMR-310115') }, head);
    const { done: second } = await acts.state({ ...at(first), ...named('SAMR-310112', 'SAMR-310112') }, minhangHead);
    expect(second).toMatchObject({ state: 'NEGOTIATING', competent: null });
    expect(second?.statements).toHaveLength(2);
  });

  it('goes up to the department above both, which alone designates', async () => {
    const { done } = await opened();
    const up = await acts.referUp({ ...at(done), party: 'SAMR-310112', reason: '协商不成' }, minhangHead);
    const designation = { ...at(up.done), competent: 'SAMR-310115', documentNumber: '沪市监函[2026]8号' };
    for (const viewer of [head, minhangHead, office]) {
      expect((await acts.designate(designation, viewer)).refusal).toMatchObject({ code: 'JURISDICTION_NOT_SUPERIOR' });
    }
    expect((await acts.designate(designation, cityHead)).done).toMatchObject({
      ...{ state: 'DESIGNATED', competent: { code: 'SAMR-310115' } },
      documentNumber: '沪市监函〔2026〕8号',
    });
  });

  it('between lines is designated by the government, whose document the reform office enters', async () => {
    const { done } = await opened(['SAMR-310115', 'EMERGENCY']);
    expect(done).toMatchObject({ superior: { code: 'REFORM_OFFICE' } });
    const designation = { ...at(done), competent: 'EMERGENCY', documentNumber: DOCUMENT };
    for (const viewer of [cityHead, emergencyHead]) {
      expect((await acts.designate(designation, viewer)).refusal).toMatchObject({ code: 'JURISDICTION_NOT_SUPERIOR' });
    }
    expect((await acts.designate(designation, office)).done).toMatchObject({ state: 'DESIGNATED' });
  });

  it('is settled once: nothing is stated or designated after that', async () => {
    const { done } = await opened();
    const designation = { competent: 'SAMR-310115', documentNumber: DOCUMENT };
    const { done: settled } = await acts.designate({ ...at(done), ...designation }, cityHead);
    const again = await acts.designate({ ...at(settled), ...designation }, cityHead);
    const stated = await acts.state({ ...at(settled), ...named('SAMR-310115', 'SAMR-310115') }, head);
    for (const { refusal } of [again, stated]) expect(refusal).toMatchObject({ code: 'WORK_STATE_UNFIT' });
  });

  it.each([
    ['one party', ['SAMR-310115']],
    ['the same party twice', ['SAMR-310115', 'SAMR-310115']],
    ['others alone', ['SAMR-310112', 'EMERGENCY']],
    ['an unknown department', ['SAMR-310115', 'NOBODY']],
  ])('is not opened between %s', async (_, parties) => {
    expect((await opened(parties)).refusal).toMatchObject({ code: 'JURISDICTION_PARTIES_UNFIT' });
    expect(await silo.count('jurisdiction_dispute')).toBe(0);
  });

  it('is seen by all parties and the reform office, and overdue the day after its last day', async () => {
    await opened();
    const ask = async (viewer: Parameters<OpenSilo['ask']>[2], filter = {}) => {
      const text =
        'query ($filter: JurisdictionDisputeFilter) { jurisdictionDisputes(filter: $filter) { totalCount } }';
      const { data, errors } = await silo.ask(text, { filter }, viewer);
      const page = data?.jurisdictionDisputes as { totalCount: number } | null | undefined;
      return errors?.[0]?.extensions.code ?? page?.totalCount;
    };
    for (const viewer of [pudong, minhang, cityHead, office]) expect(await ask(viewer)).toBe(1);
    expect([await ask(emergencyHead), await ask(PUBLIC)]).toEqual([0, 'NOT_PUBLIC']);
    const due = (on: string) => silo.database.dataSource.query(`UPDATE jurisdiction_dispute SET due_on = '${on}'`);
    await due('2026-11-02');
    expect(await ask(office, { overdue: true })).toBe(0);
    await due('2026-11-01');
    expect(await ask(office, { overdue: true })).toBe(1);
  });
});
