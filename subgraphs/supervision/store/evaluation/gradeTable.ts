import type { Cuts } from '../../rules/evaluation/calibrateCuts';
import { placeSubject } from '../../rules/evaluation/placeSubject';
import type { Grade, RuleSetContent } from '../../rules/ruleSets/ruleSetContent';

/** `<category>/<level>`: how a grade is written where it is compared. */
export function gradeText({ category, level }: Grade): string {
  return `${category}/${level}`;
}

/** The grade that such a text writes. */
export function gradeOfText(text: string): Grade {
  const [category, level] = text.split('/');
  return { category: category as Grade['category'], level: Number(level) };
}

/** The grade of every total, by place: without and with evidence that puts a subject into HIGHER whatever its points. */
export interface GradeTable {
  readonly plain: readonly string[];
  readonly forced: readonly string[];
}

/** Most points that a rule set can give. */
function mostPoints(indicators: RuleSetContent['indicators']): number {
  const most = indicators.map(({ steps, codePoints, otherwise }) =>
    Math.max(otherwise, ...[...steps, ...codePoints].map(({ points }) => points)),
  );
  return most.reduce((sum, each) => sum + each, 0);
}

/** Writes down which grade every total leads to, so that a statement can place subjects as `placeSubject` does. */
export function gradeTable(
  { indicators, grades }: Pick<RuleSetContent, 'indicators' | 'grades'>,
  cuts: Pick<Cuts, 'higherFrom' | 'lowerTo'>,
): GradeTable {
  const totals = Array.from({ length: mostPoints(indicators) + 1 }, (_, total) => total);
  const place = (total: number, forced: boolean) => gradeText(placeSubject({ total, forced, cuts, grades }));
  return { plain: totals.map((total) => place(total, false)), forced: totals.map((total) => place(total, true)) };
}

/** SQL of the proposed grade of `evaluation e`, over the parameters that hold the two lists of the table. */
export function proposedSql(plain: string, forced: string): string {
  return `(CASE WHEN e.forced THEN ${forced}::text[] ELSE ${plain}::text[] END)[e.total + 1]`;
}
