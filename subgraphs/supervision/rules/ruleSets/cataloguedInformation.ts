import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { ruleInputs } from './ruleInputs';
import type { RuleSetContent } from './ruleSetContent';

const refuse = (field: string, received: string): Verdict =>
  unlawful('RULES_INFORMATION_UNCATALOGUED', '上海市分类监管管理办法 9-3', { field, received });

/**
 * Other information is catalogued before it is used
 *
 * Beside credit information an authority may rest on other information only as far as it stands in a catalogue, which
 * is published with the rules: each such item names its entry, and whatever looks at other information names the entries
 * and values that it looks at.
 *
 * 《上海市分类监管管理办法》第九条第三款
 */
export function cataloguedInformation(rules: RuleSetContent): Verdict {
  const entries = new Set(rules.otherInformation.map(({ code }) => code));
  for (const { kind, catalogued } of rules.information) {
    const isEntry = catalogued !== null && entries.has(catalogued);
    if (kind === 'OTHER' ? !isEntry : catalogued !== null) return refuse('information', catalogued ?? kind);
  }
  for (const { field, kind, codes } of ruleInputs(rules)) {
    if (kind !== 'OTHER') continue;
    if (codes === null) return refuse(`${field}.codes`, '');
    const foreign = codes.find((code) => !entries.has(code.split(':')[0] ?? ''));
    if (foreign !== undefined) return refuse(`${field}.codes`, foreign);
  }
  return lawful;
}
