/** Rows that are worked through before others get their turn: some milliseconds. */
export const ROWS_A_STEP = 1 << 17;

/** Work that gives way again and again, so that whoever does it beside other things can do those in between. */
export type Steps<Result> = Generator<void, Result, void>;

/** Does work in steps to its end at once. */
export function allSteps<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Goes through rows, giving way after some of them. */
export function* throughRows(rows: number, work: (from: number, to: number) => void): Steps<void> {
  for (let from = 0; from < rows; from += ROWS_A_STEP) {
    work(from, Math.min(from + ROWS_A_STEP, rows));
    yield;
  }
}
