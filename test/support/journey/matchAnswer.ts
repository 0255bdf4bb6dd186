/** Stands for any value but null. */
const ANYTHING = '…';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Where an answer is not what the page shows, as paths; nothing where it fits. The page shows a part: members that it
 * leaves out may be anything, "…" is anything but null, a list ending in "…" may go on, one beginning with "…" too holds
 * the items somewhere, and a text in slashes is a pattern.
 */
export function answerFaults(shown: unknown, given: unknown, path = ''): string[] {
  if (shown === ANYTHING) return given === null || given === undefined ? [`${path}: nothing`] : [];
  if (typeof shown === 'string' && /^\/.+\/$/.test(shown)) {
    return new RegExp(shown.slice(1, -1)).test(String(given))
      ? []
      : [`${path}: ${JSON.stringify(given)} is not ${shown}`];
  }
  if (Array.isArray(shown)) return listFaults(shown, given, path);
  if (isObject(shown)) {
    if (!isObject(given)) return [`${path}: ${JSON.stringify(given)} is no object`];
    return Object.entries(shown).flatMap(([name, value]) => answerFaults(value, given[name], `${path}.${name}`));
  }
  return Object.is(shown, given) ? [] : [`${path}: ${JSON.stringify(given)} is not ${JSON.stringify(shown)}`];
}

function listFaults(shown: readonly unknown[], given: unknown, path: string): string[] {
  if (!Array.isArray(given)) return [`${path}: ${JSON.stringify(given)} is no list`];
  const goesOn = shown.at(-1) === ANYTHING;
  if (goesOn && shown.length > 2 && shown[0] === ANYTHING) return absentItems(shown.slice(1, -1), given, path);
  const fixed = goesOn ? shown.slice(0, -1) : shown;
  const tooMany = !goesOn && given.length > fixed.length ? [`${path}: ${given.length} items, not ${fixed.length}`] : [];
  return [...tooMany, ...fixed.flatMap((item, index) => answerFaults(item, given[index], `${path}[${index}]`))];
}

function absentItems(shown: readonly unknown[], given: readonly unknown[], path: string): string[] {
  const absent = shown.filter((item) => given.every((one) => answerFaults(item, one).length > 0));
  return absent.map((item) => `${path}: no ${JSON.stringify(item)} in ${JSON.stringify(given).slice(0, 800)}`);
}

/** Lines of an answer that is text, each a pattern that one line of it must fit. */
export function textFaults(shown: string, given: string): string[] {
  const missing = shown.split('\n').filter((line) => line !== '' && !new RegExp(line, 'm').test(given));
  return missing.map((line) => `no line like ${line} in ${given.slice(0, 800)}`);
}

/** Headers of an answer, one a line: `name: value`, the value compared as in `answerFaults`. */
export function headerFaults(shown: string, given: Readonly<Record<string, string>>): string[] {
  return shown.split('\n').flatMap((line) => {
    const [name = '', ...value] = line.split(': ');
    return answerFaults(value.join(': '), given[name.toLowerCase()], name);
  });
}
