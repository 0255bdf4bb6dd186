import { useMutation } from 'urql';
import { ActionButton } from '../../../parts/ActionButton';
import { useWords } from '../../../words/language';
import { DayField, TextField, UsccField } from '../shared/ActionFields';
import { MatterField } from '../shared/MatterField';
import {
  ConfirmRectificationDocument,
  HoldInterviewDocument,
  PlanInterviewDocument,
  type PlanInterviewInput,
} from './interviews.generated';
import { MEASURES_WORDS } from './measuresWords';

interface Numbered {
  readonly number: string;
  readonly version: number;
  onDone(): void;
}

/** Planning an interview with a subject whose category was tightened. */
export function PlanInterview({ onDone }: { readonly onDone: () => void }) {
  const words = useWords(MEASURES_WORDS);
  const [, plan] = useMutation(PlanInterviewDocument);
  return (
    <ActionButton<PlanInterviewInput>
      label={words.plan}
      says={words.planSays}
      button={{ type: 'primary' }}
      onDone={onDone}
      run={async (input) => ({ error: (await plan({ input })).error })}
    >
      <UsccField />
      <MatterField required />
      <TextField name="reasons" label={words.reasonsField} />
      <TextField name="facts" label={words.factsField} />
      <DayField name="rectifyBy" label={words.rectifyBy} />
    </ActionButton>
  );
}

/** Recording that an interview was held. */
export function HoldInterview({ number, version, onDone }: Numbered) {
  const words = useWords(MEASURES_WORDS);
  const [, hold] = useMutation(HoldInterviewDocument);
  return (
    <ActionButton<{ record: string; rectifyBy?: string }>
      label={words.hold}
      says={words.holdSays(number)}
      button={{ size: 'small', type: 'primary' }}
      onDone={onDone}
      run={async ({ record, rectifyBy }) => {
        const input = { number, version, record, rectifyBy: rectifyBy ? rectifyBy : null };
        return { error: (await hold({ input })).error };
      }}
    >
      <TextField name="record" label={words.recordField} />
      <DayField name="rectifyBy" label={words.rectifyByOptional} optional />
    </ActionButton>
  );
}

/** Confirming that what an interview demanded is rectified. */
export function ConfirmRectification({ number, version, onDone }: Numbered) {
  const words = useWords(MEASURES_WORDS);
  const [, confirm] = useMutation(ConfirmRectificationDocument);
  return (
    <ActionButton<{ rectification: string }>
      label={words.confirm}
      says={words.confirmSays(number)}
      button={{ size: 'small', type: 'primary' }}
      onDone={onDone}
      run={async (values) => ({ error: (await confirm({ input: { number, version, ...values } })).error })}
    >
      <TextField name="rectification" label={words.rectificationField} />
    </ActionButton>
  );
}
