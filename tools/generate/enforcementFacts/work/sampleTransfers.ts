import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { type Day, day } from '../../../../kernel/values/day';
import {
  answerTransfer,
  handOverEvidence,
  receiveTransfer,
} from '../../../../subgraphs/enforcement/store/transfers/answerTransfer';
import { closeTransfer, returnTransfer } from '../../../../subgraphs/enforcement/store/transfers/endTransfer';
import { proposeTransfer } from '../../../../subgraphs/enforcement/store/transfers/proposeTransfer';
import { decideTransfer, sendTransfer } from '../../../../subgraphs/enforcement/store/transfers/sendTransfer';
import { runCase, toInvestigation } from './casePath';
import { actorOf, type CaseSeat, caller, officersOf } from './enforcementActors';
import { doneBy, type EnforcementDesk } from './enforcementDesk';
import { fineOf, paper, proposalOf, type SampleCase, yuan } from './sampleCase';
import { MEASURED_FINES, MEASURED_PROVISION } from './sampleMeasures';
import { type SampleGround, tellCase } from './tellCase';

const POLICE = 'PUBLIC_SECURITY-310115';
const AMOUNT = yuan(260_000);

/** One transfer of the sample on its way to the police and back. */
class TransferDesk {
  constructor(
    private readonly desk: EnforcementDesk,
    private readonly told: SampleCase,
    private readonly number: string,
  ) {}

  private doing(seat: CaseSeat, on: string) {
    return doneBy(actorOf(this.told.authority, seat), day(on));
  }

  private police(on: string) {
    return doneBy(caller('case-officer-police'), day(on));
  }

  private at(): Promise<WorkAt> {
    return this.desk.at('justice_transfer', this.number);
  }

  private document(sort: string): string {
    return `浦公${sort}字〔2026〕${this.told.serial}号`;
  }

  /** Approved at ten o'clock of one day and sent at three in the afternoon of another. */
  async send(approved: string, sent: string): Promise<void> {
    const decision = { ...(await this.at()), approved: true, decidedAt: `${approved}T10:00:00+08:00` };
    await decideTransfer(this.desk.database, decision, this.doing('head', approved));
    const letter = { sentAt: `${sent}T15:00:00+08:00`, letterSha256: paper(this.told, 'LETTER') };
    await sendTransfer(this.desk.database, { ...(await this.at()), ...letter }, this.doing('officer', sent));
  }

  async receive(on: string): Promise<void> {
    const receipt = { receiptNumber: this.document('受'), receivedOn: day(on) };
    await receiveTransfer(this.desk.database, { ...(await this.at()), ...receipt }, this.police(on));
  }

  /** The police file a case, get the evidence, and the transfer is closed. */
  async finish(filed: string, handedOver: string, closed: string): Promise<void> {
    const { database } = this.desk;
    const answer = { filed: true, answeredOn: day(filed), documentNumber: this.document('立') };
    await answerTransfer(database, { ...(await this.at()), ...answer }, this.police(filed));
    const handing = { evidence: [paper(this.told, 'EVIDENCE')], handedOverOn: day(handedOver) };
    await handOverEvidence(database, { ...(await this.at()), ...handing }, this.doing('officer', handedOver));
    const note = '公安机关已立案，证据全部移交';
    await closeTransfer(database, { ...(await this.at()), note }, this.doing('officer', closed));
  }

  async bounce(on: string): Promise<void> {
    const back = { by: 'POLICE', code: 'NO_CRIME', reason: '涉案金额经核减后未达立案追诉标准' } as const;
    const returned = { ...(await this.at()), ...back, documentNumber: this.document('退') };
    await returnTransfer(this.desk.database, returned, this.police(on));
  }
}

/** A transfer of the sample: the day of the finding of its act, of its proposal, and what followed. */
interface SampleTransfer {
  readonly serial: number;
  readonly foundOn: string;
  readonly proposedOn: string;
  readonly after: (transfer: TransferDesk) => Promise<unknown>;
}

const TRANSFERS: readonly SampleTransfer[] = [
  {
    serial: 1051,
    foundOn: '2026-06-01',
    proposedOn: '2026-07-06',
    async after(transfer) {
      await transfer.send('2026-07-07', '2026-07-07');
      await transfer.receive('2026-07-08');
      await transfer.finish('2026-07-10', '2026-07-13', '2026-07-15');
    },
  },
  {
    serial: 1052,
    foundOn: '2026-07-27',
    proposedOn: '2026-09-01',
    async after(transfer) {
      await transfer.send('2026-09-02', '2026-09-02');
      await transfer.receive('2026-09-03');
      await transfer.bounce('2026-09-06');
    },
  },
  {
    serial: 1053,
    foundOn: '2026-09-07',
    proposedOn: '2026-10-20',
    after: (transfer) => transfer.send('2026-10-21', '2026-10-23'),
  },
  { serial: 1054, foundOn: '2026-09-14', proposedOn: '2026-10-30', after: async () => undefined },
];

async function propose(desk: EnforcementDesk, told: SampleCase, on: Day): Promise<TransferDesk> {
  const caseFile = await runCase(desk, told, toInvestigation(told));
  const evidence = [{ sha256: paper(told, 'EVIDENCE'), size: 1_204_224, mediaType: 'application/pdf' }];
  const team = officersOf(told.authority).map(({ account }) => account);
  const suspicion = '销售不符合安全标准的食品，货值金额达到移送标准';
  const report = {
    caseFile,
    toAuthority: POLICE,
    standard: 'UNSAFE_FOOD',
    amount: String(AMOUNT),
    suspicion,
    evidence,
    team,
  };
  const number = await proposeTransfer(desk.database, report, doneBy(actorOf(told.authority, 'officer'), on));
  return new TransferDesk(desk, told, number);
}

/** Transfers to the police: closed, bounced, sent late, waiting for the chief. EN-4, EN-4a；沪府发〔2020〕7号（十） */
export async function tellSampleTransfers(ground: SampleGround): Promise<void> {
  const proposal = proposalOf([fineOf(70_000)], { provision: MEASURED_PROVISION, range: MEASURED_FINES });
  for (const { serial, foundOn, proposedOn, after } of TRANSFERS) {
    const about = {
      serial,
      foundOn: day(foundOn),
      cause: '涉嫌销售不符合安全标准的食品',
      provision: '食品安全法 34',
      proposal,
    };
    await tellCase(ground, about, async (desk, told) => after(await propose(desk, told, day(proposedOn))));
  }
}
