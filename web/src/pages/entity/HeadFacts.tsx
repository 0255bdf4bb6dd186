import { Tag } from 'antd';
import { yuan } from '../../parts/format';
import { useLabel, useWords } from '../../words/language';
import { type EntityPageQuery, words as schemaWords } from './entity.generated';
import { ENTITY_WORDS } from './entityWords';
import { Origin, useNamed } from './Origin';
import { Section } from './Section';

/** The entity as the page's operation answers it. */
export type Entity = NonNullable<EntityPageQuery['marketEntity']>;

type Registration = NonNullable<Entity['registration']>;

const DASH = '—';

function capital({ registeredCapital: found }: Registration): string {
  if (!found) return DASH;
  return found.amount && found.currency === 'CNY' ? `${yuan(found.amount)}（${found.text}）` : found.text;
}

/** Rows of the register's entry: the label's key in the schema, and the text. */
function useRows(entity: Entity): readonly (readonly [key: string, text: string])[] {
  const label = useLabel(schemaWords);
  const named = useNamed();
  const { registration: entry } = entity;
  const ofEntity = [
    ['MarketEntity.status', entity.status ? label(`EntityStatus.${entity.status}`) : DASH],
    ['MarketEntity.registeredOn', entity.registeredOn ?? DASH],
    ['MarketEntity.district', entity.district ? `${named(entity.district)} ${entity.district.code}` : DASH],
    ['MarketEntity.industry', entity.industry ? `${named(entity.industry)} ${entity.industry.code}` : DASH],
  ] as const;
  if (!entry) return ofEntity;
  return [
    ...ofEntity,
    ['Registration.enterpriseType', entry.enterpriseType ?? DASH],
    ['Registration.registeredCapital', capital(entry)],
    ['Registration.address', entry.address ?? DASH],
    ['Registration.formerRegistrationNumber', entry.formerRegistrationNumber ?? DASH],
    ['Registration.registrationDivision', entry.registrationDivision],
    ['Registration.jurisdiction', named(entry.jurisdiction)],
    ['Registration.sourceRecordId', entry.sourceRecordId],
  ];
}

/** What the register says of the entity. */
export function HeadFacts({ entity }: { readonly entity: Entity }) {
  const words = useWords(ENTITY_WORDS);
  const label = useLabel(schemaWords);
  const rows = useRows(entity);
  const { registration: entry } = entity;
  const isLost = !entry && !entity.name;
  const flags = entry?.qualityFlags ?? [];
  return (
    <Section
      id="head"
      title={words.head}
      silo="credit"
      fields={['name', 'status', 'registeredOn', 'district', 'industry', 'registration']}
    >
      {isLost && <p className="missing">{words.missing}</p>}
      <dl className="facts">
        {(isLost ? [] : rows).map(([key, text]) => (
          <Fact key={key} label={label(key)}>
            {text}
          </Fact>
        ))}
        {entry && (
          <Fact label={words.origin}>
            <Origin fact={entry} />
          </Fact>
        )}
        {flags.length > 0 && (
          <Fact label={words.qualityFlags}>
            {flags.map((flag) => (
              <Tag key={flag} color="warning">
                {flag}
              </Tag>
            ))}
          </Fact>
        )}
      </dl>
    </Section>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}
