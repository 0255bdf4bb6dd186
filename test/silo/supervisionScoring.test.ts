import fc from 'fast-check';
import { readingFrom } from '../../kernel/service/work/queryable';
import { type Day, day } from '../../kernel/values/day';
import { storeSupervisionMatters, supervision } from '../../subgraphs/supervision';
import { evaluateSubject } from '../../subgraphs/supervision/rules/evaluation/evaluateSubject';
import { EVALUATION_STATUSES } from '../../subgraphs/supervision/rules/evaluation/evaluationStatus';
import { evidenceInForce } from '../../subgraphs/supervision/rules/evaluation/evidenceInForce';
import type { Evidence, Subject } from '../../subgraphs/supervision/rules/evidence/evidence';
import type { RuleSetContent } from '../../subgraphs/supervision/rules/ruleSets/ruleSetContent';
import {
  compileScoring,
  LAST_CODE,
  type ScoringQuestion,
} from '../../subgraphs/supervision/store/evaluation/scoring/compileScoring';
import { evidenceOf, subjectOf } from '../../subgraphs/supervision/store/evidence/evidenceOf';
import { type OpenSilo, openSilo } from '../support/openSilo';
import { PLAIN_MATTER, plainRules } from '../support/supervision/plainRules';
import {
  AROUND,
  evaluationDay,
  randomRules,
  sampleEvidence,
  sampleSubjects,
  storeSample,
} from '../support/supervision/randomScoring';
import { sampleCode } from '../support/supervision/sampleCode';

let silo: OpenSilo;
const subjects = sampleSubjects(300);

beforeAll(async () => {
  silo = await openSilo(supervision, 'supervision_matter', (db) => storeSupervisionMatters(db, [PLAIN_MATTER]));
  await storeSample(silo.database, subjects, sampleEvidence(subjects));
}, 120_000);
afterAll(() => silo.close());

const TIED = {
  uscc: sampleCode(9_000),
  authority: 'SAMR',
  approvedOn: day('2019-01-31'),
  stoppedOn: null,
  endedOn: null,
  seq: 4,
  superseded: null,
};

interface Scored {
  readonly uscc: string;
  readonly status: number;
  readonly forced: boolean;
  readonly points: number[];
  readonly total: number;
}

const score = (question: ScoringQuestion): Promise<Scored[]> => {
  const { text, values } = compileScoring(question);
  return silo.database.statements.runPlanned<Scored & Record<string, unknown>>(text, values);
};

const DISTRICT = { kind: 'REGISTER_DISTRICT', codes: null, grades: null, windowMonths: null } as const;

function isCovered(rules: RuleSetContent, subject: Subject, evidence: readonly Evidence[], on: Day): boolean {
  const district = evidenceInForce(evidence, DISTRICT, on).at(-1)?.code ?? '';
  const isIn = rules.scope.districts === null || rules.scope.districts.includes(district);
  return isIn && (subject.authority === rules.authority || subject.authority.startsWith(`${rules.authority}-`));
}

interface Known {
  readonly subject: Subject | undefined;
  readonly evidence: readonly Evidence[];
}
const known = new Map<string, Promise<Known>>();

async function read(uscc: string, seq: bigint): Promise<Known> {
  const client = readingFrom(silo.database.statements);
  const subject = await subjectOf(client, { uscc, matter: PLAIN_MATTER.code }, seq);
  return { subject, evidence: await evidenceOf(client, uscc, seq) };
}

/** What the rules themselves come to, record by record. */
async function expected({ rules, day: on, seq, missing }: ScoringQuestion, uscc: string): Promise<Scored | undefined> {
  const place = `${uscc} ${seq}`;
  known.set(place, known.get(place) ?? read(uscc, BigInt(seq)));
  const { subject, evidence } = await (known.get(place) as Promise<Known>);
  if (!subject || (subject.endedOn !== null && subject.endedOn <= on) || !isCovered(rules, subject, evidence, on))
    return;
  const cuts = { higherFrom: null, lowerTo: null };
  const { found, forced, points, total } = evaluateSubject({ rules, subject, evidence, day: on, missing, cuts });
  return { uscc, status: EVALUATION_STATUSES.indexOf(found.status), forced, points: [...points], total };
}

const all = { after: '', upTo: LAST_CODE };
const PLAIN = { rules: plainRules(), day: AROUND, seq: 4n, missing: [] };

describe('scoring a range of subjects by one statement', () => {
  it('comes to what the rules come to for each subject, whatever the rules, the day, the snapshot and the evidence', async () => {
    const seen = new Set<number>();
    const question = fc.record({
      rules: randomRules(),
      day: evaluationDay,
      seq: fc.bigInt({ min: 1n, max: 5n }),
      missing: fc.constantFrom([], [], [], ['credit' as const]),
      subjects: fc.constant(all),
    });
    await fc.assert(
      fc.asyncProperty(question, async (asked) => {
        const rows = await score(asked);
        const wanted = await Promise.all(subjects.map(({ uscc }) => expected(asked, uscc)));
        expect(rows).toEqual(wanted.filter((row) => row !== undefined));
        for (const { status } of rows) seen.add(status);
      }),
      { numRuns: 60, seed: 20_181_101 },
    );
    expect([...seen].sort()).toEqual(EVALUATION_STATUSES.map((_, status) => status));
  }, 120_000);

  it('takes as the newest of one day the last by key', async () => {
    const about = { grade: null, amount: null, occurredOn: AROUND, endedOn: null, seq: 4, superseded: null };
    const record = (key: string, value: string) => ({
      ...about,
      key,
      uscc: TIED.uscc,
      kind: 'JUDGEMENT' as const,
      code: `HYGIENE:${value}`,
      withdrawn: false,
    });
    await storeSample(silo.database, [TIED], [record('tied:9', 'FAIR'), record('tied:10', 'POOR')]);
    const rows = await score({ ...PLAIN, subjects: { usccs: [TIED.uscc] } });
    expect(rows).toEqual([await expected({ ...PLAIN, subjects: all }, TIED.uscc)]);
    expect(rows[0]?.points).toEqual([0, 0, 0, 10]);
  });

  it('is one statement that reads the evidence once', () => {
    const { text } = compileScoring({ ...PLAIN, subjects: all });
    expect(text.match(/FROM evidence_record/g)).toHaveLength(1);
    expect(text).not.toContain(';');
  });

  it('takes codes as texts, whatever is written in them', async () => {
    const code = `'; DROP TABLE evaluation; -- \\' $1`;
    const input = { kind: 'OTHER', codes: [code], grades: [`"`], measure: 'COUNT', windowMonths: null } as const;
    const rules = plainRules({ indicators: plainRules().indicators.map((one) => ({ ...one, input })) });
    const rows = await score({ ...PLAIN, rules, subjects: all });
    expect(rows).toHaveLength((await score({ ...PLAIN, subjects: all })).length);
    expect(rows.map(({ total }) => total).filter((total) => total > 0)).toEqual([]);
    expect(await silo.count('evaluation')).toBe(0);
  });

  it('scores the range after one code and up to another, and a list, alike', async () => {
    const whole = await score({ ...PLAIN, subjects: all });
    const [, from = '', , , , to = '', more] = whole.map(({ uscc }) => uscc);
    expect(more).toBeDefined();
    const part = await score({ ...PLAIN, subjects: { after: from, upTo: to } });
    expect(part).toEqual(whole.slice(2, 6));
    expect(await score({ ...PLAIN, subjects: { usccs: part.map(({ uscc }) => uscc) } })).toEqual(part);
  });
});
