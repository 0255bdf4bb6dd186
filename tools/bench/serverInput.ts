import { text } from 'node:stream/consumers';

/** What the parent handed to this server process on standard input. */
export async function readServerInput<T>(): Promise<T> {
  return JSON.parse(await text(process.stdin)) as T;
}

/** Tells the parent that this process listens. */
export function tellReady(name: string, port: number): void {
  process.stdout.write(`${name} ready http://127.0.0.1:${port}/\n`);
}
