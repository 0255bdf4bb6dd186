import { Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { useRef } from 'react';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { ActionButton } from '../../parts/ActionButton';
import { useLabel, useText, useWords } from '../../words/language';
import { ApplyDocument, type SharingMethod, words as schemaWords } from './agreements.generated';
import { AGREEMENT_WORDS } from './agreementWords';
import { DistrictsField, TermsField } from './choices/fields';

interface Values {
  readonly purpose: string;
  readonly legalBasis: string;
  readonly scenario?: string;
  readonly terms: readonly string[];
  readonly districts?: readonly string[];
  readonly methods: SharingMethod[];
  readonly from: string;
  readonly until: string;
  readonly ratePerMinute: number;
}

interface ApplyButtonProps {
  readonly purposes: readonly { readonly code: string; readonly name: string; readonly nameEn: string }[];
  /** Resource or field that the application begins with. */
  readonly term?: string;
}

const METHODS: readonly SharingMethod[] = ['QUERY', 'FEED', 'FILE'];

interface MethodsProps {
  readonly value?: SharingMethod[];
  onChange?(value: SharingMethod[]): void;
}

/** Boxes of the ways to take data. The form would call the group required, which a group of boxes cannot be. */
function Methods({ value = [], onChange }: MethodsProps) {
  const words = useWords(AGREEMENT_WORDS);
  const label = useLabel(schemaWords);
  return (
    <Checkbox.Group
      aria-label={words.methods}
      value={value}
      {...(onChange && { onChange })}
      options={METHODS.map((one) => ({ value: one, label: label(`SharingMethod.${one}`) }))}
    />
  );
}

/** An application for data, as it is filled in. */
export function ApplyButton({ purposes, term }: ApplyButtonProps) {
  const words = useWords(AGREEMENT_WORDS);
  const text = useText();
  const navigate = useNavigate();
  const applied = useRef('');
  const [, apply] = useMutation(ApplyDocument);
  const run = async ({ terms, districts = [], scenario = '', ...rest }: Values) => {
    const input = { ...rest, scenario, terms: [...terms], districts: districts.length > 0 ? [...districts] : null };
    const { data, error } = await apply({ input });
    applied.current = data?.applyForAgreement?.agreement?.id ?? '';
    return { error, refusal: data?.applyForAgreement?.refusal };
  };
  const needed = [{ required: true }];
  return (
    <ActionButton<Values>
      label={words.apply}
      says={words.applySays}
      run={run}
      onDone={() => navigate(`/sharing/agreements/${applied.current}`)}
      button={{ type: 'primary' }}
      initialValues={{ methods: ['QUERY'], ratePerMinute: 600, ...(term && { terms: [term] }) }}
    >
      <Form.Item name="purpose" label={words.purpose} rules={needed}>
        <Select
          showSearch
          optionFilterProp="label"
          options={purposes.map(({ code, name, nameEn }) => ({ value: code, label: text(name, nameEn) }))}
        />
      </Form.Item>
      <Form.Item name="legalBasis" label={words.legalBasis} rules={needed}>
        <Input maxLength={2000} />
      </Form.Item>
      <Form.Item name="scenario" label={words.scenario}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
      <TermsField name="terms" label={words.terms} hint={words.termsHint} />
      <DistrictsField name="districts" label={words.districts} hint={words.districtsHint} />
      <Form.Item name="methods" label={words.methods} rules={needed}>
        <Methods />
      </Form.Item>
      <Form.Item name="from" label={words.from} rules={needed}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="until" label={words.until} rules={needed}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="ratePerMinute" label={words.rate} rules={needed}>
        <InputNumber min={1} max={60000} />
      </Form.Item>
    </ActionButton>
  );
}
