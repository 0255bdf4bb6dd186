import { join } from 'node:path';
import type { StartContestant } from './contestant';
import { hubContestant, serveProcess } from './hub';

const script = join(__dirname, '..', 'unlogged', 'unloggedHub.js');

/** The hub in one process without its log of accesses. */
export const startUnlogged: StartContestant = async (city) =>
  hubContestant('unlogged', [await serveProcess({ script, args: [] }, city)], city);
