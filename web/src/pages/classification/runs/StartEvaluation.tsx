import { Form, Select } from 'antd';
import { useNavigate } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { actsFor } from '../../../app/office';
import { useSession } from '../../../app/session';
import { ActionButton } from '../../../parts/ActionButton';
import { today } from '../../../parts/today';
import { useText, useWords } from '../../../words/language';
import { DayField } from '../shared/ActionFields';
import { SHARED_WORDS } from '../shared/sharedWords';
import { RuleSetsToEvaluateDocument, StartEvaluationDocument } from './runs.generated';
import { RUNS_WORDS } from './runsWords';

interface StartForm {
  readonly ruleSet: string;
  readonly day?: string;
}

function RulesField() {
  const words = useWords(RUNS_WORDS);
  const shared = useWords(SHARED_WORDS);
  const text = useText();
  const { session } = useSession();
  const [{ data }] = useQuery({ query: RuleSetsToEvaluateDocument, variables: { day: today() } });
  const options = (data?.ruleSets?.edges ?? [])
    .filter(({ node }) => actsFor(session, node.authority.code))
    .map(({ node }) => ({ value: node.number, label: `${text(node.name, node.nameEn)} ${node.number}` }));
  return (
    <Form.Item name="ruleSet" label={words.rules} rules={[{ required: true, message: shared.required }]}>
      <Select options={options} />
    </Form.Item>
  );
}

/** Starting a regular evaluation of the office's own rules; leads to its page, which shows how far it is. */
export function StartEvaluation() {
  const words = useWords(RUNS_WORDS);
  const navigate = useNavigate();
  const [, start] = useMutation(StartEvaluationDocument);
  return (
    <ActionButton<StartForm>
      label={words.start}
      says={words.startSays}
      button={{ type: 'primary' }}
      run={async ({ ruleSet, day }) => {
        const { data, error } = await start({ ruleSet, day: day ? day : null });
        if (data?.startEvaluation) void navigate(`/classification/runs/${data.startEvaluation.number}`);
        return { error };
      }}
    >
      <RulesField />
      <DayField name="day" label={words.dayOptional} optional />
    </ActionButton>
  );
}
