import { Form, Input } from 'antd';
import { useQuery } from 'urql';
import { EntityLink } from '../../parts/EntityLink';
import { ListTable } from '../../parts/ListTable';
import { QueryForm, useConditions } from '../../parts/QueryForm';
import { useCursorPages } from '../../parts/useCursorPages';
import { useLabel, useText, useWords } from '../../words/language';
import { PublishedDecisionsDocument, type PublishedDecisionsQuery, words as schemaWords } from './decisions.generated';
import { PenaltyLine } from './PenaltyLine';
import { PublicFrame } from './PublicFrame';
import { PUBLIC_WORDS } from './publicWords';

type Decision = NonNullable<PublishedDecisionsQuery['publishedDecisions']>['edges'][number]['node'];

/** Decisions on penalties that are public and in force. */
export function PenaltiesPage() {
  const words = useWords(PUBLIC_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  const { decision } = useConditions();
  const pages = useCursorPages(decision ?? '');
  const [{ data, error, fetching }] = useQuery({
    query: PublishedDecisionsDocument,
    variables: { filter: decision ? { decision } : {}, after: pages.after },
  });
  return (
    <PublicFrame title={words.decisions} says={words.decisionsSays} error={error}>
      <QueryForm>
        <Form.Item name="decision" label={words.decision}>
          <Input allowClear maxLength={60} style={{ width: 280 }} />
        </Form.Item>
      </QueryForm>
      <ListTable<Decision>
        caption={words.decisions}
        page={data?.publishedDecisions}
        pages={pages}
        loading={fetching}
        rowKey={({ decision: number }) => number}
        columns={[
          { title: words.decision, dataIndex: 'decision' },
          {
            title: label('PublishedDecision.entity'),
            width: 200,
            render: (_, { entity }) => <EntityLink {...entity} />,
          },
          {
            title: label('PublishedDecision.department'),
            render: (_, { department }) => text(department.name, department.nameEn),
          },
          { title: label('PublishedDecision.cause'), dataIndex: 'cause' },
          {
            title: words.penalties,
            render: (_, { penalties }) => penalties.map((one) => <PenaltyLine key={one.sequence} {...one} />),
          },
          { title: label('PublishedDecision.decidedOn'), dataIndex: 'decidedOn', width: 110 },
          { title: words.publicUntil, dataIndex: 'publicationEndsOn', width: 110 },
        ]}
      />
    </PublicFrame>
  );
}
