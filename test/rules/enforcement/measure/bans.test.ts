import { day } from '../../../../kernel/values/day';
import { BAN_SCOPES, type BanScope, findBanScope } from '../../../../kernel/values/reference/banScopes';
import { type BanDecision, banGround, banTerm } from '../../../../subgraphs/enforcement/rules/measure/banGround';
import { banStanding, banState, type StandingBan } from '../../../../subgraphs/enforcement/rules/measure/banStanding';
import { PERSON } from '../../../support/enforcement/measureDesk';

const ban = (change: Partial<StandingBan> = {}): StandingBan => ({
  number: 'BN-2026-000001',
  authority: 'SAMR-310115',
  reference: PERSON,
  scope: 'FOOD_MANAGEMENT',
  from: day('2026-01-01'),
  until: day('2031-01-01'),
  liftedOn: null,
  ...change,
});
const standing = (bans: StandingBan[], on: string, scope = 'FOOD_MANAGEMENT', reference = PERSON) =>
  banStanding(bans, { reference, scope, on: day(on) });

describe('沪府发〔2020〕7号（十九）: whether somebody is barred', () => {
  it('begins on the first day and is over on the day named', () => {
    const on = (text: string) => [standing([ban()], text).banned, banState(ban(), day(text))];
    expect(on('2025-12-31')).toEqual([false, 'PENDING']);
    expect(on('2026-01-01')).toEqual([true, 'IN_FORCE']);
    expect(on('2030-12-31')).toEqual([true, 'IN_FORCE']);
    expect(on('2031-01-01')).toEqual([false, 'ENDED']);
  });

  it('is for life where no day is named', () => {
    expect(standing([ban({ until: null })], '2099-01-01')).toMatchObject({ banned: true, until: null, lifetime: true });
  });

  it('follows the ban that lasts longest, and one for life before all', () => {
    const long = ban({ number: 'BN-2', until: day('2036-01-01') });
    expect(standing([ban(), long], '2026-06-01')).toMatchObject({ until: '2036-01-01', bans: [long, ban()] });
    expect(standing([long, ban({ number: 'BN-3', until: null })], '2026-06-01')).toMatchObject({ lifetime: true });
  });

  it('ends on the day on which it is lifted', () => {
    const lifted = ban({ liftedOn: day('2026-06-01') });
    expect([standing([lifted], '2026-05-31').banned, standing([lifted], '2026-06-01').banned]).toEqual([true, false]);
    expect(banState(lifted, day('2026-06-01'))).toBe('LIFTED');
  });

  it('is of the field and of the person alone', () => {
    const free = { banned: false, until: null, lifetime: false, bans: [] };
    expect(standing([ban()], '2026-06-01', 'COSMETICS')).toEqual(free);
    expect(standing([ban()], '2026-06-01', 'FOOD_MANAGEMENT', `${PERSON.slice(0, 17)}2`)).toEqual(free);
  });
});

describe('行政处罚法 9: a ban rests on a decision', () => {
  const decision: BanDecision = {
    number: '沪市监浦处〔2026〕17号',
    authority: 'SAMR-310115',
    caseNumber: '沪市监浦案〔2026〕17号',
    uscc: '91310115MA1K3B7C6G',
    decidedOn: day('2026-10-30'),
    kinds: ['FINE', 'BAN_FROM_POST'],
    stands: true,
  };

  it('that imposes it and stands', () => {
    expect(banGround(decision)).toEqual({ lawful: true });
    expect(banGround({ ...decision, kinds: ['FINE'] })).toMatchObject({ code: 'BAN_WITHOUT_PENALTY' });
    expect(banGround({ ...decision, stands: false })).toMatchObject({ code: 'BAN_WITHOUT_PENALTY' });
    expect(banGround(undefined)).toMatchObject({ code: 'BAN_DECISION_UNKNOWN' });
  });

  const food = findBanScope('FOOD_MANAGEMENT') as BanScope;
  const term = (from: string, until: string | null, lifetime = until === null, scope = food) =>
    banTerm(scope, { from: day(from), until: until === null ? null : day(until), lifetime }, decision.decidedOn);

  it('and lasts as long as the law of its field lets it', () => {
    expect([term('2026-10-30', '2031-10-30'), term('2026-10-30', null)]).toEqual([{ lawful: true }, { lawful: true }]);
    for (const refused of [
      term('2026-10-29', '2031-10-29'),
      term('2026-10-30', '2031-10-31'),
      term('2026-10-30', '2026-10-30'),
      term('2026-10-30', '2031-10-30', true),
      term('2026-10-30', null, false),
      term('2026-10-30', null, true, { ...food, lifetime: false }),
    ]) {
      expect(refused).toMatchObject({ code: 'BAN_TERM_UNFIT' });
    }
  });

  it('and its fields tell their source, and that it was not read', () => {
    expect(new Set(BAN_SCOPES.map(({ code }) => code)).size).toBe(BAN_SCOPES.length);
    expect(BAN_SCOPES.every(({ verified, basis, years }) => !verified && basis !== '' && years > 0)).toBe(true);
  });
});
