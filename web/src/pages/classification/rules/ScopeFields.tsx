import { Form, Select } from 'antd';
import { useLabel, useWords } from '../../../words/language';
import { useCodeNames } from '../shared/useCodeNames';
import { words as schemaWords } from './ruleSet.generated';
import { RULES_WORDS } from './rulesWords';

/** Whom rules cover: districts and trades to choose by name or code. */
export function ScopeFields() {
  const words = useWords(RULES_WORDS);
  const label = useLabel(schemaWords);
  const { districts, industries } = useCodeNames();
  const options = { districts, industries: industries.filter(({ value }) => /^\d{2}$/.test(value)) };
  return (['districts', 'industries'] as const).map((name) => (
    <Form.Item key={name} name={['scope', name]} label={label(`RuleScope.${name}`)}>
      <Select
        mode="multiple"
        optionFilterProp="label"
        style={{ width: 260 }}
        placeholder={words.scopeAllIfEmpty}
        options={[...options[name]]}
      />
    </Form.Item>
  ));
}
