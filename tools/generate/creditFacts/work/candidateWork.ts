import { addDays, type Day, day } from '../../../../kernel/values/day';
import type { Uscc } from '../../../../kernel/values/uscc';
import { dismissCandidate, reportCandidate } from '../../../../subgraphs/credit/store/lists/candidates';
import { REACHED_BY_NOBODY } from './abnormalPlans';
import { HANDLER, OFFICE } from './creditActors';
import type { CreditDesk } from './creditDesk';
import { entityAt } from './entityAt';

/** Whom an inspection of the office's own could not reach, and when. */
export interface Unreached {
  readonly uscc: Uscc;
  readonly foundOn: Day;
}

const DISMISSED = ['2026-08-20', '2026-09-10'].map((text) => day(text));
const DISMISSED_AFTER = 8;
const OPEN = ['2026-10-13', '2026-10-14', '2026-10-19', '2026-10-21', '2026-10-27', '2026-10-28'].map((text) =>
  day(text),
);
/** Entities after those of the entries, where there are so many. */
const AFTER_ENTRIES = 30;

/** Reports a finding as a candidate on the day after it, once. */
export function reportFinding(desk: CreditDesk, { uscc, foundOn }: Unreached): Promise<string> {
  const visit = `浦市监查${foundOn}-${uscc.slice(-6)}`;
  const found = { authority: OFFICE, uscc, ground: REACHED_BY_NOBODY, visit, item: 'AMR-01', codes: ['4'], foundOn };
  const on = addDays(foundOn, 1);
  return desk.once({ topic: 'list-candidate', kind: 'REPORTED', by: HANDLER, on }, (doing) =>
    reportCandidate(desk.database, found, doing),
  );
}

/** Reports two candidates that proved to be reachable after all. */
export async function dismissSome(desk: CreditDesk, entities: readonly Uscc[]): Promise<void> {
  for (const [at, foundOn] of DISMISSED.entries()) {
    const number = await reportFinding(desk, { uscc: entityAt(entities, AFTER_ENTRIES + at), foundOn });
    const on = addDays(foundOn, DISMISSED_AFTER);
    await desk.once({ topic: 'list-candidate', kind: 'DISMISSED', by: HANDLER, on }, async (doing) =>
      dismissCandidate(
        desk.database,
        { ...(await desk.at('list_candidate', number)), reason: '当事人已恢复联系，住所核查无误' },
        doing,
      ),
    );
  }
}

/** Reports six candidates with whom nobody has dealt yet. */
export async function reportOpen(desk: CreditDesk, entities: readonly Uscc[]): Promise<void> {
  for (const [at, foundOn] of OPEN.entries()) {
    await reportFinding(desk, { uscc: entityAt(entities, AFTER_ENTRIES + DISMISSED.length + at), foundOn });
  }
}
