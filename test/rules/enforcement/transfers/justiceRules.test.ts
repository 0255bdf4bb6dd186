import { day } from '../../../../kernel/values/day';
import {
  JUSTICE_BOUNCES,
  justiceBounce,
  mayReturnTransfer,
} from '../../../../subgraphs/enforcement/rules/transfers/justiceBounce';
import {
  justiceEvidence,
  justiceObjection,
  justiceReceipt,
  oneTransfer,
  penaltyInPlaceOfCrime,
} from '../../../../subgraphs/enforcement/rules/transfers/justiceClosing';
import { justiceDecider, justiceTeam } from '../../../../subgraphs/enforcement/rules/transfers/justiceTeam';
import { sendingDue } from '../../../../subgraphs/enforcement/rules/transfers/sendingDue';
import { hashOf, PIECE, people } from '../../../support/enforcement/transferDesk';

const ON = day('2026-11-02');

describe('EN-4a: who transfers', () => {
  it('is a team of two at least, nobody twice, and a chief of his own', () => {
    expect(justiceTeam(['a', 'b'], ON).lawful).toBe(true);
    for (const team of [[], ['a'], ['a', 'a'], Array.from({ length: 21 }, (_, n) => `o${n}`)]) {
      expect(justiceTeam(team, ON)).toMatchObject({ code: 'JUSTICE_TEAM_UNFIT' });
    }
    expect(justiceDecider('c', ['a', 'b']).lawful).toBe(true);
    expect(justiceDecider('b', ['a', 'b'])).toMatchObject({ code: 'SAME_PERSON_APPROVES' });
  });
});

describe('EN-4a: the 24 hours', () => {
  it('run through the night and a holiday, to the second', () => {
    expect(sendingDue('2026-09-30T23:59:59+08:00')).toMatchObject({
      dueAt: '2026-10-01T15:59:59.000Z',
      basis: { value: 24, unit: 'HOUR', verified: false },
    });
  });

  it('are not known of a day before the rule', () => {
    expect(() => sendingDue('2019-01-01T00:00:00Z')).toThrow(
      expect.objectContaining({ code: 'PARAMETER_NOT_IN_FORCE' }),
    );
  });
});

describe('EN-4: how a transfer comes back', () => {
  it('is by a reason of who sends it, and by the document of a procuratorate or a court', () => {
    const fits = (by: 'POLICE' | 'PROCURATORATE' | 'COURT', documentNumber: string | null) =>
      JUSTICE_BOUNCES.filter((code) => justiceBounce({ by, code, documentNumber }).lawful);
    expect(fits('POLICE', null)).toEqual([
      'NO_CRIME',
      'EVIDENCE_INSUFFICIENT',
      'NOT_COMPETENT',
      'NO_CRIMINAL_LIABILITY',
    ]);
    expect(fits('PROCURATORATE', 'd')).toEqual(['NO_CRIME', 'NO_CRIMINAL_LIABILITY', 'NOT_PROSECUTED']);
    expect(fits('COURT', 'd')).toEqual(['NO_CRIMINAL_LIABILITY', 'ACQUITTED']);
    expect([...fits('PROCURATORATE', null), ...fits('COURT', null)]).toEqual([]);
  });

  it('is entered by the police, by the department for others, and by it for a refusal of the police', () => {
    const transfer = { authority: 'SAMR-310115', toAuthority: 'PUBLIC_SECURITY-310115' } as const;
    const may = (actor: (typeof people)['pudong'], by: 'POLICE' | 'COURT', state: 'FILED' | 'NOT_FILED') =>
      mayReturnTransfer(actor as never, { ...transfer, by, state }).lawful;
    const { police, pudong, minhang } = people;
    expect([may(police as never, 'POLICE', 'FILED'), may(pudong, 'POLICE', 'FILED')]).toEqual([true, false]);
    expect([may(police as never, 'POLICE', 'NOT_FILED'), may(pudong, 'POLICE', 'NOT_FILED')]).toEqual([true, true]);
    expect([may(police as never, 'COURT', 'FILED'), may(pudong, 'COURT', 'FILED')]).toEqual([false, true]);
    expect(may(minhang as never, 'POLICE', 'NOT_FILED')).toBe(false);
  });
});

describe('沪府发〔2020〕7号（十）: the end of a transfer', () => {
  it('has a receipt, all of the evidence, and one transfer at a time', () => {
    expect([justiceReceipt('沪公浦〔2026〕1号').lawful, justiceReceipt(null).lawful]).toEqual([true, false]);
    expect(justiceEvidence([PIECE], [PIECE.sha256, hashOf('b')]).lawful).toBe(true);
    expect(justiceEvidence([PIECE], [hashOf('b')])).toMatchObject({ facts: { missing: [PIECE.sha256] } });
    expect([oneTransfer([]).lawful, oneTransfer([{ number: 'JT-1' }]).lawful]).toEqual([true, false]);
    expect([penaltyInPlaceOfCrime([]).lawful, penaltyInPlaceOfCrime([{ number: 'JT-1' }]).lawful]).toEqual([
      true,
      false,
    ]);
  });

  it('allows an objection on its last day and not the day after, once', () => {
    const refusal = { dueOn: day('2026-11-05'), objectedOn: null };
    expect(justiceObjection(refusal, day('2026-11-05')).lawful).toBe(true);
    expect(justiceObjection(refusal, day('2026-11-06'))).toMatchObject({ code: 'JUSTICE_OBJECTION_LATE' });
    expect(justiceObjection({ ...refusal, objectedOn: ON }, ON)).toMatchObject({ code: 'JUSTICE_OBJECTION_LATE' });
  });
});
