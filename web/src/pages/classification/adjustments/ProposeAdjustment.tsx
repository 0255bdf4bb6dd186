import { Form, InputNumber, Select } from 'antd';
import { useMutation, useQuery } from 'urql';
import { actsFor } from '../../../app/office';
import { useSession } from '../../../app/session';
import { ActionButton, type Outcome } from '../../../parts/ActionButton';
import { today } from '../../../parts/today';
import { useLabel, useText, useWords } from '../../../words/language';
import { TextField, UsccField } from '../shared/ActionFields';
import { ChoiceField } from '../shared/ChoiceField';
import { MatterField } from '../shared/MatterField';
import { SHARED_WORDS } from '../shared/sharedWords';
import {
  AdjustCategoryDocument,
  type AdjustmentGroundKind,
  GroundsToAdjustDocument,
  type IntensityCategory,
  RulesToAdjustDocument,
  words as schemaWords,
} from './adjustments.generated';
import { ADJUSTMENTS_WORDS } from './adjustmentsWords';

const CATEGORIES = ['LOWER', 'ORDINARY', 'HIGHER'] as const;
const USCC = /^[0-9A-Za-z]{18}$/;

interface AdjustForm {
  readonly uscc: string;
  readonly matter: string;
  readonly ruleSet: string;
  readonly category: IntensityCategory;
  readonly level: number;
  readonly grounds: readonly string[];
  readonly reason: string;
}

function RuleSetField({ matter }: { readonly matter: string | undefined }) {
  const words = useWords(ADJUSTMENTS_WORDS);
  const shared = useWords(SHARED_WORDS);
  const text = useText();
  const { session } = useSession();
  const variables = { matter: matter ?? '', day: today() };
  const [{ data }] = useQuery({ query: RulesToAdjustDocument, variables, pause: !matter });
  const options = (matter ? (data?.ruleSets?.edges ?? []) : [])
    .filter(({ node }) => actsFor(session, node.authority.code))
    .map(({ node }) => ({ value: node.number, label: `${text(node.name, node.nameEn)} ${node.number}` }));
  return (
    <Form.Item name="ruleSet" label={words.ruleSet} rules={[{ required: true, message: shared.required }]}>
      <Select showSearch optionFilterProp="label" disabled={!matter} options={options} />
    </Form.Item>
  );
}

interface GroundsFieldProps {
  readonly uscc: string;
  readonly matter: string | undefined;
}

/** What an entity's category can be changed on; a ground is said by its kind and its key. */
function GroundsField({ uscc, matter }: GroundsFieldProps) {
  const words = useWords(ADJUSTMENTS_WORDS);
  const shared = useWords(SHARED_WORDS);
  const label = useLabel(schemaWords);
  const [{ data }] = useQuery({ query: GroundsToAdjustDocument, variables: { uscc }, pause: !USCC.test(uscc) });
  const reports = (data?.supervisionReports?.edges ?? [])
    .filter(({ node }) => node.matter === matter)
    .map(({ node: { number, writtenOn, findings } }) => ({
      value: `REPORT ${number}`,
      label: `${number} ${writtenOn} ${findings.slice(0, 30)}`,
    }));
  const evidence = (data?.supervisionEvidence?.edges ?? []).map(({ node: { id, kind, code, occurredOn } }) => ({
    value: `EVIDENCE ${id}`,
    label: `${label(`SupervisionEvidenceKind.${kind}`)} ${occurredOn} ${code ?? ''} ${id}`,
  }));
  return (
    <Form.Item
      name="grounds"
      label={words.grounds}
      extra={words.groundsHint}
      rules={[{ required: true, message: shared.required }]}
    >
      <Select
        mode="multiple"
        optionFilterProp="label"
        disabled={!USCC.test(uscc)}
        options={[
          { label: label('AdjustmentGroundKind.REPORT'), options: reports },
          { label: label('AdjustmentGroundKind.EVIDENCE'), options: evidence },
        ]}
      />
    </Form.Item>
  );
}

const groundOf = (said: string) => {
  const [kind = '', ...key] = said.split(' ');
  return { kind: kind as AdjustmentGroundKind, key: key.join(' ') };
};

/** Proposing another category for a subject by hand. */
export function ProposeAdjustment({ onDone }: { readonly onDone: () => void }) {
  const words = useWords(ADJUSTMENTS_WORDS);
  const shared = useWords(SHARED_WORDS);
  const label = useLabel(schemaWords);
  const [, adjust] = useMutation(AdjustCategoryDocument);
  return (
    <ActionButton<AdjustForm>
      label={words.propose}
      says={words.proposeSays}
      button={{ type: 'primary' }}
      initialValues={{ level: 1 }}
      onDone={onDone}
      run={async ({ grounds, ...rest }): Promise<Outcome> => {
        const { error } = await adjust({ input: { ...rest, grounds: grounds.map(groundOf) } });
        return { error };
      }}
    >
      <UsccField />
      <MatterField required />
      <Form.Item noStyle dependencies={['uscc', 'matter']}>
        {({ getFieldValue }) => (
          <>
            <RuleSetField matter={getFieldValue('matter')} />
            <GroundsField uscc={getFieldValue('uscc') ?? ''} matter={getFieldValue('matter')} />
          </>
        )}
      </Form.Item>
      <ChoiceField
        name="category"
        label={words.category}
        options={CATEGORIES.map((value) => ({ value, label: label(`IntensityCategory.${value}`) }))}
      />
      <Form.Item name="level" label={words.level} rules={[{ required: true, message: shared.required }]}>
        <InputNumber min={1} max={9} precision={0} />
      </Form.Item>
      <TextField name="reason" label={words.reason} />
    </ActionButton>
  );
}
