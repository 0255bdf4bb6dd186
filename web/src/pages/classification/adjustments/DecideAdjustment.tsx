import { Space } from 'antd';
import { type TypedDocumentNode, useMutation } from 'urql';
import { actsAs } from '../../../app/office';
import { holds, useSession } from '../../../app/session';
import { ActionButton } from '../../../parts/ActionButton';
import { useWords } from '../../../words/language';
import { TextField } from '../shared/ActionFields';
import {
  type AdjustmentListQuery,
  ApproveAdjustmentDocument,
  type ApproveAdjustmentMutationVariables,
  RefuseAdjustmentDocument,
  WithdrawAdjustmentDocument,
} from './adjustments.generated';
import { ADJUSTMENTS_WORDS } from './adjustmentsWords';

/** An adjustment as the list shows it. */
export type Adjustment = NonNullable<AdjustmentListQuery['categoryAdjustments']>['edges'][number]['node'];

interface OfAdjustment {
  readonly adjustment: Adjustment;
  onDone(): void;
}

interface StepProps extends OfAdjustment {
  readonly label: string;
  readonly says: string;
  readonly document: TypedDocumentNode<object, ApproveAdjustmentMutationVariables>;
  readonly isMain?: boolean;
}

function Step({ adjustment: { number, version }, onDone, label, says, document, isMain = false }: StepProps) {
  const words = useWords(ADJUSTMENTS_WORDS);
  const [, decide] = useMutation(document);
  return (
    <ActionButton<{ reason: string }>
      label={label}
      says={says}
      button={{ size: 'small', type: isMain ? 'primary' : 'default' }}
      onDone={onDone}
      run={async ({ reason }) => ({ error: (await decide({ input: { adjustment: number, version, reason } })).error })}
    >
      <TextField name="reason" label={words.reason} />
    </ActionButton>
  );
}

/** What the viewer may do with an adjustment that waits. */
export function DecideAdjustment({ adjustment, onDone }: OfAdjustment) {
  const words = useWords(ADJUSTMENTS_WORDS);
  const { session } = useSession();
  const { number, state, authority, proposedBy } = adjustment;
  if (state !== 'PROPOSED') return '—';
  const isOwn = proposedBy === session.subject;
  const of = { adjustment, onDone };
  const mayDecide = !isOwn && actsAs(session, 'supervision-approver', authority?.code);
  const mayWithdraw = isOwn && holds(session, 'supervision-officer');
  if (!mayDecide && !mayWithdraw) return '—';
  return (
    <Space wrap>
      {mayDecide && (
        <>
          <Step
            {...of}
            label={words.approve}
            says={words.approveSays(number)}
            document={ApproveAdjustmentDocument}
            isMain
          />
          <Step {...of} label={words.refuse} says={words.refuseSays(number)} document={RefuseAdjustmentDocument} />
        </>
      )}
      {mayWithdraw && (
        <Step {...of} label={words.withdraw} says={words.withdrawSays(number)} document={WithdrawAdjustmentDocument} />
      )}
    </Space>
  );
}
