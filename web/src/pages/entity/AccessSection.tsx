import { Button } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { holds, useSession } from '../../app/session';
import { Faults } from '../../parts/Faults';
import { moment } from '../../parts/format';
import { Panel } from '../../parts/Panel';
import { PlainTable } from '../../parts/PlainTable';
import { useCursorPages } from '../../parts/useCursorPages';
import { defineWords, useLabel, useText, useWords } from '../../words/language';
import { EntityAccessesDocument, words as schemaWords } from './accesses.generated';
import { ENTITY_WORDS } from './entityWords';

const PAGE = 20;
const WORDS = defineWords(
  {
    open: '打开查看记录',
    close: '收起',
    auditor: '审计人员可见全部记录及访问人。每条记录均在访问日志中，可凭序号取得包含证明。',
    department: '仅显示涉及本部门资源或本部门自身的访问；为调查目的的访问延后显示。',
    unstated: '未说明',
    total: (count: number, page: number) => `共 ${count} 条，第 ${page} 页`,
    previous: '上一页',
    next: '下一页',
    none: '没有您可以看到的访问记录',
  },
  {
    open: 'Show the accesses',
    close: 'Close',
    auditor: 'Auditors see all of them and by whom. Each stands in the access log and can be proved by its number.',
    department:
      'Shown are accesses to resources of your department and by itself; those for an investigation come later.',
    unstated: 'not stated',
    total: (count: number, page: number) => `${count} in all, page ${page}`,
    previous: 'Previous',
    next: 'Next',
    none: 'There are none that you may see',
  },
);

function Accesses({ uscc, nameOf }: { readonly uscc: string; nameOf(resource: string): string }) {
  const words = useWords(WORDS);
  const page = useWords(ENTITY_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  const { session } = useSession();
  const auditor = holds(session, 'auditor');
  const pages = useCursorPages(uscc, 'accesses');
  const [{ data, error, fetching }] = useQuery({
    query: EntityAccessesDocument,
    variables: { uscc, first: PAGE, after: pages.after ?? null, auditor },
  });
  const list = data?.marketEntity?.accesses;
  const of = (field: string) => label(`EntityAccess.${field}`);
  const purposeOf = (code: string | null) => {
    const found = data?.purposes?.find((one) => one.code === code);
    return found ? text(found.name, found.nameEn) : (code ?? words.unstated);
  };
  const next = () => {
    pages.note(list?.pageInfo.endCursor);
    pages.goTo(pages.number + 1);
  };
  return (
    <>
      <p className="none">{auditor ? words.auditor : words.department}</p>
      <Faults error={error} />
      {fetching && !list && <p role="status">{page.loading}</p>}
      {list?.totalCount === 0 && (
        <p className="none" data-empty>
          {words.none}
        </p>
      )}
      {list && list.totalCount > 0 && (
        <>
          <PlainTable
            caption={page.accesses}
            rows={list.edges.map(({ node }) => node)}
            rowKey={({ index }) => index}
            columns={[
              { title: of('index'), cell: ({ index }) => index },
              { title: of('time'), cell: ({ time }) => moment(time) },
              { title: of('department'), cell: ({ department }) => text(department?.name, department?.nameEn) || '—' },
              ...(auditor
                ? [{ title: of('subject'), cell: ({ subject }: { subject?: string | null }) => subject ?? '—' }]
                : []),
              { title: of('purpose'), cell: ({ purpose }) => purposeOf(purpose) },
              { title: of('resources'), cell: ({ resources }) => resources.map(nameOf).join('、') },
            ]}
          />
          <div className="pager">
            <span aria-live="polite">{words.total(list.totalCount, pages.number)}</span>
            <Button
              size="small"
              disabled={!pages.known.includes(pages.number - 1)}
              onClick={() => pages.goTo(pages.number - 1)}
            >
              {words.previous}
            </Button>
            <Button size="small" disabled={!list.pageInfo.hasNextPage} onClick={next}>
              {words.next}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

/** Who looked at the entity's data, for those who may see it; asked for when it is opened. */
export function AccessSection({ uscc, nameOf }: { readonly uscc: string; nameOf(resource: string): string }) {
  const words = useWords(WORDS);
  const page = useWords(ENTITY_WORDS);
  const [open, setOpen] = useState(false);
  return (
    <Panel
      title={page.accesses}
      id="accesses"
      extra={
        <Button size="small" aria-expanded={open} data-testid="accesses" onClick={() => setOpen(!open)}>
          {open ? words.close : words.open}
        </Button>
      }
    >
      {open && <Accesses uscc={uscc} nameOf={nameOf} />}
    </Panel>
  );
}
