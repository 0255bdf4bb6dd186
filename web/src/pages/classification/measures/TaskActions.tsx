import { Space } from 'antd';
import { useMutation } from 'urql';
import { officeOf } from '../../../app/office';
import { holds, useSession } from '../../../app/session';
import { ActionButton } from '../../../parts/ActionButton';
import { useWords } from '../../../words/language';
import { TextField } from '../shared/ActionFields';
import { MEASURES_WORDS } from './measuresWords';
import { AcceptTaskDocument, ConfirmTaskDocument, ReportTaskDocument, ReturnTaskDocument } from './tasks.generated';

interface Numbered {
  readonly number: string;
  readonly version: number;
  onDone(): void;
}

function AcceptTask({ number, version, onDone }: Numbered) {
  const words = useWords(MEASURES_WORDS);
  const [, accept] = useMutation(AcceptTaskDocument);
  return (
    <ActionButton
      label={words.accept}
      says={words.acceptSays(number)}
      button={{ size: 'small', type: 'primary' }}
      onDone={onDone}
      run={async () => ({ error: (await accept({ number, version })).error })}
    />
  );
}

function ReturnTask({ number, version, onDone }: Numbered) {
  const words = useWords(MEASURES_WORDS);
  const [, giveBack] = useMutation(ReturnTaskDocument);
  return (
    <ActionButton<{ reason: string }>
      label={words.giveBack}
      says={words.giveBackSays(number)}
      button={{ size: 'small' }}
      onDone={onDone}
      run={async ({ reason }) => ({ error: (await giveBack({ input: { number, version, reason } })).error })}
    >
      <TextField name="reason" label={words.reason} />
    </ActionButton>
  );
}

function ReportTask({ number, version, onDone }: Numbered) {
  const words = useWords(MEASURES_WORDS);
  const [, report] = useMutation(ReportTaskDocument);
  return (
    <ActionButton<{ result: string }>
      label={words.report}
      says={words.reportSays(number)}
      button={{ size: 'small', type: 'primary' }}
      onDone={onDone}
      run={async ({ result }) => ({ error: (await report({ input: { number, version, result } })).error })}
    >
      <TextField name="result" label={words.resultField} />
    </ActionButton>
  );
}

function ConfirmTask({ number, version, onDone }: Numbered) {
  const words = useWords(MEASURES_WORDS);
  const [, confirm] = useMutation(ConfirmTaskDocument);
  return (
    <ActionButton
      label={words.confirmTask}
      says={words.confirmTaskSays(number)}
      button={{ size: 'small', type: 'primary' }}
      onDone={onDone}
      run={async () => ({ error: (await confirm({ number, version })).error })}
    />
  );
}

interface TaskActionsProps extends Numbered {
  readonly nextAct: string | null | undefined;
  readonly authority: string;
  readonly dispatcher: string;
}

/** The next step of a task, for who has to take it. */
export function TaskActions({ nextAct, authority, dispatcher, ...task }: TaskActionsProps) {
  const { session } = useSession();
  const own = officeOf(session);
  const does = own === authority && holds(session, 'supervision-officer');
  const dispatched =
    own === dispatcher && holds(session, 'supervision-officer', 'supervision-approver', 'reform-office');
  if (does && nextAct === 'ACCEPT') {
    return (
      <Space wrap>
        <AcceptTask {...task} />
        <ReturnTask {...task} />
      </Space>
    );
  }
  if (does && nextAct === 'REPORT') return <ReportTask {...task} />;
  return dispatched && nextAct === 'CONFIRM' ? <ConfirmTask {...task} /> : '—';
}
