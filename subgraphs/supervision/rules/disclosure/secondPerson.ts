import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/**
 * What one person proposed or entered, another decides
 *
 * Categories may not serve anybody's own gain, so nobody decides alone what the hub tells of an entity.
 *
 * 《上海市分类监管管理办法》第二十四条第三款
 */
export function secondPerson(proposedBy: string, decidedBy: string): Verdict {
  return proposedBy === decidedBy ? unlawful('SECOND_PERSON_NEEDED', '上海市分类监管管理办法 24-3', {}) : lawful;
}
