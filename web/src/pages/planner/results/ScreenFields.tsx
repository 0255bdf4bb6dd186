import { Form, Radio } from 'antd';
import { useLabel, useWords } from '../../../words/language';
import { PLANNER_WORDS } from '../plannerWords';
import { words as schemaWords } from './results.generated';
import { RESULT_WORDS } from './resultWords';

const QUESTIONS = ['STATE_SECRET', 'TRADE_SECRET', 'PERSONAL_PRIVACY', 'INVESTIGATION_AT_RISK'] as const;

/** Answers to the screen before publication, as the form has them. */
export type ScreenForm = Record<(typeof QUESTIONS)[number], boolean>;

/** The answers as they are sent. */
export const screenOf = (values: ScreenForm) => QUESTIONS.map((question) => ({ question, affected: values[question] }));

/** Asks each question of the screen; none is answered beforehand. */
export function ScreenFields() {
  const words = useWords(RESULT_WORDS);
  const { required } = useWords(PLANNER_WORDS);
  const label = useLabel(schemaWords);
  return QUESTIONS.map((question) => (
    <Form.Item
      key={question}
      name={question}
      label={label(`ScreenQuestion.${question}`)}
      rules={[{ required: true, message: required }]}
    >
      <Radio.Group
        aria-label={label(`ScreenQuestion.${question}`)}
        options={[
          { value: false, label: words.clear },
          { value: true, label: words.affected },
        ]}
      />
    </Form.Item>
  ));
}
