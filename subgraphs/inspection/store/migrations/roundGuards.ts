const keepAll = (table: string): string =>
  `CREATE TRIGGER ${table}_keep BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
   FOR EACH STATEMENT EXECUTE FUNCTION draw_keep()`;

const keepRows = (table: string): readonly string[] => [
  `CREATE TRIGGER ${table}_keep BEFORE DELETE OR TRUNCATE ON ${table}
   FOR EACH STATEMENT EXECUTE FUNCTION draw_keep()`,
  `CREATE TRIGGER ${table}_fixed BEFORE UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION ${table}_fixed()`,
];

/** A function that refuses changes of columns: of some always, of others once they hold something. */
function fixed(table: string, { always, once }: { always: readonly string[]; once: readonly string[] }): string {
  const old = (columns: readonly string[]) => columns.map((column) => `OLD.${column}`).join(', ');
  const now = (columns: readonly string[]) => columns.map((column) => `NEW.${column}`).join(', ');
  const told = once.map((column) => `(OLD.${column} IS NOT NULL AND OLD.${column} IS DISTINCT FROM NEW.${column})`);
  return `CREATE FUNCTION ${table}_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF (${old(always)}) IS DISTINCT FROM (${now(always)}) OR ${told.join(' OR ')} THEN
      RAISE EXCEPTION 'what a round holds stays as it was told: % on %', TG_OP, TG_TABLE_NAME USING ERRCODE = 'HUB23';
    END IF;
    RETURN NEW;
  END $$`;
}

const ROUND_ALWAYS = [
  'id',
  'number',
  'authority',
  'departments',
  'plans',
  'window_from',
  'window_to',
  'beacon_kind',
  'beacon_detail',
  'beacon_not_before',
  'reveal_due',
  'previous_number',
  'attempt',
  'reason',
  'opened_by',
  'opened_on',
  'opened_at',
];

const ROUND_ONCE = [
  'header',
  'task_tables',
  'frame_hash',
  'tree_root',
  'chunk_nodes',
  'entities',
  'expected_milli',
  'independent_milli',
  'committed_by',
  'committed_at',
  'beacon_text',
  'beacon_told_by',
  'beacon_told_at',
  'seed',
  'drawn_at',
  'drawn_entities',
  'task_drawn',
  'bundle',
  'arranged_at',
  'ended_by',
  'ended_at',
  'end_ground',
  'end_note',
];

/**
 * The statements that keep rounds as they are: a row is never taken away, a frame and a list of drawn objects never
 * changed, a commitment, a beacon, a nonce and an outcome told once, and a round that has ended stays so.
 *
 * 沪府发〔2020〕7号（十一）
 */
export const ROUND_GUARDS: readonly string[] = [
  `CREATE FUNCTION draw_keep() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'a draw stays on the record: % on %', TG_OP, TG_TABLE_NAME USING ERRCODE = 'HUB23';
  END $$`,
  `CREATE FUNCTION draw_round_end() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.state IN ('DRAWN', 'VOID', 'FRAME_CHANGED') AND NEW.state <> OLD.state THEN
      RAISE EXCEPTION 'a round that has ended stays so: % is %', OLD.number, OLD.state USING ERRCODE = 'HUB23';
    END IF;
    RETURN NEW;
  END $$`,
  fixed('draw_round', { always: ROUND_ALWAYS, once: ROUND_ONCE }),
  fixed('draw_round_nonce', {
    always: ['round', 'department', 'sha256', 'committed_by', 'committed_at'],
    once: ['nonce', 'revealed_by', 'revealed_at'],
  }),
  fixed('drawn_object', {
    always: ['round', 'task', 'uscc', 'cell', 'place', 'ticket', 'rate_ppm', 'replaces'],
    once: ['replaced_by', 'ground', 'note', 'replaced_on'],
  }),
  ...['draw_round', 'draw_round_nonce', 'drawn_object'].flatMap(keepRows),
  `CREATE TRIGGER draw_round_end BEFORE UPDATE ON draw_round FOR EACH ROW EXECUTE FUNCTION draw_round_end()`,
  ...['draw_round_task', 'draw_frame_chunk', 'draw_list_chunk', 'draw_reserve'].map(keepAll),
];
