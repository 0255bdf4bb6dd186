import fc from 'fast-check';
import type { SiloDatabase } from '../../../kernel/service/database/siloDatabase';
import { addDays, addMonths, type Day, day } from '../../../kernel/values/day';
import { EVIDENCE_KINDS, type EvidenceKind } from '../../../subgraphs/supervision/rules/evidence/evidenceKinds';
import type {
  Indicator,
  MustBeHigher,
  RuleSetContent,
} from '../../../subgraphs/supervision/rules/ruleSets/ruleSetContent';
import { plainRules } from './plainRules';
import { sampleCode } from './sampleCode';

/** The day around which the evidence of the tests lies: the last of a month, so that months of other lengths matter. */
export const AROUND: Day = day('2026-08-31');

const KINDS: readonly EvidenceKind[] = [
  'ENFORCEMENT_PENALTY',
  'ENFORCEMENT_CASE',
  'JUDGEMENT',
  'OTHER',
  'CREDIT_RISK_CLASS',
  'KEY_LISTING',
  'REGISTER_DISTRICT',
];
const CODES = [
  'FILED',
  'A',
  'B',
  'HYGIENE:GOOD',
  'HYGIENE:POOR:VERY',
  'HYGIENE',
  'ZONE:',
  `'quoted\\`,
  '310101',
  '310115',
];
const STAGES = ['FILED', 'INVESTIGATING', 'VERIFYING'];
const GRADES = ['GRAVE', 'ORDINARY'];

/** Days on which windows and ages begin and end, seen from the days on which the tests evaluate; and the days beside them. */
const EDGES = [0, 1, 6, 12, 14].flatMap((months) =>
  [-1, 0, 1].map((days) => addDays(addMonths(AROUND, -months), days)),
);
const edge = fc.constantFrom(...EDGES);

/** A day on which the tests evaluate. */
export const evaluationDay = fc.oneof(fc.constantFrom(AROUND, addDays(AROUND, 1), addDays(AROUND, -3)), edge);
const sometimes = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 2 });

/** A subject as the tests store it. */
export interface SampleSubject {
  readonly uscc: string;
  readonly authority: string;
  readonly approvedOn: Day;
  readonly stoppedOn: Day | null;
  readonly endedOn: Day | null;
  readonly seq: number;
  readonly superseded: number | null;
}

/** So many subjects, in the order of their codes; some were under supervision and are no more, or not yet. */
export function sampleSubjects(count: number): SampleSubject[] {
  const versions = fc.sample(
    fc.record({
      authority: fc.constantFrom('SAMR', 'SAMR-310115', 'SAMR', 'EMERGENCY'),
      approvedOn: fc.oneof(edge, fc.constant(day('2019-01-31'))),
      stoppedOn: sometimes(edge),
      endedOn: fc.option(edge, { nil: null, freq: 6 }),
      seq: fc.integer({ min: 1, max: 3 }),
      superseded: fc.option(fc.integer({ min: 3, max: 6 }), { nil: null, freq: 6 }),
    }),
    { numRuns: count, seed: 7 },
  );
  return versions.map((version, i) => ({ ...version, uscc: sampleCode(i) })).sort((a, b) => (a.uscc < b.uscc ? -1 : 1));
}

interface SampleEvidence {
  readonly key?: string;
  readonly uscc: string;
  readonly kind: EvidenceKind;
  readonly code: string | null;
  readonly grade: string | null;
  readonly amount: number | null;
  readonly occurredOn: Day;
  readonly endedOn: Day | null;
  readonly seq: number;
  readonly superseded: number | null;
  readonly withdrawn: boolean;
  /** SAMR unless stated. */
  readonly source?: string;
}

/** About a dozen and a half records of each subject, of which some were replaced or withdrawn. */
export function sampleEvidence(subjects: readonly SampleSubject[]): SampleEvidence[] {
  const records = fc.sample(
    fc.record({
      uscc: fc.constantFrom(...subjects.map(({ uscc }) => uscc)),
      kind: fc.constantFrom(...KINDS),
      code: sometimes(fc.constantFrom(...CODES)),
      stage: fc.constantFrom(...STAGES),
      grade: sometimes(fc.constantFrom(...GRADES)),
      amount: sometimes(fc.integer({ min: 0, max: 3_000 })),
      occurredOn: edge,
      endedOn: sometimes(edge),
      seq: fc.integer({ min: 1, max: 4 }),
      superseded: fc.option(fc.integer({ min: 4, max: 6 }), { nil: null, freq: 1 }),
      withdrawn: fc.constantFrom(false, false, false, false, false, true),
      source: fc.constantFrom('SAMR', 'SAMR-310115', 'SAMR-310101', 'EMERGENCY'),
    }),
    { numRuns: subjects.length * 18, seed: 11 },
  );
  return records.map(({ stage, ...one }) => (one.kind === 'ENFORCEMENT_CASE' ? { ...one, code: stage } : one));
}

