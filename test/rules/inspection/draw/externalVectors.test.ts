import { sha256Hex } from '../../../../kernel/values/sha256';

/** Draws distinct numbers from 1 to `size`: 1 + SHA-256(seed, count) mod size, repeats skipped (R. Rivest, sampler.py). */
function rivestSample(seed: string, size: number, wanted: number): number[] {
  const drawn = new Set<number>();
  for (let count = 1; drawn.size < wanted; count += 1) {
    drawn.add(1 + Number(BigInt(`0x${sha256Hex(`${seed},${count}`)}`) % BigInt(size)));
  }
  return [...drawn];
}

/** A fraction as text: the decimal digits of the hash, at least 64 of them, last digit first (consistent_sampler). */
const uniformOf = (text: string): string =>
  `0.${[
    ...BigInt(`0x${sha256Hex(text)}`)
      .toString()
      .padStart(64, '0'),
  ]
    .reverse()
    .join('')}`;

describe('vectors of others who draw by SHA-256 over a seed, a comma and a name (FL-12)', () => {
  it('gives the 47 numbers of the test of the audits of Colorado', () => {
    expect(rivestSample('3546311556112163624615351222', 876, 47)).toEqual([
      740, 180, 264, 789, 238, 448, 272, 611, 761, 208, 596, 88, 160, 113, 766, 427, 184, 816, 653, 411, 779, 331, 339,
      487, 594, 235, 65, 527, 821, 490, 461, 251, 471, 414, 174, 567, 300, 134, 144, 357, 786, 792, 218, 550, 787, 537,
      197,
    ]);
  });

  it('gives the fraction of "abc" of the consistent sampler', () => {
    expect(uniformOf('abc')).toBe('0.56998071861792858926477341561059638840106636224182943832566300809078486324348');
  });

  it('gives the first fraction of an object under a seed of the consistent sampler', () => {
    expect(uniformOf(`${sha256Hex('01382438112797316654')}AB-130`)).toBe(
      '0.26299714122838008416507544297546663599715395525154425586041245287750224561854',
    );
  });
});
