import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/** 例外 An approver's leave to pass over a grade. */
export interface ChangeException {
  /** Who approved it, by the subject of his identity; never a name. */
  readonly approver: string;
  readonly reason: string;
}

/**
 * Only an approver may let a grade be passed over, and he says why
 *
 * That no grade is passed over holds in principle: an exception has a reason, and is approved by somebody else than whoever
 * asks for it.
 *
 * 《上海市分类监管管理办法》第十六条第三款
 */
export function changeException({ approver, reason }: ChangeException, proposer: string | null): Verdict {
  const article = '上海市分类监管管理办法 16-3';
  if (reason.trim() === '') return unlawful('EXCEPTION_WITHOUT_REASON', article, {});
  if (approver.trim() === '') return unlawful('EXCEPTION_WITHOUT_APPROVER', article, {});
  return approver === proposer ? unlawful('EXCEPTION_BY_PROPOSER', article, {}) : lawful;
}
