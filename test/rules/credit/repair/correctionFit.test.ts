import { day } from '../../../../kernel/values/day';
import { correctionFit, type RecordCorrection } from '../../../../subgraphs/credit/rules/repair/correctionFit';

const record = { severity: 'GENERAL', effectiveFrom: day('2026-07-20'), effectiveTo: null, isDecided: true } as const;
const fits = (correction: RecordCorrection, change: object = {}) =>
  correctionFit('CORRECTED', correction, { record: { ...record, ...change }, today: day('2026-11-02') });

describe('上海市社会信用条例 36: a correction where a decision stands', () => {
  it('makes its severity no milder', () => {
    const facts = { field: 'correction.severity', received: 'MINOR', severity: 'GENERAL' };
    expect(fits({ severity: 'MINOR' })).toMatchObject({ code: 'CORRECTION_MILDER', facts });
  });

  it.each(['GENERAL', 'SERIOUS'] as const)('may make it %s', (severity) => {
    expect(fits({ severity })).toEqual({ lawful: true });
  });

  it('corrects other things', () => {
    expect(fits({ title: '更正后的标题' })).toEqual({ lawful: true });
  });

  it('is free where no decision of the hub is known', () => {
    expect(fits({ severity: 'MINOR' }, { isDecided: false })).toEqual({ lawful: true });
  });
});
