import { inspection } from '../../subgraphs/inspection';
import { databaseClock } from '../../subgraphs/inspection/store/rounds/databaseClock';
import { type OpenSilo, openSilo } from '../support/openSilo';

const YEAR = 365 * 86_400_000;

let silo: OpenSilo;
beforeAll(async () => {
  silo = await openSilo(inspection);
});
afterAll(() => silo.close());

describe('FL-1, FL-2: the moments of a round', () => {
  it.each([-YEAR, 0, YEAR])('are those of the database, however far the clock of a process is off: %d', async (off) => {
    const before = Date.now();
    const clock = await databaseClock({ database: silo.database, clock: () => Date.now() + off });
    const told = clock();
    expect(told).toBeGreaterThan(before - 60_000);
    expect(told).toBeLessThan(Date.now() + 60_000);
  });
});
