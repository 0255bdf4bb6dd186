/**
 * Makes, of every `x.graphql` under web/src, an `x.generated.ts` beside it: its typed documents, and the words (中文,
 * English) of the fields and enum values that it selects, as the schema describes them. Kept out of the repository.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as typedDocuments from '@graphql-codegen/typed-document-node';
import * as operationTypes from '@graphql-codegen/typescript-operations';
import {
  buildASTSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  parse,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { chineseOf, englishOf } from './schemaWords.mjs';

const SCALARS = { USCC: 'string', Date: 'string', DateTime: 'string', MinorUnits: 'string' };

const config = {
  scalars: SCALARS,
  enumType: 'string-literal',
  useTypeImports: true,
  optimizeDocumentNode: true,
  strictScalars: true,
  documentNodeImport: '@urql/core#TypedDocumentNode',
};

/** Words of one enum's values: `Enum.VALUE` to its words, and what the value means. */
function enumWords(type, words) {
  for (const { name, description } of type.getValues()) {
    words.set(`${type.name}.${name}`, [chineseOf(description, name), englishOf(name), description ?? '']);
  }
}

function inputWords(type, words, seen = new Set()) {
  if (isEnumType(type)) enumWords(type, words);
  if (!isInputObjectType(type) || seen.has(type.name)) return;
  seen.add(type.name);
  for (const field of Object.values(type.getFields())) {
    words.set(`${type.name}.${field.name}`, [chineseOf(field.description, field.name), englishOf(field.name), '']);
    inputWords(getNamedType(field.type), words, seen);
  }
}

/** The words of what a document selects and of the variables that it takes. */
function wordsOf(schema, document) {
  const words = new Map();
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field() {
        const [parent, field] = [info.getParentType(), info.getFieldDef()];
        if (!parent || !field || field.name.startsWith('__')) return;
        words.set(`${parent.name}.${field.name}`, [
          chineseOf(field.description, field.name),
          englishOf(field.name),
          '',
        ]);
        const type = getNamedType(field.type);
        if (isEnumType(type)) enumWords(type, words);
      },
      VariableDefinition({ type }) {
        const named = getNamedType(typeFromAST(schema, type));
        if (named) inputWords(named, words);
      },
    }),
  );
  return words;
}

function wordsSource(words) {
  const rows = [...words].map(([key, [zh, en, note]]) => {
    const texts = note ? [zh, en, note] : [zh, en];
    return `  ${JSON.stringify(key)}: ${JSON.stringify(texts)},`;
  });
  return `\n/** Words of the fields and values of these operations: 中文, English, and what a value means. */\nexport const words = {\n${rows.join('\n')}\n} as const;\n`;
}

async function generate(schema, schemaNode, file) {
  const document = parse(readFileSync(file, 'utf8'));
  const typed = await codegen({
    filename: `${file}.ts`,
    schema: schemaNode,
    schemaAst: schema,
    documents: [{ location: file.split('/').at(-1), document }],
    plugins: [{ types: {} }, { documents: {} }],
    pluginMap: { types: operationTypes, documents: typedDocuments },
    config,
  });
  return `/* Made from ${file.split('/').at(-1)}; do not edit. */\n${typed}\n${wordsSource(wordsOf(schema, document))}`;
}

async function writeOne(schema, schemaNode, file) {
  const target = file.replace(/\.graphql$/, '.generated.ts');
  const source = await generate(schema, schemaNode, file);
  if (!existsSync(target) || readFileSync(target, 'utf8') !== source) writeFileSync(target, source);
}

/** Writes what is missing or has changed, for the web folder given. Throws at the end where operations do not fit the schema. */
export async function writeOperations(web) {
  const sdl = readFileSync(join(web, '..', 'schema', 'api.graphql'), 'utf8');
  const schemaNode = parse(sdl);
  const schema = buildASTSchema(schemaNode);
  const files = readdirSync(join(web, 'src'), { recursive: true }).filter((name) => name.endsWith('.graphql'));
  const faults = [];
  for (const name of files) {
    await writeOne(schema, schemaNode, join(web, 'src', name)).catch((fault) =>
      faults.push(`${name}: ${fault.message}`),
    );
  }
  if (faults.length > 0) throw new Error(faults.join('\n'));
}
