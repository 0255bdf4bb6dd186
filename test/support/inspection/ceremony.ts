import type { Viewer } from '../../../kernel/service/silo';
import { nonceParties } from '../../../subgraphs/inspection/rules/rounds/nonceParties';
import { openPoolCounter, type PoolCounter } from '../../../subgraphs/inspection/store/objects/poolCounter';
import { commitNonce } from '../../../subgraphs/inspection/store/rounds/commitNonce';
import { commitRound } from '../../../subgraphs/inspection/store/rounds/commitRound';
import type { DrawOptions } from '../../../subgraphs/inspection/store/rounds/drawRound';
import { openRound, type RoundProposal } from '../../../subgraphs/inspection/store/rounds/openRound';
import { revealNonce } from '../../../subgraphs/inspection/store/rounds/revealNonce';
import { continueRounds } from '../../../subgraphs/inspection/store/rounds/roundJobs';
import { getRound, type RoundRow } from '../../../subgraphs/inspection/store/rounds/roundRows';
import { tellBeacon } from '../../../subgraphs/inspection/store/rounds/tellBeacon';
import type { OpenSilo } from '../openSilo';
import { AT, DICE, doingAt, hashOf, nonceOf, people, proposal } from './roundDesk';

const hands: Readonly<Record<string, Viewer>> = {
  SAMR: people.lead,
  FIRE: people.fire,
  ECOLOGY: people.ecology,
  REFORM_OFFICE: people.office,
};

/** A ceremony on a silo, step by step, each at its moment. */
export class Ceremony {
  readonly changed: string[] = [];
  private readonly pools: PoolCounter;

  constructor(
    readonly silo: Pick<OpenSilo, 'database'>,
    readonly number: string,
    readonly moments = AT,
  ) {
    this.pools = openPoolCounter(silo.database);
  }

  /** Opens a round. */
  static async open(silo: OpenSilo, changed: Partial<RoundProposal> = {}, at: Date = AT.opened): Promise<Ceremony> {
    return new Ceremony(silo, await openRound(silo.database, proposal(changed), doingAt(people.lead, at)));
  }

  /** The round as it stands. */
  row(): Promise<RoundRow> {
    return this.silo.database.transaction((client) => getRound(client, this.number));
  }

  /** Its number and version, for the next step. */
  async at(): Promise<{ readonly number: string; readonly version: number }> {
    const { number, version } = await this.row();
    return { number, version };
  }

  async commitNonces(): Promise<void> {
    for (const department of nonceParties((await this.row()).departments)) {
      const sha256 = hashOf(nonceOf(department, this.number));
      const input = { ...(await this.at()), department, sha256 };
      await commitNonce(this.silo.database, input, doingAt(hands[department] as Viewer, this.moments.committed));
    }
  }

  async askToCommit(now: Date = this.moments.committed): Promise<void> {
    const ground = { database: this.silo.database, pools: this.pools };
    await commitRound(ground, await this.at(), doingAt(people.lead, now));
  }

  /** Does what the silo does beside answering, at a moment, until nothing is left to do. */
  async work(now: Date = this.moments.committed): Promise<void> {
    const { database } = this.silo;
    const onChanged: DrawOptions['onChanged'] = (round, { part }) => this.changed.push(`${round} ${part}`);
    while (await continueRounds({ database, clock: () => now.getTime(), onChanged }));
  }

  async commit(): Promise<void> {
    await this.commitNonces();
    await this.askToCommit();
    await this.work();
  }

  async tell(beacon = DICE, now: Date = this.moments.told): Promise<void> {
    await tellBeacon(this.silo.database, { ...(await this.at()), beacon }, doingAt(people.lead, now));
  }

  async reveal(
    department: string,
    nonce = nonceOf(department, this.number),
    now: Date = this.moments.revealed,
  ): Promise<void> {
    const input = { ...(await this.at()), department, nonce };
    await revealNonce(this.silo.database, input, doingAt(hands[department] as Viewer, now));
  }

  async revealAll(): Promise<void> {
    for (const department of nonceParties((await this.row()).departments)) await this.reveal(department);
  }

  /** Everything up to the draw, which waits for the silo's own work. */
  async upToDraw(): Promise<void> {
    await this.commit();
    await this.tell();
    await this.revealAll();
  }

  /** Everything. */
  async draw(): Promise<void> {
    await this.upToDraw();
    await this.work(this.moments.revealed);
  }
}
