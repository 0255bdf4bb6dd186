import { useSession } from '../../../app/session';
import { yuan } from '../../../parts/format';
import { useWords } from '../../../words/language';
import { decisionActionsFor } from '../action/decisionActions';
import { FormAction } from '../action/FormAction';
import { isCashHeld } from '../action/performanceActions';
import { words as schemaWords } from '../decision.generated';
import { DECISION_WORDS } from './decisionWords';
import type { FollowUp } from './useDecision';

interface DecisionActionsProps {
  readonly followUp: FollowUp;
  onDone(): void;
}

/** What the caller can do about a decision now. */
export function DecisionActions({ followUp, onDone }: DecisionActionsProps) {
  const words = useWords(DECISION_WORDS);
  const { session } = useSession();
  const { decision, version } = followUp;
  const actions = decisionActionsFor(followUp, session);
  const cash = followUp.performance.payments
    .filter(isCashHeld)
    .map(({ receipt, amount, paidOn }) => ({ value: receipt, label: `${receipt} · ${yuan(amount)} · ${paidOn}` }));
  return (
    <>
      {actions.length === 0 && (
        <p className="none" data-empty>
          {words.noActions}
        </p>
      )}
      <div className="case-actions no-print">
        {actions.map((action) => (
          <FormAction
            key={action.mutation}
            spec={action}
            words={schemaWords}
            base={{ decision, version }}
            choices={{ cash }}
            onDone={onDone}
          />
        ))}
      </div>
    </>
  );
}
