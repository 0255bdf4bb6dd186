import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { addWork } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { getDepartment } from '../../../../kernel/values/reference/departments';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { requireOneOf } from '../../../../kernel/values/requireRow';
import { requireUscc } from '../../../../kernel/values/uscc';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workText } from '../../../../kernel/values/work/workText';
import { clueClock } from '../../rules/risk/clueClock';
import { mayReportClue } from '../../rules/risk/clueParties';
import type { ClueSource } from '../../rules/risk/clueState';
import { requireMatter } from '../oversight/requireMatter';
import { appendEvent } from '../work/appendEvent';
import { CLUES } from './clueRows';
import { findCharge } from './keyListSize';

/** Sources of which people report clues; those of models and rules come from their runs alone. */
export const REPORTED_SOURCES = ['HOTLINE', 'REPORT', 'OFFICE', 'INSPECTION'] as const satisfies readonly ClueSource[];

/** A clue as somebody reports it. */
export interface ClueReport {
  readonly source: (typeof REPORTED_SOURCES)[number];
  /** The authority that is to handle it. */
  readonly authority: string;
  readonly matter: string;
  readonly uscc: string;
  readonly summary: string;
  /** Number of what it rests on, such as a visit or a letter. */
  readonly reference: string | null;
}

/**
 * Stores a clue and assigns it to the authority in charge of the subject. Throws NOT_A_SUBJECT, VALUE_NOT_ADMITTED,
 * SUPERVISION_MATTER_UNKNOWN, NOT_YOUR_SUPERVISION, PERSONAL_DATA_IN_TEXT and the codes of a code and of a text.
 */
export async function reportClue(database: SiloDatabase, report: ClueReport, doing: WorkDoing): Promise<string> {
  const { actor, today } = doing;
  const { authority, matter } = report;
  getDepartment(authority, 'authority');
  requireLawful(mayReportClue(actor, authority));
  const source = requireOneOf(report.source, REPORTED_SOURCES, 'source');
  const uscc = requireUscc(report.uscc);
  const summary = workText(report.summary, 'summary');
  const reference = report.reference === null ? null : workText(report.reference, 'reference', 100);
  return database.transaction(async (client) => {
    await requireMatter(client, matter);
    if ((await findCharge(client, { matter, authority }, { uscc, today })) !== authority) {
      throw new CataloguedError('NOT_A_SUBJECT', { field: 'uscc', received: uscc, matter, authority });
    }
    const dueOn = clueClock({ state: 'DISCOVERED', since: today, disposedOn: null })?.dueOn ?? null;
    const about = { source, reference, uscc, matter_code: matter, authority, summary };
    const found = { discovered_on: today, discovered_by: actor.subject, state_since: today, due_on: dueOn };
    const number = await addWork(client, CLUES, today, { ...about, ...found, state: 'DISCOVERED' });
    const event = { topic: 'clue', number, kind: 'DISCOVERED', uscc, matter, authority, actor, on: today } as const;
    await appendEvent(client, { ...event, details: { source, reference } });
    return number;
  });
}
