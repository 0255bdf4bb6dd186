import type { Grant, Viewer } from '../../../../kernel/service/silo';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import type { AgreementStore } from '../agreements/agreementStore';
import { termsFor, type ViewerTerms } from '../feed/termsFor';
import type { WebhookRecord } from './webhookRecord';

/** By what right a webhook is sent something, and what of it. */
export interface DeliveryRight {
  readonly grant: Grant | null;
  readonly terms: ViewerTerms;
}

async function findGrant(agreements: AgreementStore, webhook: WebhookRecord, today: Day): Promise<Grant | null> {
  const { agreement, department, subject } = webhook;
  if (agreement === null) return null;
  const found = await agreements.findGrant({ agreement, department, subject, today });
  const { state, reason, purpose, terms, districts, industries, usccs, methods } = found;
  if (state !== 'ACTIVE' || purpose === null) {
    throw new CataloguedError('AGREEMENT_NOT_ACTIVE', { field: 'agreement', received: agreement, reason });
  }
  return { agreement, purpose, state, terms, districts, industries, usccs, methods };
}

/**
 * The right of a webhook as it stands on the day: that of whoever registered it, under the same agreement. Throws
 * AGREEMENT_NOT_ACTIVE, and what `termsFor` throws.
 */
export async function deliveryRight(
  agreements: AgreementStore,
  webhook: WebhookRecord,
  today: Day,
): Promise<DeliveryRight> {
  const grant = await findGrant(agreements, webhook, today);
  const { subject, kind, department, district, resource, districts, key } = webhook;
  const viewer: Viewer = { subject, kind, department, district, roles: [], grant, operationId: key };
  return { grant, terms: termsFor(viewer, resource, { method: 'FEED', districts }) };
}

/** Whether two rights give the same. */
export function isSameRight(some: DeliveryRight, other: DeliveryRight): boolean {
  return JSON.stringify(some) === JSON.stringify(other);
}
