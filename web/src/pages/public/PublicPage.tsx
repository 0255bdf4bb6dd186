import { useQuery } from 'urql';
import { ListTable } from '../../parts/ListTable';
import { useCursorPages } from '../../parts/useCursorPages';
import { useLabel, useText, useWords } from '../../words/language';
import { PublicFrame } from './PublicFrame';
import { PUBLIC_WORDS } from './publicWords';
import { PublishedRulesDocument, type PublishedRulesQuery, words as schemaWords } from './rules.generated';

type Rules = NonNullable<PublishedRulesQuery['ruleSets']>['edges'][number]['node'];

/** The articles of each law together. */
function byLaw(bases: Rules['legalBases']): string[] {
  const laws = new Set(bases.map(({ law }) => law));
  const articlesOf = (one: string) => bases.filter(({ law }) => law === one).map(({ article }) => article);
  return [...laws].map((law) => `${law} ${articlesOf(law).join('、')}`);
}

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
            width: 170,
            render: (_, { name, nameEn, edition, number }) => (
              <>
                {text(name, nameEn)} · {words.edition(edition)}
                <div className="hash">{number}</div>
              </>
            ),
          },
          { title: label('RuleSet.matter'), width: 110, render: (_, { matter }) => text(matter.name, matter.nameEn) },
          {
            title: label('RuleSet.authority'),
            width: 120,
            render: (_, { authority }) => text(authority.name, authority.nameEn),
          },
          {
            title: words.inForce,
            width: 110,
            render: (_, { inForceFrom, inForceTo }) => `${inForceFrom}${inForceTo ? ` → ${inForceTo}` : ''}`,
          },
          {
            title: words.bases,
            render: (_, { legalBases }) => byLaw(legalBases).map((basis) => <div key={basis}>{basis}</div>),
          },
          {
            title: words.grades,
            width: 130,
            render: (_, { grades }) => grades.map((grade) => text(grade.name, grade.nameEn)).join(' / '),
          },
          {
            title: words.filing,
            width: 80,
            render: (_, { filing }) => (filing ? label(`FilingState.${filing.state}`) : '—'),
          },
          {
            title: words.hash,
            width: 100,
            render: (_, { contentHash }) => <span className="hash">{contentHash?.slice(0, 16)}…</span>,
          },
        ]}
      />
    </PublicFrame>
  );
}
