import { PlainTable } from '../../parts/PlainTable';
import { useLabel, useWords } from '../../words/language';
import { words as schemaWords } from './entity.generated';
import { ENTITY_WORDS } from './entityWords';
import type { Entity } from './HeadFacts';
import { useNamed } from './Origin';
import { Section } from './Section';

/** What is doubted of the entity's facts and flagged for all who hold them. */
export function DoubtSection({ entity, nameOf }: { readonly entity: Entity; nameOf(resource: string): string }) {
  const words = useWords(ENTITY_WORDS);
  const label = useLabel(schemaWords);
  const named = useNamed();
  const of = (field: string) => label(`DataDoubt.${field}`);
  const rows = entity.openDoubts;
  return (
    <Section id="doubts" title={words.doubts} silo="exchange" fields={['openDoubts']}>
      {!rows && <p className="missing">{words.missing}</p>}
      {rows?.length === 0 && (
        <p className="none" data-empty>
          {words.doubtsNone}
        </p>
      )}
      {rows && rows.length > 0 && (
        <PlainTable
          caption={words.doubts}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            { title: of('id'), cell: ({ id }) => id },
            {
              title: of('field'),
              cell: ({ field, resource, recordKey }) => (
                <>
                  {nameOf(resource)} <code>{field}</code>
                  <div className="hash">{recordKey}</div>
                </>
              ),
            },
            { title: of('state'), cell: ({ state }) => label(`DataDoubtState.${state}`) },
            { title: of('flaggedOn'), cell: ({ flaggedOn, raisedOn }) => flaggedOn ?? raisedOn },
            { title: of('dueOn'), cell: ({ dueOn }) => dueOn ?? '—' },
            { title: of('owner'), cell: ({ owner }) => named(owner) },
            { title: of('provider'), cell: ({ provider }) => named(provider) },
            { title: of('reason'), cell: ({ reason }) => reason ?? '—' },
          ]}
        />
      )}
    </Section>
  );
}
