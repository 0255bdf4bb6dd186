import { type FSWatcher, readFileSync, watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { HubLog } from '../../kernel/service/log';

const SETTLE_MS = 50;

/** Which schema the gateway answers by: the file's present text, or the text before because the present one is broken. */
export interface SchemaState {
  readonly state: 'current' | 'refused';
  /** When the file was last taken or refused. */
  readonly since: string;
}

/** The composed schema on disk, watched for changes. */
export interface SupergraphFile {
  readonly schema: SchemaState;
  /** The text at the start. */
  read(): string;
  /** Hands every later text to `update`; one that `update` throws at is refused and the one before stays. */
  follow(update: (supergraphSdl: string) => void): void;
  close(): void;
}

/** Opens the supergraph file at an absolute path. */
export function openSupergraphFile(path: string, log: HubLog): SupergraphFile {
  let schema: SchemaState = { state: 'current', since: new Date().toISOString() };
  let text = readFileSync(path, 'utf8');
  let watcher: FSWatcher | undefined;
  let timer: NodeJS.Timeout | undefined;

  function take(update: (supergraphSdl: string) => void): void {
    const since = new Date().toISOString();
    try {
      const changed = readFileSync(path, 'utf8');
      if (changed === text && schema.state === 'current') return;
      update(changed);
      text = changed;
      schema = { state: 'current', since };
      log.warn({ path }, 'schema taken');
    } catch (error) {
      schema = { state: 'refused', since };
      log.error({ path, err: error }, 'schema refused, the one before stays');
    }
  }

  return {
    get schema() {
      return schema;
    },
    read: () => text,
    follow(update) {
      watcher = watch(dirname(path), { persistent: false }, (_event, name) => {
        if (name !== null && name !== basename(path)) return;
        clearTimeout(timer);
        timer = setTimeout(() => take(update), SETTLE_MS);
      });
    },
    close() {
      clearTimeout(timer);
      watcher?.close();
    },
  };
}
