import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { addDays, type Day } from '../../../../kernel/values/day';
import { sha256Hex } from '../../../../kernel/values/sha256';
import { REFORM_OFFICE } from '../../../../kernel/values/work/workParties';
import { commitNonce as nonceCommitment } from '../../../../subgraphs/inspection/rules/draw/drawSeed';
import { nonceParties } from '../../../../subgraphs/inspection/rules/rounds/nonceParties';
import { openPoolCounter } from '../../../../subgraphs/inspection/store/objects/poolCounter';
import { arrangeRound } from '../../../../subgraphs/inspection/store/rounds/arrangeRound';
import { commitNonce } from '../../../../subgraphs/inspection/store/rounds/commitNonce';
import { commitRound } from '../../../../subgraphs/inspection/store/rounds/commitRound';
import { drawRound } from '../../../../subgraphs/inspection/store/rounds/drawRound';
import { freezeRound } from '../../../../subgraphs/inspection/store/rounds/freezeRound';
import { openRound } from '../../../../subgraphs/inspection/store/rounds/openRound';
import { revealNonce } from '../../../../subgraphs/inspection/store/rounds/revealNonce';
import { tellBeacon } from '../../../../subgraphs/inspection/store/rounds/tellBeacon';
import { voidOverdue } from '../../../../subgraphs/inspection/store/rounds/voidRound';
import { scheduleVisits } from '../../../../subgraphs/inspection/store/teams/scheduleVisits';
import { CITY_OFFICE, plannerOf } from './inspectionActors';

/** A round of the sample city. Its dice and nonces are invented: they follow from its name, as no real round's may. */
export interface SampleRound {
  readonly name: string;
  readonly lead: string;
  readonly plan: string;
  readonly tasks: readonly number[];
  readonly departments: readonly string[];
  readonly window: { readonly from: Day; readonly to: Day };
  /** Day on which it is opened and committed to; the dice are thrown on the next. */
  readonly openedOn: Day;
  readonly reason: string | null;
  /** A department that does not open its nonce, so that the round is void; null for none. */
  readonly silent: string | null;
}

const DICE = 20;
const KNOWN = 'SELECT number FROM draw_round WHERE beacon_detail = $1';
const VERSION = 'SELECT number, version FROM draw_round WHERE number = $1';

const morning = (on: Day, hour: number): Date => new Date(`${on}T${String(hour).padStart(2, '0')}:00:00+08:00`);

/** Nonces and dice that follow from a name. */
const nonceOf = ({ name }: SampleRound, department: string): string => sha256Hex(`sample nonce ${name} ${department}`);
const diceOf = ({ name }: SampleRound): string =>
  BigInt(`0x${sha256Hex(`sample dice ${name}`)}`)
    .toString()
    .slice(0, DICE);

const detailOf = ({ name }: SampleRound): string => `二十枚十面骰子，示例轮次 ${name}（虚构）`;

/** Carries one round through its steps, each at its moment. */
class RoundDesk {
  constructor(
    private readonly database: SiloDatabase,
    private readonly round: SampleRound,
    readonly number: string,
  ) {}

  async at(): Promise<WorkAt> {
    const { rows } = await this.database.transaction((client) => client.query<WorkAt>(VERSION, [this.number]));
    return rows[0] as WorkAt;
  }

  private doing(party: string, on: Day, hour: number) {
    const actor = party === REFORM_OFFICE ? CITY_OFFICE : plannerOf(party);
    return { actor, today: on, now: morning(on, hour) };
  }

  async commit(): Promise<void> {
    const { departments, lead, openedOn } = this.round;
    for (const department of nonceParties(departments)) {
      const sha256 = nonceCommitment(nonceOf(this.round, department));
      await commitNonce(
        this.database,
        { ...(await this.at()), department, sha256 },
        this.doing(department, openedOn, 10),
      );
    }
    const ground = { database: this.database, pools: openPoolCounter(this.database) };
    await commitRound(ground, await this.at(), this.doing(lead, openedOn, 11));
    await freezeRound({ database: this.database, clock: () => morning(openedOn, 11).getTime() }, this.number);
  }

  async reveal(): Promise<void> {
    const { departments, lead, openedOn, silent } = this.round;
    const on = addDays(openedOn, 1);
    await tellBeacon(this.database, { ...(await this.at()), beacon: diceOf(this.round) }, this.doing(lead, on, 11));
    for (const department of nonceParties(departments).filter((one) => one !== silent)) {
      const nonce = nonceOf(this.round, department);
      await revealNonce(this.database, { ...(await this.at()), department, nonce }, this.doing(department, on, 13));
    }
  }

  async draw(): Promise<void> {
    const clock = () => morning(addDays(this.round.openedOn, 1), 14).getTime();
    const onChanged = (_: string, error: Error): never => {
      throw error;
    };
    await drawRound({ database: this.database, clock, onChanged }, this.number);
    await arrangeRound({ database: this.database, clock }, this.number);
    const doing = { actor: plannerOf(this.round.lead), today: addDays(this.round.openedOn, 1) };
    await scheduleVisits(this.database, { round: this.number }, doing);
  }
}

function openSampleRound(database: SiloDatabase, round: SampleRound): Promise<string> {
  const { lead, plan, tasks, window, openedOn, reason } = round;
  const notBefore = morning(addDays(openedOn, 1), 10).toISOString();
  const beacon = { kind: 'DICE', detail: detailOf(round), notBefore } as const;
  const revealDue = morning(addDays(openedOn, 2), 18).toISOString();
  const input = { authority: lead, tasks: tasks.map((task) => ({ plan, task })), window, beacon, revealDue, reason };
  return openRound(database, input, { actor: plannerOf(lead), today: openedOn, now: morning(openedOn, 9) });
}

/**
 * Opens, commits to, draws and arranges a round in the sample city's past, once; one in which a department keeps silent
 * ends void. Gives its number.
 */
export async function runSampleRound(database: SiloDatabase, round: SampleRound): Promise<string> {
  const { rows } = await database.transaction((client) => client.query<{ number: string }>(KNOWN, [detailOf(round)]));
  if (rows[0]) return rows[0].number;
  const desk = new RoundDesk(database, round, await openSampleRound(database, round));
  await desk.commit();
  await desk.reveal();
  if (round.silent === null) await desk.draw();
  else await voidOverdue(database, morning(addDays(round.openedOn, 3), 9));
  return desk.number;
}
