import { day } from '../../kernel/values/day';
import { replaceDrawn } from '../../subgraphs/inspection/store/rounds/replaceDrawn';
import { decideCallOff } from '../../subgraphs/inspection/store/visits/decideCallOff';
import { proposeCallOff } from '../../subgraphs/inspection/store/visits/proposeCallOff';
import { Ceremony } from '../support/inspection/ceremony';
import { deskCodes, openRoundSilo, people } from '../support/inspection/roundDesk';
import type { OpenSilo } from '../support/openSilo';

const SUSPENDED = deskCodes().few[7] as string;

let silo: OpenSilo;
let small: Ceremony;
beforeAll(async () => {
  silo = await openRoundSilo();
  await silo.database.dataSource.query(`UPDATE inspection_object SET state = 'SUSPENDED' WHERE uscc = $1`, [SUSPENDED]);
  small = await Ceremony.open(silo, { window: { from: day('2026-09-10'), to: day('2026-11-01') } });
  await small.draw();
});
afterAll(() => silo.close());

/** What the round tells an entity of the second task. */
async function tasksOf(uscc: string): Promise<unknown> {
  const text = `query ($uscc: USCC!) { drawProof(round: "${small.number}", uscc: $uscc) {
    tasks { drawn standsIn replaced } } }`;
  const { data } = await silo.ask(text, { uscc }, people.anybody);
  return (data?.drawProof as { tasks: unknown[] } | undefined)?.tasks[1];
}

