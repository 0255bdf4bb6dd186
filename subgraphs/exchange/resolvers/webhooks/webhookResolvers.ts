import type { Connection, PageArgs } from '../../../../kernel/service/connection';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { CODES } from '../../../../kernel/values/codes';
import { webhookSecretText } from '../../../../kernel/values/webhookSignature';
import { seesAllAgreements } from '../../rules/agreements/agreementParties';
import { positionText } from '../../rules/feed/feedPosition';
import { termsFor } from '../../store/feed/termsFor';
import type { ChangedWebhook } from '../../store/webhooks/changeWebhook';
import type { WebhookRecord } from '../../store/webhooks/webhookRecord';
import { pageOf, sightOf } from '../agreements/agreementQueries';
import type { ExchangeContext } from '../exchangeContext';

interface RegisterWebhookInput {
  readonly resource: string;
  readonly url: string;
  readonly districts?: readonly string[] | null;
}
interface ById {
  readonly id: string;
}

async function registerWebhook(input: RegisterWebhookInput, { viewer, store }: ExchangeContext) {
  const { resource, url, districts = null } = input;
  termsFor(viewer, resource, { method: 'FEED', districts });
  const { department } = viewer;
  if (department === null) throw new CataloguedError('TOKEN_NEEDED');
  return payloadOf(await store.webhooks.register({ viewer: { ...viewer, department }, resource, url, districts }));
}

function payloadOf({ webhook, secret }: ChangedWebhook): object {
  return { webhook, secret: secret && webhookSecretText(secret) };
}

const changing =
  (act: 'pause' | 'resume' | 'rotate') =>
  async (_: unknown, { id }: ById, { viewer, store }: ExchangeContext): Promise<object> => {
    const { department, subject: by } = viewer;
    return payloadOf(await store.webhooks.change({ act, key: id, department, by }));
  };

async function removeWebhook({ id }: ById, { viewer, store }: ExchangeContext): Promise<object> {
  const { department, subject: by } = viewer;
  await store.webhooks.change({ act: 'remove', key: id, department, by });
  return { id };
}

async function replayWebhook(input: ById & { readonly after?: string | null }, { viewer, store }: ExchangeContext) {
  const { id: key, after = null } = input;
  const { department, subject: by } = viewer;
  return payloadOf(await store.webhooks.change({ act: 'replay', key, after, department, by }));
}

function webhooks(args: PageArgs, { viewer, store }: ExchangeContext): Promise<Connection> {
  const list = { name: 'webhooks', scope: String(sightOf(viewer)) };
  return pageOf(list, args, { store, viewer, read: (page) => store.webhooks.list(page) });
}

async function webhookDeliveries(
  args: PageArgs & { readonly webhook: string },
  { viewer, store }: ExchangeContext,
): Promise<Connection> {
  const found = await store.webhooks.find(args.webhook);
  if (!found || (found.department !== viewer.department && !seesAllAgreements(viewer))) {
    throw new CataloguedError('UNKNOWN_WEBHOOK', { field: 'webhook', received: args.webhook });
  }
  const list = { name: 'webhookDeliveries', scope: found.key };
  const read: Parameters<typeof pageOf>[2]['read'] = (page) => store.webhooks.listDeliveries(found.id, page);
  return pageOf(list, args, { store, viewer, read });
}

function noticeOf({ state, pauseCode, pausedAt }: WebhookRecord): object | null {
  if (state !== 'PAUSED' || pauseCode === null) return null;
  const { zh, en, mendZh, mendEn } = CODES[pauseCode];
  return { code: pauseCode, message: zh, messageEn: en, mend: mendZh, mendEn, at: pausedAt };
}

/** Webhooks: who is sent which changes where, and what became of it. */
export const webhookResolvers = {
  Query: {
    webhooks: (_: unknown, args: PageArgs, context: ExchangeContext) => webhooks(args, context),
    webhookDeliveries: (_: unknown, args: PageArgs & { readonly webhook: string }, context: ExchangeContext) =>
      webhookDeliveries(args, context),
  },
  Mutation: {
    registerWebhook: (_: unknown, { input }: { readonly input: RegisterWebhookInput }, context: ExchangeContext) =>
      registerWebhook(input, context),
    pauseWebhook: changing('pause'),
    resumeWebhook: changing('resume'),
    rotateWebhookSecret: changing('rotate'),
    replayWebhook: (
      _: unknown,
      { input }: { readonly input: ById & { readonly after?: string | null } },
      context: ExchangeContext,
    ) => replayWebhook(input, context),
    removeWebhook: (_: unknown, args: ById, context: ExchangeContext) => removeWebhook(args, context),
  },
  Webhook: {
    id: ({ key }: WebhookRecord): string => key,
    url: ({ url, department }: WebhookRecord, _: unknown, { viewer }: ExchangeContext): string =>
      department === viewer.department ? url : new URL(url).origin,
    registeredBy: ({ subject }: WebhookRecord): string => subject,
    position: ({ life, seq }: WebhookRecord): string => positionText({ life, seq }),
    notice: noticeOf,
    failedAttempts: ({ attempts }: WebhookRecord): number => attempts,
    lastDeliveredAt: ({ deliveredAt }: WebhookRecord): string | null => deliveredAt,
  },
  WebhookDelivery: {
    event: ({ eventId }: { readonly eventId: string }): string => eventId,
  },
};
