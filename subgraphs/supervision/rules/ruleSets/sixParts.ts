import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { WrittenParts } from './ruleSetInput';

/** The six parts, in the order of the article. */
export const SIX_PARTS = ['information', 'indicators', 'standard', 'grades', 'cycle', 'measures'] as const;

/**
 * Rules have six parts
 *
 * Rules of classification hold the information, the indicators, the standard, the grades, the cycle and the measures;
 * none of them is empty.
 *
 * 《上海市分类监管管理办法》第八条第二款；沪府发〔2020〕7号（八）
 */
export function sixParts(parts: WrittenParts): Verdict {
  const missing = SIX_PARTS.find((part) => {
    const content = parts[part];
    return content === null || (Array.isArray(content) && content.length === 0);
  });
  return missing === undefined
    ? lawful
    : unlawful('RULES_PART_MISSING', '上海市分类监管管理办法 8-2', { field: missing, part: missing });
}
