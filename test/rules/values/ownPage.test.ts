import { ownPage } from '../../../kernel/values/ownPage';

const ORIGIN = 'https://hub.example';

describe('a page of the hub', () => {
  it.each([
    ['/cases?stage=FILED', '/cases?stage=FILED'],
    ['https://hub.example/public/plans', '/public/plans'],
    ['cases', '/cases'],
    ['/查', '/%E6%9F%A5'],
  ])('is taken from its path on: %s', (wanted, page) => {
    expect(ownPage(wanted, ORIGIN)).toBe(page);
  });

  it.each([
    null,
    '',
    'https://evil.example/cases',
    '//evil.example',
    '/\\evil.example',
    '/.//evil.example',
    '\t//evil.example',
    'javascript:alert(1)',
    'http://hub.example/cases',
  ])('is the first one where the address is of another place: %j', (wanted) => {
    expect(ownPage(wanted, ORIGIN)).toBe('/');
  });
});
