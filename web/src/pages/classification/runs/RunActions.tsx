import { Space } from 'antd';
import { useMutation } from 'urql';
import { actsAs } from '../../../app/office';
import { useSession } from '../../../app/session';
import { ActionButton } from '../../../parts/ActionButton';
import { useWords } from '../../../words/language';
import { TextField } from '../shared/ActionFields';
import { AbandonRunDocument, AdoptRunDocument } from './run.generated';
import type { RunRow } from './runRow';
import { RUNS_WORDS } from './runsWords';

interface RunActionsProps {
  readonly run: RunRow;
  onDone(): void;
}

/** Adopting an evaluation, which a head does who did not start it, and giving one up. */
export function RunActions({ run, onDone }: RunActionsProps) {
  const words = useWords(RUNS_WORDS);
  const { session } = useSession();
  const [, adopt] = useMutation(AdoptRunDocument);
  const [, abandon] = useMutation(AbandonRunDocument);
  const { number, version, state, progress, authority } = run;
  const heads = actsAs(session, 'supervision-approver', authority?.code);
  const works = heads || actsAs(session, 'supervision-officer', authority?.code);
  return (
    <Space wrap>
      {heads && state === 'SCORED' && (
        <ActionButton
          label={words.adopt}
          says={words.adoptSays(progress.subjects, number)}
          button={{ type: 'primary' }}
          onDone={onDone}
          run={async () => ({ error: (await adopt({ run: number, version })).error })}
        />
      )}
      {works && (state === 'SCORED' || state === 'SCORING') && (
        <ActionButton<{ reason: string }>
          label={words.abandon}
          says={words.abandonSays(number)}
          button={{ danger: true }}
          onDone={onDone}
          run={async ({ reason }) => ({ error: (await abandon({ run: number, version, reason })).error })}
        >
          <TextField name="reason" label={words.reason} />
        </ActionButton>
      )}
    </Space>
  );
}
