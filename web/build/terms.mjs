import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'graphql';
import { chineseOf } from './schemaWords.mjs';

/** Counts the Chinese terms with which the schema describes a name. */
function tally(names, { name, description }) {
  const zh = chineseOf(description?.value, name.value);
  if (zh === name.value) return;
  const terms = names.get(name.value) ?? new Map();
  names.set(name.value, terms.set(zh, (terms.get(zh) ?? 0) + 1));
}

const mostUsed = (terms) => [...terms].sort(([, one], [, other]) => other - one)[0][0];

const typeOf = ({ type }) => (type.kind === 'NamedType' ? type.name.value : typeOf(type));

/** Notes the type that a field or an argument of a name has. */
const note = (types, field) =>
  types.set(field.name.value, (types.get(field.name.value) ?? new Set()).add(typeOf(field)));

/** What is given (input fields and arguments), what is answered, the values of enums, and the types of each name. */
function readNames(sdl) {
  const [given, answered, values, types, enums] = [new Map(), new Map(), new Map(), new Map(), new Map()];
  for (const { kind, name, fields = [], values: members = [] } of parse(sdl).definitions) {
    for (const member of members) tally(values, member);
    if (kind === 'EnumTypeDefinition') enums.set(name.value, members);
    for (const field of fields.flatMap((one) => [one, ...(one.arguments ?? [])])) note(types, field);
    for (const field of fields) {
      tally(kind === 'InputObjectTypeDefinition' ? given : answered, field);
      for (const argument of field.arguments ?? []) tally(given, argument);
    }
  }
  return { fields: new Map([...answered, ...given]), values, types, enums };
}

/** Values that enums call differently, by the field in which they stand: `treatment.NONE`. */
function valuesByField({ values, types, enums }) {
  const byField = new Map();
  for (const [field, names] of types) {
    for (const member of [...names].flatMap((name) => enums.get(name) ?? [])) {
      const name = { value: `"${field}.${member.name.value}"` };
      if (values.get(member.name.value)?.size > 1) tally(byField, { name, description: member.description });
    }
  }
  return [...byField].filter(([, terms]) => terms.size === 1);
}

const table = (name, says, entries) =>
  `/** ${says} */\nexport const ${name}: Readonly<Record<string, string>> = {\n${entries
    .map(([key, terms]) => `  ${key}: ${JSON.stringify(mostUsed(terms))},\n`)
    .join('')}};\n`;

/**
 * Writes what the schema calls its fields and values, for refusals that name them alone: a field as most types call it,
 * what is given before what is answered; a value where all enums call it alike, otherwise with the field in which it
 * stands; and which fields are sums of money.
 */
export function writeTerms(web) {
  const names = readNames(readFileSync(join(web, '..', 'schema', 'api.graphql'), 'utf8'));
  const alike = [...names.values].filter(([, terms]) => terms.size === 1);
  const sums = [...names.types]
    .filter(([, types]) => types.has('MinorUnits') && !types.has('String'))
    .map(([name]) => name);
  const tables = [
    table('FIELDS', 'Names of fields in Chinese.', [...names.fields]),
    table('VALUES', 'Values of enums in Chinese.', [...alike, ...valuesByField(names)]),
    `/** Fields that are sums of money in fen. */\nexport const SUMS: readonly string[] = ${JSON.stringify(sums)};\n`,
  ];
  writeFileSync(
    join(web, 'src', 'words', 'terms.generated.ts'),
    `/* Made from schema/api.graphql; do not edit. */\n${tables.join('\n')}`,
  );
}
