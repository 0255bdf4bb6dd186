import { Faults } from '../../../parts/Faults';
import { Panel } from '../../../parts/Panel';
import { useWords } from '../../../words/language';
import { RecordChannels, Repairs, Withdrawn } from './CreditParts';
import { DecisionActions } from './DecisionActions';
import { DECISION_WORDS } from './decisionWords';
import { Performance } from './Performance';
import { Publicity } from './Publicity';
import { Remedies } from './Remedies';
import type { FollowUp, useDecision } from './useDecision';

interface DecisionPartsProps {
  readonly found: FollowUp;
  readonly credit: ReturnType<typeof useDecision>['credit'];
  readonly withRecord: boolean;
  onDone(): void;
}

/** Everything that follows a decision: actions, performance, remedies, publication, credit, withdrawal. */
export function DecisionParts({ found, credit, withRecord, onDone }: DecisionPartsProps) {
  const words = useWords(DECISION_WORDS);
  return (
    <>
      <Panel title={words.title} extra={found.decision} id="part-decision">
        <DecisionActions followUp={found} onDone={onDone} />
      </Panel>
      <Panel title={words.publicity}>
        <Publicity followUp={found} />
      </Panel>
      <Panel title={words.performance}>
        <Performance followUp={found} />
      </Panel>
      <Panel title={words.remedies}>
        <Remedies followUp={found} />
      </Panel>
      <Faults error={credit.error} />
      <Panel title={words.record}>
        <RecordChannels
          credit={credit.data}
          decision={found.decision}
          withRecord={withRecord}
          authority={found.authority.code}
          onDone={onDone}
        />
      </Panel>
      <Panel title={words.repairs}>
        <Repairs credit={credit.data} decision={found.decision} />
      </Panel>
      <Panel title={words.withdrawal}>
        <Withdrawn credit={credit.data} fell={found.standing !== 'IN_FORCE'} />
      </Panel>
    </>
  );
}
