import { DOUBT_EVENTS } from './doubtEvents';

/** What events are about, and the resource of the catalogue that each belongs to. */
export const AGGREGATE_RESOURCES = {
  'market-entity': 'market-entity',
  'credit-record': 'credit-record',
  'public-credit-rating': 'public-credit-rating',
  'credit-risk-class': 'credit-risk-class',
  commitment: 'credit-file',
  'annual-report': 'credit-file',
  'own-event': 'credit-file',
  'self-declaration': 'credit-file',
  'accident-report': 'credit-file',
  'third-party-evidence': 'credit-file',
  'industry-rating': 'credit-file',
  'supervision-category': 'supervision-category',
  'key-supervision': 'supervision-category',
  'sandbox-enrolment': 'supervision-work',
  'supervision-matter': 'supervision-matter',
  inspection: 'inspection',
  'inspection-result': 'inspection',
  'inspection-item': 'inspection-item',
  'draw-commitment': 'inspection-plan',
  'enforcement-case': 'enforcement-case',
  'enforcement-stage': 'enforcement-case',
  'enforcement-decision': 'enforcement-case',
  'enforcement-penalty': 'enforcement-case',
  'case-hand-over': 'inspection-work',
  'abnormal-candidate': 'inspection-work',
  'case-lead': 'case-lead',
  'case-effect': 'enforcement-work',
  'credit-repair': 'credit-work',
} as const;

/** What an event of the feed is about. */
export type AggregateType = keyof typeof AGGREGATE_RESOURCES;

/** The resource of events that this version of the exchange does not know; nobody follows it. */
export const UNLISTED = 'unlisted';

/** Resources whose events are about something else than an entity, such as a matter. */
export const WITHOUT_ENTITY: readonly string[] = ['supervision-matter', 'inspection-item', 'inspection-plan'];

/** Resources whose events one silo tells another, and nobody else: they carry out work between departments. */
export const BETWEEN_SILOS: readonly string[] = [
  'supervision-work',
  'inspection-work',
  'case-lead',
  'enforcement-work',
  'credit-work',
];

/** Every resource that departments can follow. */
export const FEED_RESOURCES: readonly string[] = [...new Set<string>(Object.values(AGGREGATE_RESOURCES))].filter(
  (resource) => !BETWEEN_SILOS.includes(resource),
);

const isKnown = (aggregateType: string): aggregateType is AggregateType =>
  Object.hasOwn(AGGREGATE_RESOURCES, aggregateType);

/**
 * The resource that an event belongs to
 *
 * Each event travels under the resource under which the catalogue lists what it is about: one datum, one source. A
 * doubt travels with the fact that it is about.
 *
 * 《上海市数据条例》第三十八条
 */
export function eventResource(aggregateType: string, data: Readonly<Record<string, unknown>> = {}): string {
  if (aggregateType === DOUBT_EVENTS) return FEED_RESOURCES.find((resource) => resource === data.resource) ?? UNLISTED;
  return isKnown(aggregateType) ? AGGREGATE_RESOURCES[aggregateType] : UNLISTED;
}
