import { useState } from 'react';
import { useQuery } from 'urql';
import { Faults } from '../../parts/Faults';
import { PlainTable } from '../../parts/PlainTable';
import { useLabel, useWords } from '../../words/language';
import { EntityCreditFileDocument, type EntityCreditFileQuery, words as schemaWords } from './creditFile.generated';
import { ENTITY_WORDS } from './entityWords';
import { Origin, type OriginOfFact } from './Origin';
import { Shown } from './Section';

type File = NonNullable<EntityCreditFileQuery['marketEntity']>;
type List<Row> = { readonly totalCount: number; readonly edges: readonly { readonly node: Row }[] } | null | undefined;
type Shape<Row> = readonly (readonly [field: keyof Row & string, enumName?: string])[];

type NodeOf<Field extends keyof File> = NonNullable<File[Field]>['edges'][number]['node'];

/** A list of the credit file as a table: one column for each field, values of an enum by their words. */
function FileList<Row extends OriginOfFact & { readonly id: string }>(props: {
  readonly field: keyof File & string;
  readonly type: string;
  readonly list: List<Row>;
  readonly shape: Shape<Row>;
}) {
  const { field, type, list, shape } = props;
  const words = useWords(ENTITY_WORDS);
  const label = useLabel(schemaWords);
  const title = label(`MarketEntity.${field}`);
  if (list === undefined) return null;
  return (
    <div className="part">
      <h3>{title}</h3>
      {list === null ? (
        <p className="missing">{words.missing}</p>
      ) : (
        <>
          <PlainTable
            caption={title}
            rows={list.edges.map(({ node }) => node)}
            rowKey={({ id }) => id}
            columns={[
              ...shape.map(([name, enumName]) => ({
                title: label(`${type}.${name}`),
                cell: (row: Row) => {
                  const value = row[name];
                  if (value === null || value === undefined) return '—';
                  return enumName ? label(`${enumName}.${value}`) : String(value);
                },
              })),
              { title: words.origin, cell: (row: Row) => <Origin fact={row} /> },
            ]}
          />
          <Shown all={list.totalCount} shown={list.edges.length} />
        </>
      )}
    </div>
  );
}

const REPORT: Shape<NodeOf<'annualReports'>> = [['year'], ['submittedOn'], ['lastOn'], ['state', 'AnnualReportState']];
const EVENT: Shape<NodeOf<'ownEvents'>> = [
  ['kind', 'OwnEventKind'],
  ['title'],
  ['occurredOn'],
  ['publicisedOn'],
  ['dueOn'],
  ['state', 'OwnEventState'],
];
const DECLARATION: Shape<NodeOf<'declarations'>> = [
  ['subject'],
  ['statement'],
  ['declaredOn'],
  ['validUntil'],
  ['trust', 'EvidenceTrust'],
];
const ACCIDENT: Shape<NodeOf<'accidentReports'>> = [
  ['kind', 'AccidentKind'],
  ['severity', 'AccidentSeverity'],
  ['occurredOn'],
  ['reportedOn'],
  ['summary'],
  ['standing', 'AccidentStanding'],
];
const STATEMENT: Shape<NodeOf<'thirdPartyEvidence'>> = [
  ['provider'],
  ['providerKind', 'ThirdPartyProviderKind'],
  ['kind', 'ThirdPartyEvidenceKind'],
  ['statement'],
  ['obtainedOn'],
  ['trust', 'EvidenceTrust'],
];

function FileLists({ file }: { readonly file: File }) {
  return (
    <>
      <FileList field="annualReports" type="AnnualReport" list={file.annualReports} shape={REPORT} />
      <FileList field="ownEvents" type="OwnEvent" list={file.ownEvents} shape={EVENT} />
      <FileList field="declarations" type="SelfDeclaration" list={file.declarations} shape={DECLARATION} />
      <FileList field="accidentReports" type="AccidentReport" list={file.accidentReports} shape={ACCIDENT} />
      <FileList field="thirdPartyEvidence" type="ThirdPartyEvidence" list={file.thirdPartyEvidence} shape={STATEMENT} />
    </>
  );
}

function Opened({ uscc, official }: { readonly uscc: string; readonly official: boolean }) {
  const words = useWords(ENTITY_WORDS);
  const [{ data, error, fetching }] = useQuery({ query: EntityCreditFileDocument, variables: { uscc, official } });
  return (
    <>
      {fetching && !data && <p role="status">{words.loading}</p>}
      <Faults error={error} />
      {data?.marketEntity && <FileLists file={data.marketEntity} />}
    </>
  );
}

/** The rest of the entity's credit file, asked for when it is opened. */
export function CreditFile({ uscc, official }: { readonly uscc: string; readonly official: boolean }) {
  const words = useWords(ENTITY_WORDS);
  const [open, setOpen] = useState(false);
  return (
    <details className="more" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{official ? words.fileMore : words.fileMorePublic}</summary>
      {open && <Opened uscc={uscc} official={official} />}
    </details>
  );
}
