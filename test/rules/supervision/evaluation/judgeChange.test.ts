import { day } from '../../../../kernel/values/day';
import { type ChangeFacts, judgeChange } from '../../../../subgraphs/supervision/rules/evaluation/judgeChange';
import type { Grade, RaisingReading } from '../../../../subgraphs/supervision/rules/ruleSets/ruleSetContent';
import { EVALUATED_ON, grade } from '../../../support/supervision/evaluationFacts';
import { plainRules } from '../../../support/supervision/plainRules';

const under = (raising: RaisingReading) => plainRules({ raising });
const past = (on: string, proposed: string) => ({ day: day(on), proposed: grade(proposed) });
const judge = (from: string | null, to: string, said: Partial<ChangeFacts> = {}) =>
  judgeChange({
    ...{ rules: under('INTENSITY'), day: EVALUATED_ON, history: [], abnormal: false, forced: false, exception: null },
    previous: from === null ? null : grade(from),
    proposed: grade(to),
    ...said,
  });
const STANDING = { rules: under('STANDING') };
const APPROVED = { exception: { approver: 'approver-samr', reason: '连续三次同类违法' } };
const held = (proposed: string) => ({ history: [past('2026-05-02', proposed)] });
const text = ({ category, level }: Grade) => `${category}-${level}`;
const came = (change: ReturnType<typeof judge>) => [text(change.decided), change.decision];

describe('分类监管管理办法 16 ¶3: tightening, where a rise is of intensity', () => {
  it('is held five months and thirty days after the standard was first met, and decided after six months', () => {
    const early = judge('ORDINARY-1', 'HIGHER-1', { history: [past('2026-05-03', 'HIGHER-1')] });
    expect(came(early)).toEqual(['ORDINARY-1', 'HELD']);
    expect(early.intensity).toMatchObject({
      ...{ outcome: 'TOO_EARLY', metSince: '2026-05-03', missingUntil: '2026-11-03' },
    });
    const met = judge('ORDINARY-1', 'HIGHER-1', held('HIGHER-1'));
    expect(came(met)).toEqual(['HIGHER-1', 'ADJUSTED']);
    expect(met.intensity).toMatchObject({ outcome: 'MET', metSince: '2026-05-02', missingUntil: null });
  });

  it('goes one grade where two are proposed', () => {
    const change = judge('ORDINARY-1', 'HIGHER-2', held('HIGHER-2'));
    expect(came(change)).toEqual(['HIGHER-1', 'STEPPED']);
    expect(change.intensity.outcome).toBe('STEP');
  });

  it('goes one grade when that grade alone has been met for six months', () => {
    expect(came(judge('ORDINARY-1', 'HIGHER-2', held('HIGHER-1')))).toEqual(['HIGHER-1', 'STEPPED']);
    expect(came(judge('ORDINARY-1', 'HIGHER-2', held('ORDINARY-1')))).toEqual(['ORDINARY-1', 'HELD']);
  });

  it('relaxes freely, by as many grades as are proposed', () => {
    const change = judge('HIGHER-2', 'LOWER-1');
    expect(came(change)).toEqual(['LOWER-1', 'ADJUSTED']);
    expect(change).toMatchObject({ direction: 'RELAX', intensity: { outcome: 'FREE', metSince: null } });
  });
});

describe('分类监管管理办法 16 ¶3: relaxing, where a rise is of standing', () => {
  it('is held until six months are met, and then goes one grade', () => {
    const early = judge('HIGHER-1', 'ORDINARY-1', { ...STANDING, history: [past('2026-05-03', 'LOWER-1')] });
    expect(came(early)).toEqual(['HIGHER-1', 'HELD']);
    expect(early.standing).toMatchObject({ outcome: 'TOO_EARLY', missingUntil: '2026-11-03' });
    expect(came(judge('HIGHER-1', 'LOWER-1', { ...STANDING, ...held('LOWER-1') }))).toEqual(['ORDINARY-1', 'STEPPED']);
  });

  it('tightens freely, by as many grades as are proposed', () => {
    const change = judge('LOWER-1', 'HIGHER-2', STANDING);
    expect(came(change)).toEqual(['HIGHER-2', 'ADJUSTED']);
    expect(change).toMatchObject({ direction: 'TIGHTEN', standing: { outcome: 'FREE' } });
  });

  it('is not freed from the six months by an abnormality: nobody relaxes by one', () => {
    expect(came(judge('HIGHER-1', 'ORDINARY-1', { ...STANDING, abnormal: true }))).toEqual(['HIGHER-1', 'HELD']);
  });
});

describe('分类监管管理办法 16 ¶3: both readings of 調高', () => {
  it.each([
    ['ORDINARY-1', 'HIGHER-1', 'ORDINARY-1', 'HIGHER-1', true],
    ['HIGHER-1', 'ORDINARY-1', 'ORDINARY-1', 'HIGHER-1', true],
    ['ORDINARY-1', 'ORDINARY-1', 'ORDINARY-1', 'ORDINARY-1', false],
  ])(
    'are computed whichever is declared: from %s to %s they admit %s and %s',
    (from, to, intensity, standing, differ) => {
      for (const raising of ['INTENSITY', 'STANDING'] as const) {
        const change = judge(from, to, { rules: under(raising) });
        expect([text(change.intensity.admitted), text(change.standing.admitted)]).toEqual([intensity, standing]);
        expect(change).toMatchObject({ differ, applied: raising });
        expect(text(change.decided)).toBe(raising === 'INTENSITY' ? intensity : standing);
      }
    },
  );

  it('agree where six months are met and the change is of one grade', () => {
    expect(judge('ORDINARY-1', 'HIGHER-1', held('HIGHER-1')).differ).toBe(false);
    expect(judge('ORDINARY-1', 'HIGHER-2', held('HIGHER-2')).differ).toBe(true);
  });
});

