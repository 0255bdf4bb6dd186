import type { Day } from '../../../../../kernel/values/day';
import { unlawful, type Verdict } from '../../../../../kernel/values/verdict';
import { certifiedOfficers } from '../../proceedings/certifiedOfficers';
import { collectiveHeads, type Discussing } from '../../proceedings/collectiveDiscussion';
import type { DecisionClock } from '../../proceedings/decisionTerm';
import { evidenceRegistration } from '../../proceedings/evidenceRegistration';
import { extensionFits } from '../../proceedings/extensionFits';
import { pauseFits, pauseReason } from '../../proceedings/pauses';
import type { PauseReason } from '../../proceedings/types';
import type { CaseFile } from '../caseFile';
import { apartFromHeads } from '../everOfficers';
import { type Guard, holds } from '../judging';

type InvestigationKind =
  | 'ADD_EVIDENCE'
  | 'VERIFY_EVIDENCE'
  | 'EXCLUDE_EVIDENCE'
  | 'REGISTER_EVIDENCE'
  | 'RELEASE_EVIDENCE'
  | 'ATTACH'
  | 'SUSPEND'
  | 'RESUME'
  | 'PAUSE'
  | 'END_PAUSE'
  | 'EXTEND'
  | 'TERMINATE';

/** 终止调查事由 Why an investigation ends without a decision. */
export const TERMINATIONS = ['PARTY_DEAD', 'PARTY_ENDED', 'NO_JURISDICTION', 'CANNOT_GO_ON'] as const;

/** One of the reasons. */
export type Termination = (typeof TERMINATIONS)[number];

/** The clock of the decision of a case that was filed. */
export const clockOf = ({ filedOn, openedOn, pauses, extensions }: CaseFile): DecisionClock => ({
  filedOn: filedOn ?? openedOn,
  pauses,
  extensions,
});

const BY_THEMSELVES: readonly PauseReason[] = ['SUSPENSION', 'HEARING'];

const known = ({ evidence }: CaseFile, sha256: string): Verdict =>
  holds(
    evidence.some((one) => one.sha256 === sha256),
    unlawful('CASE_EVIDENCE_UNKNOWN', '行政处罚法 46', { field: 'sha256', received: sha256 }),
  );

/** What an officer brought in himself another one verifies. */
function verifiedByAnother({ evidence }: CaseFile, sha256: string, account: string): Verdict {
  const isOwn = evidence.some((one) => one.sha256 === sha256 && one.addedBy === account);
  return holds(
    !isOwn,
    unlawful('CASE_EVIDENCE_OWN', '行政处罚法 46', { field: 'sha256', received: sha256, addedBy: account }),
  );
}

const openRegistration = ({ registrations }: CaseFile, sha256: string) =>
  registrations.find((one) => one.sha256 === sha256 && one.decidedOn === null);

/** Another list is registered each time; what is open already is not registered again. */
const unregistered = (file: CaseFile, sha256: string): Verdict =>
  holds(
    openRegistration(file, sha256) === undefined,
    unlawful('CASE_EVIDENCE_KNOWN', '行政处罚法 56', { field: 'sha256', received: sha256 }),
  );

/** Registered evidence is dealt with in time; what is late can only be given free. */
function released(
  file: CaseFile,
  sha256: string,
  { measure, today }: { measure: string; today: CaseFile['openedOn'] },
): Verdict {
  const open = openRegistration(file, sha256);
  if (!open) return unlawful('CASE_EVIDENCE_UNKNOWN', '行政处罚法 56', { field: 'sha256', received: sha256 });
  if (measure === 'LIFTED') return { lawful: true };
  return evidenceRegistration({ registeredOn: open.registeredOn, decidedOn: today }, today);
}

/** Days of other procedures stand apart: a suspension is the head's, a hearing pauses the clock by itself. */
const ownPause = ({ stage }: CaseFile, reason: PauseReason): Verdict =>
  holds(
    !BY_THEMSELVES.includes(reason) && (stage !== 'NOTIFIED' || reason === 'ANNOUNCEMENT'),
    unlawful('CASE_PAUSE_UNFIT', '市场监督管理行政处罚程序规定 64', { field: 'reason', received: reason, stage }),
  );

/** A further extension is what enough heads concluded together, by its record. */
function discussed(
  file: CaseFile,
  { sha256, today, ...who }: Omit<Discussing, 'barred'> & { readonly sha256: string | null; readonly today: Day },
): readonly Verdict[] {
  const missing = unlawful('CASE_RECORD_INCOMPLETE', '行政处罚法 47', { missing: ['DISCUSSION_RECORD'] });
  return [collectiveHeads({ ...who, barred: apartFromHeads(file) }, today), holds(sha256 !== null, missing)];
}

const paused = ({ pauses }: CaseFile): boolean =>
  pauses.some(({ to, reason }) => to === null && reason !== 'SUSPENSION');

/** What the articles ask while a case is investigated: evidence, pauses and extensions of the clock. EN-12, EN-14, EN-17, EN-21 */
export const investigationGuards: { readonly [Kind in InvestigationKind]: Guard<Kind> } = {
  ADD_EVIDENCE: (file, { sha256 }, { today }) => [
    certifiedOfficers(file.officers, today),
    holds(
      file.evidence.every((one) => one.sha256 !== sha256),
      unlawful('CASE_EVIDENCE_KNOWN', '行政处罚法 46', { field: 'sha256', received: sha256 }),
    ),
  ],
  VERIFY_EVIDENCE: (file, { sha256 }, { actor }) => [
    known(file, sha256),
    verifiedByAnother(file, sha256, actor.subject),
  ],
  EXCLUDE_EVIDENCE: (file, { sha256 }) => [known(file, sha256)],
  REGISTER_EVIDENCE: (file, { sha256 }) => [unregistered(file, sha256)],
  RELEASE_EVIDENCE: (file, { sha256, measure }, { today }) => [released(file, sha256, { measure, today })],
  ATTACH: () => [],
  SUSPEND: (file, _, { today }) => [pauseFits(clockOf(file), { reason: 'SUSPENSION', from: today, to: null })],
  RESUME: () => [],
  PAUSE: (file, { reason }, { today }) => [
    pauseReason(reason),
    ownPause(file, reason),
    pauseFits(clockOf(file), { reason, from: today, to: null }),
  ],
  END_PAUSE: (file) => [
    holds(paused(file), unlawful('CASE_PAUSE_NONE', '市场监督管理行政处罚程序规定 64', { stage: file.stage })),
  ],
  EXTEND: (file, { by, days, heads, sha256 }, { actor, today }) => [
    extensionFits(clockOf(file), by === 'HEAD' ? { by, on: today } : { by, on: today, days: days ?? 0 }),
    ...(by === 'HEAD' ? [] : discussed(file, { heads, sha256, recorder: actor.subject, today })),
  ],
  TERMINATE: (_, { code }) => [
    holds(
      (TERMINATIONS as readonly string[]).includes(code),
      unlawful('VALUE_NOT_ADMITTED', '市场监督管理行政处罚程序规定 47', {
        field: 'code',
        received: code,
        admitted: TERMINATIONS,
      }),
    ),
  ],
};
