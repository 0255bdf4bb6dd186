import { CURRENT_DISTRICTS } from '../../kernel/values/reference/districts';
import { isDeltaRegion, isOtherRegion } from '../../subgraphs/enforcement/rules/transfers/otherRegion';
import { FEED_RESOURCES } from '../../subgraphs/exchange/rules/feed/eventResource';

interface Division {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

const { FOLLOWED } = jest.requireActual<{ FOLLOWED: readonly string[] }>(
  '../../web/src/pages/sharing/choices/followed',
);
const { DISTRICTS } = jest.requireActual<{ DISTRICTS: readonly Division[] }>('../../web/src/parts/choices/districts');
const { REGIONS, regionOf } = jest.requireActual<{
  REGIONS: readonly Division[];
  regionOf(code: string | null): Division | undefined;
}>('../../web/src/parts/choices/regions');
const { DISTRICT_TILES } = jest.requireActual<{ DISTRICT_TILES: readonly Division[] }>(
  '../../web/src/pages/overview/districtTiles',
);

const codesOf = (divisions: readonly Division[]): string[] => divisions.map(({ code }) => code);
const every = Array.from({ length: 100 }, (_, digits) => `${String(digits).padStart(2, '0')}0000`);

describe('what pages offer to choose from a table of their own', () => {
  it('is every resource that departments can follow, and no other', () => {
    expect([...FOLLOWED].sort()).toEqual([...FEED_RESOURCES].sort());
  });

  it('is every district that stands today, by the names of the code list, and each has its tile in the map', () => {
    expect(DISTRICTS).toEqual(CURRENT_DISTRICTS.map(({ code, zh, en }) => ({ code, zh, en })));
    expect(codesOf(DISTRICT_TILES).sort()).toEqual(codesOf(DISTRICTS));
  });

  it('is every region to which a referral can go, those of the delta first', () => {
    const regions = codesOf(REGIONS);
    expect([...regions].sort()).toEqual(every.filter(isOtherRegion));
    expect(regions.filter(isDeltaRegion)).toEqual(regions.slice(0, every.filter(isDeltaRegion).length));
  });

  it('names the region of a place below it, and none for a district of the city', () => {
    expect([regionOf('320500')?.zh, regionOf('310115'), regionOf(null)]).toEqual(['江苏省', undefined, undefined]);
  });
});
