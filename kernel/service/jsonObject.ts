/** SQL of `json_build_object` over fields and the expressions they hold. */
export function jsonObject(fields: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(fields).map(([field, sql]) => `'${field}', ${sql}`);
  return `json_build_object(${pairs.join(', ')})`;
}