describe('DR-29: an object that is gone', () => {
  const replace = async (uscc: string, changed: object = {}, as = people.fire, today = '2026-10-12') => {
    const input = { ...(await small.at()), task: 2, uscc, ground: 'DEREGISTERED' as const, note: '现场核查：已注销' };
    return replaceDrawn(silo.database, { ...input, ...changed }, { actor: as, today: day(today) });
  };
  const registered = (uscc: string, state: string) =>
    silo.database.dataSource.query('UPDATE inspection_object SET state = $2 WHERE uscc = $1', [uscc, state]);
  /** The same, once the register has told that it is gone. */
  const replaceGone = async (uscc: string, ground = 'DEREGISTERED', today = '2026-10-12') => {
    await registered(uscc, ground);
    return replace(uscc, { ground }, people.fire, today);
  };
  const drawnFor = (task: number): Promise<{ uscc: string; cell: number; place: number; state: string }[]> =>
    silo.database.dataSource.query(
      'SELECT uscc, cell, place, state, replaces, replaced_by, ground FROM drawn_object WHERE round = $1 AND task = $2 ORDER BY place',
      [small.number, task],
    );
  const byTicket = async (cell: number): Promise<string[]> =>
    (
      await silo.database.dataSource.query(
        `SELECT uscc FROM (SELECT uscc, place FROM drawn_object WHERE round = $1 AND task = 2 AND cell = $2
         UNION SELECT uscc, place FROM draw_reserve WHERE round = $1 AND task = 2 AND cell = $2) t ORDER BY place`,
        [small.number, cell],
      )
    ).map(({ uscc }: { uscc: string }) => uscc);

  it('is replaced by the next ticket of its cell, and that one by the next again; all stay on the record', async () => {
    const before = await drawnFor(2);
    const [gone] = before;
    const order = await byTicket(gone?.cell ?? -1);
    await replaceGone(gone?.uscc ?? '');
    const first = order[before.length] as string;
    expect((await drawnFor(2)).filter(({ uscc }) => [gone?.uscc, first].includes(uscc))).toEqual([
      { ...gone, state: 'REPLACED', replaced_by: first, ground: 'DEREGISTERED', replaces: null },
      expect.objectContaining({ uscc: first, state: 'DRAWN', replaces: gone?.uscc, place: before.length }),
    ]);
    await replaceGone(first, 'MOVED_OUT');
    const second = order[before.length + 1] as string;
    expect((await drawnFor(2)).at(-1)).toMatchObject({ uscc: second, replaces: first, place: before.length + 1 });
    expect(await drawnFor(2)).toHaveLength(before.length + 2);
    expect(await tasksOf(gone?.uscc ?? '')).toMatchObject({ drawn: true, replaced: true, standsIn: false });
    expect(await tasksOf(second)).toMatchObject({ drawn: false, replaced: false, standsIn: true });
  });

  it('loses what its visit does for the task, and whoever takes its place has a visit with it', async () => {
    const part = async (uscc: string) =>
      silo.database.dataSource.query(
        `SELECT p.state FROM visit v JOIN visit_part p ON p.visit = v.number
         WHERE v.round_number = $1 AND v.uscc = $2 AND p.department = 'FIRE'`,
        [small.number, uscc],
      );
    const gone = (await drawnFor(2)).find(({ state }) => state === 'DRAWN')?.uscc ?? '';
    expect(await part(gone)).toEqual([{ state: 'PLANNED' }]);
    await replaceGone(gone);
    expect(await part(gone)).toEqual([{ state: 'CANCELLED' }]);
    expect(await part((await drawnFor(2)).at(-1)?.uscc ?? '')).toEqual([{ state: 'PLANNED' }]);
  });

  describe('that one person alone says is gone', () => {
    let standing: string;
    let visit: { readonly number: string; readonly version: number; readonly lead: string };
    const part = (state: string) =>
      silo.database.dataSource.query(`UPDATE visit_part SET state = $2 WHERE visit = $1 AND department = 'FIRE'`, [
        visit.number,
        state,
      ]);
    beforeEach(async () => {
      standing = (await drawnFor(2)).find(({ state }) => state === 'DRAWN')?.uscc ?? '';
      const sql = 'SELECT number, version, authority AS lead FROM visit WHERE round_number = $1 AND uscc = $2';
      [visit] = await silo.database.dataSource.query(sql, [small.number, standing]);
    });

    it('is not replaced while the library of objects knows nothing of it', async () => {
      const before = await drawnFor(2);
      await expect(replace(standing)).rejects.toMatchObject({
        code: 'REPLACEMENT_UNPROVED',
        facts: { field: 'ground', received: 'DEREGISTERED', state: 'IN_OPERATION' },
      });
      expect(await drawnFor(2)).toEqual(before);
    });

    it.each(['IN_PROGRESS', 'COMPLETED'])('is not replaced once its visit is %s', async (state) => {
      await part(state);
      await registered(standing, 'DEREGISTERED');
      await expect(replace(standing)).rejects.toMatchObject({ code: 'OBJECT_VISITED', facts: { part: state } });
      await part('PLANNED');
      await registered(standing, 'IN_OPERATION');
    });

    it('is replaced once a head approved to call the task off', async () => {
      const { number, version, lead } = visit;
      const doing = (actor: typeof people.fire) => ({ actor, today: day('2026-10-12') });
      const head = { ...people.head, subject: 'head-of-lead', department: lead.split('-')[0] ?? '' };
      const what = { department: 'FIRE', ground: 'ENTITY_GONE' as const, note: '已迁往外省' };
      await proposeCallOff(silo.database, { number, version, ...what }, doing(people.fire));
      await expect(replace(standing)).rejects.toMatchObject({ code: 'REPLACEMENT_UNPROVED' });
      const approval = { number, version: version + 1, approved: true, reason: '属实' };
      await decideCallOff(silo.database, approval, doing(head as typeof people.fire));
      await expect(replace(standing)).resolves.toBe(small.number);
    });
  });

  it.each([
    ['was not drawn for the task', () => ({ uscc: SUSPENDED }), 'OBJECT_NOT_DRAWN'],
    ['is of a task that there is not', () => ({ task: 9 }), 'OBJECT_NOT_DRAWN'],
    ['has no note', () => ({ note: ' ' }), 'TEXT_EMPTY'],
    ['is asked for on an old version', () => ({ version: 1 }), 'WORK_CHANGED'],
  ])('is not replaced that %s', async (_, changed, code) => {
    const standing = (await drawnFor(2)).find(({ state }) => state === 'DRAWN')?.uscc ?? '';
    const before = await drawnFor(2);
    await expect(replace(standing, changed())).rejects.toMatchObject({ code });
    expect(await drawnFor(2)).toEqual(before);
  });

  it('is not replaced twice, nor by another department, nor after the window', async () => {
    const rows = await drawnFor(2);
    const replaced = rows.find(({ state }) => state === 'REPLACED')?.uscc ?? '';
    const standing = rows.find(({ state }) => state === 'DRAWN')?.uscc ?? '';
    await expect(replace(replaced)).rejects.toMatchObject({ code: 'OBJECT_REPLACED' });
    await expect(replace(standing, {}, people.lead as typeof people.fire)).rejects.toMatchObject({
      code: 'NOT_YOUR_INSPECTION',
    });
    await expect(replace(standing, {}, people.fire, '2026-11-02')).rejects.toMatchObject({
      code: 'ROUND_WINDOW_CLOSED',
    });
    await expect(replaceGone(standing, 'DEREGISTERED', '2026-11-01')).resolves.toBe(small.number);
  });

  it('is not replaced when nobody is left in its cell', async () => {
    for (;;) {
      const standing = (await drawnFor(2)).findLast(({ state }) => state === 'DRAWN')?.uscc ?? '';
      const outcome = await replaceGone(standing, 'DEREGISTERED', '2026-11-01').catch(
        (error: { code?: string }) => error.code ?? error,
      );
      if (outcome !== small.number) {
        expect(outcome).toBe('REPLACEMENT_NONE_LEFT');
        return;
      }
    }
  });
});
