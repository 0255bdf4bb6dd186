import {
  MITIGATING_CIRCUMSTANCES,
  mitigated,
  mitigation,
} from '../../../../subgraphs/enforcement/rules/proceedings/mitigation';

const range = { min: 5_000_00n, max: 20_000_00n };
const judge = (
  circumstances: readonly (typeof MITIGATING_CIRCUMSTANCES)[number][],
  treatment: 'NONE' | 'LIGHTER' | 'REDUCED',
  fine: bigint,
) => mitigated({ circumstances, treatment, fine, range });

describe('行政处罚法 32: lighter and reduced penalties', () => {
  it.each(MITIGATING_CIRCUMSTANCES)('EN-7: %s demands a lighter or a reduced penalty', (circumstance) => {
    expect(mitigation([circumstance])).toEqual(['LIGHTER', 'REDUCED']);
    expect(judge([circumstance], 'NONE', range.min)).toMatchObject({ code: 'MITIGATION_NOT_APPLIED' });
  });

  it('EN-7: lighter stays within the range, on its bounds too', () => {
    for (const fine of [range.min, range.max]) expect(judge(['MERIT'], 'LIGHTER', fine)).toEqual({ lawful: true });
    for (const fine of [range.min - 1n, range.max + 1n]) {
      expect(judge(['MERIT'], 'LIGHTER', fine)).toMatchObject({
        code: 'FINE_OUTSIDE_STATUTE',
        facts: { fine: String(fine) },
      });
    }
  });

  it('EN-7: reduced goes below the range, and only with a ground of the law', () => {
    expect(judge(['COERCED'], 'REDUCED', range.min - 1n)).toEqual({ lawful: true });
    expect(judge(['COERCED'], 'REDUCED', range.min)).toMatchObject({ code: 'FINE_OUTSIDE_STATUTE' });
    expect(judge([], 'REDUCED', range.min - 1n)).toMatchObject({ code: 'FINE_OUTSIDE_STATUTE' });
  });

  it('EN-7: without a circumstance the fine stays within the range', () => {
    expect(judge([], 'NONE', range.max)).toEqual({ lawful: true });
    expect(judge([], 'LIGHTER', range.min)).toEqual({ lawful: true });
    expect(judge([], 'NONE', range.max + 1n)).toMatchObject({ code: 'FINE_OUTSIDE_STATUTE' });
    expect(mitigated({ circumstances: [], treatment: 'NONE', fine: null, range: null })).toEqual({ lawful: true });
  });

  it('EN-7: where the provision threatens no fine nothing is fined, however light', () => {
    for (const [circumstances, treatment] of [
      [[], 'NONE'],
      [['MERIT'], 'LIGHTER'],
      [['MERIT'], 'REDUCED'],
    ] as const) {
      expect(mitigated({ circumstances, treatment, fine: 1n, range: null })).toMatchObject({
        code: 'FINE_OUTSIDE_STATUTE',
        facts: { fine: '1', min: null, max: null },
      });
    }
  });
});
