import { Form, Input } from 'antd';
import { useMutation } from 'urql';
import { ActionButton } from '../../../parts/ActionButton';
import { useWords } from '../../../words/language';
import type { useChoices } from '../choices/useChoices';
import { PLANNER_WORDS } from '../plannerWords';
import { EntryFields, type EntryForm } from './EntryFields';
import type { PartResult } from './ResultActions';
import { CorrectResultDocument, type CorrectResultMutationVariables } from './results.generated';
import { RESULT_WORDS } from './resultWords';
import { ScreenFields, type ScreenForm, screenOf } from './ScreenFields';

type Finding = PartResult['findings'][number];
type CorrectionForm = EntryForm & ScreenForm & { readonly reason: string };

interface CorrectProps {
  readonly result: PartResult;
  readonly choices: ReturnType<typeof useChoices>;
  onChanged(): void;
}

/** The form as a finding stands. */
const formOf = ({ item, codeSet, codes, followUp, followUpNote }: Finding): Partial<CorrectionForm> => ({
  item,
  codeSet: codeSet as EntryForm['codeSet'],
  codes: codes.map(({ code }) => code),
  kind: followUp,
  note: followUpNote ?? '',
});

/** What is sent: what the form does not ask stays as it was found. */
function correctionOf({ visit, department, findings, state }: PartResult, form: CorrectionForm) {
  const { item, codeSet, codes, kind, note, reason } = form;
  const before = findings.find((one) => one.item === item);
  const correction: CorrectResultMutationVariables['correction'] = {
    visit,
    department: department.code,
    item,
    version: before?.version ?? 0,
    mode: before?.mode,
    inspectedOn: before?.inspectedOn,
    answers: (before?.answers ?? []).map(({ point, answer, facts }) => ({ point, answer, facts })),
    codeSet,
    codes: [...codes],
    followUp: { kind, note: note || undefined, dueOn: kind === before?.followUp ? before.followUpDueOn : undefined },
    attachments: (before?.attachments ?? []).map(({ sha256, size, mediaType }) => ({ sha256, size, mediaType })),
    reason,
  };
  return state === 'PUBLISHED' ? { ...correction, screen: screenOf(form) } : correction;
}

/** Corrects what was found on an item of completed results; what is public is screened and published anew. */
export function CorrectResult({ result, choices, onChanged }: CorrectProps) {
  const words = useWords(RESULT_WORDS);
  const shared = useWords(PLANNER_WORDS);
  const [, correct] = useMutation(CorrectResultDocument);
  const [first] = result.findings;
  if (!first) return null;
  return (
    <ActionButton<CorrectionForm>
      label={words.correct}
      says={result.state === 'PUBLISHED' ? words.correctPublicSays : words.correctSays}
      button={{ size: 'small' }}
      initialValues={formOf(first)}
      run={async (form) => correct({ correction: correctionOf(result, form) })}
      onDone={onChanged}
      width={640}
    >
      <EntryFields
        items={result.findings.map(({ item }) => ({ value: item, label: choices.nameOfItem(item) }))}
        choices={choices}
        standing={(item) => formOf(result.findings.find((one) => one.item === item) ?? first)}
      />
      <Form.Item name="reason" label={words.correctWhy} rules={[{ required: true, message: shared.required }]}>
        <Input.TextArea rows={2} maxLength={2_000} />
      </Form.Item>
      {result.state === 'PUBLISHED' && <ScreenFields />}
    </ActionButton>
  );
}
