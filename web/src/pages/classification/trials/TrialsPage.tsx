import { Button, Form, Input, InputNumber, Select } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { actsFor } from '../../../app/office';
import { holds, useSession } from '../../../app/session';
import { ActionButton } from '../../../parts/ActionButton';
import { Panel } from '../../../parts/Panel';
import { useConditions } from '../../../parts/QueryForm';
import { useLabel, useText, useWords } from '../../../words/language';
import { ClassificationFrame } from '../shared/ClassificationFrame';
import { SHARED_WORDS } from '../shared/sharedWords';
import { keepTrial, recentTrials } from './recentTrials';
import { words as schemaWords, TrialChoicesDocument, TryRulesDocument } from './trials.generated';
import { TRIALS_WORDS } from './trialsWords';

const CATEGORIES = ['lower', 'ordinary', 'higher'] as const;

interface TrialForm {
  readonly ruleSet: string;
  readonly lower?: number | null;
  readonly ordinary?: number | null;
  readonly higher?: number | null;
}

type Choices = readonly { readonly value: string; readonly label: string }[];

function sharesOf({ lower, ordinary, higher }: TrialForm) {
  return typeof lower === 'number' && typeof ordinary === 'number' && typeof higher === 'number'
    ? { lower, ordinary, higher }
    : null;
}

function StartTrial({ choices }: { readonly choices: Choices }) {
  const words = useWords(TRIALS_WORDS);
  const shared = useWords(SHARED_WORDS);
  const label = useLabel(schemaWords);
  const { ruleSet } = useConditions();
  const { session } = useSession();
  const navigate = useNavigate();
  const [, tryRules] = useMutation(TryRulesDocument);
  return (
    <ActionButton<TrialForm>
      label={words.try}
      says={words.trySays}
      button={{ type: 'primary' }}
      initialValues={{ ...(ruleSet && { ruleSet }) }}
      run={async (values) => {
        const { data, error } = await tryRules({ ruleSet: values.ruleSet, proportions: sharesOf(values) });
        if (data?.tryRules) {
          keepTrial(session.subject, data.tryRules.number);
          void navigate(`/classification/trials/${data.tryRules.number}`);
        }
        return { error };
      }}
    >
      <Form.Item name="ruleSet" label={words.rules} rules={[{ required: true, message: shared.required }]}>
        <Select options={[...choices]} />
      </Form.Item>
      <p>{words.shares}</p>
      <div className="classification-fields">
        {CATEGORIES.map((name) => (
          <Form.Item
            key={name}
            name={name}
            label={label(`TrialSharesInput.${name}`)}
            dependencies={CATEGORIES.filter((other) => other !== name)}
            rules={[
              ({ getFieldValue }) => ({
                validator: (_, value) =>
                  typeof value === 'number' || CATEGORIES.every((one) => typeof getFieldValue(one) !== 'number')
                    ? Promise.resolve()
                    : Promise.reject(new Error(words.sharesWhole)),
              }),
            ]}
          >
            <InputNumber min={0} max={1000} />
          </Form.Item>
        ))}
      </div>
    </ActionButton>
  );
}

function FindTrial() {
  const words = useWords(TRIALS_WORDS);
  const shared = useWords(SHARED_WORDS);
  const navigate = useNavigate();
  return (
    <Form<{ number: string }>
      layout="inline"
      className="query-form"
      onFinish={({ number }) => void navigate(`/classification/trials/${number.trim()}`)}
    >
      <Form.Item name="number" label={words.number} rules={[{ required: true, message: shared.required }]}>
        <Input style={{ width: 200 }} maxLength={40} />
      </Form.Item>
      <Button htmlType="submit">{words.find}</Button>
    </Form>
  );
}

/** Trying rules on all subjects without deciding anything, and finding a trial again. */
export function TrialsPage() {
  const words = useWords(TRIALS_WORDS);
  const text = useText();
  const { session } = useSession();
  const [{ data, error, extensions }] = useQuery({ query: TrialChoicesDocument });
  const tries = holds(session, 'supervision-officer', 'supervision-approver');
  const choices = (data?.ruleSets?.edges ?? [])
    .map(({ node }) => node)
    .filter(({ authority }) => actsFor(session, authority.code))
    .map(({ number, edition, name, nameEn }) => ({
      value: number,
      label: words.edition(text(name, nameEn), number, edition),
    }));
  const recent = recentTrials(session.subject);
  return (
    <ClassificationFrame
      title={words.title}
      says={words.says}
      error={error}
      extensions={extensions}
      extra={tries && choices.length > 0 && <StartTrial choices={choices} />}
    >
      {!tries && <p className="none">{words.notAllowed}</p>}
      <FindTrial />
      <Panel title={words.recent}>
        {recent.length === 0 && <p className="none">{words.recentNone}</p>}
        <ul>
          {recent.map((number) => (
            <li key={number}>
              <Link to={`/classification/trials/${number}`}>{number}</Link>
            </li>
          ))}
        </ul>
      </Panel>
    </ClassificationFrame>
  );
}
