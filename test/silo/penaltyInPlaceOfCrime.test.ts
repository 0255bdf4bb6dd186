import { day } from '../../kernel/values/day';
import { proposeTransfer } from '../../subgraphs/enforcement/store/transfers/proposeTransfer';
import { decideTransfer, sendTransfer } from '../../subgraphs/enforcement/store/transfers/sendTransfer';
import { type CaseDesk, casePeople, FIRST, openCaseDesk, sha } from '../support/enforcement/caseDesk';
import { follow, proposalOf, TO_INVESTIGATION, toNotice, toService } from '../support/enforcement/casePath';
import { PIECE } from '../support/enforcement/transferDesk';

const { officer, second, third, head } = casePeople;

let desk: CaseDesk;
beforeEach(async () => {
  desk = await openCaseDesk();
});
afterEach(() => desk.close());

describe('行政处罚法 8, 27 (EN-4): no penalty takes the place of criminal liability', () => {
  it('bars the decision while a transfer to the police is open, and lets it be made once that was declined', async () => {
    await follow(desk, TO_INVESTIGATION);
    const report = {
      ...{ caseFile: FIRST, toAuthority: 'PUBLIC_SECURITY-310115', standard: 'UNSAFE_FOOD', amount: '20000000' },
      ...{ suspicion: '货值二十万元以上', evidence: [PIECE], team: [second.subject, third.subject] },
    };
    const { database } = desk.silo;
    const number = await proposeTransfer(database, report, { actor: officer, today: day('2026-11-02') });
    await follow(desk, toNotice(proposalOf()));
    const [decision, ...service] = toService(null, '2026-11-12');
    if (!decision) throw new Error('there is no decision');
    desk.on('2026-11-12');
    const { refusal } = await desk.take(decision[0], decision[1], decision[2]);
    expect(refusal).toMatchObject({ code: 'PENALTY_IN_PLACE_OF_CRIME', transfer: number });
    expect((await desk.stored()).file.decision).toBeNull();
    const declined = { number, version: 1, approved: false, decidedAt: '2026-11-12T01:00:00Z', reason: '未达标准' };
    await decideTransfer(database, declined, { actor: head, today: day('2026-11-12') });
    expect(await follow(desk, [decision, ...service])).toMatchObject({ stage: 'SERVED' });
  });

  it('bars that a case is terminated over a transfer that was proposed or approved, which is sent then', async () => {
    await follow(desk, TO_INVESTIGATION);
    const report = {
      ...{ caseFile: FIRST, toAuthority: 'PUBLIC_SECURITY-310115', standard: 'UNSAFE_FOOD', amount: '20000000' },
      ...{ suspicion: '货值二十万元以上', evidence: [PIECE], team: [second.subject, third.subject] },
    };
    const { database } = desk.silo;
    const today = day('2026-11-02');
    const number = await proposeTransfer(database, report, { actor: officer, today });
    const ending = { code: 'CANNOT_GO_ON', reason: '当事人下落不明' };
    const barred = { code: 'PENALTY_IN_PLACE_OF_CRIME', transfer: number };
    expect((await desk.take('terminateCase', ending, head)).refusal).toMatchObject(barred);
    const approved = { number, version: 1, approved: true, decidedAt: '2026-11-02T01:00:00Z' };
    await decideTransfer(database, approved, { actor: head, today });
    expect((await desk.take('terminateCase', ending, head)).refusal).toMatchObject(barred);
    const sending = { number, version: 2, sentAt: '2026-11-02T01:30:00Z', letterSha256: sha('e') };
    await sendTransfer(database, sending, { actor: officer, today });
    expect((await desk.stored()).stage).toBe('TRANSFERRED_CRIMINAL');
  });
});
