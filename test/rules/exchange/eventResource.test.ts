import { findResource } from '../../../kernel/values/reference/resources';
import { EVENT_FIELDS, INTERNAL } from '../../../subgraphs/exchange/rules/feed/eventFields';
import {
  AGGREGATE_RESOURCES,
  BETWEEN_SILOS,
  eventResource,
  FEED_RESOURCES,
} from '../../../subgraphs/exchange/rules/feed/eventResource';
import { recordKey } from '../../../subgraphs/exchange/rules/feed/recordKey';

describe('上海市数据条例 38: the resource of an event', () => {
  it('is the one under which the catalogue lists what the event is about', () => {
    expect(eventResource('credit-record')).toBe('credit-record');
    expect(eventResource('enforcement-penalty')).toBe('enforcement-case');
    expect(FEED_RESOURCES.filter((code) => !findResource(code))).toEqual([]);
  });

  it('is one that no department follows for the work that passes between silos, whose columns leave by no other way', () => {
    expect(BETWEEN_SILOS).toContain(eventResource('case-hand-over'));
    expect(BETWEEN_SILOS).toContain(eventResource('case-lead'));
    expect(BETWEEN_SILOS.filter((code) => FEED_RESOURCES.includes(code) || !findResource(code))).toEqual([]);
    const between = Object.entries(AGGREGATE_RESOURCES).filter(([, resource]) => BETWEEN_SILOS.includes(resource));
    for (const [about] of between) {
      expect(new Set(Object.values(EVENT_FIELDS[about as keyof typeof EVENT_FIELDS]))).toEqual(new Set([INTERNAL]));
    }
    expect(recordKey('case-lead', { number: 'CL-2026-000001', hand_over: 'HO-2026-000001' })).toBe('CL-2026-000001');
  });

  it('is none that anybody follows where the kind of event is not known', () => {
    expect(FEED_RESOURCES).not.toContain(eventResource('gossip'));
    expect(FEED_RESOURCES).not.toContain(eventResource('constructor'));
  });
});
