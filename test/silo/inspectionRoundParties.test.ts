import type { Viewer } from '../../kernel/service/silo';
import { commitNonce } from '../../subgraphs/inspection/store/rounds/commitNonce';
import { revealNonce } from '../../subgraphs/inspection/store/rounds/revealNonce';
import { Ceremony } from '../support/inspection/ceremony';
import { plainTask, plantPlan, publishEdition } from '../support/inspection/plantPlan';
import { AT, doingAt, hashOf, nonceOf, openRoundSilo, PLAN, people, TASKS } from '../support/inspection/roundDesk';
import type { OpenSilo } from '../support/openSilo';

let silo: OpenSilo;
beforeEach(async () => {
  silo = await openRoundSilo();
});
afterEach(() => silo.close());

const ALONE = { tasks: [{ plan: PLAN, task: 1 }] };
const LINE = 'IP-2026-000002';
const office = 'SAMR-310115';
const second: Viewer = { ...people.lead, subject: 'planner-samr-2' };

async function bind(round: Ceremony, party: string, as: Viewer): Promise<void> {
  const input = { ...(await round.at()), department: party, sha256: hashOf(nonceOf(party, round.number)) };
  await commitNonce(silo.database, input, doingAt(as, AT.committed));
}

async function reveal(round: Ceremony, party: string, as: Viewer): Promise<void> {
  const input = { ...(await round.at()), department: party, nonce: nonceOf(party, round.number) };
  await revealNonce(silo.database, input, doingAt(as, AT.revealed));
}

/** A round of a department and of its office in Pudong, for both of which the department's planner may act. */
async function openLine(): Promise<Ceremony> {
  const tasks = [TASKS[0], { ...TASKS[0], task: 2, department: office }].map((task) => plainTask(task));
  await plantPlan(silo.database, { number: LINE, tasks });
  return Ceremony.open(silo, { tasks: [1, 2].map((task) => ({ plan: LINE, task })) });
}

describe('FL-2: a round of one department', () => {
  it('is not committed to by that department alone: the reform office is bound too, and is in its header', async () => {
    const round = await Ceremony.open(silo, ALONE);
    await bind(round, 'SAMR', people.lead);
    const missing = { code: 'NONCES_MISSING', facts: { missing: ['REFORM_OFFICE'] } };
    await expect(round.askToCommit()).rejects.toMatchObject(missing);
    expect((await round.row()).state).toBe('OPEN');
    await bind(round, 'REFORM_OFFICE', people.office);
    await round.askToCommit();
    await round.work();
    const [{ header }] = await silo.database.dataSource.query('SELECT header FROM draw_round');
    expect((await round.row()).departments).toEqual(['SAMR']);
    expect(JSON.parse(header).nonces).toEqual(
      ['REFORM_OFFICE', 'SAMR'].map((department) => ({
        department,
        sha256: hashOf(nonceOf(department, round.number)),
      })),
    );
  });

  it('is not drawn without the reform office, and not tried again without it', async () => {
    const round = await Ceremony.open(silo, ALONE);
    await round.commit();
    await round.tell();
    await round.reveal('SAMR');
    expect((await round.row()).state).toBe('BEACON_TOLD');
    await round.work(new Date(Date.parse(AT.due) + 1));
    expect(await round.row()).toMatchObject({ state: 'VOID', endGround: 'REVEAL_MISSING', missing: ['REFORM_OFFICE'] });
    const again = await Ceremony.open(silo, { ...ALONE, reason: '上一轮次作废' });
    await bind(again, 'SAMR', people.lead);
    await expect(again.askToCommit()).rejects.toMatchObject({ code: 'NONCES_MISSING' });
  });

  it('is drawn with it, and the bundle opens both nonces', async () => {
    const round = await Ceremony.open(silo, ALONE);
    await round.draw();
    const [{ bundle }] = await silo.database.dataSource.query('SELECT bundle FROM draw_round');
    const revealed = JSON.parse(bundle).reveals.map(({ department }: { department: string }) => department);
    expect(revealed).toEqual(['REFORM_OFFICE', 'SAMR']);
  });
});

describe('FL-2: one person in a round of a department and its office', () => {
  const refused = { code: 'NONCE_OF_ANOTHER_PARTY', facts: { acted: 'SAMR', received: office } };

  it('binds one of them alone', async () => {
    const round = await openLine();
    await bind(round, 'SAMR', people.lead);
    await expect(bind(round, office, people.lead)).rejects.toMatchObject(refused);
    expect(await silo.count('draw_round_nonce')).toBe(1);
    await bind(round, office, second);
    expect(await silo.count('draw_round_nonce')).toBe(2);
  });

  it('opens for one of them alone', async () => {
    const round = await openLine();
    await bind(round, 'SAMR', people.lead);
    await bind(round, office, second);
    await bind(round, 'REFORM_OFFICE', people.office);
    await round.askToCommit();
    await round.work();
    await round.tell();
    await reveal(round, 'SAMR', people.lead);
    await expect(reveal(round, office, people.lead)).rejects.toMatchObject(refused);
    expect(await silo.count('draw_round_nonce WHERE nonce IS NOT NULL')).toBe(1);
    await reveal(round, office, second);
    expect(await silo.count('draw_round_nonce WHERE nonce IS NOT NULL')).toBe(2);
  });
});

describe('FL-2: a round with a task of the reform office', () => {
  it('is not opened: who watches over it draws nothing', async () => {
    await plantPlan(silo.database, {
      number: LINE,
      tasks: [plainTask(TASKS[0]), plainTask({ ...TASKS[0], task: 2, department: 'REFORM_OFFICE' })],
    });
    const tasks = [1, 2].map((task) => ({ plan: LINE, task }));
    await expect(Ceremony.open(silo, { tasks })).rejects.toMatchObject({ code: 'ROUND_OVERSEER_DRAWS' });
    expect(await silo.count('draw_round')).toBe(0);
  });
});

describe('FL-18: a plan that is amended while a round of it is open', () => {
  it('is not drawn in that round, which names the edition before', async () => {
    const round = await Ceremony.open(silo);
    await round.commitNonces();
    await publishEdition(silo.database, PLAN, 2);
    await expect(round.askToCommit()).rejects.toMatchObject({
      code: 'ROUND_TASK_AMENDED',
      facts: { plan: PLAN, task: 1, received: '1', limit: 2 },
    });
    expect((await round.row()).state).toBe('OPEN');
  });
});
