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

/** What is given (input fields and arguments), what is answered, and the values of enums. */
function readNames(sdl) {
  const [given, answered, values] = [new Map(), new Map(), new Map()];
  for (const { kind, fields = [], values: members = [] } of parse(sdl).definitions) {
    for (const member of members) tally(values, member);
    for (const field of fields) {
      tally(kind === 'InputObjectTypeDefinition' ? given : answered, field);
      for (const argument of field.arguments ?? []) tally(given, argument);
    }
  }
  return { fields: new Map([...answered, ...given]), values };
}

const table = (name, says, entries) =>
  `/** ${says} */\nexport const ${name}: Readonly<Record<string, string>> = {\n${entries
    .map(([key, terms]) => `  ${key}: ${JSON.stringify(mostUsed(terms))},\n`)
    .join('')}};\n`;

/**
 * Writes what the schema calls its fields and values, for refusals that name them alone: a field as most types call it,
 * what is given before what is answered; a value where all enums call it alike.
 */
export function writeTerms(web) {
  const { fields, values } = readNames(readFileSync(join(web, '..', 'schema', 'api.graphql'), 'utf8'));
  const alike = [...values].filter(([, terms]) => terms.size === 1);
  writeFileSync(
    join(web, 'src', 'words', 'terms.generated.ts'),
    `/* Made from schema/api.graphql; do not edit. */\n${table('FIELDS', 'Names of fields in Chinese.', [...fields])}\n${table('VALUES', 'Values of enums in Chinese.', alike)}`,
  );
}
