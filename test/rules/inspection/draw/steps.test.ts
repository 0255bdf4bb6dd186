import { allSteps, ROWS_A_STEP, throughRows } from '../../../../subgraphs/inspection/rules/draw/steps';

const spans = (rows: number) => {
  const seen: [number, number][] = [];
  const pauses = [...throughRows(rows, (from, to) => seen.push([from, to]))].length;
  return { seen, pauses };
};

describe('FL-5: work over many rows', () => {
  it('goes through each once and gives way after some of them', () => {
    expect(spans(0)).toEqual({ seen: [], pauses: 0 });
    expect(spans(ROWS_A_STEP)).toEqual({ seen: [[0, ROWS_A_STEP]], pauses: 1 });
    expect(spans(ROWS_A_STEP + 1)).toEqual({
      seen: [
        [0, ROWS_A_STEP],
        [ROWS_A_STEP, ROWS_A_STEP + 1],
      ],
      pauses: 2,
    });
  });

  it('comes to its outcome at once where nobody waits', () => {
    function* counted() {
      let sum = 0;
      yield* throughRows(10, (from, to) => {
        sum += to - from;
      });
      return sum;
    }
    expect(allSteps(counted())).toBe(10);
  });
});
