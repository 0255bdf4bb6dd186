import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Answer, askHub, type JourneyHub } from './askHub';
import { fillIn, type Kept } from './fillIn';
import { answerFaults, headerFaults, textFaults } from './matchAnswer';
import type { JourneyAsk, JourneyBlock, JourneyStep } from './readJourney';

const OK: Readonly<Record<string, number>> = { graphql: 200, http: 200, sh: 0 };
const PAUSE_MS = 200;

const asText = (body: unknown): string => (typeof body === 'string' ? body : (JSON.stringify(body) ?? ''));

function valueAt(body: unknown, path: string): unknown {
  const keys = path.split('.').filter((key) => key !== '');
  return keys.reduce<unknown>(
    (at, key) => (Array.isArray(at) ? at.at(Number(key)) : (at as Record<string, unknown> | null)?.[key]),
    body,
  );
}

/**
 * Keeps values of an answer: `keep=name:path.to.value`, several with commas; numbers are places in lists, -1 the last;
 * what is no text is kept as JSON.
 */
function keep({ words }: JourneyBlock, { body }: Answer, kept: Kept): void {
  for (const one of (words.keep ?? '').split(',').filter((text) => text !== '')) {
    const [name = '', path = ''] = one.split(':');
    const value = valueAt(body, path);
    if (value === null || value === undefined) throw new Error(`no ${path} to keep in ${asText(body).slice(0, 500)}`);
    kept.set(name, asText(value));
  }
}

function shownFaults(shown: JourneyBlock, { body, headers }: Answer, kept: Kept): string[] {
  const text = fillIn(shown.text, kept);
  if (shown.language === 'headers') return headerFaults(text, headers);
  return shown.language === 'json' ? answerFaults(JSON.parse(text), body) : textFaults(text, asText(body));
}

/** Errors of a GraphQL answer that the page does not show. */
function hiddenErrors({ ask, shown }: JourneyAsk, { body }: Answer, kept: Kept): string[] {
  const { errors } = body as { errors?: unknown };
  if (ask.language !== 'graphql' || errors === undefined) return [];
  const tells = shown.some(({ language, text }) => language === 'json' && 'errors' in JSON.parse(fillIn(text, kept)));
  return tells ? [] : [`errors: ${asText(errors).slice(0, 800)}`];
}

/** Why an answer is not the one shown. A status is stated unless it is that of success. */
function faultsOf(asked: JourneyAsk, answer: Answer, kept: Kept): string[] {
  const stated = asked.shown.find(({ words }) => words.status !== undefined)?.words.status;
  const status = Number(stated ?? OK[asked.ask.language]);
  if (status !== answer.status) {
    return [`status ${answer.status}, not ${status}: ${asText(answer.body).slice(0, 800)}`];
  }
  return [...hiddenErrors(asked, answer, kept), ...asked.shown.flatMap((shown) => shownFaults(shown, answer, kept))];
}

/** Asks, with `until=SECONDS` again and again until the answer is the one shown or the seconds are over. */
async function ask(asked: JourneyAsk, hub: JourneyHub, kept: Kept): Promise<string[]> {
  const end = Date.now() + Number(asked.ask.words.until ?? 0) * 1_000;
  for (;;) {
    const answer = await askHub(asked, hub, kept);
    const faults = faultsOf(asked, answer, kept);
    if (faults.length === 0) keep(asked.ask, answer, kept);
    if (faults.length === 0 || Date.now() >= end) return faults;
    await setTimeout(PAUSE_MS);
  }
}

/** Runs a step and stops at the first question whose answer is not the one shown; resolves to what is different. */
export async function runStep({ parts }: JourneyStep, hub: JourneyHub, kept: Kept): Promise<string[]> {
  kept.set('folder', hub.folder);
  kept.set('origin', hub.origin);
  for (const part of parts) {
    if ('file' in part) writeFileSync(join(hub.folder, part.file), fillIn(part.text, kept));
    else {
      const faults = await ask(part, hub, kept);
      if (faults.length > 0) return faults;
    }
  }
  return [];
}