/** Stores subjects and evidence as versions of the numbers that they bear. */
export async function storeSample(
  { dataSource }: SiloDatabase,
  subjects: readonly SampleSubject[],
  evidence: readonly SampleEvidence[],
): Promise<void> {
  await dataSource.query(
    `INSERT INTO supervised_subject (matter_code, uscc, authority, approval, approved_on, stopped_on, ended_on,
       source_department, source_record_id, observed_at, seq, superseded_seq)
     SELECT 'FOOD_SERVICE', s.uscc, s.authority, 'LICENCE', s."approvedOn", s."stoppedOn", s."endedOn", 'SAMR', s.uscc,
       now(), s.seq, s.superseded
     FROM json_to_recordset($1) AS s(uscc text, authority text, "approvedOn" date, "stoppedOn" date, "endedOn" date,
       seq bigint, superseded bigint)`,
    [JSON.stringify(subjects)],
  );
  await dataSource.query(
    `INSERT INTO evidence_record (record_key, uscc, kind, code, grade, amount, occurred_on, ended_on, source_department,
       observed_at, seq, superseded_seq, withdrawn)
     SELECT coalesce(e.key, 'own:' || row_number() OVER ()), e.uscc, e.kind, e.code, e.grade, e.amount, e."occurredOn", e."endedOn",
       coalesce(e.source, 'SAMR'), now(), e.seq, e.superseded, e.withdrawn
     FROM json_to_recordset($1) AS e(key text, uscc text, kind text, code text, grade text, amount bigint, "occurredOn" date,
       "endedOn" date, seq bigint, superseded bigint, withdrawn boolean, source text)`,
    [JSON.stringify(evidence)],
  );
}

const filter = fc.record({
  kind: fc.constantFrom(...KINDS),
  codes: fc.option(fc.subarray([...CODES, 'ZONE'], { minLength: 1, maxLength: 6 }), { nil: null, freq: 1 }),
  windowMonths: sometimes(fc.constantFrom(1, 6, 12)),
});

const steps = fc
  .uniqueArray(fc.constantFrom(0, 1, 1.5, 2, 2.5, 3, 900, 2_000), { maxLength: 5 })
  .map((bounds) => bounds.sort((a, b) => a - b).map((atLeast, i) => ({ atLeast, points: 2 * i + 1 })));

const indicator = (plain: Indicator) =>
  fc
    .record({
      filter,
      grades: sometimes(fc.subarray(GRADES, { minLength: 1 })),
      measure: fc.constantFrom('COUNT' as const, 'SUM' as const, 'LATEST' as const),
      steps,
      codePoints: fc.uniqueArray(fc.constantFrom(...CODES), { maxLength: 5 }),
      otherwise: fc.integer({ min: 0, max: 9 }),
    })
    .map(
      ({ filter: of, grades, measure, codePoints, ...rest }): Indicator => ({
        ...plain,
        ...rest,
        code: 'HYGIENE',
        input: { ...of, grades, measure },
        codePoints: codePoints.map((code, i) => ({ code, points: i + 1 })),
      }),
    );

/** Rules with indicators of all sorts, forced grades, and exceptions from what is not evaluated. */
export function randomRules(): fc.Arbitrary<RuleSetContent> {
  const plain = plainRules();
  const [first] = plain.indicators as [Indicator];
  const forced = fc.array(
    filter.map((of): MustBeHigher => ({ ...of, basis: 'CHECKS-21' })),
    { maxLength: 2 },
  );
  const override = { provision: '17-1' as const, basis: 'CHECKS-21', reason: 'a higher law' };
  return fc
    .record({
      indicators: fc.array(indicator(first), { minLength: 1, maxLength: 8 }),
      mustBeHigher: forced,
      overrides: fc.constantFrom([], [], [override]),
      authority: fc.constantFrom('SAMR', 'SAMR', 'SAMR-310115'),
      districts: fc.option(fc.constantFrom(['310101', '310115'], ['A']), { nil: null, freq: 3 }),
    })
    .map(({ indicators, mustBeHigher, overrides, districts, authority }) => ({
      ...plain,
      indicators,
      overrides,
      authority,
      information: EVIDENCE_KINDS.map((kind) => ({ kind, catalogued: null })),
      standard: { ...plain.standard, mustBeHigher },
      scope: { districts, industries: null },
    }));
}
