import { day } from '../../../kernel/values/day';
import { EVIDENCE_KINDS, evidenceSource } from '../../../subgraphs/supervision/rules/evidence/evidenceKinds';
import { EVIDENCE_RESOURCES } from '../../../subgraphs/supervision/rules/evidence/evidenceResources';
import { isSourceMissing } from '../../../subgraphs/supervision/rules/evidence/isSourceMissing';
import { qualityPeriod } from '../../../subgraphs/supervision/rules/evidence/qualityPeriod';

const NOW = Date.parse('2026-11-02T02:00:00Z');
const DAY_MS = 86_400_000;

describe('a source of evidence', () => {
  it('is missing while it was never loaded whole, or never heard', () => {
    expect(isSourceMissing({ loadedAt: null, heardAt: NOW }, NOW)).toBe(true);
    expect(isSourceMissing({ loadedAt: NOW, heardAt: null }, NOW)).toBe(true);
    expect(isSourceMissing({ loadedAt: NOW, heardAt: NOW }, NOW)).toBe(false);
  });

  it('is there for a day after it was last heard, and missing from then on', () => {
    expect(isSourceMissing({ loadedAt: 0, heardAt: NOW - DAY_MS }, NOW)).toBe(false);
    expect(isSourceMissing({ loadedAt: 0, heardAt: NOW - DAY_MS - 1 }, NOW)).toBe(true);
  });

  it('brings every kind that is not of this silo, each by one resource of the silo that it is from', () => {
    const brought = EVIDENCE_RESOURCES.flatMap(({ silo, kinds }) => kinds.map((kind) => `${kind} ${silo}`));
    const foreign = EVIDENCE_KINDS.filter((kind) => evidenceSource(kind) !== 'supervision');
    expect(brought.sort()).toEqual(foreign.map((kind) => `${kind} ${evidenceSource(kind)}`).sort());
  });
});

describe('the period over which quality is measured', () => {
  it('is a day at least and a year at most', () => {
    expect(qualityPeriod(day('2026-01-01'), day('2026-01-01')).lawful).toBe(true);
    expect(qualityPeriod(day('2026-01-02'), day('2026-01-01'))).toMatchObject({ code: 'QUALITY_PERIOD_UNFIT' });
    expect(qualityPeriod(day('2026-01-01'), day('2027-01-01')).lawful).toBe(true);
    expect(qualityPeriod(day('2026-01-01'), day('2027-01-02'))).toMatchObject({ code: 'QUALITY_PERIOD_UNFIT' });
  });
});
