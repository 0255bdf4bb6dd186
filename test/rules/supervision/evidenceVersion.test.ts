import { day } from '../../../kernel/values/day';
import { evidenceSteps } from '../../../subgraphs/supervision/rules/evidence/evidenceStep';
import {
  type EvidenceChange,
  type EvidenceVersion,
  versionAfter,
} from '../../../subgraphs/supervision/rules/evidence/evidenceVersion';
import { type EvidenceFact, stands } from '../../../subgraphs/supervision/rules/evidence/toldEvidence';

const FACT: EvidenceFact = {
  key: 'enforcement-penalty:SAMR/d-1/1',
  uscc: '91310101MAW000013A',
  kind: 'ENFORCEMENT_PENALTY',
  code: 'FINE',
  grade: null,
  amount: 200_000n,
  occurredOn: day('2026-03-01'),
  endedOn: null,
  sourceDepartment: 'SAMR',
  observedAt: '2026-03-01T00:00:00Z',
  dating: 'FACT',
};
const by = (n: number) => ({ eventId: `e-${n}`, position: `abc-${n}` });
const tell = (n: number, changed: Partial<EvidenceFact> = {}): EvidenceChange => ({
  told: stands({ ...FACT, ...changed }),
  ...by(n),
});
const seal = (n: number, observedAt = '2026-05-01T00:00:00Z'): EvidenceChange => ({
  told: { standing: 'SEALED', key: FACT.key, observedAt },
  ...by(n),
});
const absent = (n: number, observedAt = '2026-05-01T00:00:00Z'): EvidenceChange => ({
  told: { standing: 'ABSENT', key: FACT.key, observedAt },
  ...by(n),
});
const standing = (...changes: EvidenceChange[]): EvidenceVersion | undefined =>
  changes.reduce<EvidenceVersion | undefined>(versionAfter, undefined);

describe('the version of a record that stands', () => {
  it('is the one that was told, and stays itself when the same is told again at another time', () => {
    const first = standing(tell(1)) as EvidenceVersion;
    expect(first).toMatchObject({ code: 'FINE', amount: 200_000n, withdrawn: false, eventId: 'e-1' });
    expect(versionAfter(first, tell(2, { observedAt: '2026-04-01T00:00:00Z' }))).toBe(first);
  });

  it('is the one observed last, whichever was told last', () => {
    const later = { observedAt: '2026-04-01T00:00:00Z', amount: 5n };
    expect(standing(tell(1), tell(2, later))).toMatchObject({ amount: 5n });
    expect(standing(tell(1, later), tell(2))).toMatchObject({ amount: 5n });
  });

  it('is the one told last of two observed at the same moment', () => {
    expect(standing(tell(1), tell(2, { amount: 7n }))).toMatchObject({ amount: 7n });
  });

  it('does not turn back when the feed is read anew from before it', () => {
    const corrected = standing(tell(1), tell(2, { amount: 7n })) as EvidenceVersion;
    expect(versionAfter(corrected, tell(1))).toBe(corrected);
    expect(versionAfter(corrected, tell(2, { amount: 7n }))).toBe(corrected);
  });

  it('goes by the order of telling in another life of the feed', () => {
    const restored = { ...tell(1, { amount: 9n }), position: 'def-1' };
    expect(standing(tell(5), restored)).toMatchObject({ amount: 9n });
  });

  it('follows what was filled in before the feed came by', () => {
    const filled = { ...tell(0), eventId: null, position: null };
    expect(standing(filled, tell(1, { amount: 9n }))).toMatchObject({ amount: 9n, eventId: 'e-1' });
  });

  it('keeps the day on which it was first told, where it has none of its own', () => {
    const dating = 'FIRST_TOLD';
    const later = { dating, amount: 5n, occurredOn: day('2026-07-01'), observedAt: '2026-07-01T00:00:00Z' } as const;
    expect(standing(tell(1, { dating }), tell(2, later))).toMatchObject({ amount: 5n, occurredOn: '2026-03-01' });
  });

  it('keeps since when a code is so, and takes the day on which it changes', () => {
    const state = { dating: 'SINCE', kind: 'REGISTER_STATE', amount: null } as const;
    const working = { ...state, code: 'IN_OPERATION' };
    const again = { ...working, occurredOn: day('2026-06-01'), observedAt: '2026-06-01T00:00:00Z' };
    const gone = { ...state, code: 'REVOKED', occurredOn: day('2026-07-01'), observedAt: '2026-07-01T00:00:00Z' };
    expect(standing(tell(1, working), tell(2, again))).toMatchObject({ occurredOn: '2026-03-01' });
    expect(standing(tell(1, working), tell(2, again), tell(3, gone))).toMatchObject({ occurredOn: '2026-07-01' });
  });
});

