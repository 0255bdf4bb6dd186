import { today } from '../../../parts/today';
import { useLabel } from '../../../words/language';
import type { Choices } from '../action/choices';
import { enteredYuan, type Filled } from '../action/fields';
import type { StepAction } from '../action/stepAction';
import { words as stepWords } from '../steps.generated';
import type { CaseFile } from './caseFile';

/** Day on which the case last went back to be investigated further; what came later may be new to the party. */
const returnedOn = ({ history }: CaseFile): string | undefined =>
  history.findLast(({ kind }) => kind === 'RETURN' || kind === 'COME_BACK')?.on;

/** What the fields of steps are chosen from; nobody verifies what he added himself. */
export function useStepChoices(file: CaseFile, subject: string): Choices {
  const { officers, evidence, recusals, registrations } = file;
  const returned = returnedOn(file);
  const label = useLabel(stepWords);
  const named = (account: string) => ({ value: account, label: account });
  const shown = evidence
    .filter(({ excluded }) => !excluded)
    .map(({ sha256, kind, addedOn, addedBy, verifiedBy }) => ({
      value: sha256,
      label: `${label(`CaseEvidenceKind.${kind}`)} ${addedOn} ${sha256.slice(0, 12)}…`,
      addedBy,
      addedOn,
      verifiedBy,
    }));
  return {
    accounts: officers.map(({ account }) => named(account)),
    recusals: recusals.filter(({ state }) => state === 'ASKED').map(({ account }) => named(account)),
    evidence: shown,
    registrations: registrations
      .filter(({ measure }) => measure === null)
      .map(({ sha256, registeredOn }) => ({ value: sha256, label: `${registeredOn} ${sha256.slice(0, 12)}…` })),
    unverified: shown.filter(({ verifiedBy, addedBy }) => verifiedBy === null && addedBy !== subject),
    newFacts: shown.filter(
      ({ verifiedBy, addedBy, addedOn }) =>
        verifiedBy !== null && verifiedBy !== addedBy && returned !== undefined && addedOn >= returned,
    ),
  };
}

const proposed = ({ proposal }: CaseFile): Filled => ({
  outcome: proposal?.outcome,
  penalties: proposal?.penalties.map(({ kind, amount, text }) => ({
    kind,
    amount: amount === null ? undefined : enteredYuan(amount),
    text,
  })),
});

/** What of a step is filled in beforehand. */
export function initialOf({ mutation }: StepAction, file: CaseFile, subject: string): Filled {
  const { officers, hearing } = file;
  switch (mutation) {
    case 'decideOnSpot':
      return {
        officers: [{ account: subject }, {}],
        certificatesShownBy: [subject],
        penalties: [{}],
        deliveredOn: today(),
      };
    case 'reviseCaseProposal':
      return proposed(file);
    case 'assignCaseOfficers':
      return { officers: officers.length > 1 ? officers.map(({ ...one }) => one) : [{}, {}] };
    case 'closeInvestigation':
      return { proposal: { penalties: [{}] }, certificatesShownBy: officers.map(({ account }) => account) };
    case 'discussCase':
      return { heads: [subject] };
    case 'decideCase':
      return { hearingRecord: hearing?.recordSha256 ?? undefined };
    default:
      return {};
  }
}
