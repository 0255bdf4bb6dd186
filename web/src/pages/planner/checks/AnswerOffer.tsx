import { Form, Input, Space } from 'antd';
import { useMutation } from 'urql';
import { actsFor } from '../../../app/office';
import { holds, useSession } from '../../../app/session';
import { ActionButton } from '../../../parts/ActionButton';
import { useWords } from '../../../words/language';
import { PLANNER_WORDS } from '../plannerWords';
import { AcceptMergeDocument, type CheckRowFragment, DeclineMergeDocument } from './checks.generated';
import { CHECK_WORDS } from './checkWords';

interface AnswerProps {
  readonly check: CheckRowFragment;
  onChanged(): void;
}

/** Answers the offer to merge a triggered check into a visit: merge, or decline with a reason. */
export function AnswerOffer({ check, onChanged }: AnswerProps) {
  const words = useWords(CHECK_WORDS);
  const shared = useWords(PLANNER_WORDS);
  const { session } = useSession();
  const [, accept] = useMutation(AcceptMergeDocument);
  const [, decline] = useMutation(DeclineMergeDocument);
  const { number, version, mergeOffer, authority, state } = check;
  const may = holds(session, 'planner', 'inspector') && actsFor(session, authority.code);
  if (state !== 'OFFERED' || !may) return '—';
  const visit = mergeOffer?.visit ?? '—';
  return (
    <Space wrap className="no-print">
      {mergeOffer && (
        <ActionButton
          label={words.merge}
          says={words.mergeSays(number, visit)}
          button={{ size: 'small', type: 'primary' }}
          run={async () => accept({ merge: { number, version } })}
          onDone={onChanged}
        />
      )}
      <ActionButton<{ readonly reason: string }>
        label={words.decline}
        says={words.declineSays(number, visit)}
        button={{ size: 'small' }}
        run={async ({ reason }) => decline({ decline: { number, version, reason } })}
        onDone={onChanged}
      >
        <Form.Item name="reason" label={shared.reason} rules={[{ required: true, message: shared.required }]}>
          <Input.TextArea rows={3} maxLength={2_000} />
        </Form.Item>
      </ActionButton>
    </Space>
  );
}
