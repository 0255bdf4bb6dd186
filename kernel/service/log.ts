import pino, { type Logger } from 'pino';

/** A structured log, one JSON object a line on standard error; standard output stays for what a person asked for. */
export type HubLog = Logger;

/** What of an error is logged beside its text; a driver's `detail`, `query` and `parameters` hold what people typed. */
const TOLD = ['code', 'severity', 'schema', 'table', 'column', 'constraint', 'routine', 'syscall'] as const;
/** Classes of SQLSTATE whose texts repeat the value that did not fit. */
const REPEATS_VALUES = /^2[23]...$/;

type Told = Partial<Record<(typeof TOLD)[number], unknown>>;

/** An error as it is logged: where and of what kind, without the values on which it arose. */
export function loggedError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const source = error as Error & Told & { driverError?: Told };
  const told = Object.fromEntries(
    TOLD.flatMap((name) => {
      const value = source[name] ?? source.driverError?.[name];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );
  const { name: type, message, stack = '' } = error;
  if (!REPEATS_VALUES.test(String(told.code))) return { type, message, stack, ...told };
  const where = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return { type, message: 'a value did not fit', stack: where.join('\n'), ...told };
}

/** How the log of a process is written. */
export const LOG_OPTIONS = {
  redact: ['authorization', '*.authorization', '*.password'],
  serializers: { err: loggedError },
};

/** Opens the log of a process. `level` is one of pino's: debug, info, warn, error, silent. */
export function openLog(name: string, level: string): HubLog {
  return pino({ name, level, ...LOG_OPTIONS }, pino.destination(2));
}
