import { day } from '../../../../kernel/values/day';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import type { PublicationChannel } from '../../../../subgraphs/enforcement/rules/after/publicationClocks';
import { handInCash, type PaymentEntry, payFine } from '../../../../subgraphs/enforcement/store/after/payFine';
import {
  beginPerformance,
  completePerformance,
  recordDuties,
} from '../../../../subgraphs/enforcement/store/after/perform';
import { preparePublication, publishDecision } from '../../../../subgraphs/enforcement/store/after/publishDecision';
import { actorOf, type CaseSeat } from './enforcementActors';
import { doneBy, type EnforcementDesk } from './enforcementDesk';
import { paper, type SampleCase } from './sampleCase';

/** Both places where decisions are published. */
export const BOTH_CHANNELS: readonly PublicationChannel[] = ['CREDIT_CHINA', 'NECIPS'];

const SCREENED = { stateSecrets: true, tradeSecrets: true, privacy: true };

/** What is done about a decision of the sample after it was made. */
export class DecisionDesk {
  constructor(
    readonly desk: EnforcementDesk,
    readonly told: SampleCase,
    readonly file: string,
    readonly number: string,
  ) {}

  /** The decision in its newest version. */
  followed(): Promise<{ readonly decision: string; readonly version: number }> {
    return this.desk.followed(this.number);
  }

  doing(seat: CaseSeat, on: string): WorkDoing {
    return doneBy(actorOf(this.told.authority, seat), day(on));
  }

  async begin(on: string): Promise<void> {
    await beginPerformance(this.desk.database, await this.followed(), this.doing('officer', on));
  }

  /** Pays so many yuan of the fine. */
  async pay(on: string, amount: number, way: Partial<PaymentEntry> = {}): Promise<void> {
    const receipt = `SP-${this.told.serial}-${on}`;
    const payment = { kind: 'FINE', amount: String(amount * 100), channel: 'BANK', receipt, ...way } as const;
    await payFine(this.desk.database, { ...(await this.followed()), ...payment }, this.doing('officer', on));
  }

  async handIn(on: string, receipt: string): Promise<void> {
    await handInCash(this.desk.database, { ...(await this.followed()), receipt }, this.doing('officer', on));
  }

  async doDuties(on: string, note: string): Promise<void> {
    await recordDuties(this.desk.database, { ...(await this.followed()), note }, this.doing('officer', on));
  }

  async complete(on: string): Promise<void> {
    const proof = paper(this.told, 'PERFORM');
    await completePerformance(this.desk.database, { ...(await this.followed()), proof }, this.doing('officer', on));
  }

  /** Prepares the publication on one day and publishes on another, which may be the same. */
  async publish(prepared: string, published: string, channels = BOTH_CHANNELS): Promise<void> {
    const { party, cause } = this.told;
    const summary = `${party.name}${cause.replace('涉嫌', '')}，依法给予行政处罚。`;
    const draft = { ...(await this.followed()), summary, screening: SCREENED };
    await preparePublication(this.desk.database, draft, this.doing('officer', prepared));
    await this.publishIn(published, channels);
  }

  async publishIn(on: string, channels: readonly PublicationChannel[]): Promise<void> {
    await publishDecision(this.desk.database, { ...(await this.followed()), channels }, this.doing('head', on));
  }

  /** Puts the case away. */
  async archive(on: string): Promise<void> {
    const step = { kind: 'ARCHIVE', sha256: paper(this.told, 'ARCHIVE') } as const;
    await this.desk.take(this.file, step, this.doing('officer', on));
  }
}
