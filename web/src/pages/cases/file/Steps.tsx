import { useSession } from '../../../app/session';
import { Panel } from '../../../parts/Panel';
import { useWords } from '../../../words/language';
import { CASE_ACTIONS } from '../action/caseActions';
import type { Choices } from '../action/choices';
import { FormAction } from '../action/FormAction';
import { mayTake, type StepAction } from '../action/stepAction';
import { words as stepWords } from '../steps.generated';
import type { CaseFile } from './caseFile';
import { FILE_WORDS } from './fileWords';
import { initialOf, useStepChoices } from './stepChoices';

/** Steps that lead the case on, which stand out among the others. */
const MAIN = ['verifyCase', 'fileCase', 'closeInvestigation', 'submitCaseReview', 'reviewCase', 'serveCaseNotice'];
const LATER = ['rereviewCase', 'holdCaseHearing', 'decideCase', 'serveDecision', 'archiveCase'];
const ON_WARD = [...MAIN, ...LATER];

/** Whether there is something to choose from for every field that is chosen from what the file holds. */
const hasChoices = ({ fields }: StepAction, choices: Choices): boolean =>
  fields.every((field) => field.kind !== 'pick' || choices[field.from]?.length);

/** The steps that are possible in this stage and are the caller's to take. */
export function Steps({ file, onDone }: { readonly file: CaseFile; onDone(): void }) {
  const words = useWords(FILE_WORDS);
  const { session } = useSession();
  const choices = useStepChoices(file, session.subject);
  const possible = CASE_ACTIONS.filter((action) => mayTake(action, file, session) && hasChoices(action, choices));
  return (
    <Panel title={words.actions}>
      {possible.length === 0 && (
        <p className="none" data-empty>
          {words.actionsNone}
        </p>
      )}
      <div className="case-actions no-print">
        {possible.map((action) => (
          <FormAction
            key={`${action.mutation} ${action.seat}`}
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
    </Panel>
  );
}
