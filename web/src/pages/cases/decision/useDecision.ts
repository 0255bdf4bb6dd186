import { useCallback } from 'react';
import { useQuery } from 'urql';
import { useSession } from '../../../app/session';
import { mayAskFor } from '../../entity/rights';
import {
  DecisionCreditDocument,
  type DecisionCreditQuery,
  DecisionFollowUpPageDocument,
  type DecisionFollowUpPageQuery,
} from '../decision.generated';

/** What follows a decision, as its page reads it. */
export type FollowUp = NonNullable<DecisionFollowUpPageQuery['decisionFollowUp']>;

/** What credit and the exchange say of a decision. */
export type CreditSide = DecisionCreditQuery;

/** Reads what follows a decision, and what credit and the exchange know of it; nothing while there is no decision. */
export function useDecision(decision: string | null | undefined, withFile = false) {
  const { session } = useSession();
  const [followUp, askFollowUp] = useQuery({
    query: DecisionFollowUpPageDocument,
    variables: {
      decision: decision ?? '',
      decisionNumber: decision,
      withFile,
      agreement: session.agreement ?? '',
      agreed: session.agreement !== null,
    },
    pause: !decision,
  });
  const found = followUp.data?.decisionFollowUp;
  const withRecord = mayAskFor(session, followUp.data, 'record');
  const [credit, askCredit] = useQuery({
    query: DecisionCreditDocument,
    variables: {
      uscc: found?.entity.uscc ?? '',
      recordKey: `${found?.authority.code}/${decision}`,
      withRecord,
      fell: found !== null && found !== undefined && found.standing !== 'IN_FORCE',
    },
    pause: !found,
  });
  const again = useCallback(() => {
    askFollowUp({ requestPolicy: 'network-only' });
    if (found) askCredit({ requestPolicy: 'network-only' });
  }, [askFollowUp, askCredit, found]);
  return { followUp, credit, withRecord, again };
}
