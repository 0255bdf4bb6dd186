import { type Day, day } from '../../../kernel/values/day';
import type { Evidence, Subject } from '../../../subgraphs/supervision/rules/evidence/evidence';
import type { EvidenceKind } from '../../../subgraphs/supervision/rules/evidence/evidenceKinds';
import type { Grade, Indicator } from '../../../subgraphs/supervision/rules/ruleSets/ruleSetContent';

/** The day of the evaluations in tests. */
export const EVALUATED_ON: Day = day('2026-11-02');

/** A record of evidence of a day, with what a test says of it. */
export function record(kind: EvidenceKind, occurredOn: string, said: Partial<Evidence> = {}): Evidence {
  return {
    key: `${kind}:${occurredOn}`,
    kind,
    code: null,
    grade: null,
    amount: null,
    occurredOn: day(occurredOn),
    endedOn: null,
    sourceDepartment: 'SAMR',
    seq: 1n,
    ...said,
  };
}

/** A subject that has been licensed for years and works. */
export function supervised(said: Partial<Subject> = {}): Subject {
  return {
    uscc: '91310000132260250X',
    matter: 'FOOD_SERVICE',
    authority: 'SAMR-310115',
    approval: 'LICENCE',
    approvedOn: day('2020-05-06'),
    stoppedOn: null,
    endedOn: null,
    ...said,
  };
}

/** A grade, written LOWER-1. */
export function grade(text: string): Grade {
  const [category, level] = text.split('-');
  return { category: category as Grade['category'], level: Number(level) };
}

/** An indicator that counts records of one kind. */
export function counting(code: string, kind: EvidenceKind, said: Partial<Indicator> = {}): Indicator {
  return {
    code,
    name: { zh: code, en: code },
    nature: 'QUANTITATIVE',
    objectivity: 'OBJECTIVE',
    ground: 'PROBLEM_COUNT',
    duty: 'CHECKS',
    basis: 'FSL-109',
    input: { kind, codes: null, grades: null, measure: 'COUNT', windowMonths: null },
    weight: 30,
    steps: [
      { atLeast: 1, points: 10 },
      { atLeast: 3, points: 30 },
    ],
    codePoints: [],
    otherwise: 0,
    exception: null,
    ...said,
  };
}
