import { Tag } from 'antd';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { holds, useSession } from '../../app/session';
import { FactTable } from '../../parts/FactTable';
import { count, moment, percent } from '../../parts/format';
import { Panel } from '../../parts/Panel';
import { PlainTable } from '../../parts/PlainTable';
import { useLabel, useText, useWords } from '../../words/language';
import { ApplyButton } from './ApplyButton';
import { ResourceDocument, type ResourceQuery, words as schemaWords } from './catalogue.generated';
import { SharingFrame } from './SharingFrame';
import './sharing.css';
import { CATALOGUE_WORDS } from './catalogueWords';

type Resource = NonNullable<ResourceQuery['resource']>;

/** A field as `Type.field`, which may break after the dot alone. */
function Coordinate({ text }: { readonly text: string }) {
  const [type = '', field = ''] = text.split('.', 2);
  return (
    <code className="coordinate">
      {type}.<wbr />
      {field}
    </code>
  );
}

function Facts({ resource }: { readonly resource: Resource }) {
  const words = useWords(CATALOGUE_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  const { owner, purposes, legalBasis, freshness, quality } = resource;
  const rows = [
    { name: words.owner, value: text(owner.name, owner.nameEn) },
    { name: words.class, value: label(`SharingClass.${resource.class}`) },
    { name: words.meaning, value: text(resource.meaning, resource.meaningEn) },
    { name: words.purpose, value: purposes?.map((one) => text(one.name, one.nameEn)).join('、') ?? words.allPurposes },
    { name: words.conditions, value: text(resource.conditions, resource.conditionsEn) },
    { name: words.howTo, value: text(resource.howToApply, resource.howToApplyEn) },
    {
      name: words.basis,
      value: legalBasis.map(({ law, article, verified }) => (
        <div key={`${law} ${article}`}>
          {law} {article} {!verified && <Tag color="orange">{words.unverified}</Tag>}
        </div>
      )),
    },
    {
      name: words.fresh,
      value: freshness && (
        <>
          {words.changes(count(freshness.changes))} · {moment(freshness.lastChangeAt)}
          <div>
            <Link to={`/sharing/feed?resource=${resource.code}`}>{words.seeChanges}</Link>
          </div>
        </>
      ),
    },
    {
      name: words.quality,
      value:
        quality &&
        words.measured(count(quality.sampled), percent(quality.completeness), (quality.lagP95Ms / 1000).toFixed(1)),
    },
  ];
  return <FactTable caption={words.details} facts={rows} />;
}

/** One resource of the catalogue: what one needs to know to apply for it. */
export function ResourcePage() {
  const words = useWords(CATALOGUE_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  const { code = '' } = useParams();
  const { session } = useSession();
  const mayApply = holds(session, 'integrator', 'sharing-officer');
  const [{ data, error }] = useQuery({ query: ResourceDocument, variables: { code, mayApply } });
  const resource = data?.resource;
  return (
    <SharingFrame
      title={resource ? text(resource.name, resource.nameEn) : code}
      says={words.catalogueSays}
      error={error}
      isOpen
      extra={
        mayApply && resource?.class === 'CONDITIONAL' && <ApplyButton purposes={data?.purposes ?? []} term={code} />
      }
    >
      {resource && (
        <>
          <Panel title={code}>
            <Facts resource={resource} />
          </Panel>
          <Panel title={words.fields}>
            <PlainTable
              caption={words.fields}
              rows={resource.fields}
              rowKey={({ coordinate }) => coordinate}
              columns={[
                { title: words.fields, cell: ({ coordinate }) => <Coordinate text={coordinate} /> },
                { title: words.fieldName, cell: ({ name }) => name },
                { title: words.meaningEn, cell: ({ meaningEn }) => <span lang="en">{meaningEn}</span> },
                {
                  title: words.class,
                  cell: ({ class: one }) => <span className="whole">{label(`SharingClass.${one}`)}</span>,
                },
              ]}
            />
          </Panel>
        </>
      )}
    </SharingFrame>
  );
}
