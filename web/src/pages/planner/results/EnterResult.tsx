import { useMutation, useQuery } from 'urql';
import { actsFor } from '../../../app/office';
import { useSession } from '../../../app/session';
import { ActionButton } from '../../../parts/ActionButton';
import { useWords } from '../../../words/language';
import type { useChoices } from '../choices/useChoices';
import { useDepartment } from '../departments';
import { EntryFields, type EntryForm } from './EntryFields';
import type { PartResult } from './ResultActions';
import { EnterResultDocument, ResultChoiceDocument } from './results.generated';
import { RESULT_WORDS } from './resultWords';

interface EnterProps {
  readonly visit: string;
  /** What was entered already: entering it anew takes the place of that version. */
  readonly results: readonly PartResult[];
  readonly choices: ReturnType<typeof useChoices>;
  onChanged(): void;
}

/** Enters what was found on an item of the visit, for the part of the caller's own office. */
export function EnterResult({ visit, results, choices, onChanged }: EnterProps) {
  const words = useWords(RESULT_WORDS);
  const { session } = useSession();
  const nameOf = useDepartment();
  const [{ data }] = useQuery({ query: ResultChoiceDocument, variables: { visit } });
  const [, enter] = useMutation(EnterResultDocument);
  const part = data?.visit?.parts.find((one) => actsFor(session, one.office.code) && one.state === 'IN_PROGRESS');
  if (!part) return null;
  const entered = results.find(({ authority }) => authority.code === part.office.code)?.findings ?? [];
  const run = async ({ item, codeSet, codes, kind, note }: EntryForm) =>
    enter({
      result: {
        visit,
        department: part.department.code,
        item,
        version: entered.find((one) => one.item === item)?.version ?? 0,
        answers: [],
        codeSet,
        codes: [...codes],
        followUp: { kind, note: note || undefined },
        attachments: [],
      },
    });
  return (
    <ActionButton<EntryForm>
      label={words.enter}
      says={`${words.enterSays}（${nameOf(part.office)}）`}
      button={{ type: 'primary', className: 'no-print' }}
      initialValues={{ codeSet: 'ITEM_RESULTS', kind: 'NONE_NEEDED' }}
      run={run}
      onDone={onChanged}
    >
      <EntryFields items={part.items.map((value) => ({ value, label: choices.nameOfItem(value) }))} choices={choices} />
    </ActionButton>
  );
}
