import type { ListSpec } from '../../../../kernel/service/connection';
import type { Part } from '../../../../kernel/service/entityReader';
import type { Day } from '../../../../kernel/values/day';

/** A drawn object as the store reads it. */
export interface DrawnRow {
  readonly uscc: string;
  readonly task: number;
  readonly ticket: string;
  readonly note: string | null;
}

/** Objects drawn in the round that is the key, by ticket; the parameter is the place of a task, null for all. */
export const DRAWN_OBJECTS: ListSpec = {
  name: 'drawnObjects',
  from: 'drawn_object d',
  fields: {
    uscc: 'd.uscc',
    task: 'd.task',
    taskText: 'd.task::text',
    cell: 'd.cell',
    place: 'd.place',
    ticket: 'd.ticket',
    ratePpm: 'd.rate_ppm',
    state: 'd.state',
    replaces: 'd.replaces',
    replacedBy: 'd.replaced_by',
    ground: 'd.ground',
    note: 'd.note',
    replacedOn: 'd.replaced_on',
  },
  order: [
    { sql: 'd.ticket', field: 'ticket', type: 'text' },
    { sql: 'd.task', field: 'taskText', type: 'bigint' },
  ],
  ascending: true,
  belongs: 'd.round = k.key',
  where: (param) => `(${param(0)}::int IS NULL OR d.task = ${param(0)}::int)`,
};

/** An entity's line in the frame of a round, with what became of it. */
export interface FramedEntity {
  readonly round: string;
  readonly windowTo: Day;
  readonly committedAt: string;
  readonly part: number;
  /** `USCC,cell`. */
  readonly line: string;
  /** Tasks for which it was drawn, or put in the place of another. */
  readonly drawn: readonly {
    readonly task: number;
    readonly state: 'DRAWN' | 'REPLACED';
    readonly replaces: string | null;
  }[];
  readonly visit: { readonly number: string; readonly code: string | null } | null;
}

/** The longest line of a frame: a code, a comma and nine digits. A line begins behind a line feed, where the header's texts never are. */
const LONGEST_LINE = 28;

const FRAMED = (seen: string, today: string, round: string, limit: string): string => `
  SELECT coalesce(json_agg(json_build_object('round', f.number, 'windowTo', f.window_to, 'committedAt', f.committed_at,
    'part', f.part, 'line', f.line, 'drawn', f.drawn, 'visit', f.visit) ORDER BY f.id DESC), '[]'::json) FROM (
    SELECT r.id, r.number, r.window_to, r.committed_at, c.part, split_part(convert_from(substring(c.content FROM p.at FOR ${LONGEST_LINE}), 'UTF8'),
        E'\\n', 1) AS line,
      (SELECT coalesce(json_agg(json_build_object('task', d.task, 'state', d.state, 'replaces', d.replaces) ORDER BY d.task),
        '[]'::json) FROM drawn_object d WHERE d.uscc = k.key::character(18) AND d.round = r.number) AS drawn,
      (SELECT json_build_object('number', v.number, 'code', v.code) FROM visit v
        WHERE v.round_number = r.number AND v.uscc = k.key::character(18)) AS visit
    FROM draw_round r
    CROSS JOIN LATERAL (SELECT o.part, o.content, o.last_uscc FROM draw_frame_chunk o
      WHERE o.round = r.number AND o.first_uscc <= k.key::character(18) ORDER BY o.first_uscc DESC LIMIT 1) c
    CROSS JOIN LATERAL (SELECT position('\\x0a'::bytea || convert_to(k.key || ',', 'UTF8') IN '\\x0a'::bytea || c.content) AS at) p
    WHERE r.state = 'DRAWN' AND (${round}::text IS NULL OR r.number = ${round}::text)
      AND (${seen}::text[] IS NULL OR r.departments && ${seen}::text[] OR r.window_to < ${today}::date)
      AND c.last_uscc >= k.key::character(18) AND p.at > 0
    ORDER BY r.id DESC LIMIT ${limit}::int) f`;

/**
 * The drawn rounds in whose frames the entity that is the key was, newest first, each with its line. Parameters: the
 * authorities whose rounds are told before their window has closed, null for all; today; one round alone, null for all; how
 * many.
 */
export const FRAMED_ROUNDS: Part = {
  name: 'framedRounds',
  sql: (param) => FRAMED(param(0), param(1), param(2), param(3)),
};

/** The lines of a chunk of a frame, the key being the round, a blank and the part, and the hashes of all chunks. */
export const FRAME_CHUNK: Part = {
  name: 'frameChunk',
  sql: () => `SELECT json_build_object('content', convert_from(c.content, 'UTF8'), 'chunkNodes', r.chunk_nodes)
    FROM draw_frame_chunk c JOIN draw_round r ON r.number = c.round
    WHERE c.round = split_part(k.key, ' ', 1) AND c.part = split_part(k.key, ' ', 2)::int`,
};
