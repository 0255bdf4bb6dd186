import { drawStandings } from '../../../../subgraphs/inspection/rules/rounds/drawStanding';

const ticket = (digit: string) => digit.repeat(64);
const task = (department: string, item: string, place: number) => ({
  department,
  item,
  plan: 'IP-2026-000001',
  task: place,
});
const bundle = {
  header: {
    tasks: [task('SAMR', 'A', 1), task('FIRE', 'B', 2), task('ECOLOGY', 'C', 3), task('SAMR', 'D', 4)],
    cells: [[300_000, 100_000, '-', 'SUSPENDED']],
  },
  cells: [{ size: 10, offset: 0, drawn: [3, 0, null, null], last: [ticket('5'), null, null, null], next: [] }],
} as never;
const standings = (own: string) => drawStandings(bundle, 0, own);

describe('FL-17, FL-19: how an entity stood to each task', () => {
  it('is told with its probability, and that it was drawn where its ticket is no later than the last drawn', () => {
    expect(standings(ticket('5')).map(({ place, ratePpm, drawn }) => [place, ratePpm, drawn])).toEqual([
      [1, 300_000, true],
      [2, 100_000, false],
      [3, null, null],
      [4, null, null],
    ]);
    expect(standings(`${'5'.repeat(63)}6`)[0]?.drawn).toBe(false);
  });

  it('names why it was excluded, and says nothing where it was out of scope', () => {
    expect(standings(ticket('0')).map(({ exclusion }) => exclusion)).toEqual([null, null, null, 'SUSPENDED']);
  });
});
