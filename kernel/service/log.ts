import pino, { type Logger } from 'pino';

/** A structured log, one JSON object a line on standard error; standard output stays for what a person asked for. */
export type HubLog = Logger;

/** Opens the log of a process. `level` is one of pino's: debug, info, warn, error, silent. */
export function openLog(name: string, level: string): HubLog {
  return pino({ name, level, redact: ['authorization', '*.authorization', '*.password'] }, pino.destination(2));
}
