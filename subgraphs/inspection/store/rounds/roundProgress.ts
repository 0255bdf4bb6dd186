import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';

/** Chunks after which the progress of a round is told anew: about a quarter of a million lines. */
const TOLD_EVERY = 64;

const TELL = 'UPDATE draw_round SET lines_done = $2, lines_total = $3 WHERE number = $1';

/** How far the freezing or the drawing of a round is, for everybody to read meanwhile. */
export interface RoundProgress {
  /** Takes so many lines of one chunk as done. */
  add(lines: number): Promise<void>;
}

/** Begins to tell the progress of a round; it is a figure on its own, and no version of the round. */
export async function openProgress(database: SiloDatabase, round: string, total: number): Promise<RoundProgress> {
  let done = 0;
  let chunks = 0;
  const tell = () => database.transaction((client) => client.query(TELL, [round, done, total]));
  await tell();
  return {
    async add(lines) {
      done += lines;
      chunks += 1;
      if (chunks % TOLD_EVERY === 0) await tell();
    },
  };
}
