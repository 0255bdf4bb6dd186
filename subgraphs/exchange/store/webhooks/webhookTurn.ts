import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Code } from '../../../../kernel/values/codes';
import { shanghaiDay } from '../../../../kernel/values/day';
import { positionText } from '../../rules/feed/feedPosition';
import type { AgreementStore } from '../agreements/agreementStore';
import type { FeedStore } from '../feed/feedStore';
import { type DeliveryDesk, deliverChange } from './deliverChange';
import { deliveryRight, isSameRight } from './deliveryRight';
import type { ClaimedWebhook } from './webhookClaims';

/** What turns work with. */
export interface TurnDesk extends DeliveryDesk {
  readonly feed: FeedStore;
  readonly agreements: AgreementStore;
}

/** A turn is short, so that everybody has one soon and what was read is not old when it is sent. */
const EVENTS_A_TURN = 100;
const TURN_MS = 1_500;

/** What stops a webhook until its department does something about it. */
const PAUSING: ReadonlySet<Code> = new Set([
  'AGREEMENT_NOT_ACTIVE',
  'NOT_IN_AGREEMENT',
  'UNKNOWN_RESOURCE',
  'POSITION_EXPIRED',
  'INVALID_POSITION',
  'WEBHOOK_SECRET_LOST',
]);

const seqOf = (position: string): string => position.slice(position.indexOf('-') + 1);

async function deliverPage(webhook: ClaimedWebhook, desk: TurnDesk): Promise<void> {
  const { resource, life, seq } = webhook;
  const endsAt = performance.now() + TURN_MS;
  const today = shanghaiDay(desk.clock());
  const rightNow = () => deliveryRight(desk.agreements, webhook, shanghaiDay(desk.clock()));
  const right = await rightNow();
  const after = positionText({ life, seq });
  const page = await desk.feed.page({ resource, after, limit: EVENTS_A_TURN, terms: right.terms, today });
  for (const [n, row] of page.rows.entries()) {
    if (n > 0 && (performance.now() > endsAt || !isSameRight(right, await rightNow()))) return;
    const isLast = n === page.rows.length - 1;
    const reached = isLast ? seqOf(page.position) : row.seq;
    const change = { row, position: page.positionOf(row), seq: reached };
    if (!(await deliverChange({ webhook, right, change }, desk))) return;
  }
  if (page.rows.length === 0) await desk.claims.advance(webhook, seqOf(page.position));
}

/**
 * One turn of a webhook: delivers what comes next in the order of the feed, under the agreement as it stands before each
 * delivery, until the turn is over or a delivery failed. Pauses the webhook where it may be given nothing any more.
 */
export async function runTurn(webhook: ClaimedWebhook, desk: TurnDesk): Promise<void> {
  try {
    await deliverPage(webhook, desk);
  } catch (error) {
    if (!(error instanceof CataloguedError && PAUSING.has(error.code))) throw error;
    await desk.claims.pause(webhook, error.code);
  }
}
