import { circumstancesKnown } from '../../../../subgraphs/enforcement/rules/measure/circumstancesKnown';
import { fineBenchmark } from '../../../support/enforcement/measureExample';

describe('行政处罚法 34: the circumstances of a benchmark', () => {
  const benchmarks = [fineBenchmark()];
  const [code = ''] = benchmarks.flatMap(({ degrees }) =>
    degrees.flatMap(({ circumstances }) => circumstances.map((one) => one.code)),
  );

  it('EN-9: are those that it names', () => {
    expect(circumstancesKnown([code], benchmarks)).toEqual({ lawful: true });
    expect(circumstancesKnown(['FOO'], [])).toEqual({ lawful: true });
  });

  it('EN-9: one that it does not name is refused with those that it does, and not left out of account', () => {
    expect(circumstancesKnown([code, 'FOO'], benchmarks)).toMatchObject({
      code: 'VALUE_NOT_ADMITTED',
      facts: { field: 'circumstances', received: 'FOO', admitted: expect.arrayContaining([code]) },
    });
    expect(circumstancesKnown([code], [{ degrees: [] }])).toMatchObject({ facts: { received: code, admitted: [] } });
  });
});
