import { addDays } from '../../../../kernel/values/day';
import { type ExplainFacts, explain } from '../../../../subgraphs/supervision/rules/evaluation/explain';
import { sealExplanation } from '../../../../subgraphs/supervision/rules/evaluation/sealExplanation';
import { type ReplayedDecision, uniformity } from '../../../../subgraphs/supervision/rules/evaluation/uniformity';
import type { Evidence } from '../../../../subgraphs/supervision/rules/evidence/evidence';
import { createDice } from '../../../../tools/generate/dice';
import { EVALUATED_ON, grade, record, supervised } from '../../../support/supervision/evaluationFacts';
import { explainedCase } from '../../../support/supervision/explainedCase';

const DECISIONS = 300;
const KINDS = ['ENFORCEMENT_PENALTY', 'INSPECTION_RESULT', 'COMPLAINT', 'KEY_LISTING', 'ENFORCEMENT_CASE'] as const;
const CODES = { INSPECTION_RESULT: 'PROBLEM', ENFORCEMENT_CASE: 'FILED' } as Partial<Record<string, string>>;
const OFFICES = ['SAMR-310115', 'SAMR-310112', 'SAMR-310101'];

/** The facts of one decision, each time the same. */
function decision(number: number): ExplainFacts {
  const dice = createDice('uniformity', String(number));
  const evidence = Array.from({ length: dice.int(12) }, (_, index): Evidence => {
    const kind = dice.weighted(KINDS.map((one, at) => [one, at < 3 ? 10 : 1] as const));
    const occurredOn = addDays(EVALUATED_ON, -dice.int(900));
    return record(kind, occurredOn, {
      key: `${index}`,
      code: CODES[kind] ?? null,
      grade: dice.pick(['GRAVE', 'ORDINARY']),
    });
  });
  const previous = dice.pick([null, grade('LOWER-1'), grade('ORDINARY-1'), grade('HIGHER-1'), grade('HIGHER-2')]);
  const history = [180, 360].map((ago) => ({
    day: addDays(EVALUATED_ON, -ago),
    proposed: dice.pick([grade('ORDINARY-1'), grade('HIGHER-1')]),
  }));
  return explainedCase({
    evidence,
    previous,
    history,
    subject: supervised({ authority: OFFICES[number % 3] as string }),
  });
}

/** Rules and evidence as a database gives them back: other members first, other rows first. */
function readBack(facts: ExplainFacts): ExplainFacts {
  const turned = (_: string, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).reverse())
      : value;
  const content = JSON.parse(JSON.stringify(facts.rules.content, turned));
  return { ...facts, rules: { ...facts.rules, content }, evidence: [...facts.evidence].reverse() };
}

const replayed = (number: number, again: ExplainFacts): ReplayedDecision => {
  const facts = decision(number);
  const digests = { decided: sealExplanation(explain(facts)).digest, replayed: sealExplanation(explain(again)).digest };
  return { key: `decision-${number}`, office: facts.subject.authority, ...digests };
};

describe('分类监管管理办法 6: one standard', () => {
  const numbers = Array.from({ length: DECISIONS }, (_, index) => index);
  const decisions = numbers.map((number) => replayed(number, readBack(decision(number))));

  it('replays 300 decisions of three offices to the byte', () => {
    expect(uniformity(decisions)).toEqual({
      ...{ decisions: 300, identical: 300, different: [] },
      offices: [...OFFICES].sort().map((office) => ({ office, decisions: 100, identical: 100 })),
    });
  });

  it('replays decisions of every kind', () => {
    const found = numbers.map((number) => explain(decision(number)));
    expect(new Set(found.map(({ status }) => status.status))).toEqual(new Set(['SCORED', 'DEFERRED']));
    expect(new Set(found.map(({ change }) => change?.decision))).toEqual(
      new Set(['FIRST', 'CONFIRMED', 'ADJUSTED', 'STEPPED', 'HELD', undefined]),
    );
  });

  it('names the one decision whose evidence is no longer what it was', () => {
    const complaint = record('COMPLAINT', '2026-10-01', { key: 'late' });
    const facts = decision(4);
    const other = replayed(4, { ...facts, evidence: [...facts.evidence, complaint] });
    expect(uniformity([...decisions.slice(0, 4), other])).toMatchObject({
      ...{ decisions: 5, identical: 4, different: ['decision-4'] },
      offices: expect.arrayContaining([{ office: OFFICES[1], decisions: 2, identical: 1 }]),
    });
  });
});
