import { day } from '../../../../kernel/values/day';
import {
  applicableLaw,
  type LawVersion,
  lawApplied,
} from '../../../../subgraphs/enforcement/rules/proceedings/applicableLaw';

const old: LawVersion = {
  id: '2019',
  from: day('2019-01-01'),
  to: day('2026-07-01'),
  kinds: ['FINE', 'ORDER_TO_STOP'],
  fine: { min: 10_000n, max: 100_000n },
};
const now = (changed: Partial<LawVersion>): LawVersion => ({
  ...old,
  id: '2026',
  from: day('2026-07-01'),
  to: null,
  ...changed,
});
const ask = (...versions: LawVersion[]) => ({ actOn: day('2026-06-30'), decidedOn: day('2026-11-02'), versions });

describe('行政处罚法 37: the law of the act, and the lighter one', () => {
  it('EN-11: the law of the day of the act governs where the new one is equal or heavier', () => {
    const heavier = now({ fine: { min: 10_000n, max: 200_000n } });
    expect(applicableLaw(ask(old, heavier))).toEqual({ version: old, because: 'ACT_DAY' });
    expect(applicableLaw(ask(old, now({})))).toEqual({ version: old, because: 'ACT_DAY' });
  });

  it.each<[string, Partial<LawVersion>]>([
    ['a lower highest fine', { fine: { min: 10_000n, max: 50_000n } }],
    ['a lower lowest fine', { fine: { min: 5_000n, max: 100_000n } }],
    ['a lighter heaviest kind', { kinds: ['FINE'] }],
    ['no fine', { kinds: ['WARNING'], fine: null }],
  ])('EN-11: a new law with %s governs', (_, changed) => {
    const newer = now(changed);
    expect(applicableLaw(ask(old, newer))).toEqual({ version: newer, because: 'LIGHTER' });
  });

  it('EN-11: a law that is lighter in one and heavier in another leaves the law of the act in place', () => {
    const mixed = now({ kinds: ['FINE'], fine: { min: 10_000n, max: 200_000n } });
    expect(applicableLaw(ask(old, mixed))).toEqual({ version: old, because: 'ACT_DAY' });
  });

  it('EN-11: what is held unlawful no more, or was not on the day of the act, is not penalised', () => {
    expect(applicableLaw(ask(old, now({ kinds: [], fine: null })))).toEqual({ version: null, because: 'LIGHTER' });
    expect(applicableLaw(ask(old))).toEqual({ version: null, because: 'LIGHTER' });
    expect(applicableLaw(ask(now({})))).toEqual({ version: null, because: 'ACT_DAY' });
  });

  it('EN-11: a version ends on the day before its successor begins', () => {
    const newer = now({ fine: { min: 1n, max: 200_000n } });
    const actOn = (on: string) => applicableLaw({ ...ask(old, newer), actOn: day(on) }).version?.id;
    expect([actOn('2026-06-30'), actOn('2026-07-01')]).toEqual(['2019', '2026']);
  });

  it('EN-11: a decision under the wrong version is refused and names the right one', () => {
    const newer = now({ kinds: ['FINE'] });
    expect(lawApplied(ask(old, newer), '2026')).toEqual({ lawful: true });
    expect(lawApplied(ask(old, newer), '2019')).toMatchObject({
      code: 'LAW_NOT_APPLICABLE',
      facts: { applied: '2019', right: '2026', because: 'LIGHTER' },
    });
    expect(lawApplied(ask(old), null)).toEqual({ lawful: true });
  });
});
