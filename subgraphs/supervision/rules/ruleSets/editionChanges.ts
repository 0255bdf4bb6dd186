import { contentPaths } from './contentPaths';
import type { RuleSetContent } from './ruleSetContent';

/** One value in which two editions differ. */
export interface EditionChange {
  /** Such as indicators[PENALTIES].weight. */
  readonly path: string;
  /** Null where it was not there. */
  readonly before: string | null;
  /** Null where it is there no more. */
  readonly after: string | null;
}

/**
 * What an edition changes
 *
 * Indicators are fine-tuned from year to year, and everybody sees how: every value in which an edition differs from the
 * one that it replaces, by its path.
 *
 * 《上海市分类监管管理办法》第十一条第三款、第八条第一款
 */
export function editionChanges(former: RuleSetContent, rules: RuleSetContent): readonly EditionChange[] {
  const [before, after] = [contentPaths(former), contentPaths(rules)];
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  return paths.flatMap((path) => {
    const change = { path, before: before.get(path) ?? null, after: after.get(path) ?? null };
    return change.before === change.after ? [] : [change];
  });
}
