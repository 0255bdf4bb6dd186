/** What a change tells its holder, as the schema names it. */
export type ChangeKind = 'RECORDED' | 'WITHDRAWN' | 'LEFT_SCOPE' | 'ENTERED_SCOPE';

/**
 * What a change tells its holder
 *
 * A holder lets go what was withdrawn, and what an agreement or office no longer reaches.
 *
 * 《上海市数据条例》第三十九条第二款
 */
export function changeKind(type: string, withdrawn: boolean): ChangeKind {
  if (type === 'cn.sh.hub.entity.left-scope') return 'LEFT_SCOPE';
  if (type === 'cn.sh.hub.entity.entered-scope') return 'ENTERED_SCOPE';
  return withdrawn ? 'WITHDRAWN' : 'RECORDED';
}
