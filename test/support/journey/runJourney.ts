import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { answerFaults } from './matchAnswer';
import type { JourneyBlock, JourneyStep } from './readJourney';

/** How a journey reaches the hub that was started for it. */
export interface JourneyHub {
  /** Origin of the gateway, such as http://127.0.0.1:4000. */
  readonly origin: string;
  /** The token of a ready-made caller. */
  token(name: string): Promise<string>;
  /** Runs `npm run hub -- WORDS` on the hub's data; resolves to its exit code and all that it printed. */
  command(words: readonly string[]): Promise<{ readonly code: number; readonly text: string }>;
}

/** What an earlier step kept, by name. */
type Kept = Map<string, string>;

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON where it is some, else text. */
  readonly body: unknown;
}

function fill(text: string, kept: Kept): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = kept.get(name);
    if (value === undefined) throw new Error(`nothing was kept as ${name}`);
    return value;
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

async function authorization({ words }: JourneyBlock, hub: JourneyHub, kept: Kept): Promise<Record<string, string>> {
  if (words.as !== undefined) return { authorization: `Bearer ${await hub.token(words.as)}` };
  return words.token === undefined ? {} : { authorization: `Bearer ${kept.get(words.token)}` };
}

async function send(url: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(url, init);
  const headers = Object.fromEntries(response.headers);
  return { status: response.status, headers, body: parsed(await response.text()) };
}

/** A GraphQL operation; `hub-as-of`, `hub-known-at` and `hub-reference` among the words are headers. */
async function graphql(
  block: JourneyBlock,
  variables: string | undefined,
  hub: JourneyHub,
  kept: Kept,
): Promise<Answer> {
  const past = Object.entries(block.words).filter(([name]) => name.startsWith('hub-'));
  const headers = {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json',
    ...Object.fromEntries(past),
    ...(await authorization(block, hub, kept)),
  };
  const given = variables === undefined ? {} : { variables: JSON.parse(fill(variables, kept)) };
  const body = JSON.stringify({ query: fill(block.text, kept), ...given });
  return send(`${hub.origin}/graphql`, { method: 'POST', headers, body });
}

/** A request as it goes over the wire: method and path, headers, an empty line, the body. */
async function http(block: JourneyBlock, hub: JourneyHub, kept: Kept): Promise<Answer> {
  const [head = '', ...rest] = fill(block.text, kept).split('\n\n');
  const [first = '', ...lines] = head.split('\n');
  const [method = 'GET', path = '/'] = first.split(' ');
  const own = lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]);
  const headers = { ...Object.fromEntries(own), ...(await authorization(block, hub, kept)) };
  const body = rest.length > 0 ? { body: rest.join('\n\n') } : {};
  return send(`${hub.origin}${path}`, { method, headers, ...body });
}

/** Keeps values of an answer: `keep=name:path.to.value`, several with commas; numbers are places in lists. */
function keep({ words }: JourneyBlock, { body }: Answer, kept: Kept): void {
  for (const one of (words.keep ?? '').split(',').filter((text) => text !== '')) {
    const [name = '', path = ''] = one.split(':');
    const value = path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | null)?.[key], body);
    if (value === null || value === undefined)
      throw new Error(`no ${path} to keep in ${JSON.stringify(body)?.slice(0, 500)}`);
    kept.set(name, String(value));
  }
}

function commandWords(line: string): string[] {
  const words = line.match(/"[^"]*"|\S+/g) ?? [];
  return words.map((word) => word.replaceAll('"', ''));
}

async function shell(block: JourneyBlock, hub: JourneyHub, kept: Kept): Promise<Answer> {
  const texts: string[] = [];
  let status = 0;
  for (const line of fill(block.text, kept).split('\n')) {
    const own = /^npm run hub -- (.*)$/.exec(line)?.[1];
    const node = /^node (.*)$/.exec(line)?.[1];
    if (own === undefined && node === undefined) throw new Error(`a journey runs the hub and node alone: ${line}`);
    const done = own === undefined ? await run(commandWords(node as string)) : await hub.command(commandWords(own));
    texts.push(done.text);
    status ||= done.code;
  }
  return { status, headers: {}, body: texts.join('\n') };
}

async function run(words: readonly string[]): Promise<{ code: number; text: string }> {
  return promisify(execFile)(process.execPath, [...words]).then(
    ({ stdout, stderr }) => ({ code: 0, text: stdout + stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      text: error.stdout + error.stderr,
    }),
  );
}

/** Why an answer is not the one shown: `json` blocks show bodies, `text` blocks patterns line by line. */
function faultsOf(shown: JourneyBlock, answer: Answer, kept: Kept): string[] {
  const text = fill(shown.text, kept);
  if (shown.words.status !== undefined && Number(shown.words.status) !== answer.status) {
    return [`status ${answer.status}, not ${shown.words.status}: ${JSON.stringify(answer.body)?.slice(0, 500)}`];
  }
  if (shown.language === 'json') return answerFaults(JSON.parse(text), answer.body);
  const all = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
  const missing = text.split('\n').filter((line) => line !== '' && !new RegExp(line).test(all));
  return missing.map((line) => `no line like ${line} in ${all.slice(0, 800)}`);
}

const ASKS = ['graphql', 'http', 'sh'];

/** Runs the blocks of a step; resolves to what was not as the page shows it. */
export async function runStep({ blocks }: JourneyStep, hub: JourneyHub, kept: Kept): Promise<string[]> {
  const faults: string[] = [];
  let answer: Answer | undefined;
  for (const [index, block] of blocks.entries()) {
    if (ASKS.includes(block.language)) {
      const next = blocks[index + 1];
      const variables = next?.language === 'json' && 'variables' in next.words ? next.text : undefined;
      if (block.language === 'graphql') answer = await graphql(block, variables, hub, kept);
      else answer = block.language === 'http' ? await http(block, hub, kept) : await shell(block, hub, kept);
      keep(block, answer, kept);
    } else if (['json', 'text'].includes(block.language) && !('variables' in block.words)) {
      if (!answer) throw new Error('an answer is shown before anything was asked');
      faults.push(...faultsOf(block, answer, kept));
    }
  }
  return faults;
}
