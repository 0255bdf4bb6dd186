import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** What a department announced in a list that was imported, and what was decided about it since. */
@Entity({ name: 'catalogue_entry' })
@Unique('catalogue_entry_source', ['sourceDepartment', 'sourceRecordId'])
export class CatalogueEntryRow {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'catalogue_entry_pkey',
  })
  id!: string;

  /** As the list names it. */
  @Column({ type: 'text' })
  provider!: string;

  /** Code of the department that the provider certainly is. */
  @Column({ type: 'text', name: 'matched_owner', nullable: true })
  matchedOwner!: string | null;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  meaning!: string;

  @Column({ type: 'text', nullable: true })
  items!: string | null;

  @Column({ type: 'text', nullable: true })
  theme!: string | null;

  @Column({ type: 'text', name: 'list_number', nullable: true })
  listNumber!: string | null;

  /** All texts, folded, to search by. */
  @Column({ type: 'text', name: 'search_text' })
  searchText!: string;

  @Column({ type: 'text', name: 'source_department' })
  sourceDepartment!: string;

  /** Provider and name: what an entry is, whichever list it is from. */
  @Column({ type: 'text', name: 'source_record_id' })
  sourceRecordId!: string;

  @Column({ type: 'timestamp with time zone', name: 'observed_at' })
  observedAt!: string;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;

  /** When it was first announced. */
  @Column({ type: 'timestamp with time zone', name: 'received_at', default: () => 'now()' })
  receivedAt!: string;

  /** The department that confirmed it as its own. */
  @Column({ type: 'text', name: 'confirmed_owner', nullable: true })
  confirmedOwner!: string | null;

  @Column({ type: 'text', name: 'sharing_class', nullable: true })
  sharingClass!: string | null;

  /** The law by which it is not shared. */
  @Column({ type: 'text', nullable: true })
  ground!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'confirmed_at', nullable: true })
  confirmedAt!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'published_at', nullable: true })
  publishedAt!: string | null;
}
