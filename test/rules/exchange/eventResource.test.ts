import { findResource } from '../../../kernel/values/reference/resources';
import { eventResource, FEED_RESOURCES } from '../../../subgraphs/exchange/rules/feed/eventResource';

describe('上海市数据条例 38: the resource of an event', () => {
  it('is the one under which the catalogue lists what the event is about', () => {
    expect(eventResource('credit-record')).toBe('credit-record');
    expect(eventResource('enforcement-penalty')).toBe('enforcement-case');
    expect(FEED_RESOURCES.filter((code) => !findResource(code))).toEqual([]);
  });

  it('is none that anybody follows where the kind of event is not known', () => {
    expect(FEED_RESOURCES).not.toContain(eventResource('gossip'));
    expect(FEED_RESOURCES).not.toContain(eventResource('constructor'));
  });
});
