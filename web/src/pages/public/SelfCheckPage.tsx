import { Alert, Form, Input } from 'antd';
import { useQuery } from 'urql';
import { Panel } from '../../parts/Panel';
import { QueryForm, useConditions } from '../../parts/QueryForm';
import { SourceStrip } from '../../parts/SourceStrip';
import { useLabel, useWords } from '../../words/language';
import { DrawProofs } from './DrawProofs';
import { FactList } from './FactList';
import { PublicFrame } from './PublicFrame';
import { CreditTable, InspectionTable, PenaltyTable } from './PublishedFacts';
import { PUBLIC_WORDS } from './publicWords';
import { SelfCheckDocument, type SelfCheckQuery, words as schemaWords } from './selfCheck.generated';

type Entity = NonNullable<SelfCheckQuery['marketEntity']>;

function Published({ entity }: { readonly entity: Entity }) {
  const words = useWords(PUBLIC_WORDS);
  const label = useLabel(schemaWords);
  return (
    <>
      <Panel title={entity.name ?? entity.uscc}>
        <FactList
          facts={[
            [words.uscc, entity.uscc],
            [label('MarketEntity.status'), entity.status && label(`EntityStatus.${entity.status}`)],
            [label('MarketEntity.registeredOn'), entity.registeredOn],
          ]}
        />
        <div className="gap">
          <SourceStrip sources={entity.sources} />
        </div>
      </Panel>
      <Panel title={words.proofs}>
        <DrawProofs proofs={entity.drawProofs} />
      </Panel>
      <Panel title={words.cases}>
        <PenaltyTable entity={entity} />
      </Panel>
      <Panel title={words.inspections}>
        <InspectionTable entity={entity} />
      </Panel>
      <Panel title={words.credit}>
        <CreditTable entity={entity} />
      </Panel>
    </>
  );
}

/** What is published of one business, and the proofs of the draws that it was in: for whoever runs it, and for everybody. */
export function SelfCheckPage() {
  const words = useWords(PUBLIC_WORDS);
  const { uscc } = useConditions();
  const [{ data, error, fetching }] = useQuery({
    query: SelfCheckDocument,
    variables: { uscc: uscc ?? '' },
    pause: !uscc,
  });
  const entity = uscc ? data?.marketEntity : undefined;
  return (
    <PublicFrame title={words.check} says={words.checkSays} error={uscc ? error : undefined}>
      <QueryForm>
        <Form.Item name="uscc" label={words.uscc}>
          <Input allowClear maxLength={40} style={{ width: 260 }} />
        </Form.Item>
      </QueryForm>
      {uscc && !fetching && !error && !entity && <Alert type="info" showIcon title={words.unknown} />}
      {entity && <Published entity={entity} />}
    </PublicFrame>
  );
}