describe('a record that is withdrawn', () => {
  it('says that it was, since when and of which kind, and nothing of what it said', () => {
    expect(standing(tell(1), seal(2))).toEqual({
      key: FACT.key,
      uscc: FACT.uscc,
      kind: FACT.kind,
      code: null,
      grade: null,
      amount: null,
      occurredOn: '2026-05-01',
      endedOn: null,
      sourceDepartment: 'SAMR',
      observedAt: '2026-05-01T00:00:00Z',
      withdrawn: true,
      ...by(2),
    });
  });

  it('never stands again, whatever comes after', () => {
    const sealed = standing(tell(1), seal(2)) as EvidenceVersion;
    expect(versionAfter(sealed, tell(3, { observedAt: '2027-01-01T00:00:00Z' }))).toBe(sealed);
    expect(versionAfter(sealed, seal(4))).toBe(sealed);
    expect(versionAfter(sealed, absent(5))).toBe(sealed);
  });

  it('is withdrawn also by a word that was observed before it', () => {
    expect(standing(tell(1), seal(2, '2020-01-01T00:00:00Z'))).toMatchObject({ withdrawn: true });
  });

  it('was never there when it was never told', () => {
    expect(standing(seal(1))).toBeUndefined();
  });
});

describe('a record that is no evidence now', () => {
  it('ends without a successor, and stands again when it is told again', () => {
    expect(standing(tell(1), absent(2))).toBeUndefined();
    const again = tell(3, { observedAt: '2026-06-01T00:00:00Z' });
    expect(standing(tell(1), absent(2), again)).toMatchObject({ code: 'FINE', eventId: 'e-3' });
  });

  it('does not end by an older word', () => {
    expect(standing(tell(1), absent(2, '2026-02-28T00:00:00Z'))).toMatchObject({ code: 'FINE' });
  });
});

describe('the steps of a batch', () => {
  const stored = (version: EvidenceVersion | undefined) => new Map(version ? [[FACT.key, version]] : []);
  const first = standing(tell(1)) as EvidenceVersion;

  it('are none where nothing changes, and one a record however often it is told', () => {
    expect(evidenceSteps(stored(first), [tell(2)])).toEqual([]);
    const changes = [tell(2, { amount: 1n }), tell(3, { amount: 2n }), tell(4, { key: 'other' })];
    expect(evidenceSteps(stored(first), changes)).toMatchObject([
      { former: first, next: { amount: 2n } },
      { former: undefined, next: { key: 'other' } },
    ]);
  });

  it('are none of a record that comes and is withdrawn within the batch', () => {
    expect(evidenceSteps(stored(undefined), [tell(1), seal(2)])).toEqual([]);
    expect(evidenceSteps(stored(first), [seal(2)])).toMatchObject([{ next: { withdrawn: true }, isCorrection: false }]);
  });

  it.each([
    ['another sum', { amount: 1n }, true],
    ['another day', { occurredOn: day('2026-02-01') }, true],
    ['another code', { code: 'WARNING' }, true],
    ['its end', { endedOn: day('2026-09-01') }, false],
  ])('say of %s whether it mends what was entered', (_, changed, mends) => {
    expect(evidenceSteps(stored(first), [tell(2, changed)])).toMatchObject([{ isCorrection: mends }]);
  });

  it('count no stage of a case and no move of an entity as a correction', () => {
    const one = standing(tell(1, { kind: 'ENFORCEMENT_CASE', code: 'FILED', amount: null })) as EvidenceVersion;
    const next = tell(2, { kind: 'ENFORCEMENT_CASE', code: 'DECIDED', amount: null });
    expect(evidenceSteps(stored(one), [next])).toMatchObject([{ isCorrection: false }]);
    const place = { kind: 'REGISTER_DISTRICT', amount: null, dating: 'SINCE' } as const;
    const here = standing(tell(1, { ...place, code: '310115' })) as EvidenceVersion;
    const there = tell(2, { ...place, code: '310101', occurredOn: day('2026-08-01') });
    expect(evidenceSteps(stored(here), [there])).toMatchObject([{ isCorrection: false }]);
  });
});
