import { Form, Select } from 'antd';
import { isMeant } from '../../../parts/choices/choice';
import { useDistricts } from '../../../parts/choices/useDistricts';
import { useIndustries } from '../../../parts/choices/useIndustries';
import { useLabel, useWords } from '../../../words/language';
import { words as schemaWords } from './ruleSet.generated';
import { RULES_WORDS } from './rulesWords';

/** Whom rules cover: districts and trades to choose by name or code. */
export function ScopeFields() {
  const words = useWords(RULES_WORDS);
  const label = useLabel(schemaWords);
  const options = { districts: useDistricts().choices, industries: useIndustries() };
  return (['districts', 'industries'] as const).map((name) => (
    <Form.Item key={name} name={['scope', name]} label={label(`RuleScope.${name}`)}>
      <Select
        mode="multiple"
        showSearch={{ filterOption: isMeant }}
        style={{ width: 260 }}
        placeholder={words.scopeAllIfEmpty}
        options={[...options[name]]}
      />
    </Form.Item>
  ));
}
