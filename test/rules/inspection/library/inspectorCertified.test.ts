import { day } from '../../../../kernel/values/day';
import {
  certificateRenewed,
  inspectorCertified,
} from '../../../../subgraphs/inspection/rules/library/inspectorCertified';

const until = (text: string) => ({ certificateUntil: day(text) });

describe('DR-12, 上海市优化营商环境条例 64: who inspects', () => {
  it('holds a valid certificate on the day: on its last day allowed, the day after refused', () => {
    expect(inspectorCertified(until('2026-11-02'), day('2026-11-02'))).toEqual({ lawful: true });
    expect(inspectorCertified(until('2026-11-02'), day('2026-11-03'))).toMatchObject({
      code: 'INSPECTOR_NOT_CERTIFIED',
      article: '上海市优化营商环境条例 64',
    });
  });

  it('has it renewed for a day longer at least, and for a time that is not over', () => {
    const today = day('2026-11-02');
    expect(certificateRenewed(until('2026-11-30'), until('2026-12-01'), today)).toEqual({ lawful: true });
    expect(certificateRenewed(until('2026-11-30'), until('2026-11-30'), today)).toMatchObject({
      code: 'INSPECTOR_NOT_RENEWED',
    });
    expect(certificateRenewed(until('2026-01-01'), until('2026-11-01'), today)).toMatchObject({
      code: 'INSPECTOR_NOT_CERTIFIED',
    });
  });
});
