import { leafHash, merkleRoot } from '../../../kernel/values/merkle';
import { tileFaults } from '../../../subgraphs/exchange/rules/accessLog/tileFaults';

const below = Array.from({ length: 256 }, (_, i) => leafHash(`leaf ${i}`));
const sound = { level: 0, index: 3, hash: merkleRoot(below), hashes: Buffer.concat(below), below };
const first = 3 * 256;
const other = leafHash('other');

describe('a stored tile of hashes', () => {
  it('that agrees with what lies under it has no fault', () => {
    expect(tileFaults(sound)).toEqual([]);
  });

  it('that is sound in itself names the leaf that is another one now', () => {
    const changed = below.with(7, other);
    expect(tileFaults({ ...sound, below: changed })).toEqual([{ kind: 'LEAF_ALTERED', index: first + 7 }]);
  });

  it('that is sound in itself names leaves that changed places', () => {
    const [a, b] = [below[1] as Buffer, below[2] as Buffer];
    expect(tileFaults({ ...sound, below: below.with(1, b).with(2, a) })).toEqual([
      { kind: 'LEAF_MOVED', index: first + 1, origin: first + 2 },
      { kind: 'LEAF_MOVED', index: first + 2, origin: first + 1 },
    ]);
  });

  it.each([
    ['its own hash is another', { ...sound, hash: other }],
    ['its hashes are others', { ...sound, hashes: Buffer.concat(below.with(0, other)) }],
    ['it is cut short', { ...sound, hashes: Buffer.concat(below.slice(1)) }],
    ['tiles under it are others', { ...sound, level: 1, below: below.with(0, other) }],
  ])('is wrong when %s', (_, tile) => {
    expect(tileFaults(tile)).toEqual([{ kind: 'TILE_WRONG', level: tile.level, index: 3 }]);
  });
});
