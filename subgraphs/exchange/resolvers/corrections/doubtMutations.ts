import type { Viewer } from '../../../../kernel/service/silo';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { CODES } from '../../../../kernel/values/codes';
import { getResource } from '../../../../kernel/values/reference/resources';
import { requireText } from '../../../../kernel/values/requireRow';
import { findTextFault } from '../../../../kernel/values/text';
import type { Verdict } from '../../../../kernel/values/verdict';
import type { DoubtCause } from '../../rules/corrections/doubtClock';
import { type DoubtedField, getDoubtedField } from '../../rules/corrections/doubtedField';
import type { DoubtOutcome } from '../../rules/corrections/doubtState';
import type { DoubtAnswer } from '../../store/corrections/answerDoubt';
import type { DoubtDoing, DoubtResult } from '../../store/corrections/changeDoubt';
import type { DoubtRow } from '../../store/corrections/doubtRows';
import { termsFor, type ViewerTerms } from '../../store/feed/termsFor';
import type { ExchangeContext } from '../exchangeContext';
import { seenDoubt } from './seenDoubt';

interface At {
  readonly doubt: string;
  readonly version: number;
}
interface Input<T> {
  readonly input: T;
}
interface RaiseInput {
  readonly field: string;
  readonly recordKey: string;
  readonly reason: string;
  readonly evidence?: string | null;
  readonly cause?: DoubtCause | null;
}
interface AnswerInput extends At {
  readonly outcome: DoubtOutcome;
  readonly grounds: string;
  readonly change?: string | null;
}
interface Payload {
  readonly doubt: DoubtRow | null;
  readonly refusal: object | null;
}

const LONGEST_TEXT = 2_000;

/** A text that a database can hold and a page can show. Throws TEXT_NUL, TEXT_LONE_SURROGATE, TEXT_TOO_LONG. */
function boundText(text: string, field: string): string {
  const fault = findTextFault(text);
  if (fault) throw new CataloguedError(fault, { field });
  if (text.length <= LONGEST_TEXT) return text.trim();
  throw new CataloguedError('TEXT_TOO_LONG', { field, received: text, limit: LONGEST_TEXT });
}

/** What the viewer may query of the field's resource. Throws TOKEN_NEEDED, NOT_IN_AGREEMENT. */
function requireQueried(viewer: Viewer, { coordinate, resource }: DoubtedField): ViewerTerms {
  const terms = termsFor(viewer, resource, { method: 'QUERY' });
  if (terms.fields.includes(coordinate)) return terms;
  const { owner } = getResource(resource);
  throw new CataloguedError('NOT_IN_AGREEMENT', { field: coordinate, resource, owner, reason: 'NOT_IN_TERMS' });
}

function refusalOf(verdict: Verdict): object | null {
  if (verdict.lawful) return null;
  const { code, article, facts } = verdict;
  const { zh, en, mendZh, mendEn } = CODES[code];
  return { code, message: zh, messageEn: en, mend: mendZh, mendEn, article, facts: JSON.stringify(facts) };
}

async function payload({ number, verdict }: DoubtResult, context: ExchangeContext): Promise<Payload> {
  return { doubt: await seenDoubt(number, context), refusal: refusalOf(verdict) };
}

function doingOf({ doubt, version }: At, { viewer, today }: ExchangeContext): DoubtDoing {
  return { number: doubt, version, actor: viewer, today };
}

function answerOf({ outcome, grounds, change, ...at }: AnswerInput, context: ExchangeContext): DoubtAnswer {
  return { ...doingOf(at, context), outcome, grounds: boundText(grounds, 'grounds'), event: change ?? null };
}

async function raiseDoubt(_: unknown, { input }: Input<RaiseInput>, context: ExchangeContext): Promise<Payload> {
  const { viewer, today, store } = context;
  const field = getDoubtedField(input.field);
  const { scope } = requireQueried(viewer, field);
  if (viewer.department === null) throw new CataloguedError('TOKEN_NEEDED');
  const reason = requireText(boundText(input.reason, 'reason'), 'reason');
  const evidence = boundText(input.evidence ?? '', 'evidence') || null;
  const actor = { ...viewer, department: viewer.department };
  const fact = { field, scope, recordKey: boundText(input.recordKey, 'recordKey') };
  const doubt = { reason, evidence, cause: input.cause ?? 'DEPARTMENT' } as const;
  return payload(await store.corrections.raise({ actor, today, ...fact, ...doubt }), context);
}

/** The mutations of doubts: refusals by rule come as data, bad input as catalogued errors. */
export const doubtMutations = {
  raiseDoubt,

  async flagDoubt(_: unknown, { input }: Input<At>, context: ExchangeContext): Promise<Payload> {
    return payload(await context.store.corrections.flag(doingOf(input, context)), context);
  },

  async answerDoubt(_: unknown, { input }: Input<AnswerInput>, context: ExchangeContext): Promise<Payload> {
    return payload(await context.store.corrections.answer(answerOf(input, context)), context);
  },

  async escalateDoubt(
    _: unknown,
    { input }: Input<At & { readonly reason: string }>,
    context: ExchangeContext,
  ): Promise<Payload> {
    const escalation = { ...doingOf(input, context), reason: boundText(input.reason, 'reason') };
    return payload(await context.store.corrections.escalate(escalation), context);
  },

  async decideDoubt(_: unknown, { input }: Input<AnswerInput>, context: ExchangeContext): Promise<Payload> {
    return payload(await context.store.corrections.decide(answerOf(input, context)), context);
  },
};
