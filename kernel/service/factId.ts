const NUMBER = /^[1-9]\d{0,17}$/;

/** The number in a global id such as 'Inspection:42'; undefined for what is not an id of that type. */
export function findFactNumber(type: string, id: unknown): string | undefined {
  if (typeof id !== 'string' || !id.startsWith(`${type}:`)) return undefined;
  const number = id.slice(type.length + 1);
  return NUMBER.test(number) ? number : undefined;
}
