import { day } from '../../../../kernel/values/day';
import {
  INVESTIGATED,
  type Move,
  NOTIFIED,
  passing,
  refusalsOf,
  STOPPING,
  seats,
  submitting,
  walked,
} from '../../../support/enforcement/caseSamples';
import { STEP_SAMPLES } from '../../../support/enforcement/stepSamples';

const { officer, head, chair } = seats;
const told = walked([...INVESTIGATED, ...submitting(STOPPING), passing('ORDINARY', '2026-09-11'), NOTIFIED]);
const on = day('2026-09-15');
const SCHEDULED: readonly Move[] = [
  [{ ...STEP_SAMPLES.REQUEST_HEARING, requestedOn: on }, officer, on],
  [{ ...STEP_SAMPLES.SCHEDULE_HEARING, heldOn: day('2026-09-25') }, head, on],
];
const asking = { ...STEP_SAMPLES.ASK_RECUSAL, account: chair.subject };
const asked: Move = [asking, officer, on];
const decided = (granted: boolean): Move => [
  { ...STEP_SAMPLES.DECIDE_RECUSAL, account: chair.subject, granted },
  head,
  on,
];
const holding = (moves: readonly Move[]) =>
  refusalsOf(walked([...SCHEDULED, ...moves], told), STEP_SAMPLES.HOLD_HEARING, {
    actor: chair,
    today: day('2026-09-25'),
  });
const away = (moves: readonly Move[]) =>
  refusalsOf(
    walked([...SCHEDULED, ...moves], told),
    { ...STEP_SAMPLES.WAIVE_HEARING, attendance: 'ABSENT' },
    { actor: chair, today: day('2026-09-25') },
  );

describe('行政处罚法 43, 64: the chair of a hearing who is asked to withdraw', () => {
  it('can be asked once he is set, and nobody before who is neither officer nor chair', () => {
    expect(refusalsOf(told, asking, { actor: officer, today: on })).toEqual(['CASE_OFFICER_UNKNOWN']);
    expect(refusalsOf(walked(SCHEDULED, told), asking, { actor: officer, today: on })).toEqual([]);
  });

  it('neither holds the hearing nor says that the party stayed away while it is not decided, or once he had to', () => {
    for (const moves of [[asked], [asked, decided(true)]]) {
      expect(holding(moves)).toEqual(['HEARING_CHAIR_UNFIT']);
      expect(away(moves)).toEqual(['HEARING_CHAIR_UNFIT']);
    }
    expect(holding([asked, decided(false)])).toEqual([]);
    expect(away([asked, decided(false)])).toEqual([]);
  });

  it('leaves the officers as they are, and makes way for another chair', () => {
    const file = walked([...SCHEDULED, asked, decided(true)], told);
    expect(file.officers).toEqual(told.officers);
    const step = { ...STEP_SAMPLES.SCHEDULE_HEARING, heldOn: day('2026-09-28') };
    const by = (account: string) => refusalsOf(file, { ...step, chair: account }, { actor: head, today: on });
    expect([by(chair.subject), by('chair-2')]).toEqual([['HEARING_CHAIR_UNFIT'], []]);
  });
});
