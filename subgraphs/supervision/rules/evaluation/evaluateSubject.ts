import type { Subject } from '../evidence/evidence';
import type { Grade, RuleSetContent } from '../ruleSets/ruleSetContent';
import type { Cuts } from './calibrateCuts';
import { evaluationStatus, type StatusFacts, type StatusFound } from './evaluationStatus';
import { isForcedHigher } from './isForcedHigher';
import { placeSubject } from './placeSubject';
import { type Score, scoreSubject } from './scoreSubject';

/** What one evaluation of one subject rests on. */
export interface EvaluationFacts extends Omit<StatusFacts, 'rules' | 'subject'> {
  readonly rules: RuleSetContent;
  readonly subject: Subject;
  readonly cuts: Pick<Cuts, 'higherFrom' | 'lowerTo'>;
}

/** What one evaluation of one subject gives. */
export interface EvaluatedSubject extends Score {
  readonly found: StatusFound;
  readonly forced: boolean;
  /** Null unless it was scored. */
  readonly proposed: Grade | null;
}

/**
 * Evaluates one subject: status, points, grade
 *
 * Points are counted whatever the status, of what is known; only a scored subject has a grade by them.
 *
 * 《上海市分类监管管理办法》第十条第一款第二项
 */
export function evaluateSubject(facts: EvaluationFacts): EvaluatedSubject {
  const { rules, evidence, day, cuts } = facts;
  const found = evaluationStatus(facts);
  const score = scoreSubject(rules, evidence, day);
  const forced = isForcedHigher(rules, evidence, day);
  const place = { total: score.total, forced, cuts, grades: rules.grades };
  return { found, ...score, forced, proposed: found.status === 'SCORED' ? placeSubject(place) : null };
}
