import { Checkbox, Form, Input, Select } from 'antd';
import { useMutation, useQuery } from 'urql';
import { ActionButton, type Outcome } from '../../../parts/ActionButton';
import { count } from '../../../parts/format';
import { useLabel, useWords } from '../../../words/language';
import { TextField } from '../shared/ActionFields';
import { ChoiceField } from '../shared/ChoiceField';
import { linesOf } from '../shared/linesOf';
import { MatterField } from '../shared/MatterField';
import {
  type IntensityCategory,
  ProposePublicationDocument,
  type PublicationAudience,
  type PublicationRowFragment,
  PublishCategoriesDocument,
  RunsToPublishDocument,
  words as schemaWords,
  WithdrawPublicationDocument,
} from './publications.generated';
import { PUBLICATIONS_WORDS } from './publicationsWords';

const AUDIENCES = ['SOCIETY', 'INDUSTRY'] as const;
const CATEGORIES = ['LOWER', 'ORDINARY', 'HIGHER'] as const;

interface ProposeForm {
  readonly matter: string;
  readonly audience: PublicationAudience;
  readonly run?: string;
  readonly category?: IntensityCategory;
  readonly usccs?: string;
  readonly reason: string;
}

function RunField({ matter }: { readonly matter: string | undefined }) {
  const words = useWords(PUBLICATIONS_WORDS);
  const label = useLabel(schemaWords);
  const [{ data }] = useQuery({
    query: RunsToPublishDocument,
    variables: { matter: matter ?? '' },
    pause: !matter,
  });
  const options = (matter ? (data?.evaluationRuns?.edges ?? []) : [])
    .filter(({ node }) => node.state === 'ADOPTED')
    .map(({ node }) => ({
      value: node.number,
      label: `${node.number} ${label(`EvaluationKind.${node.kind}`)} ${node.day}`,
    }));
  return (
    <Form.Item name="run" label={words.run}>
      <Select showSearch optionFilterProp="label" allowClear disabled={!matter} options={options} />
    </Form.Item>
  );
}

function SubjectFields() {
  const words = useWords(PUBLICATIONS_WORDS);
  const label = useLabel(schemaWords);
  return (
    <>
      <Form.Item noStyle dependencies={['matter']}>
        {({ getFieldValue }) => <RunField matter={getFieldValue('matter')} />}
      </Form.Item>
      <Form.Item name="category" label={words.category}>
        <Select
          showSearch
          optionFilterProp="label"
          allowClear
          options={CATEGORIES.map((value) => ({ value, label: label(`IntensityCategory.${value}`) }))}
        />
      </Form.Item>
      <Form.Item
        name="usccs"
        label={words.usccs}
        dependencies={['run']}
        rules={[
          ({ getFieldValue }) => ({
            validator: async (_, usccs?: string) => {
              if (linesOf(usccs).length === 0 && !getFieldValue('run')) throw new Error(words.runOrList);
            },
          }),
        ]}
      >
        <Input.TextArea rows={3} />
      </Form.Item>
    </>
  );
}

/** Proposing to publish categories. */
export function ProposePublication({ onDone }: { readonly onDone: () => void }) {
  const words = useWords(PUBLICATIONS_WORDS);
  const label = useLabel(schemaWords);
  const [, propose] = useMutation(ProposePublicationDocument);
  return (
    <ActionButton<ProposeForm>
      label={words.propose}
      says={words.proposeSays}
      button={{ type: 'primary' }}
      onDone={onDone}
      run={async ({ run, category, usccs, ...rest }): Promise<Outcome> => {
        const listed = linesOf(usccs);
        const input = {
          ...rest,
          run: run ?? null,
          category: category ?? null,
          usccs: listed.length > 0 ? listed : null,
        };
        return { error: (await propose({ input })).error };
      }}
    >
      <MatterField required />
      <ChoiceField
        name="audience"
        label={label('CategoryPublication.audience')}
        options={AUDIENCES.map((value) => ({ value, label: label(`PublicationAudience.${value}`) }))}
      />
      <SubjectFields />
      <TextField name="reason" label={words.reason} />
    </ActionButton>
  );
}

interface OfPublication {
  readonly publication: PublicationRowFragment;
  onDone(): void;
}

/** Says how many entities have each outcome. */
export function useCounts(): (counts: PublicationRowFragment['counts']) => string {
  const label = useLabel(schemaWords);
  return (counts) =>
    (counts ?? [])
      .map(({ outcome, entities }) => `${label(`PublicationOutcome.${outcome}`)} ${count(entities)}`)
      .join('，');
}

/** Carrying a publication out. */
export function PublishCategories({ publication: { number, version, counts }, onDone }: OfPublication) {
  const words = useWords(PUBLICATIONS_WORDS);
  const says = useCounts();
  const [, publish] = useMutation(PublishCategoriesDocument);
  return (
    <ActionButton<{ leaveOut?: boolean }>
      label={words.publish}
      says={words.publishSays(number, says(counts))}
      button={{ type: 'primary' }}
      onDone={onDone}
      run={async ({ leaveOut = false }) => ({ error: (await publish({ input: { number, version, leaveOut } })).error })}
    >
      <Form.Item name="leaveOut" valuePropName="checked">
        <Checkbox>{words.leaveOut}</Checkbox>
      </Form.Item>
    </ActionButton>
  );
}

/** Taking a publication back, wholly or for some entities. */
export function WithdrawPublication({ publication: { number, version }, onDone }: OfPublication) {
  const words = useWords(PUBLICATIONS_WORDS);
  const [, withdraw] = useMutation(WithdrawPublicationDocument);
  return (
    <ActionButton<{ reason: string; usccs?: string }>
      label={words.withdraw}
      says={words.withdrawSays(number)}
      button={{ danger: true }}
      onDone={onDone}
      run={async ({ reason, usccs }) => {
        const listed = linesOf(usccs);
        const input = { number, version, reason, usccs: listed.length > 0 ? listed : null };
        return { error: (await withdraw({ input })).error };
      }}
    >
      <TextField name="reason" label={words.withdrawReason} />
      <Form.Item name="usccs" label={words.withdrawUsccs}>
        <Input.TextArea rows={3} />
      </Form.Item>
    </ActionButton>
  );
}
