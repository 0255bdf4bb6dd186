import { cityEntities, SAMPLE_DAY } from '../../../tools/generate/city';
import { createDice } from '../../../tools/generate/dice';
import { BRANDS, brandOf, sampleName } from '../../../tools/generate/names';

const names = [...cityEntities({ entities: 20_000, today: SAMPLE_DAY })].map(({ name }) => name);
const dice = () => createDice('sh-2026', 'a name');
const district = '310115';

describe('sample names', () => {
  it('gives no brand twice within its range, and begins again beyond', () => {
    const step = 97;
    const brands = Array.from({ length: Math.floor(BRANDS / step) }, (_, i) => brandOf(i * step));
    expect(new Set(brands).size).toBe(brands.length);
    expect(brandOf(BRANDS + 5)).toBe(brandOf(5));
  });

  it('gives no name twice in 20,000', () => {
    expect(new Set(names).size).toBe(names.length);
  });

  it('keeps to the lengths of the register: at most 32 characters, half of them at most 15', () => {
    const lengths = names.map((name) => [...name].length).sort((a, b) => a - b);
    expect(lengths.at(-1)).toBeLessThanOrEqual(32);
    expect(lengths[10_000]).toBeLessThanOrEqual(15);
    expect(lengths[0]).toBeGreaterThanOrEqual(8);
  });

  it('writes brackets in both widths, as registers do', () => {
    expect(names.some((name) => name.includes('(上海)'))).toBe(true);
    expect(names.some((name) => name.includes('（上海）'))).toBe(true);
  });

  it('names an individual business by its district, a cooperative by its form', () => {
    const shop = sampleName({ kind: 'individual', number: 7, district, trade: '面馆' }, dice());
    expect(shop).toBe(`上海市浦东新区${brandOf(7)}面馆`);
    const farm = sampleName({ kind: 'cooperative', number: 7, district, trade: '蔬果' }, dice());
    expect(farm).toBe(`上海${brandOf(7)}蔬果专业合作社`);
  });

  it('names a shop without a district by the city alone', () => {
    expect(sampleName({ kind: 'individual', number: 7, district: null, trade: '面馆' }, dice())).toBe(
      `上海市${brandOf(7)}面馆`,
    );
  });
});
