/** Says that an operation is left to the stock executor, and why. */
export class Uncompilable extends Error {}

/** Refuses a name that every object has by inheritance: reading it would need more than a look. */
export function requirePlainName(name: string): string {
  if (name in Object.prototype) throw new Uncompilable(`the name ${name}`);
  return name;
}
