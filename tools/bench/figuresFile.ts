import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { findBinaryPackage } from '../../kernel/service/embedded/binaries';
import { projectPath } from '../../kernel/service/repository';
import type { Figure } from './figure';

/** A figure as it is kept: with the bench that made it and the machine that it was made on. */
export interface KeptFigure extends Figure {
  readonly bench: string;
  readonly machine: string;
}

const FILE = projectPath('tools', 'bench', 'figures.jsonl');

/** This machine in as many words as a ratio needs. */
function machine(): string {
  const postgresql = /^\d+\.\d+/.exec(findBinaryPackage().version)?.[0];
  return `${availableParallelism()} cores, Node.js ${process.versions.node}, PostgreSQL ${postgresql}`;
}

/** The committed figures, bench by bench in the order of their names. */
export function readFigures(): KeptFigure[] {
  if (!existsSync(FILE)) return [];
  const lines = readFileSync(FILE, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as KeptFigure);
}

/** Puts a bench's new figures in the place of its former ones; returns the file's path. */
export function keepFigures(bench: string, figures: readonly Figure[]): string {
  const others = readFigures().filter((kept) => kept.bench !== bench);
  const own = figures.map((figure) => ({ bench, ...figure, machine: machine() }));
  const all = [...others, ...own].sort((a, b) => Number(a.bench > b.bench) - Number(a.bench < b.bench));
  writeFileSync(FILE, all.map((figure) => `${JSON.stringify(figure)}\n`).join(''));
  return FILE;
}
