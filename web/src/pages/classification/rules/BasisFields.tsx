import { Button, Checkbox, Form, Input } from 'antd';
import { useLabel, useWords } from '../../../words/language';
import { SHARED_WORDS } from '../shared/sharedWords';
import { words as schemaWords } from './ruleSet.generated';
import { RULES_WORDS } from './rulesWords';

/** A provision as a draft states it. */
export interface DraftBasis {
  readonly code: string;
  readonly law: string;
  readonly article: string;
}

function OneBasis({ place, onRemove }: { readonly place: number; onRemove(): void }) {
  const words = useWords(RULES_WORDS);
  const shared = useWords(SHARED_WORDS);
  const label = useLabel(schemaWords);
  const needed = [{ required: true, whitespace: true, message: shared.required }];
  return (
    <fieldset className="classification-fields">
      <legend>{words.newBasis}</legend>
      <Form.Item name={[place, 'code']} label={label('RuleBasis.code')} rules={needed}>
        <Input maxLength={40} style={{ width: 110 }} />
      </Form.Item>
      <Form.Item name={[place, 'law']} label={label('RuleBasis.law')} rules={needed}>
        <Input maxLength={200} style={{ width: 230 }} />
      </Form.Item>
      <Form.Item name={[place, 'article']} label={label('RuleBasis.article')} rules={needed}>
        <Input maxLength={100} style={{ width: 100 }} />
      </Form.Item>
      <Form.Item name={[place, 'from']} label={label('RuleBasis.from')} rules={needed}>
        <Input type="date" style={{ width: 140 }} />
      </Form.Item>
      <Form.Item name={[place, 'verified']} valuePropName="checked" label={label('RuleBasis.verified')}>
        <Checkbox>{words.verified}</Checkbox>
      </Form.Item>
      <Button size="small" onClick={onRemove}>
        {words.remove}
      </Button>
    </fieldset>
  );
}

/** The provisions of a draft: those of its edition as they are, and new ones to fill in. */
export function BasisFields({ known }: { readonly known: readonly DraftBasis[] }) {
  const words = useWords(RULES_WORDS);
  return (
    <>
      <h3>{words.bases}</h3>
      <ul>
        {known.map(({ code, law, article }) => (
          <li key={code}>
            {law} {article} <span className="hash">{code}</span>
          </li>
        ))}
      </ul>
      <Form.List name="legalBases">
        {(fields, { add, remove }) => (
          <>
            {fields.slice(known.length).map(({ key, name }) => (
              <OneBasis key={key} place={name} onRemove={() => remove(name)} />
            ))}
            <Button onClick={() => add({ verified: false })}>{words.addBasis}</Button>
          </>
        )}
      </Form.List>
    </>
  );
}
