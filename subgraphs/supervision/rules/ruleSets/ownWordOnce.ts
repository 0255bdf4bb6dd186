import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { ruleInputs } from './ruleInputs';
import type { RuleSetContent } from './ruleSetContent';

/** Rules of another matter of the same line, which hear the same entries. */
export interface HeardElsewhere {
  readonly number: string;
  readonly matter: string;
  readonly content: RuleSetContent;
}

interface OwnWord {
  readonly field: string;
  /** `<kind>:<name>`, where the name is an entry of a catalogue or an indicator that is judged. */
  readonly name: string;
}

/** Entries of the catalogue and judged indicators: what officers enter under a name of the rules' own. */
function ownWords(rules: RuleSetContent): OwnWord[] {
  const entries = rules.otherInformation.map(({ code }) => ({
    field: `otherInformation[${code}]`,
    name: `OTHER:${code}`,
  }));
  const used = ruleInputs(rules).flatMap(({ field, kind, codes }) =>
    kind === 'OTHER' || kind === 'JUDGEMENT'
      ? (codes ?? []).map((code) => ({ field, name: `${kind}:${code.split(':')[0]}` }))
      : [],
  );
  return [...entries, ...used];
}

/**
 * What an officer enters for one matter counts in no other unnoticed
 *
 * An entry of a catalogue, and a judgement, is told by its name alone. Rules whose authorities hear the same officers, in
 * another matter, name their entries and judged indicators otherwise.
 *
 * 《上海市分类监管管理办法》第九条第三款、第十一条第二款
 */
export function ownWordOnce(rules: RuleSetContent, elsewhere: readonly HeardElsewhere[]): Verdict {
  const taken = new Map(
    elsewhere.flatMap((other) => ownWords(other.content).map(({ name }) => [name, other] as const)),
  );
  for (const { field, name } of ownWords(rules)) {
    const other = taken.get(name);
    if (!other) continue;
    return unlawful('RULES_OWN_WORD_TAKEN', '上海市分类监管管理办法 9-3', {
      field,
      received: name,
      ruleSet: other.number,
      matter: other.matter,
    });
  }
  return lawful;
}
