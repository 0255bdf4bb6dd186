import { Form, Input, Select } from 'antd';
import type { Choice } from '../../../parts/choices/choice';
import { useLabel, useWords } from '../../../words/language';
import type { useChoices } from '../choices/useChoices';
import { PLANNER_WORDS } from '../plannerWords';
import { type EnterResultMutationVariables, words as schemaWords } from './results.generated';
import { RESULT_WORDS } from './resultWords';

type Result = EnterResultMutationVariables['result'];

/** What was found on an item, as the form has it. */
export interface EntryForm {
  readonly item: string;
  readonly codeSet: Result['codeSet'];
  readonly codes: readonly string[];
  readonly kind: Result['followUp']['kind'];
  readonly note?: string;
}

const SETS = ['ITEM_RESULTS', 'PUBLICITY_RESULTS'] as const;
const FOLLOW_UPS = [
  'NONE_NEEDED',
  'STOP_AND_HAND_TO_DAILY_SUPERVISION',
  'ORDER_TO_CORRECT',
  'CASE_LEAD_TRANSFERRED',
  'COPIED_TO_OTHER_DEPARTMENT',
  'OTHER',
] as const;

interface EntryProps {
  readonly items: readonly Choice[];
  readonly choices: ReturnType<typeof useChoices>;
  /** What stands for an item, with which the form begins when that item is chosen. */
  standing?(item: string): Partial<EntryForm>;
}

/** Asks what was found on which item, by the names of items and codes, and what is done about it. */
export function EntryFields({ items, choices, standing }: EntryProps) {
  const words = useWords(RESULT_WORDS);
  const { required } = useWords(PLANNER_WORDS);
  const label = useLabel(schemaWords);
  const form = Form.useFormInstance<EntryForm>();
  const set = Form.useWatch('codeSet', form) ?? 'ITEM_RESULTS';
  const rules = [{ required: true, message: required }];
  return (
    <>
      <Form.Item name="item" label={words.item} rules={rules}>
        <Select options={[...items]} onChange={(item: string) => form.setFieldsValue(standing?.(item) ?? {})} />
      </Form.Item>
      <Form.Item name="codeSet" label={words.codeSet} rules={rules}>
        <Select
          options={SETS.map((value) => ({ value, label: label(`ResultCodeSet.${value}`) }))}
          onChange={() => form.setFieldsValue({ codes: [] })}
        />
      </Form.Item>
      <Form.Item name="codes" label={words.codes} extra={words.codesHelp} rules={rules}>
        <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={choices.resultCodes(set)} />
      </Form.Item>
      <Form.Item name="kind" label={words.followUp} rules={rules}>
        <Select options={FOLLOW_UPS.map((value) => ({ value, label: label(`FollowUpKind.${value}`) }))} />
      </Form.Item>
      <Form.Item name="note" label={words.note}>
        <Input.TextArea rows={2} maxLength={2_000} />
      </Form.Item>
    </>
  );
}
