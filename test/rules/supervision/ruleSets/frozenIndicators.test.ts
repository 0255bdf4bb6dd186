import { day } from '../../../../kernel/values/day';
import { editionChanges } from '../../../../subgraphs/supervision/rules/ruleSets/editionChanges';
import {
  type FormerEdition,
  frozenIndicators,
} from '../../../../subgraphs/supervision/rules/ruleSets/frozenIndicators';
import { plainRules } from '../../../support/supervision/plainRules';

const plain = plainRules();
const heavier = plain.indicators.map((one) => (one.code === 'COMPLAINTS' ? { ...one, weight: 12 } : one));
const edition = (from: string, to: string | null = null, number = 'RS-2025-000001'): FormerEdition => ({
  number,
  inForceFrom: day(from),
  inForceTo: to === null ? null : day(to),
  content: plain,
});
const from = (first: string, indicators = heavier) => plainRules({ inForceFrom: day(first), indicators });

describe('分类监管管理办法 11-3: indicators stand within a year', () => {
  const before = [edition('2025-03-01')];

  it('accepts other indicators from 1 January and refuses them on the day after and the day of 31 December', () => {
    expect(frozenIndicators(from('2027-01-01'), before)).toEqual({ lawful: true });
    const refused = { code: 'RULES_INDICATORS_FROZEN', article: '上海市分类监管管理办法 11-3' };
    expect(frozenIndicators(from('2027-01-02'), before)).toMatchObject(refused);
    expect(frozenIndicators(from('2026-12-31'), before)).toMatchObject({
      ...refused,
      facts: { changed: ['COMPLAINTS'], edition: 'RS-2025-000001' },
    });
  });

  it('accepts an edition within the year whose indicators are the same, in whatever order', () => {
    expect(frozenIndicators(from('2026-06-01', [...plain.indicators].reverse()), before)).toEqual({ lawful: true });
  });

  it('names indicators that were added and left out', () => {
    const [first, ...rest] = plain.indicators;
    const other = { ...(first as (typeof rest)[0]), code: 'NEW' };
    expect(frozenIndicators(from('2026-06-01', [...rest, other]), before)).toMatchObject({
      facts: { changed: ['NEW', 'PENALTIES'] },
    });
  });

  it('accepts the change within the year with an override of 11-3, and not with another one', () => {
    const override = { basis: 'FSL-109', reason: '标准修订' };
    const overriding = (provision: '11-3' | '16-3') =>
      frozenIndicators({ ...from('2026-06-01'), overrides: [{ provision, ...override }] }, before);
    expect(overriding('11-3')).toEqual({ lawful: true });
    expect(overriding('16-3')).toMatchObject({ code: 'RULES_INDICATORS_FROZEN' });
  });

  it('accepts the first edition within a year and holds the second one of that year to it', () => {
    expect(frozenIndicators(from('2026-06-01'), [])).toEqual({ lawful: true });
    expect(frozenIndicators(from('2026-09-01'), [edition('2026-06-01')])).toMatchObject({
      facts: { edition: 'RS-2025-000001' },
    });
  });

  it('holds to the edition in force as the year began, not to one that never came into force', () => {
    const never = edition('2026-01-01', '2026-01-01', 'RS-2025-000002');
    const stood = edition('2026-01-01', null, 'RS-2025-000003');
    const old = { ...edition('2025-03-01', '2026-01-01'), content: plainRules({ indicators: heavier }) };
    expect(frozenIndicators(from('2026-06-01'), [old, never, stood])).toMatchObject({
      facts: { edition: 'RS-2025-000003' },
    });
  });
});

describe('分类监管管理办法 11-3: what an edition changes is public', () => {
  it('tells each value that differs by its path, and nothing for the same rules', () => {
    const [, ...others] = plain.duties;
    const changed = plainRules({ indicators: heavier, duties: others, hearingWorkingDays: 7 });
    const told = editionChanges(plain, changed);
    expect(told).toContainEqual({ path: 'indicators[COMPLAINTS].weight', before: '10', after: '12' });
    expect(told).toContainEqual({ path: 'hearingWorkingDays', before: '5', after: '7' });
    expect(told).toContainEqual({ path: 'duties[CHECKS].name.zh', before: '食品安全监督检查', after: null });
    expect(editionChanges(plain, plainRules())).toEqual([]);
  });
});
