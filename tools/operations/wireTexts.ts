import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DocumentNode, parse } from 'graphql';
import { projectPath } from '../../kernel/service/repository';

const TYPED_DOCUMENT = /^export const \w+Document = (\{.*\}) as unknown as /gm;

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => join(folder, name));

/**
 * Cuts documents into operations with the page's own generator: in which order it puts the fragments of an operation
 * behind it is part of the text.
 */
async function openGenerator(): Promise<(file: string) => Promise<DocumentNode[]>> {
  const { codegen } = await import('@graphql-codegen/core');
  const documents = await import('@graphql-codegen/typed-document-node');
  const schema = parse(readFileSync(projectPath('schema', 'api.graphql'), 'utf8'));
  return async (file) => {
    const source = await codegen({
      filename: `${file}.ts`,
      schema: schema as never,
      documents: [{ location: file, document: parse(readFileSync(file, 'utf8')) }],
      plugins: [{ documents: {} }],
      pluginMap: { documents },
      config: { optimizeDocumentNode: true },
    });
    return [...source.matchAll(TYPED_DOCUMENT)].map(([, json = '']) => JSON.parse(json));
  };
}

/**
 * The operations of the page's documents as its GraphQL client puts them on the wire: one operation with its fragments
 * a text, `__typename` asked for of every object, printed by the client's own printer.
 */
export async function wireTexts(folder: string): Promise<string[]> {
  const { formatDocument, stringifyDocument } = await import('@urql/core');
  const generate = await openGenerator();
  const texts: string[] = [];
  for (const file of filesUnder(folder)) {
    for (const document of await generate(file)) texts.push(stringifyDocument(formatDocument(document as never)));
  }
  return texts;
}

/** The documents of other clients: each file is a text that is sent as it stands. */
export const plainTexts = (folder: string): string[] => filesUnder(folder).map((file) => readFileSync(file, 'utf8'));
