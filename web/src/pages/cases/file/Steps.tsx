import { useSession } from '../../../app/session';
import { Panel } from '../../../parts/Panel';
import { useLabel, useWords } from '../../../words/language';
import type { Choices } from '../action/FieldItems';
import { FormAction } from '../action/FormAction';
import { HEARING_ACTIONS } from '../action/hearingActions';
import { INVESTIGATION_ACTIONS } from '../action/investigationActions';
import { mayTake, type StepAction } from '../action/stepAction';
import { words as stepWords } from '../steps.generated';
import type { CaseFile } from './caseFile';
import { FILE_WORDS } from './fileWords';

const ACTIONS: readonly StepAction[] = [...INVESTIGATION_ACTIONS, ...HEARING_ACTIONS];

/** Steps that lead the case on, which stand out among the others. */
const MAIN = ['verifyCase', 'fileCase', 'closeInvestigation', 'submitCaseReview', 'reviewCase', 'serveCaseNotice'];
const LATER = ['rereviewCase', 'holdCaseHearing', 'decideCase', 'serveDecision', 'archiveCase'];
const ON_WARD = [...MAIN, ...LATER];

/** Day on which the case last went back to be investigated further; what came later may be new to the party. */
const returnedOn = ({ history }: CaseFile): string | undefined =>
  history.findLast(({ kind }) => kind === 'RETURN' || kind === 'COME_BACK')?.on;

/** Nobody verifies what he added himself. */
function useChoices(file: CaseFile, subject: string): Choices {
  const { officers, evidence, recusals } = file;
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
    unverified: shown.filter(({ verifiedBy, addedBy }) => verifiedBy === null && addedBy !== subject),
    newFacts: shown.filter(
      ({ verifiedBy, addedBy, addedOn }) =>
        verifiedBy !== null && verifiedBy !== addedBy && returned !== undefined && addedOn >= returned,
    ),
  };
}

function initialOf({ mutation }: StepAction, { officers, hearing }: CaseFile, subject: string) {
  switch (mutation) {
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

/** Whether there is something to choose from for every field that is chosen from what the file holds. */
const hasChoices = ({ fields }: StepAction, choices: Choices): boolean =>
  fields.every((field) => field.kind !== 'pick' || choices[field.from]?.length);

/** The steps that are possible in this stage and are the caller's to take. */
export function Steps({ file, onDone }: { readonly file: CaseFile; onDone(): void }) {
  const words = useWords(FILE_WORDS);
  const { session } = useSession();
  const choices = useChoices(file, session.subject);
  const possible = ACTIONS.filter((action) => mayTake(action, file, session) && hasChoices(action, choices));
  const handles = ['case-officer', 'case-head', 'legal-reviewer'].some((role) => session.roles.includes(role));
  return (
    <Panel title={words.actions}>
      {possible.length === 0 && <p className="none">{words.actionsNone}</p>}
      <div className="case-actions no-print">
        {possible.map((action) => (
          <FormAction
            key={`${action.mutation} ${action.seat} ${file.version}`}
            spec={action}
            words={stepWords}
            base={{ number: file.number, version: file.version }}
            choices={choices}
            initialValues={initialOf(action, file, session.subject)}
            button={{ type: ON_WARD.includes(action.mutation) ? 'primary' : 'default' }}
            onDone={onDone}
          />
        ))}
      </div>
      {handles && <p className="case-sub">{words.actionsOther}</p>}
    </Panel>
  );
}
