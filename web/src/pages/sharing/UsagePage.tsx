import { Form, Input } from 'antd';
import { useQuery } from 'urql';
import { useSession } from '../../app/session';
import { usePurposes } from '../../parts/choices/usePurposes';
import { count } from '../../parts/format';
import { Panel } from '../../parts/Panel';
import { PlainTable } from '../../parts/PlainTable';
import { QueryForm, useConditions } from '../../parts/QueryForm';
import { useText, useWords } from '../../words/language';
import { AgreementLink } from './AgreementLink';
import { UsageOfDocument, type UsageRowFragment } from './accesses.generated';
import { isInside, SharingFrame } from './SharingFrame';
import { SHARING_WORDS } from './sharingWords';

const thisMonth = (): string =>
  new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Shanghai' }).format(new Date()).slice(0, 7);

const DEFAULTS = { month: thisMonth() };

function UsageTable({
  rows,
  caption,
  loading,
}: {
  readonly rows: readonly UsageRowFragment[] | null | undefined;
  readonly loading: boolean;
  readonly caption: string;
}) {
  const words = useWords(SHARING_WORDS);
  const text = useText();
  const purposeOf = usePurposes();
  return (
    <PlainTable
      caption={caption}
      rows={rows}
      loading={loading}
      rowKey={({ agreement, provider, consumer, purpose }) =>
        `${agreement} ${provider?.code} ${consumer?.code} ${purpose}`
      }
      columns={[
        { title: words.owner, cell: ({ provider }) => text(provider?.name, provider?.nameEn) || words.none },
        { title: words.consumer, cell: ({ consumer }) => text(consumer?.name, consumer?.nameEn) || words.none },
        {
          title: words.agreement,
          cell: ({ agreement }) => (agreement ? <AgreementLink id={agreement} /> : words.none),
        },
        { title: words.purpose, cell: ({ purpose }) => purposeOf(purpose) ?? words.none },
        { title: words.operations, cell: ({ operations }) => count(operations) },
        { title: words.entities, cell: ({ entities }) => count(entities) },
        { title: words.given, cell: ({ fields }) => count(fields) },
        { title: words.denied, cell: ({ denied }) => count(denied) },
      ]}
    />
  );
}

/** Who used whose data in a month, seen from both sides. */
export function UsagePage() {
  const words = useWords(SHARING_WORDS);
  const { session } = useSession();
  const { month = DEFAULTS.month } = useConditions();
  const [{ data, error, fetching }] = useQuery({
    query: UsageOfDocument,
    variables: { month, department: session.department },
    pause: !isInside(session),
  });
  return (
    <SharingFrame title={words.usage} says={words.usageSays} error={error}>
      <QueryForm defaults={DEFAULTS}>
        <Form.Item name="month" label={words.month}>
          <Input type="month" />
        </Form.Item>
      </QueryForm>
      <Panel title={words.provided}>
        <UsageTable caption={words.provided} rows={data?.provided} loading={fetching} />
      </Panel>
      <Panel title={words.consumed}>
        <UsageTable caption={words.consumed} rows={data?.consumed} loading={fetching} />
      </Panel>
    </SharingFrame>
  );
}
