import { Check, Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** One round of a draw: what was named before it, what it was committed to, and what came of it. Nothing told is changed. */
@Entity({ name: 'draw_round' })
@Unique('draw_round_number', ['number'])
@Check(
  'draw_round_state',
  `state IN ('OPEN', 'FREEZING', 'COMMITTED', 'BEACON_TOLD', 'DRAWING', 'DRAWN', 'VOID', 'FRAME_CHANGED')`,
)
@Check(
  'draw_round_order',
  `window_from <= window_to AND opened_at < beacon_not_before AND committed_at < beacon_not_before
   AND beacon_told_at >= beacon_not_before AND beacon_not_before < reveal_due`,
)
@Check(
  'draw_round_committed',
  `state IN ('OPEN', 'FREEZING', 'VOID') OR (frame_hash IS NOT NULL AND tree_root IS NOT NULL AND header IS NOT NULL
   AND entities IS NOT NULL AND committed_at IS NOT NULL)`,
)
@Check('draw_round_drawn', `(state = 'DRAWN') = (seed IS NOT NULL)`)
@Check('draw_round_ended', `(state IN ('VOID', 'FRAME_CHANGED')) = (ended_at IS NOT NULL)`)
@Index('draw_round_at_work', ['state', 'id'])
export class DrawRound {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', collation: 'C' })
  number!: string;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @Column({ type: 'text' })
  authority!: string;

  @Column({ type: 'text', array: true })
  departments!: string[];

  @Column({ type: 'text', array: true })
  plans!: string[];

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'date', name: 'window_from' })
  windowFrom!: string;

  @Column({ type: 'date', name: 'window_to' })
  windowTo!: string;

  @Column({ type: 'text', name: 'beacon_kind' })
  beaconKind!: string;

  @Column({ type: 'text', name: 'beacon_detail' })
  beaconDetail!: string;

  @Column({ type: 'timestamp with time zone', name: 'beacon_not_before' })
  beaconNotBefore!: string;

  @Column({ type: 'timestamp with time zone', name: 'reveal_due' })
  revealDue!: string;

  @Column({ type: 'text', name: 'previous_number', collation: 'C', nullable: true })
  previousNumber!: string | null;

  @Column({ type: 'integer' })
  attempt!: number;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'text', name: 'opened_by' })
  openedBy!: string;

  @Column({ type: 'date', name: 'opened_on' })
  openedOn!: string;

  @Column({ type: 'timestamp with time zone', name: 'opened_at' })
  openedAt!: string;

  @Column({ type: 'text', name: 'refusal_code', nullable: true })
  refusalCode!: string | null;

  @Column({ type: 'text', name: 'refusal_facts', nullable: true })
  refusalFacts!: string | null;

  @Column({ type: 'text', nullable: true })
  header!: string | null;

  @Column({ type: 'text', name: 'task_tables', nullable: true })
  taskTables!: string | null;

  @Column({ type: 'text', name: 'frame_hash', nullable: true })
  frameHash!: string | null;

  @Column({ type: 'text', name: 'tree_root', nullable: true })
  treeRoot!: string | null;

  @Column({ type: 'text', name: 'chunk_nodes', array: true, nullable: true })
  chunkNodes!: string[] | null;

  @Column({ type: 'integer', nullable: true })
  entities!: number | null;

  @Column({ type: 'bigint', name: 'expected_milli', nullable: true })
  expectedMilli!: string | null;

  @Column({ type: 'bigint', name: 'independent_milli', nullable: true })
  independentMilli!: string | null;

  @Column({ type: 'text', name: 'committed_by', nullable: true })
  committedBy!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'committed_at', nullable: true })
  committedAt!: string | null;

  @Column({ type: 'text', name: 'beacon_text', nullable: true })
  beaconText!: string | null;

  @Column({ type: 'text', name: 'beacon_told_by', nullable: true })
  beaconToldBy!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'beacon_told_at', nullable: true })
  beaconToldAt!: string | null;

  @Column({ type: 'integer', name: 'lines_done', default: 0 })
  linesDone!: number;

  @Column({ type: 'integer', name: 'lines_total', default: 0 })
  linesTotal!: number;

  @Column({ type: 'text', nullable: true })
  seed!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'drawn_at', nullable: true })
  drawnAt!: string | null;

  @Column({ type: 'integer', name: 'drawn_entities', nullable: true })
  drawnEntities!: number | null;

  @Column({ type: 'integer', name: 'task_drawn', array: true, nullable: true })
  taskDrawn!: number[] | null;

  @Column({ type: 'text', nullable: true })
  bundle!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'arranged_at', nullable: true })
  arrangedAt!: string | null;

  @Column({ type: 'text', name: 'ended_by', nullable: true })
  endedBy!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'ended_at', nullable: true })
  endedAt!: string | null;

  @Column({ type: 'text', name: 'end_ground', nullable: true })
  endGround!: string | null;

  @Column({ type: 'text', name: 'end_note', nullable: true })
  endNote!: string | null;

  @Column({ type: 'text', array: true, default: () => "'{}'" })
  missing!: string[];

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
