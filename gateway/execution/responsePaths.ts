import type { AnswerObject } from './mergeAnswer';

/** A place in a plan: names of fields, and `@` for every element of a list. */
export type PlanPath = readonly string[];

type ErrorPath = readonly (string | number)[];

const EVERY = '@';

/** What stands at a path: one value, or the values of all lists on the way in one list. */
export function valuesAt(value: unknown, path: PlanPath, from = 0): unknown {
  if (from === path.length || value === undefined || value === null) return value;
  const name = path[from] as string;
  if (name === EVERY) return (value as unknown[]).flatMap((element) => valuesAt(element, path, from + 1));
  if (Array.isArray(value)) throw new Error(`Unexpected array in result for path element ${name}`);
  return Object.hasOwn(value, name) ? valuesAt((value as AnswerObject)[name], path, from + 1) : undefined;
}

function collectPlaces(path: PlanPath, data: unknown, found: { at: (string | number)[]; all: ErrorPath[] }): void {
  if (data === undefined || data === null) return;
  const [head, ...rest] = path;
  if (head === undefined) {
    found.all.push([...found.at]);
  } else if (head === EVERY || Array.isArray(data)) {
    for (const [index, element] of (data as unknown[]).entries()) {
      found.at.push(index);
      collectPlaces(head === EVERY ? rest : path, element, found);
      found.at.pop();
    }
  } else if (Object.hasOwn(data, head)) {
    found.at.push(head);
    collectPlaces(rest, (data as AnswerObject)[head], found);
    found.at.pop();
  }
}

/** The places in an answer that a path of a plan leads to, in the order in which they are asked about. */
export function placesAt(path: PlanPath, data: unknown): readonly ErrorPath[] {
  const all: ErrorPath[] = [];
  collectPlaces(path, data, { at: [], all });
  return all;
}
