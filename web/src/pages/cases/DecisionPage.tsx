import { Alert, Descriptions, Spin } from 'antd';
import { Link, useParams } from 'react-router';
import { AnswerSources } from '../../parts/AnswerSources';
import { EntityLink } from '../../parts/EntityLink';
import { Faults } from '../../parts/Faults';
import { PageHead } from '../../parts/PageHead';
import { Panel } from '../../parts/Panel';
import { useLabel, useWords } from '../../words/language';
import { CasesNav } from './CasesNav';
import { Department } from './Department';
import { DecisionParts } from './decision/DecisionParts';
import { DECISION_WORDS } from './decision/decisionWords';
import { type FollowUp, useDecision } from './decision/useDecision';
import { words as schemaWords } from './decision.generated';

function Head({ found, file }: { readonly found: FollowUp; readonly file: string | undefined }) {
  const label = useLabel(schemaWords);
  const words = useWords(DECISION_WORDS);
  const field = (name: string) => label(`DecisionFollowUp.${name}`);
  return (
    <Panel title={found.decision} extra={file && <Link to={`/cases/${file}`}>{words.openCase}</Link>}>
      <Descriptions
        size="small"
        bordered
        column={2}
        items={[
          {
            key: 'entity',
            label: field('entity'),
            children: <EntityLink uscc={found.entity.uscc} name={found.entity.name} />,
          },
          { key: 'authority', label: field('authority'), children: <Department of={found.authority} /> },
          { key: 'caseNumber', label: field('caseNumber'), children: found.caseNumber },
          { key: 'decidedOn', label: field('decidedOn'), children: found.decidedOn },
          { key: 'outcome', label: field('outcome'), children: label(`DecisionOutcome.${found.outcome}`) },
          {
            key: 'kinds',
            label: field('kinds'),
            children: found.kinds.map((kind) => label(`PenaltyKind.${kind}`)).join('、') || '—',
          },
        ]}
      />
    </Panel>
  );
}

function Decision({ decision }: { readonly decision: string }) {
  const words = useWords(DECISION_WORDS);
  const { followUp, credit, withRecord, again } = useDecision(decision, true);
  const found = followUp.data?.decisionFollowUp;
  if (followUp.fetching && !followUp.data) return <Spin />;
  return (
    <>
      <AnswerSources of={[followUp.extensions, credit.extensions]} />
      <Faults error={followUp.error} />
      {!found && !followUp.error && <Alert type="info" showIcon data-empty title={words.notFound} />}
      {found && (
        <>
          <Head found={found} file={followUp.data?.caseFiles?.edges[0]?.node.number} />
          <DecisionParts found={found} credit={credit} withRecord={withRecord} onDone={again} />
        </>
      )}
    </>
  );
}

/** One decision with its performance, remedies, publication and repair. */
export function DecisionPage() {
  const words = useWords(DECISION_WORDS);
  const { decision = '' } = useParams();
  return (
    <>
      <PageHead title={words.title} says={words.says} />
      <CasesNav />
      <Decision decision={decision} />
    </>
  );
}