describe('分类监管管理办法 16 ¶2: a grave change or an abnormality', () => {
  it('frees tightening from the six months, and not from the steps', () => {
    const one = judge('ORDINARY-1', 'HIGHER-1', { abnormal: true });
    expect(came(one)).toEqual(['HIGHER-1', 'ADJUSTED']);
    expect(one).toMatchObject({ intensity: { outcome: 'FREE' }, exemptions: [{ ground: 'ABNORMAL' }] });
    expect(came(judge('LOWER-1', 'HIGHER-1', { abnormal: true }))).toEqual(['ORDINARY-1', 'STEPPED']);
  });

  it('is no exemption where six months are met anyway', () => {
    expect(judge('ORDINARY-1', 'HIGHER-1', { abnormal: true, ...held('HIGHER-1') }).exemptions).toEqual([]);
  });

  it('may pass over a grade with the leave of an approver who says why, and the decision names both', () => {
    const change = judge('LOWER-1', 'HIGHER-1', { abnormal: true, ...APPROVED });
    expect(came(change)).toEqual(['HIGHER-1', 'BY_HAND']);
    expect(change.exemptions).toEqual([
      { ground: 'ABNORMAL', approver: null, reason: null, basis: null },
      { ground: 'APPROVER', ...APPROVED.exception, basis: null },
    ]);
  });

  it('is at once HIGHER, at its mildest level, whom the law itself puts there', () => {
    const change = judge('LOWER-1', 'HIGHER-1', { forced: true });
    expect(came(change)).toEqual(['HIGHER-1', 'ADJUSTED']);
    expect(change.exemptions).toEqual([{ ground: 'FORCED', approver: null, reason: null, basis: null }]);
    expect(came(judge('LOWER-1', 'HIGHER-2', { forced: true }))).toEqual(['HIGHER-1', 'STEPPED']);
    expect(came(judge('HIGHER-1', 'HIGHER-2', { forced: true }))).toEqual(['HIGHER-1', 'HELD']);
  });
});

describe('分类监管管理办法 16 ¶3: exceptions', () => {
  it('let a grade be passed over whose own standard has been met for six months', () => {
    expect(came(judge('ORDINARY-1', 'HIGHER-2', { ...APPROVED, ...held('HIGHER-2') }))).toEqual([
      'HIGHER-2',
      'BY_HAND',
    ]);
    expect(came(judge('ORDINARY-1', 'HIGHER-2', { ...APPROVED, ...held('HIGHER-1') }))).toEqual([
      'HIGHER-1',
      'STEPPED',
    ]);
  });

  it('do not free from the six months', () => {
    expect(came(judge('ORDINARY-1', 'HIGHER-1', APPROVED))).toEqual(['ORDINARY-1', 'HELD']);
  });

  it.each([
    ['a reason', { approver: 'approver-samr', reason: '' }],
    ['an approver', { approver: ' ', reason: '连续三次同类违法' }],
  ])('are none without %s', (_, exception) => {
    expect(came(judge('LOWER-1', 'HIGHER-1', { exception, ...held('HIGHER-1') }))).toEqual(['ORDINARY-1', 'STEPPED']);
  });

  it('of a higher law that the rules cite free from both, and name it', () => {
    const overrides = [{ provision: '16-3' as const, basis: 'FSL-109', reason: '食品安全法另有规定' }];
    const change = judge('LOWER-1', 'HIGHER-2', { rules: plainRules({ overrides }) });
    expect(came(change)).toEqual(['HIGHER-2', 'ADJUSTED']);
    expect(change.exemptions).toEqual([
      { ground: 'OVERRIDE', approver: null, reason: '食品安全法另有规定', basis: 'FSL-109' },
    ]);
  });
});

describe('分类监管管理办法 16 ¶1: what an evaluation decides', () => {
  it('is the first category of a subject without one, whatever it is', () => {
    const change = judge(null, 'HIGHER-2');
    expect(came(change)).toEqual(['HIGHER-2', 'FIRST']);
    expect(change).toMatchObject({ direction: 'FIRST', differ: false, previous: null });
  });

  it('is confirmed where the same grade comes out again', () => {
    expect(judge('HIGHER-1', 'HIGHER-1')).toMatchObject({ direction: 'NONE', decision: 'CONFIRMED', differ: false });
  });

  it('starts from the next milder grade where the edition has no longer the one that stood', () => {
    const change = judge('HIGHER-4', 'HIGHER-2');
    expect(change).toMatchObject({ previous: grade('HIGHER-2'), direction: 'NONE', decision: 'CONFIRMED' });
  });

  it('rests on rules in force: before the Measures there is nothing to judge', () => {
    expect(() => judge('ORDINARY-1', 'HIGHER-1', { day: day('2018-07-31') })).toThrow(
      expect.objectContaining({ code: 'PARAMETER_NOT_IN_FORCE' }),
    );
  });
});
