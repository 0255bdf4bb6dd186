import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SiloName } from '../values/silos';

function findRoot(from: string): string {
  const here = existsSync(join(from, 'package.json')) && existsSync(join(from, 'schema', 'common.graphql'));
  if (here) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error(`no project root above ${__dirname}`);
  return findRoot(parent);
}

/** The project's root folder, from the sources and from the compiled files alike. */
export const projectRoot = findRoot(__dirname);

/** A path inside the project. */
export const projectPath = (...parts: string[]): string => join(projectRoot, ...parts);

/** The files of a silo's own SDL: `schema.graphql`, and those of `schema/` where one file would be too long. */
function sdlFiles(silo: SiloName): string[] {
  const folder = projectPath('subgraphs', silo, 'schema');
  const parts = existsSync(folder) ? readdirSync(folder).sort() : [];
  return [projectPath('subgraphs', silo, 'schema.graphql'), ...parts.map((name) => join(folder, name))];
}

/** The whole SDL of a silo: the shared words first, then its own. */
export function siloSdl(silo: SiloName): string {
  return withCommonWords(
    sdlFiles(silo)
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n'),
  );
}

/** Puts the shared words of `schema/common.graphql` before a subgraph's own SDL. */
export function withCommonWords(sdl: string): string {
  return `${readFileSync(projectPath('schema', 'common.graphql'), 'utf8')}\n${sdl}`;
}

/** The whole SDL of the gateway's own subgraph. */
export function gatewaySdl(): string {
  return withCommonWords(readFileSync(projectPath('gateway', 'schema.graphql'), 'utf8'));
}
