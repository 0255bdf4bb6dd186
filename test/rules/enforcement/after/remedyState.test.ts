import { day } from '../../../../kernel/values/day';
import {
  isStayed,
  REMEDY_KINDS,
  REMEDY_OUTCOMES,
  REMEDY_STATES,
  type Remedy,
  type RemedyOutcome,
  remedyDays,
  remedyState,
  remedyStep,
} from '../../../../subgraphs/enforcement/rules/after/remedyState';

const remedy = (kind: Remedy['kind'], outcome: RemedyOutcome | null = null): Remedy => ({
  kind,
  outcome,
  filedOn: day('2026-03-02'),
  endedOn: outcome && day('2026-04-30'),
  stay: null,
});
const tracks: Remedy[][] = [
  [],
  ...REMEDY_KINDS.map((kind) => [remedy(kind)]),
  ...REMEDY_KINDS.flatMap((kind) => REMEDY_OUTCOMES.map((outcome) => [remedy(kind, outcome)])),
];
const admitting = (act: Parameters<typeof remedyStep>[0]) =>
  tracks
    .filter((track) => remedyStep(act, track).lawful)
    .map((track) => `${track.at(-1)?.kind ?? ''} ${remedyState(track)}`);

describe('行政处罚法 7, 73: the track of remedies', () => {
  it('reaches every state of the track', () => {
    expect([...new Set(tracks.map(remedyState))].sort()).toEqual([...REMEDY_STATES].sort());
  });

  it('admits reconsideration at the beginning alone', () => {
    expect(admitting('RECONSIDER')).toEqual([' NONE']);
  });

  it('admits a suit at the beginning, and once after a reconsideration that upheld or changed', () => {
    expect(admitting('SUE')).toEqual([' NONE', 'RECONSIDERATION UPHELD', 'RECONSIDERATION CHANGED']);
  });

  it('ends what runs and nothing else', () => {
    expect(admitting('CONCLUDE')).toEqual(['RECONSIDERATION RECONSIDERATION', 'LITIGATION LITIGATION']);
    expect(remedyStep('CONCLUDE', [])).toMatchObject({ code: 'WORK_STATE_UNFIT', facts: { state: 'NONE' } });
  });
});

describe('EN-29, 行政处罚法 73: a challenge does not stop execution', () => {
  it('leaves execution going unless it is stayed, and only while the challenge runs', () => {
    expect(isStayed([remedy('LITIGATION')])).toBe(false);
    expect(isStayed([{ ...remedy('LITIGATION'), stay: 'REMEDY_BODY' }])).toBe(true);
    expect(isStayed([{ ...remedy('LITIGATION', 'UPHELD'), stay: 'REMEDY_BODY' }])).toBe(false);
  });

  it('EN-27, 行政处罚法 73-3: tells the days of challenges, to the end or open', () => {
    expect(remedyDays([remedy('RECONSIDERATION', 'UPHELD'), remedy('LITIGATION')])).toEqual([
      { from: '2026-03-02', to: '2026-04-30' },
      { from: '2026-03-02', to: null },
    ]);
  });
});
