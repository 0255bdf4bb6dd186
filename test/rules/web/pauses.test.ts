interface Entry {
  readonly sequence: number;
  readonly kind: string;
  readonly on: string;
  readonly details: string;
}
interface Pause {
  readonly reason: string;
  readonly from: string;
  readonly to: string | null;
}

const { entriesOfPause } = jest.requireActual<{
  entriesOfPause(file: { readonly history: readonly Entry[] }, pause: Pause): readonly Entry[];
}>('../../../web/src/pages/cases/file/entries');

const history = (
  [
    ['PAUSE', '2026-06-01', 'TESTING'],
    ['SUSPEND', '2026-06-02'],
    ['RESUME', '2026-06-05'],
    ['END_PAUSE', '2026-06-05'],
    ['PAUSE', '2026-06-05', 'APPRAISAL'],
    ['END_PAUSE', '2026-06-06'],
    ['REQUEST_HEARING', '2026-06-08'],
    ['HOLD_HEARING', '2026-06-10'],
    ['PAUSE', '2026-06-12', 'TESTING'],
  ] as const
).map(([kind, on, reason], at): Entry => ({ sequence: at + 1, kind, on, details: JSON.stringify({ reason }) }));

const placesOf = (reason: string, from: string, to: string | null): number[] =>
  entriesOfPause({ history }, { reason, from, to }).map(({ sequence }) => sequence);

describe('the entries by which days of a case were left out, and counted again', () => {
  it.each([
    ['a test that another step of that day did not end', 'TESTING', '2026-06-01', '2026-06-04', [1, 4]],
    [
      'a suspension that was resumed on the day on which a test ended',
      'SUSPENSION',
      '2026-06-02',
      '2026-06-04',
      [2, 3],
    ],
    ['an appraisal that began when the test before it ended', 'APPRAISAL', '2026-06-05', '2026-06-05', [5, 6]],
    ['a hearing that was held', 'HEARING', '2026-06-08', '2026-06-09', [7, 8]],
    ['a test that lasts', 'TESTING', '2026-06-12', null, [9]],
  ])('are those of %s', (_, reason, from, to, places) => {
    expect(placesOf(reason, from, to)).toEqual(places);
  });
});
