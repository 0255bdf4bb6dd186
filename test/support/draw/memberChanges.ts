/** JSON as it was read. */
type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** What a change put in. */
const ADDED: readonly Json[] = [null, 0, '', false, [], {}];

/** A text with one place of it changed, and where and how. */
export interface MemberChange {
  readonly what: string;
  readonly value: Json;
}

function* changesOfList(list: Json[]): Generator<[string, Json]> {
  for (const added of ADDED) {
    yield [`[+] ${JSON.stringify(added)}`, [...list, added]];
    yield [`[0+] ${JSON.stringify(added)}`, [added, ...list]];
  }
  yield ['[+] null null', [...list, null, null]];
  for (const at of list.keys()) yield [`[-${at}]`, list.filter((_, own) => own !== at)];
  if (list.length > 0) yield ['[]', []];
}

function* changesOfObject(object: { [name: string]: Json }): Generator<[string, Json]> {
  for (const added of ADDED) yield [`{+} ${JSON.stringify(added)}`, { ...object, zzz: added }];
  for (const name of Object.keys(object)) {
    yield [`{-${name}}`, Object.fromEntries(Object.entries(object).filter(([own]) => own !== name))];
  }
}

/** Every way in which one member is added, left out, emptied or put into a list, at every place of a value. */
export function* memberChanges(value: Json, place = ''): Generator<MemberChange> {
  if (value !== null) yield { what: `${place} null`, value: null };
  yield { what: `${place} in a list`, value: [value] };
  if (typeof value !== 'object' || value === null) return;
  const own = Array.isArray(value) ? changesOfList(value) : changesOfObject(value);
  for (const [what, changed] of own) yield { what: `${place} ${what}`, value: changed };
  for (const [name, member] of Object.entries(value)) {
    for (const { what, value: changed } of memberChanges(member, place === '' ? name : `${place}.${name}`)) {
      const copy = Array.isArray(value) ? value.with(Number(name), changed) : { ...value, [name]: changed };
      yield { what, value: copy };
    }
  }
}
