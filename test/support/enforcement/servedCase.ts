import type { SiloDatabase } from '../../../kernel/service/database/siloDatabase';
import { day } from '../../../kernel/values/day';
import { openCase } from '../../../subgraphs/enforcement/store/cases/openCase';
import { takeStepIn } from '../../../subgraphs/enforcement/store/cases/takeStep';
import {
  deciding,
  INVESTIGATED,
  type Move,
  NOTIFIED,
  OPENING,
  passing,
  proposing,
  seats,
  submitting,
} from './caseSamples';
import { STEP_SAMPLES } from './stepSamples';

const { officer, head } = seats;
const SERVED: readonly Move[] = [
  ...INVESTIGATED,
  ...submitting(proposing()),
  passing('ORDINARY', '2026-09-11'),
  NOTIFIED,
  [deciding(), head, day('2026-09-22')],
  [{ ...STEP_SAMPLES.SERVE, kind: 'SERVE', servedOn: day('2026-09-23') }, officer, day('2026-09-23')],
];

/** Takes a case of Pudong, 17 of 2026, in its file to a fine of 20,000 yuan that was served on 2026-09-23. */
export async function servedCase(database: SiloDatabase): Promise<void> {
  const { kind: _, extendedOn: __, ...opening } = OPENING;
  const number = await openCase(database, opening, { actor: officer, today: day('2026-09-01') });
  for (const [step, actor, today] of SERVED) {
    await database.transaction((client) => takeStepIn(client, { number, step }, { actor, today }));
  }
}
