import type { PoolClient } from 'pg';
import { createVisits, createVisitsFor } from '../../subgraphs/inspection/store/visits/createVisits';
import { plantDrawn } from '../support/inspection/plantRound';
import {
  arrange,
  arrangedRound,
  clearVisits,
  drawnRound,
  openVisitSilo,
  people,
  TODAY,
  USCCS,
  visitsOf,
} from '../support/inspection/visitDesk';
import type { OpenSilo } from '../support/openSilo';

let silo: OpenSilo;
beforeAll(async () => {
  silo = await openVisitSilo();
});
beforeEach(() => clearVisits(silo));
afterAll(() => silo.close());

const [BANK, , CAR] = USCCS;

const WAITING = `pg_locks WHERE NOT granted AND locktype = 'advisory'
  AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;

/** Waits until a transaction waits for another, or the work that it is about is done. */
async function untilWaiting(work: Promise<unknown>): Promise<void> {
  let isDone = false;
  work.then(
    () => {
      isDone = true;
    },
    () => {
      isDone = true;
    },
  );
  while (!isDone && (await silo.count(WAITING)) === 0);
}

/** What was not carried out at an entity, oldest first. */
const leftAt = async (uscc: string): Promise<{ reason: string; left: number[] }[]> => {
  const sql = `SELECT reason, details FROM inspection_event WHERE topic = 'visit' AND kind = 'NOT_CARRIED_OUT' AND uscc = $1
    AND number IN (SELECT number FROM visit) ORDER BY id`;
  const rows: { reason: string; details: string }[] = await silo.database.dataSource.query(sql, [uscc]);
  return rows.map(({ reason, details }) => ({ reason, left: JSON.parse(details).left }));
};

describe('沪府发〔2020〕7号（十一）: rounds that are arranged side by side', () => {
  const inTurn = async (first: (client: PoolClient) => Promise<number>, second: typeof first): Promise<number[]> => {
    let goOn: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    let made: () => void = () => undefined;
    const isMade = new Promise<void>((resolve) => {
      made = resolve;
    });
    const one = silo.database.transaction(async (client) => {
      const count = await first(client);
      made();
      await held;
      return count;
    });
    await isMade;
    const other = silo.database.transaction(second);
    await untilWaiting(other);
    goOn();
    return Promise.all([one, other]);
  };

  it('leave an entity one planned visit in the year: the second round waits for the first, and sees its visits', async () => {
    const rounds = [await drawnRound(silo, { [BANK]: [1] }), await drawnRound(silo, { [BANK]: [1], [CAR]: [1] })];
    const [first, second] = rounds.map((round) => (client: PoolClient) => createVisits(client, round, TODAY));
    if (!first || !second) throw new Error('There are two rounds.');
    expect(await inTurn(first, second)).toEqual([1, 1]);
    expect(await visitsOf(silo, { uscc: BANK }, people.office)).toMatchObject([
      { round: rounds[0], state: 'PLANNED' },
      { round: rounds[1], state: 'CANCELLED', endedReason: 'ALREADY_VISITED_THIS_YEAR' },
    ]);
  });

  it('and so does what is made for a replacement', async () => {
    const rounds = [await drawnRound(silo, { [BANK]: [1] }), await drawnRound(silo, { [BANK]: [1] })];
    const [arranged = '', replaced = ''] = rounds;
    const made = await inTurn(
      (client) => createVisits(client, arranged, TODAY),
      (client) => createVisitsFor(client, { round: replaced, usccs: [BANK], today: TODAY }),
    );
    expect(made).toEqual([1, 0]);
  });
});

describe('DR-29: visits that are made for a replacement', () => {
  it('are those of the named entities alone', async () => {
    const round = await arrangedRound(silo, { [BANK]: [1] });
    for (const uscc of [BANK, CAR]) await plantDrawn(silo.database, { round, uscc, tasks: [3] });
    const made = await silo.database.transaction((client) =>
      createVisitsFor(client, { round, usccs: [CAR], today: TODAY }),
    );
    expect(made).toBe(1);
    expect(await visitsOf(silo, { round }, people.office)).toMatchObject([
      { entity: { uscc: BANK }, parts: [{ tasks: [1] }] },
      { entity: { uscc: CAR }, parts: [{ tasks: [3] }] },
    ]);
  });
});

describe('DR-29: a task that is drawn later for an entity whose visit takes nothing more', () => {
  it.each(['IN_PROGRESS', 'COMPLETED', 'CANCELLED'])('is on the record, once, where that is %s', async (state) => {
    const round = await arrangedRound(silo, { [BANK]: [1] });
    await silo.database.dataSource.query(`UPDATE visit SET code = 'CODE', state = $1`, [state]);
    await plantDrawn(silo.database, { round, uscc: BANK, tasks: [3] });
    expect(await arrange(silo, round)).toBe(0);
    expect(await arrange(silo, round)).toBe(0);
    expect(await leftAt(BANK)).toEqual([{ reason: `VISIT_${state}`, left: [3] }]);
    expect(await visitsOf(silo, { round })).toMatchObject([{ state, parts: [{ tasks: [1] }] }]);
  });

  it('and so is one that an open visit does not take, for want of a reason to come again', async () => {
    await arrangedRound(silo, { [BANK]: [1] });
    const second = await arrangedRound(silo, { [BANK]: [4] });
    await plantDrawn(silo.database, { round: second, uscc: BANK, tasks: [1] });
    await arrange(silo, second);
    await arrange(silo, second);
    expect(await leftAt(BANK)).toEqual([{ reason: 'ALREADY_VISITED_THIS_YEAR', left: [1] }]);
  });

  it('while what was left when the visit was made is not told again', async () => {
    await arrangedRound(silo, { [BANK]: [1] });
    const second = await arrangedRound(silo, { [BANK]: [1, 4] });
    await arrange(silo, second);
    expect(await leftAt(BANK)).toEqual([]);
  });
});
