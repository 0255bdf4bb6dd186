import { findDepartment } from '../../../../kernel/values/reference/departments';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/**
 * Who makes rules for a matter
 *
 * The municipal authority makes the rules of its own line, and its offices in the districts those of what it leaves out:
 * the department that leads the matter, or an office below it.
 *
 * 《上海市分类监管管理办法》第四条第三款、第四款
 */
export function matterAuthority(authority: string, lead: string): Verdict {
  return authority === lead || findDepartment(authority)?.parent === lead
    ? lawful
    : unlawful('RULES_AUTHORITY_NOT_LEAD', '上海市分类监管管理办法 4', {
        field: 'authority',
        received: authority,
        lead,
      });
}
