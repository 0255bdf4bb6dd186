import { Form, Input } from 'antd';
import { useQuery } from 'urql';
import { useSession } from '../../app/session';
import { usePurposes } from '../../parts/choices/usePurposes';
import { moment } from '../../parts/format';
import { ListTable } from '../../parts/ListTable';
import { Panel } from '../../parts/Panel';
import { QueryForm, useConditions } from '../../parts/QueryForm';
import { useCursorPages } from '../../parts/useCursorPages';
import { useText, useWords } from '../../words/language';
import { AgreementLink } from './AgreementLink';
import { AccessesDocument } from './accesses.generated';
import { LOG_WORDS } from './logWords';
import { isInside, SharingFrame } from './SharingFrame';
import { VerifyButton } from './VerifyButton';
import type { Access, Checkpoint } from './verifyRecord';

function useColumns(checkpoint: Checkpoint | null) {
  const words = useWords(LOG_WORDS);
  const text = useText();
  const purposeOf = usePurposes(isInside(useSession().session));
  return [
    { title: words.index, dataIndex: 'index', width: 80 },
    { title: words.time, width: 140, render: (_: unknown, { time }: Access) => moment(time) },
    {
      title: words.who,
      width: 200,
      render: (_: unknown, { department, subject }: Access) => (
        <>
          {text(department?.name, department?.nameEn)} <div className="hash">{subject}</div>
        </>
      ),
    },
    {
      title: words.agreement,
      render: (_: unknown, { agreement, purpose }: Access) => (
        <>
          {agreement ? <AgreementLink id={agreement} /> : words.none} <div>{purposeOf(purpose)}</div>
        </>
      ),
    },
    {
      title: words.entities,
      render: (_: unknown, { entities }: Access) =>
        entities.length > 2 ? `${entities.slice(0, 2).join(' ')} ${words.ofAll(entities.length)}` : entities.join(' '),
    },
    { title: words.given, width: 90, render: (_: unknown, { fields }: Access) => fields.length },
    { title: words.denied, width: 90, render: (_: unknown, { denied }: Access) => denied.length },
    {
      title: words.verify,
      width: 190,
      render: (_: unknown, access: Access) => <VerifyButton access={access} checkpoint={checkpoint} />,
    },
  ];
}

/** The log of accesses across departments, each record provable against the signed tree. */
export function AccessPage() {
  const words = useWords(LOG_WORDS);
  const { session } = useSession();
  const { uscc, agreement } = useConditions();
  const pages = useCursorPages(`${uscc} ${agreement}`);
  const [{ data, error, fetching }] = useQuery({
    query: AccessesDocument,
    variables: { filter: { uscc, agreement }, after: pages.after },
    pause: !isInside(session),
  });
  const checkpoint = data?.accessLogCheckpoint ?? null;
  return (
    <SharingFrame title={words.log} says={words.logSays} error={error}>
      <QueryForm>
        <Form.Item name="uscc" label={words.uscc}>
          <Input allowClear maxLength={40} style={{ width: 220 }} />
        </Form.Item>
        <Form.Item name="agreement" label={words.agreement}>
          <Input allowClear maxLength={20} style={{ width: 160 }} />
        </Form.Item>
      </QueryForm>
      {checkpoint && (
        <Panel title={words.checkpoint}>
          {words.checkpointSays(checkpoint.size, moment(checkpoint.signedAt))}
          <div className="hash">{checkpoint.verifierKey}</div>
        </Panel>
      )}
      <ListTable<Access>
        caption={words.log}
        page={data?.accessRecords}
        pages={pages}
        loading={fetching}
        rowKey={({ index }) => index}
        columns={useColumns(checkpoint)}
      />
    </SharingFrame>
  );
}
