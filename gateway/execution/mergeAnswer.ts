/** An object of an answer. */
export type AnswerObject = Record<string, unknown>;

/** Whether a value is an object and no list. */
export function isAnswerObject(value: unknown): value is AnswerObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A silo could answer with a name such as `__proto__`: it becomes the target's own before it is written to. */
function own(target: AnswerObject, key: string): void {
  if (Object.hasOwn(target, key) || !(key in target)) return;
  Object.defineProperty(target, key, { configurable: true, enumerable: true, value: undefined, writable: true });
}

function mergeLists(target: unknown[], source: readonly unknown[]): void {
  for (const [index, value] of source.entries()) {
    const present = target[index];
    if (isAnswerObject(present) && isAnswerObject(value)) mergeAnswer(present, value);
    else target[index] = value;
  }
}

/** Merges what a silo answered into what is known, in place: objects and lists of one length grow together. */
export function mergeAnswer(target: AnswerObject, source: AnswerObject): void {
  for (const key of Object.keys(source)) {
    const value = source[key];
    if (value === undefined) continue;
    own(target, key);
    const present = target[key];
    if (present && isAnswerObject(value)) mergeAnswer(present as AnswerObject, value);
    else if (Array.isArray(value) && Array.isArray(present) && value.length === present.length) {
      mergeLists(present, value);
    } else target[key] = value;
  }
}
