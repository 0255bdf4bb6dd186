import { addMonths, day } from '../../../kernel/values/day';
import { DISTRICT_OFFICES } from '../../../kernel/values/reference/departments';
import { attainablePoints } from '../../../subgraphs/supervision/rules/evaluation/attainablePoints';
import { standardCuts } from '../../../subgraphs/supervision/rules/evaluation/calibrateCuts';
import { evaluateSubject } from '../../../subgraphs/supervision/rules/evaluation/evaluateSubject';
import { gradeIndex } from '../../../subgraphs/supervision/rules/evaluation/gradeOrder';
import type { Evidence } from '../../../subgraphs/supervision/rules/evidence/evidence';
import { judgeRules } from '../../../subgraphs/supervision/rules/ruleSets/judgeRules';
import type { Indicator, RuleSetContent } from '../../../subgraphs/supervision/rules/ruleSets/ruleSetContent';
import { ruleSetWarnings } from '../../../subgraphs/supervision/rules/ruleSets/ruleSetWarnings';
import { FOOD_SAFETY_RULES } from '../../../tools/generate/supervisionFacts/ruleSets/foodSafety';
import { PRIVATE_EDUCATION_RULES } from '../../../tools/generate/supervisionFacts/ruleSets/privateEducation';
import { WORK_SAFETY_RULES } from '../../../tools/generate/supervisionFacts/ruleSets/workSafety';
import { EVALUATED_ON, record, supervised } from '../../support/supervision/evaluationFacts';

const SETS = [FOOD_SAFETY_RULES, WORK_SAFETY_RULES, PRIVATE_EDUCATION_RULES].map((rules) => ({
  rules,
  of: rules.matter,
}));
const TEXTS = ['上海市分类监管管理办法', '上海市人民政府关于加强和规范事中事后监管的实施意见（沪府发〔2020〕7号）'];
const PUBLISHED_ON = day('2024-12-02');

/** Evidence under which an indicator gives some points. */
function evidenceFor({ code, input, steps, codePoints }: Indicator, points: number): Evidence[] {
  const { kind, codes, grades, measure, windowMonths } = input;
  const occurredOn = windowMonths === null ? '2026-10-01' : addMonths(EVALUATED_ON, 1 - windowMonths);
  const one = { code: codes?.[0] ?? null, grade: grades?.[0] ?? null };
  const atLeast = steps.find((step) => step.points === points)?.atLeast ?? 0;
  if (measure === 'SUM') return [record(kind, occurredOn, { ...one, key: code, amount: BigInt(atLeast) })];
  const listed = codePoints.find((each) => each.points === points)?.code;
  if (measure === 'LATEST') return listed ? [record(kind, occurredOn, { key: code, code: listed })] : [];
  return Array.from({ length: atLeast }, (_, index) => record(kind, occurredOn, { ...one, key: `${code}-${index}` }));
}

const evaluated = (rules: RuleSetContent, evidence: readonly Evidence[]) =>
  evaluateSubject({
    ...{ rules, subject: supervised(), day: EVALUATED_ON, missing: [] },
    evidence: evidence.map((one) => ({ ...one, sourceDepartment: rules.authority })),
    cuts: standardCuts(rules.standard),
  });

describe.each(SETS)('the sample rules of $of', ({ rules }) => {
  it('may be published: nothing that rules are judged by refuses them', () => {
    const matter = { inForceFrom: day('2018-08-01'), inForceTo: null, leadDepartment: rules.authority };
    expect(judgeRules(rules, { today: PUBLISHED_ON, matter, ends: [] })).toEqual({ lawful: true });
    expect(ruleSetWarnings(rules, { on: EVALUATED_ON, ends: [] })).toEqual([]);
  });

  it('have eight indicators or more, two levels of HIGHER or more, and measures of their own for each grade', () => {
    expect(rules.indicators.length).toBeGreaterThanOrEqual(8);
    expect(rules.grades.filter(({ category }) => category === 'HIGHER').length).toBeGreaterThanOrEqual(2);
    expect(new Set(rules.measures.map(({ content }) => content)).size).toBe(rules.grades.length);
  });

  it('call verified what was read, and nothing else', () => {
    const read = rules.legalBases.filter(({ verified }) => verified).map(({ law }) => law);
    expect([...new Set(read)].sort()).toEqual([...TEXTS].sort());
    expect(rules.legalBases.filter(({ law, verified }) => !verified && TEXTS.includes(law))).toEqual([]);
  });

  it('give each indicator every points that it can give, over some evidence', () => {
    for (const indicator of rules.indicators) {
      const at = rules.indicators.indexOf(indicator);
      for (const { points } of attainablePoints(indicator)) {
        expect([indicator.code, evaluated(rules, evidenceFor(indicator, points)).points[at]]).toEqual([
          indicator.code,
          points,
        ]);
      }
    }
  });

  it('lead to every grade, from the cleanest record to the worst', () => {
    const seen = new Set<number>();
    const mildest = rules.indicators.flatMap((one) =>
      evidenceFor(one, Math.min(...attainablePoints(one).map((a) => a.points))),
    );
    for (let worst = 0; worst <= rules.indicators.length; worst++) {
      const bad = rules.indicators.slice(0, worst);
      const good = mildest.filter(({ key }) => !bad.some(({ code }) => key.startsWith(code)));
      const found = evaluated(rules, [...good, ...bad.flatMap((one) => evidenceFor(one, one.weight))]);
      if (found.proposed) seen.add(gradeIndex(rules.grades, found.proposed));
    }
    expect([...seen].sort()).toEqual(rules.grades.map((_, index) => index));
  });

  it('put into HIGHER whom the authority or one of its offices has on its key list, and nobody on another list', () => {
    const offices = DISTRICT_OFFICES.filter(({ parent }) => parent === rules.authority).map(({ code }) => code);
    const listedBy = (code: string) => evaluated(rules, [record('KEY_LISTING', '2026-10-01', { code })]);
    for (const code of [rules.authority, ...offices]) expect(listedBy(code).proposed?.category).toBe('HIGHER');
    expect(listedBy('HOUSING').forced).toBe(false);
  });
});

describe('the sample rules', () => {
  it('declare both readings of 調高 between them, and cover trades apart', () => {
    expect(SETS.map(({ rules }) => rules.raising)).toEqual(['INTENSITY', 'STANDING', 'INTENSITY']);
    const trades = SETS.flatMap(({ rules }) => rules.scope.industries ?? []);
    expect(new Set(trades).size).toBe(trades.length);
  });
});
