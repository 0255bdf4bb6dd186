import { Form, Input } from 'antd';
import { useMutation } from 'urql';
import { ActionButton } from '../../../parts/ActionButton';
import { useLabel, useWords } from '../../../words/language';
import { TextField, UsccField } from '../shared/ActionFields';
import { ChoiceField, YesNoField } from '../shared/ChoiceField';
import { linesOf } from '../shared/linesOf';
import { MatterField } from '../shared/MatterField';
import {
  AnswerHearingDocument,
  DecideObjectionDocument,
  EnterObjectionDocument,
  type ObjectionOutcome,
  words as schemaWords,
} from './objections.generated';
import { OBJECTIONS_WORDS } from './objectionsWords';

const OUTCOMES = ['UPHELD', 'REJECTED'] as const;

interface Numbered {
  readonly number: string;
  readonly version: number;
  onDone(): void;
}

function EvidenceField() {
  const words = useWords(OBJECTIONS_WORDS);
  return (
    <Form.Item name="evidence" label={words.evidenceField}>
      <Input.TextArea rows={3} />
    </Form.Item>
  );
}

interface ObjectionForm {
  readonly uscc: string;
  readonly matter: string;
  readonly statement: string;
  readonly evidence?: string;
}

/** Entering the objection of an entity on its behalf. */
export function EnterObjection({ onDone }: { readonly onDone: () => void }) {
  const words = useWords(OBJECTIONS_WORDS);
  const [, enter] = useMutation(EnterObjectionDocument);
  return (
    <ActionButton<ObjectionForm>
      label={words.enter}
      says={words.enterSays}
      button={{ type: 'primary' }}
      onDone={onDone}
      run={async ({ evidence, ...rest }) => {
        const { error } = await enter({ input: { ...rest, evidence: linesOf(evidence) } });
        return { error };
      }}
    >
      <UsccField />
      <MatterField required />
      <TextField name="statement" label={words.statementField} />
      <EvidenceField />
    </ActionButton>
  );
}

/** Deciding an objection with reasons. */
export function DecideObjection({ number, version, onDone }: Numbered) {
  const words = useWords(OBJECTIONS_WORDS);
  const label = useLabel(schemaWords);
  const [, decide] = useMutation(DecideObjectionDocument);
  return (
    <ActionButton<{ outcome: ObjectionOutcome; reasons: string }>
      label={words.decide}
      says={words.decideSays(number)}
      button={{ size: 'small', type: 'primary' }}
      onDone={onDone}
      run={async (values) => ({ error: (await decide({ input: { number, version, ...values } })).error })}
    >
      <ChoiceField
        name="outcome"
        label={words.outcome}
        options={OUTCOMES.map((value) => ({ value, label: label(`ObjectionOutcome.${value}`) }))}
      />
      <TextField name="reasons" label={words.reasons} />
    </ActionButton>
  );
}

interface AnswerForm {
  readonly statement: string;
  readonly evidence?: string;
  readonly objects: boolean;
}

/** Recording what a subject answers to its hearing. */
export function AnswerHearing({ number, version, onDone }: Numbered) {
  const words = useWords(OBJECTIONS_WORDS);
  const [, answer] = useMutation(AnswerHearingDocument);
  return (
    <ActionButton<AnswerForm>
      label={words.answer}
      says={words.answerSays(number)}
      button={{ size: 'small', type: 'primary' }}
      initialValues={{ objects: false }}
      onDone={onDone}
      run={async ({ statement, evidence, objects }) => {
        const input = { number, version, statement, evidence: linesOf(evidence), objects };
        return { error: (await answer({ input })).error };
      }}
    >
      <TextField name="statement" label={words.statementField} />
      <EvidenceField />
      <YesNoField name="objects" label={words.objects} />
    </ActionButton>
  );
}
