import { execFile } from 'node:child_process';
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PROJECT } from '../readme';
import { fillIn, type Kept } from './fillIn';
import type { JourneyAsk, JourneyBlock } from './readJourney';

/** How a journey reaches the hub that was started for it. */
export interface JourneyHub {
  /** Origin of the gateway, such as http://127.0.0.1:4000. */
  readonly origin: string;
  /** Folder for the files of whoever makes the journey; `{{folder}}` on the page. */
  readonly folder: string;
  /** The token of a ready-made caller. */
  token(name: string): Promise<string>;
  /** Runs `npm run hub -- WORDS` on the hub's data; never rejects. */
  command(words: readonly string[]): Promise<Done>;
}

/** How a program ended and what it printed. */
export interface Done {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs Node on a program of the project with these words. */
export async function runNode(words: readonly string[], env = process.env): Promise<Done> {
  return promisify(execFile)(process.execPath, [...words], { cwd: PROJECT, env }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: Done) => ({ code, stdout, stderr }),
  );
}

/** What came back: of a program the exit code stands for the status. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON where it is some, a list of the lines of NDJSON, else text. */
  readonly body: unknown;
}

const PARTIAL = 206;

function parsed(text: string, type = ''): unknown {
  try {
    if (type.startsWith('application/x-ndjson'))
      return text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
    return JSON.parse(text);
  } catch {
    return text;
  }
}

async function authorization({ words }: JourneyBlock, hub: JourneyHub, kept: Kept): Promise<Record<string, string>> {
  if (words.as !== undefined) return { authorization: `Bearer ${await hub.token(fillIn(words.as, kept))}` };
  return words.token === undefined ? {} : { authorization: `Bearer ${fillIn(`{{${words.token}}}`, kept)}` };
}

/** Sends a request; with `to` its body goes into that file, behind what is there when it is a part. */
async function send(url: string, init: RequestInit, to?: string): Promise<Answer> {
  const response = await fetch(url, init);
  const bytes = Buffer.from(await response.arrayBuffer());
  if (to !== undefined) (response.status === PARTIAL ? appendFileSync : writeFileSync)(to, bytes);
  const headers = Object.fromEntries(response.headers);
  return { status: response.status, headers, body: parsed(bytes.toString(), headers['content-type']) };
}

/** A GraphQL operation; `hub-as-of`, `hub-known-at` and `hub-reference` among the words are headers. */
async function graphql({ ask, variables }: JourneyAsk, hub: JourneyHub, kept: Kept): Promise<Answer> {
  const past = Object.entries(ask.words).filter(([name]) => name.startsWith('hub-'));
  const headers = {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json',
    ...Object.fromEntries(past.map(([name, value]) => [name, fillIn(value, kept)])),
    ...(await authorization(ask, hub, kept)),
  };
  const given = variables === undefined ? {} : { variables: JSON.parse(fillIn(variables, kept)) };
  const body = JSON.stringify({ query: fillIn(ask.text, kept), ...given });
  return send(`${hub.origin}/graphql`, { method: 'POST', headers, body });
}

/** A request as it goes over the wire: method and path, headers, an empty line, the body. */
async function http({ ask }: JourneyAsk, hub: JourneyHub, kept: Kept): Promise<Answer> {
  const [head = '', ...rest] = fillIn(ask.text, kept).split('\n\n');
  const [first = '', ...lines] = head.split('\n');
  const [method = 'GET', path = '/'] = first.split(' ');
  const own = lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]);
  const headers = { ...Object.fromEntries(own), ...(await authorization(ask, hub, kept)) };
  const body = rest.length > 0 ? { body: rest.join('\n\n') } : {};
  const to = ask.words.to === undefined ? undefined : join(hub.folder, ask.words.to);
  return send(`${hub.origin}${path}`, { method, headers, ...body }, to);
}

function commandWords(line: string): string[] {
  const words = line.match(/"[^"]*"|\S+/g) ?? [];
  return words.map((word) => word.replaceAll('"', ''));
}

/** Lines of a shell, of the hub and of node alone; `> file` at the end of one keeps what it prints. */
async function shell({ ask }: JourneyAsk, hub: JourneyHub, kept: Kept): Promise<Answer> {
  const texts: string[] = [];
  let status = 0;
  for (const line of fillIn(ask.text, kept).split('\n')) {
    const [, run = line, to] = /^(.*?)(?: > (\S+))?$/.exec(line) ?? [];
    const own = /^npm run (?:-s )?hub -- (.*)$/.exec(run)?.[1];
    const node = /^node (.*)$/.exec(run)?.[1];
    if (own === undefined && node === undefined) throw new Error(`a journey runs the hub and node alone: ${line}`);
    const done = own === undefined ? await runNode(commandWords(node as string)) : await hub.command(commandWords(own));
    if (to !== undefined) writeFileSync(to, done.stdout);
    texts.push(done.stdout, done.stderr);
    status ||= done.code;
  }
  return { status, headers: {}, body: parsed(texts.join('').trim()) };
}

const ASKERS: Readonly<Record<string, typeof graphql>> = { graphql, http, sh: shell };

/** Asks once. Rejects where nothing comes back, or where the page asks for what was not kept. */
export async function askHub(asked: JourneyAsk, hub: JourneyHub, kept: Kept): Promise<Answer> {
  const asker = ASKERS[asked.ask.language];
  if (!asker) throw new Error(`nothing is asked with ${asked.ask.language}`);
  return asker(asked, hub, kept);
}
