import { Button, Form } from 'antd';
import { useLabel, useText, useWords } from '../../../words/language';
import { NewIndicator } from './NewIndicator';
import { NumberField } from './NumberField';
import { type DraftRulesInput, type RuleIndicatorInput, words as schemaWords } from './ruleSet.generated';
import type { RuleSetRow } from './ruleSetRow';
import { RULES_WORDS } from './rulesWords';

interface KnownIndicatorProps {
  readonly indicator: RuleIndicatorInput;
  readonly place: number;
  onRemove(): void;
}

function KnownIndicator({ indicator: { name, steps, codePoints }, place, onRemove }: KnownIndicatorProps) {
  const words = useWords(RULES_WORDS);
  const text = useText();
  const label = useLabel(schemaWords);
  return (
    <fieldset className="classification-fields">
      <legend>{text(name.zh, name.en)}</legend>
      <NumberField name={[place, 'weight']} label={label('RuleIndicator.weight')} />
      {steps?.map(({ atLeast }, step) => (
        <NumberField key={atLeast} name={[place, 'steps', step, 'points']} label={`≥${atLeast}`} />
      ))}
      {codePoints?.map(({ code }, step) => (
        <NumberField key={code} name={[place, 'codePoints', step, 'points']} label={code} />
      ))}
      <NumberField name={[place, 'otherwise']} label={label('RuleIndicator.otherwise')} />
      <Button size="small" onClick={onRemove}>
        {words.remove}
      </Button>
    </fieldset>
  );
}

const EMPTY = { otherwise: 0, steps: [], codePoints: [] };

/** The indicators of a draft: weights and points of those that the edition has, and new ones. */
export function IndicatorList({ rules }: { readonly rules: RuleSetRow }) {
  const words = useWords(RULES_WORDS);
  const form = Form.useFormInstance<DraftRulesInput>();
  const known = new Set(rules.indicators.map(({ code }) => code));
  return (
    <Form.List name="indicators">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => {
            const indicator: RuleIndicatorInput | undefined = form.getFieldValue(['indicators', name]);
            const isKnown = key < known.size && indicator && known.has(String(indicator.code));
            return isKnown ? (
              <KnownIndicator key={key} indicator={indicator} place={name} onRemove={() => remove(name)} />
            ) : (
              <NewIndicator key={key} place={name} rules={rules} onRemove={() => remove(name)} />
            );
          })}
          <Button onClick={() => add(EMPTY)}>{words.addIndicator}</Button>
        </>
      )}
    </Form.List>
  );
}
