import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { LoadOrder, LoadReply, LoadResult, LoadRun, Target } from './messages';

/** The callers, in a process of their own so that they do not wait for what they measure. */
export interface Load {
  /** Makes a target known under its name. */
  aim(target: Target): void;
  /** One run at a time. Rejects when no answer was whole. */
  run(run: LoadRun): Promise<LoadResult>;
  stop(): void;
}

/** Starts the load process. */
export function startLoad(): Load {
  const child = fork(join(__dirname, 'loadProcess.js'), { execArgv: [] });
  const ended: Promise<LoadReply> = once(child, 'exit').then(() => ({ failure: 'the load process ended' }));
  const tell = (order: LoadOrder): void => {
    child.send(order);
  };
  return {
    aim: (target) => tell({ target }),
    async run(run) {
      tell({ run });
      const answered = once(child, 'message').then(([message]) => message as LoadReply);
      const reply = await Promise.race([answered, ended]);
      if ('failure' in reply) throw new Error(`${run.target} at ${run.callers} callers: ${reply.failure}`);
      return reply.result;
    },
    stop: () => {
      if (child.connected) child.disconnect();
    },
  };
}
