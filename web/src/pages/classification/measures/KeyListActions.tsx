import { useMutation } from 'urql';
import { ActionButton } from '../../../parts/ActionButton';
import { useWords } from '../../../words/language';
import { TextField, UsccField } from '../shared/ActionFields';
import { YesNoField } from '../shared/ChoiceField';
import {
  DecideKeyObjectDocument,
  PublishKeyListDocument,
  PutOnKeyListDocument,
  TakeOffKeyListDocument,
} from './keyLists.generated';
import { MEASURES_WORDS } from './measuresWords';

interface Numbered {
  readonly number: string;
  readonly version: number;
  onDone(): void;
}

/** Publishing a key list. */
export function PublishKeyList({ number, version, onDone }: Numbered) {
  const words = useWords(MEASURES_WORDS);
  const [, publish] = useMutation(PublishKeyListDocument);
  return (
    <ActionButton
      label={words.publishList}
      says={words.publishListSays(number)}
      button={{ size: 'small', type: 'primary' }}
      onDone={onDone}
      run={async () => ({ error: (await publish({ number, version })).error })}
    />
  );
}

/** Proposing to put an entity on a published key list. */
export function PutOnKeyList({ list, onDone }: { readonly list: string; readonly onDone: () => void }) {
  const words = useWords(MEASURES_WORDS);
  const [, putOn] = useMutation(PutOnKeyListDocument);
  return (
    <ActionButton<{ uscc: string; reason: string }>
      label={words.putOn}
      says={words.putOnSays(list)}
      onDone={onDone}
      run={async (values) => ({ error: (await putOn({ input: { list, ...values } })).error })}
    >
      <UsccField />
      <TextField name="reason" label={words.reason} />
    </ActionButton>
  );
}

/** Proposing to take an entity off a key list. */
export function TakeOffKeyList({ number, version, onDone }: Numbered) {
  const words = useWords(MEASURES_WORDS);
  const [, takeOff] = useMutation(TakeOffKeyListDocument);
  return (
    <ActionButton<{ reason: string }>
      label={words.takeOff}
      says={words.takeOffSays(number)}
      button={{ size: 'small' }}
      onDone={onDone}
      run={async ({ reason }) => ({ error: (await takeOff({ input: { number, version, reason } })).error })}
    >
      <TextField name="reason" label={words.reason} />
    </ActionButton>
  );
}

/** Deciding what was proposed of an entity and a key list. */
export function DecideKeyObject({ number, version, onDone }: Numbered) {
  const words = useWords(MEASURES_WORDS);
  const [, decide] = useMutation(DecideKeyObjectDocument);
  return (
    <ActionButton<{ approve: boolean; reason: string }>
      label={words.decide}
      says={words.decideSays(number)}
      button={{ size: 'small', type: 'primary' }}
      onDone={onDone}
      run={async (values) => ({ error: (await decide({ input: { number, version, ...values } })).error })}
    >
      <YesNoField name="approve" label={words.approve} />
      <TextField name="reason" label={words.reason} />
    </ActionButton>
  );
}
