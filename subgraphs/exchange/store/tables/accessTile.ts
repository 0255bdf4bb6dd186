import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A full tile of the tree (C2SP tlog-tiles): 256 hashes of complete subtrees of 256^level leaves. Only ever added. */
@Entity({ name: 'access_tile' })
export class AccessTileRow {
  @PrimaryColumn({ type: 'smallint', primaryKeyConstraintName: 'access_tile_pkey' })
  level!: number;

  @PrimaryColumn({ type: 'bigint', primaryKeyConstraintName: 'access_tile_pkey' })
  index!: string;

  /** The hash over the tile: an entry of the tile above. */
  @Column({ type: 'bytea' })
  hash!: Buffer;

  /** 256 hashes of 32 bytes, one after the other. */
  @Column({ type: 'bytea' })
  hashes!: Buffer;
}
