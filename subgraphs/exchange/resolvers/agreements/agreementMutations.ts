import { CODES } from '../../../../kernel/values/codes';
import type { Verdict } from '../../../../kernel/values/verdict';
import { type ContentsInput, readContents } from '../../rules/agreements/agreementContents';
import { seesAgreement } from '../../rules/agreements/agreementParties';
import type { RefusalReasons } from '../../rules/agreements/groundedRefusal';
import type { Narrowing } from '../../rules/agreements/narrowedContents';
import { type AgreementRow, partiesOf } from '../../store/agreements/agreementRows';
import type { Answering } from '../../store/agreements/answerApplication';
import type { Doing, Outcome } from '../../store/agreements/changeAgreement';
import type { StandingChange } from '../../store/agreements/changeStanding';
import type { ExchangeContext } from '../exchangeContext';

interface At {
  readonly agreement: string;
  readonly version: number;
}
interface Input<T> {
  readonly input: T;
}
interface Payload {
  readonly agreement: AgreementRow | null;
  readonly refusal: object | null;
}

function refusalOf(verdict: Verdict): object | null {
  if (verdict.lawful) return null;
  const { code, article, facts } = verdict;
  const { zh, en, mendZh, mendEn } = CODES[code];
  return { code, message: zh, messageEn: en, mend: mendZh, mendEn, article, facts: JSON.stringify(facts) };
}

function doingOf({ agreement, version }: At, { viewer, today }: ExchangeContext): Doing {
  return { number: agreement, version, actor: viewer, today };
}

async function payload({ number, verdict }: Outcome, { store, viewer }: ExchangeContext): Promise<Payload> {
  const found = number ? await store.agreements.find(number) : undefined;
  const agreement = found && seesAgreement(viewer, partiesOf(found)) ? found : null;
  return { agreement, refusal: refusalOf(verdict) };
}

/** A change of standing, whichever it is. */
function standing(act: StandingChange['act']) {
  return async (
    _: unknown,
    { input }: Input<At & { readonly reason: string }>,
    context: ExchangeContext,
  ): Promise<Payload> => {
    const change = { ...doingOf(input, context), act, reason: input.reason };
    return payload(await context.store.agreements.changeStanding(change), context);
  };
}

type AnswerInput = At & RefusalReasons & Pick<Answering, 'decision'> & { readonly narrowing?: Narrowing | null };

/** The mutations of agreements: refusals by rule come as data, bad input as catalogued errors. */
export const agreementMutations = {
  async applyForAgreement(_: unknown, { input }: Input<ContentsInput>, context: ExchangeContext): Promise<Payload> {
    const { store, viewer, today } = context;
    const contents = readContents(input, today);
    return payload(await store.agreements.apply({ actor: viewer, today, contents }), context);
  },

  async completeApplication(
    _: unknown,
    { input }: Input<At & { readonly contents: ContentsInput }>,
    context: ExchangeContext,
  ): Promise<Payload> {
    const contents = readContents(input.contents, context.today);
    return payload(await context.store.agreements.complete({ ...doingOf(input, context), contents }), context);
  },

  async answerApplication(_: unknown, { input }: Input<AnswerInput>, context: ExchangeContext): Promise<Payload> {
    return payload(await context.store.agreements.answer({ ...input, ...doingOf(input, context) }), context);
  },

  async signAgreement(
    _: unknown,
    { input }: Input<At & { readonly hash: string }>,
    context: ExchangeContext,
  ): Promise<Payload> {
    return payload(await context.store.agreements.sign({ ...doingOf(input, context), hash: input.hash }), context);
  },

  suspendAgreement: standing('SUSPEND'),
  resumeAgreement: standing('RESUME'),
  endAgreement: standing('END'),

  async issueCredential(_: unknown, { input }: Input<At>, context: ExchangeContext): Promise<object> {
    const issued = await context.store.agreements.issueCredential(doingOf(input, context));
    return { ...(await payload(issued, context)), clientId: issued.clientId, clientSecret: issued.secret };
  },

  async revokeCredential(
    _: unknown,
    { input }: Input<At & { readonly clientId: string }>,
    context: ExchangeContext,
  ): Promise<Payload> {
    const { clientId } = input;
    return payload(await context.store.agreements.revokeCredential({ ...doingOf(input, context), clientId }), context);
  },
};
