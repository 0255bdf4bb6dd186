/** Entities that every given list admits. */
export interface ExportScope {
  readonly districts: readonly string[] | null;
  readonly industries: readonly string[] | null;
  readonly usccs: readonly string[] | null;
}

/**
 * The scope of a requester, narrowed to the trades that are asked for
 *
 * What is asked for never widens what an agreement or an office reaches.
 *
 * 《上海市数据条例》第三十九条第二款
 */
export function narrowScope(scope: ExportScope | null, industries: readonly string[] | null): ExportScope | null {
  if (industries === null) return scope;
  const { districts = null, usccs = null, industries: own = null } = scope ?? {};
  return { districts, usccs, industries: own === null ? industries : own.filter((code) => industries.includes(code)) };
}
