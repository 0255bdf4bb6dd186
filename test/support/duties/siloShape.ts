import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What a folder holds: a file is `true`, a folder is its own listing. */
export interface Listing {
  readonly [name: string]: true | Listing;
}

/** Reads a folder with everything under it. */
export function listFolder(folder: string): Listing {
  const entries = readdirSync(folder, { withFileTypes: true });
  return Object.fromEntries(
    entries.map((entry) => [entry.name, entry.isDirectory() ? listFolder(join(folder, entry.name)) : true]),
  );
}

const FILES = ['README.md', 'schema.graphql', 'index.ts'];
const FOLDERS = ['rules', 'store', 'resolvers'];
/** Where the SDL goes on when one file would be too long. */
const SDL_FOLDER = 'schema';

/**
 * What is wrong with the folder of the silos, in sentences; nothing when every silo has the one shape.
 * `silos` must be there; `later` may be there already.
 */
export function siloFaults(subgraphs: Listing, silos: readonly string[], later: readonly string[]): string[] {
  const missing = silos.filter((name) => subgraphs[name] === undefined).map((name) => `${name}/ is missing`);
  const found = Object.entries(subgraphs).flatMap(([name, entry]) => {
    if (entry === true) return [`${name} is a file beside the silos`];
    return [...silos, ...later].includes(name) ? shapeFaults(name, entry) : [`${name}/ is not a silo`];
  });
  return [...missing, ...found];
}

function shapeFaults(silo: string, listing: Listing): string[] {
  const at = (name: string) => `${silo}/${name}`;
  const files = FILES.filter((name) => listing[name] !== true).map((name) => `${at(name)} is missing`);
  const folders = FOLDERS.filter((name) => !isFilled(listing[name])).map((name) => `${at(name)}/ is missing or empty`);
  const strangers = Object.keys(listing).filter((name) => ![...FILES, ...FOLDERS, SDL_FOLDER].includes(name));
  return [
    ...files,
    ...folders,
    ...strangers.map((name) => `${at(name)} does not belong there`),
    ...storeFaults(at('store'), listing.store),
  ];
}

function storeFaults(path: string, store: true | Listing | undefined): string[] {
  if (!isFilled(store)) return [];
  const hasTables = store['tables.ts'] === true || isFilled(store.tables);
  const tables = hasTables ? [] : [`${path}/tables.ts or ${path}/tables/ is missing`];
  return isFilled(store.migrations) ? tables : [...tables, `${path}/migrations/ is missing or empty`];
}

function isFilled(entry: true | Listing | undefined): entry is Listing {
  return entry !== undefined && entry !== true && Object.keys(entry).length > 0;
}
