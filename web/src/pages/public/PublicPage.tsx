import { useQuery } from 'urql';
import { ListTable } from '../../parts/ListTable';
import { useCursorPages } from '../../parts/useCursorPages';
import { useLabel, useText, useWords } from '../../words/language';
import { PublicFrame } from './PublicFrame';
import { PUBLIC_WORDS } from './publicWords';
import { PublishedRulesDocument, type PublishedRulesQuery, words as schemaWords } from './rules.generated';

type Rules = NonNullable<PublishedRulesQuery['ruleSets']>['edges'][number]['node'];

/** Rules of classification as they were published. */
export function PublicPage() {
  const words = useWords(PUBLIC_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  const pages = useCursorPages('rules');
  const [{ data, error, fetching }] = useQuery({ query: PublishedRulesDocument, variables: { after: pages.after } });
  return (
    <PublicFrame title={words.rules} says={words.rulesSays} error={error}>
      <ListTable<Rules>
        caption={words.rules}
        page={data?.ruleSets}
        pages={pages}
        loading={fetching}
        rowKey={({ number }) => number}
        columns={[
          {
            title: label('RuleSet.name'),
            render: (_, { name, nameEn, edition, number }) => (
              <>
                {text(name, nameEn)} · {words.edition(edition)}
                <div className="hash">{number}</div>
              </>
            ),
          },
          { title: label('RuleSet.matter'), render: (_, { matter }) => text(matter.name, matter.nameEn) },
          { title: label('RuleSet.authority'), render: (_, { authority }) => text(authority.name, authority.nameEn) },
          {
            title: words.inForce,
            render: (_, { inForceFrom, inForceTo }) => `${inForceFrom}${inForceTo ? ` → ${inForceTo}` : ''}`,
          },
          {
            title: words.bases,
            render: (_, { legalBases }) => legalBases.map(({ law, article }) => `${law} ${article}`).join('；'),
          },
          {
            title: words.grades,
            render: (_, { grades }) => grades.map((grade) => text(grade.name, grade.nameEn)).join(' / '),
          },
          {
            title: words.filing,
            render: (_, { filing }) => (filing ? label(`FilingState.${filing.state}`) : '—'),
          },
          {
            title: words.hash,
            render: (_, { contentHash }) => <span className="hash">{contentHash?.slice(0, 16)}…</span>,
          },
        ]}
      />
    </PublicFrame>
  );
}
