import { Form, Input, Space } from 'antd';
import { Link } from 'react-router';
import { useMutation } from 'urql';
import { useSession } from '../../../app/session';
import { ActionButton } from '../../../parts/ActionButton';
import { useWords } from '../../../words/language';
import { type NamedDepartment, useDepartment } from '../departments';
import { PLANNER_WORDS } from '../plannerWords';
import { canPreview, headsFor } from '../sight';
import type { Plan } from './PlanTasks';
import {
  ApprovePlanDocument,
  ConsentToPlanDocument,
  FilePlanDocument,
  PublishPlanDocument,
  WithdrawPlanDocument,
} from './plans.generated';
import { PLAN_WORDS } from './planWords';

interface PlanProps {
  readonly plan: Plan;
  onChanged(): void;
}

function Consent({ plan, department, onChanged }: PlanProps & { readonly department: NamedDepartment }) {
  const words = useWords(PLAN_WORDS);
  const nameOf = useDepartment();
  const [, consent] = useMutation(ConsentToPlanDocument);
  const { number, version } = plan;
  return (
    <ActionButton
      label={words.consent}
      says={words.consentSays(nameOf(department))}
      button={{ type: 'primary' }}
      run={async () => consent({ at: { number, version, department: department.code } })}
      onDone={onChanged}
    />
  );
}

function Approve({ plan: { number, version }, onChanged }: PlanProps) {
  const words = useWords(PLAN_WORDS);
  const [, approve] = useMutation(ApprovePlanDocument);
  return (
    <ActionButton
      label={words.approve}
      says={words.approveSays}
      button={{ type: 'primary' }}
      run={async () => approve({ at: { number, version } })}
      onDone={onChanged}
    />
  );
}

function File({ plan: { number, version }, onChanged }: PlanProps) {
  const words = useWords(PLAN_WORDS);
  const shared = useWords(PLANNER_WORDS);
  const [, file] = useMutation(FilePlanDocument);
  return (
    <ActionButton<{ readonly reference: string }>
      label={words.file}
      says={words.fileSays}
      button={{ type: 'primary' }}
      run={async ({ reference }) => file({ at: { number, version, reference } })}
      onDone={onChanged}
    >
      <Form.Item name="reference" label={words.reference} rules={[{ required: true, message: shared.required }]}>
        <Input maxLength={200} />
      </Form.Item>
    </ActionButton>
  );
}

function Publish({ plan: { number, version }, onChanged }: PlanProps) {
  const words = useWords(PLAN_WORDS);
  const [, publish] = useMutation(PublishPlanDocument);
  return (
    <ActionButton
      label={words.publish}
      says={words.publishSays}
      button={{ type: 'primary' }}
      run={async () => publish({ at: { number, version } })}
      onDone={onChanged}
    />
  );
}

function Withdraw({ plan: { number, version }, onChanged }: PlanProps) {
  const words = useWords(PLAN_WORDS);
  const shared = useWords(PLANNER_WORDS);
  const [, withdraw] = useMutation(WithdrawPlanDocument);
  return (
    <ActionButton<{ readonly reason: string }>
      label={words.withdraw}
      says={words.withdrawSays}
      button={{ danger: true }}
      run={async ({ reason }) => withdraw({ at: { number, version, reason } })}
      onDone={onChanged}
    >
      <Form.Item name="reason" label={shared.reason} rules={[{ required: true, message: shared.required }]}>
        <Input.TextArea rows={3} maxLength={2_000} />
      </Form.Item>
    </ActionButton>
  );
}

/** What the caller may do with a plan as it stands. */
export function PlanActions(props: PlanProps) {
  const words = useWords(PLAN_WORDS);
  const { session } = useSession();
  const { number, state, authority, current } = props.plan;
  const heads = headsFor(session, authority.code);
  const asked = current.consentsMissing.find(({ code }) => headsFor(session, code));
  const tasks = current.tasks.map(({ task }) => `${number}.${task}`).join(',');
  return (
    <Space wrap className="no-print">
      {canPreview(session) && <Link to={`/planner/preview?tasks=${tasks}`}>{words.preview}</Link>}
      {asked && <Consent {...props} department={asked} />}
      {heads && current.state === 'DRAFT' && <Approve {...props} />}
      {heads && current.state === 'APPROVED' && <File {...props} />}
      {heads && current.state === 'FILED' && <Publish {...props} />}
      {heads && state === 'PENDING' && <Withdraw {...props} />}
    </Space>
  );
}
