import { findDepartment } from './reference/departments';
import { lawful, unlawful, type Verdict } from './verdict';

/**
 * Who handles enters
 *
 * Who inspects enters the inspection, who punishes enters the penalty: a fact comes from the department that handled the
 * matter. A municipal department enters for its offices in the districts; nobody else enters for another.
 *
 * 《上海市分类监管管理办法》第九条第四款
 */
export function whoHandlesEnters(sourceDepartment: string, department: string): Verdict {
  const isParent = findDepartment(department)?.parent === sourceDepartment;
  return sourceDepartment === department || isParent
    ? lawful
    : unlawful('SOURCE_NOT_HANDLER', '分类监管管理办法 9-4', { sourceDepartment, department });
}
