import { Alert, Form, Input, Space } from 'antd';
import { useMutation } from 'urql';
import { actsFor } from '../../../app/office';
import { holds, useSession } from '../../../app/session';
import { ActionButton } from '../../../parts/ActionButton';
import { useWords } from '../../../words/language';
import type { useChoices } from '../choices/useChoices';
import { useDepartment } from '../departments';
import { PLANNER_WORDS } from '../plannerWords';
import { plansFor } from '../sight';
import { AHEAD } from './ahead';
import { CancelTriggered, ProposeCallOff } from './CallOffActions';
import { IssueCodeDocument, MoveVisitDocument, type PlannerVisitQuery, StartVisitDocument } from './visits.generated';
import { VISIT_WORDS } from './visitWords';

/** A visit as its page shows it. */
export type Visit = NonNullable<PlannerVisitQuery['visit']>;

interface VisitProps {
  readonly visit: Visit;
  onChanged(): void;
}

/** Says so where the chosen day is a Saturday or Sunday. */
function WeekendWarning() {
  const words = useWords(VISIT_WORDS);
  const day = Form.useWatch<string | undefined>('on');
  const weekday = day ? new Date(`${day}T00:00:00Z`).getUTCDay() : undefined;
  if (weekday !== 0 && weekday !== 6) return null;
  return <Alert type="warning" showIcon className="gap" role="alert" title={words.weekend} />;
}

function Move({ visit: { number, version, windowFrom, windowTo, scheduledOn }, onChanged }: VisitProps) {
  const words = useWords(VISIT_WORDS);
  const shared = useWords(PLANNER_WORDS);
  const [, move] = useMutation(MoveVisitDocument);
  const rules = [{ required: true, message: shared.required }];
  return (
    <ActionButton<{ readonly on: string; readonly reason: string }>
      label={words.move}
      says={words.moveSays}
      initialValues={{ on: scheduledOn ?? windowFrom }}
      run={async (values) => move({ move: { number, version, ...values } })}
      onDone={onChanged}
    >
      <Form.Item name="on" label={words.day} rules={rules}>
        <Input type="date" min={windowFrom} max={windowTo} />
      </Form.Item>
      <WeekendWarning />
      <Form.Item name="reason" label={shared.reason} rules={rules}>
        <Input.TextArea rows={2} maxLength={2_000} />
      </Form.Item>
    </ActionButton>
  );
}

function Issue({ visit: { number, version }, onChanged }: VisitProps) {
  const words = useWords(VISIT_WORDS);
  const [, issue] = useMutation(IssueCodeDocument);
  return (
    <ActionButton
      label={words.issue}
      says={words.issueSays}
      button={{ type: 'primary' }}
      run={async () => issue({ visit: { number, version } })}
      onDone={onChanged}
    />
  );
}

function Start({
  visit: { number, version },
  part,
  onChanged,
}: VisitProps & { readonly part: Visit['parts'][number] }) {
  const words = useWords(VISIT_WORDS);
  const nameOf = useDepartment();
  const [, start] = useMutation(StartVisitDocument);
  return (
    <ActionButton
      label={words.start}
      says={words.startSays(nameOf(part.office))}
      button={{ type: 'primary' }}
      run={async () => start({ part: { number, version, department: part.department.code } })}
      onDone={onChanged}
    />
  );
}

/** What the caller may do with a visit as it stands. */
export function VisitActions(props: VisitProps & { readonly choices: ReturnType<typeof useChoices> }) {
  const { session } = useSession();
  const { authority, state, parts, round, plan } = props.visit;
  const isTriggered = round === null && plan === null;
  const plans = plansFor(session, authority.code);
  const inspects = holds(session, 'inspector');
  const own = parts.find((part) => inspects && part.state === 'PLANNED' && actsFor(session, part.office.code));
  return (
    <Space wrap className="no-print">
      {isTriggered && plans && AHEAD.includes(state) && <CancelTriggered {...props} />}
      {!isTriggered && <ProposeCallOff {...props} />}
      {plans && AHEAD.includes(state) && <Move {...props} />}
      {(plans || (inspects && actsFor(session, authority.code))) && state === 'PLANNED' && <Issue {...props} />}
      {own && (state === 'CODED' || state === 'IN_PROGRESS') && <Start {...props} part={own} />}
    </Space>
  );
}
