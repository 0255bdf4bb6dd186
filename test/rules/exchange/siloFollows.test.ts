import { FACT_SILOS } from '../../../kernel/values/silos';
import { EVENT_FIELDS } from '../../../subgraphs/exchange/rules/feed/eventFields';
import { FEED_RESOURCES } from '../../../subgraphs/exchange/rules/feed/eventResource';
import { findSiloFollows } from '../../../subgraphs/exchange/rules/feed/siloFollows';

describe('上海市数据条例 38, 39: what a silo may follow', () => {
  it('is where entities are, and no other column or resource', () => {
    const followed = FACT_SILOS.flatMap((silo) =>
      FEED_RESOURCES.flatMap((resource) => {
        const columns = findSiloFollows(silo, resource)?.[resource];
        return columns ? [[silo, resource, ...columns]] : [];
      }),
    );
    const place = ['market-entity', 'uscc', 'district', 'industry_division', 'observed_at'];
    expect(followed).toEqual(['supervision', 'inspection', 'enforcement'].map((silo) => [silo, ...place]));
    expect(place.slice(1).every((column) => column in EVENT_FIELDS['market-entity'])).toBe(true);
  });

  it('is nothing for anybody else', () => {
    expect(findSiloFollows('stranger', 'market-entity')).toBeUndefined();
  });
});
