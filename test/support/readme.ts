import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The project's folder. */
export const PROJECT = join(__dirname, '..', '..');

/** The two pages that a newcomer opens first. */
export const READMES = ['README.md', 'README.zh-CN.md'] as const;

/** The body of a GraphQL request over HTTP. */
export interface DocumentedRequest {
  readonly query: string;
  readonly variables: Record<string, unknown>;
  /** The development caller whose token it carries; undefined for the public. */
  readonly as?: string;
}

/** The text of a page of the project. */
export const page = (file: string): string => readFileSync(join(PROJECT, file), 'utf8');

/** What npm is told to do on a page, `npm ...` to the end of the command, in the order of the page, once each. */
export function npmCommands(markdown: string): string[] {
  const found = markdown.matchAll(/\bnpm (?:start|test|run)\b[^\n`#|)·；，。&]*/g);
  return [...new Set([...found].map(([command]) => command.trim()))];
}

/** The requests that a page sends by curl. */
export function curlRequests(markdown: string): DocumentedRequest[] {
  return [...markdown.matchAll(/^curl ([\s\S]*?)-d '(\{[\s\S]*?\})'$/gm)].map(([, options = '', body = '']) => {
    const as = options.match(/token --as (\S+)/)?.[1];
    return { ...(JSON.parse(body) as DocumentedRequest), ...(as === undefined ? {} : { as }) };
  });
}

/** Rows of the table that begins with the variables of the environment: name and default. */
export function documentedVariables(markdown: string): [name: string, value: string][] {
  const rows = markdown.matchAll(/^\| `(HUB_[A-Z_]+(?:<SILO>)?)` \| ([^|]+) \|/gm);
  return [...rows].map(([, name = '', value = '']) => [name, value.replaceAll('`', '').trim()]);
}

/** Files and folders of the project that a page names in backticks or links to. */
export function namedPaths(markdown: string): string[] {
  const quoted = [...markdown.matchAll(/`((?:kernel|gateway|subgraphs|tools|test|docs|schema)\/[\w./-]*)`/g)];
  const linked = [...markdown.matchAll(/\]\((?!https?:)([\w./-]+)\)/g)];
  return [...new Set([...quoted, ...linked].map(([, path = '']) => path))];
}
