import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { PROJECT } from '../readme';
import { HUB_PROGRAM } from '../startedHub';

/** A command of the hub as a process of its own, all of whose output is kept. */
export interface LoggedProcess {
  /** Everything that it wrote to standard output and standard error. */
  readonly written: () => string;
  /** Waits until it has written something of this form; rejects when it ends before. */
  until(form: RegExp): Promise<RegExpExecArray>;
  /** Ends it by a signal, and waits for its end. */
  stop(signal?: NodeJS.Signals): Promise<void>;
  /** Waits for its end. */
  ended(): Promise<void>;
}

function waitFor(child: ChildProcess, written: () => string, form: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const found = form.exec(written());
      if (found) resolve(found);
    };
    child.stdout?.on('data', look);
    child.stderr?.on('data', look);
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${written().slice(-2_000)}`)));
    look();
  });
}

/** Runs a command of the hub at the log level `debug`. */
export function runLogged(words: readonly string[], env: Readonly<Record<string, string>>): LoggedProcess {
  const child = spawn(process.execPath, [...HUB_PROGRAM, ...words], {
    cwd: PROJECT,
    env: { ...process.env, HUB_LOG_LEVEL: 'debug', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const keep = (chunk: Buffer): void => {
    text += chunk;
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const closed = once(child, 'close');
  return {
    written: () => text,
    until: (form) => waitFor(child, () => text, form),
    async stop(signal = 'SIGTERM') {
      child.kill(signal);
      await closed;
    },
    async ended() {
      await closed;
    },
  };
}
