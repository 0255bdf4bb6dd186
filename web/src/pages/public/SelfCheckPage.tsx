import { Alert, Form, Input } from 'antd';
import { useQuery } from 'urql';
import { Panel } from '../../parts/Panel';
import { QueryForm, useConditions } from '../../parts/QueryForm';
import { SourceStrip } from '../../parts/SourceStrip';
import { useLabel, useText, useWords } from '../../words/language';
import { DrawProofs } from './DrawProofs';
import { FactList } from './FactList';
import { OpenRounds } from './OpenRounds';
import type { ItemName } from './ownProof';
import { PublicFrame } from './PublicFrame';
import { CreditTable, Cut, InspectionTable, PenaltyTable } from './PublishedFacts';
import { PROOF_WORDS } from './proofWords';
import { PUBLIC_WORDS } from './publicWords';
import { SelfCheckDocument, type SelfCheckQuery, words as schemaWords } from './selfCheck.generated';

type Entity = NonNullable<SelfCheckQuery['marketEntity']>;

interface PublishedProps {
  readonly entity: Entity;
  readonly rounds: SelfCheckQuery['drawRounds'];
  readonly items: SelfCheckQuery['inspectionItems'];
  readonly itemName: ItemName;
}

function Published({ entity, rounds, items, itemName }: PublishedProps) {
  const words = useWords(PUBLIC_WORDS);
  const { open, itemsCut } = useWords(PROOF_WORDS);
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
        <DrawProofs proofs={entity.drawProofs} itemName={itemName} />
        {items && items.totalCount > items.edges.length && (
          <p className="none">{itemsCut(items.edges.length, items.totalCount)}</p>
        )}
      </Panel>
      <Panel title={open}>
        <OpenRounds rounds={rounds} />
      </Panel>
      <Panel title={words.cases}>
        <PenaltyTable entity={entity} />
        <Cut list={entity.enforcementCases} />
      </Panel>
      <Panel title={words.inspections}>
        <InspectionTable entity={entity} />
        <Cut list={entity.inspections} />
      </Panel>
      <Panel title={words.credit}>
        <CreditTable entity={entity} />
        <Cut list={entity.creditRecords} />
      </Panel>
    </>
  );
}

/** Says inspection items by their names, with their codes; a code alone where there is no name. */
function useItemName(items: SelfCheckQuery['inspectionItems'] | undefined): ItemName {
  const text = useText();
  return (code) => {
    const named = items?.edges.find(({ node }) => node.code === code)?.node;
    return named ? `${text(named.name, named.nameEn)} ${code}` : code;
  };
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
  const itemName = useItemName(data?.inspectionItems);
  const entity = uscc ? data?.marketEntity : undefined;
  return (
    <PublicFrame title={words.check} says={words.checkSays} error={uscc ? error : undefined}>
      <QueryForm>
        <Form.Item name="uscc" label={words.uscc}>
          <Input allowClear maxLength={40} style={{ width: 260 }} />
        </Form.Item>
      </QueryForm>
      {uscc && !fetching && !error && !entity && <Alert type="info" showIcon data-empty title={words.unknown} />}
      {entity && (
        <Published
          entity={entity}
          rounds={data?.drawRounds ?? null}
          items={data?.inspectionItems ?? null}
          itemName={itemName}
        />
      )}
    </PublicFrame>
  );
}
