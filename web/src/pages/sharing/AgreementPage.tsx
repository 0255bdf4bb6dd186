import { Tag } from 'antd';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { useSession } from '../../app/session';
import { useDistricts } from '../../parts/choices/useDistricts';
import { FactTable } from '../../parts/FactTable';
import { Panel } from '../../parts/Panel';
import { PlainTable } from '../../parts/PlainTable';
import { useLabel, useText, useWords } from '../../words/language';
import { AgreementActions } from './AgreementActions';
import { AgreementHistory } from './AgreementHistory';
import { OneAgreementDocument, type OneAgreementQuery, words as schemaWords } from './agreements.generated';
import { AGREEMENT_WORDS } from './agreementWords';
import { useTermChoices } from './choices/useTermChoices';
import { isInside, SharingFrame } from './SharingFrame';

/** An agreement as both sides read it. */
export type Agreement = NonNullable<OneAgreementQuery['agreement']>;

function Contents({ agreement }: { readonly agreement: Agreement }) {
  const words = useWords(AGREEMENT_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  const { labelOf } = useTermChoices();
  const districtNames = useDistricts();
  const { consumer, purpose, terms, methods, districts, from, until } = agreement;
  const rows = [
    { name: words.consumer, value: text(consumer.name, consumer.nameEn) },
    { name: words.purpose, value: text(purpose.name, purpose.nameEn) },
    { name: words.legalBasis, value: agreement.legalBasis },
    { name: words.scenario, value: agreement.scenario },
    {
      name: label('Agreement.terms'),
      value: terms.map(({ term, owner, outsidePurpose }) => (
        <div key={term}>
          <span className="hash">{labelOf(term)}</span> {text(owner.name, owner.nameEn)}{' '}
          {outsidePurpose && <Tag color="orange">{words.outsidePurpose}</Tag>}
        </div>
      )),
    },
    { name: label('Agreement.districts'), value: districts?.map(districtNames.labelOf).join('、') ?? words.wholeCity },
    { name: words.methods, value: methods.map((one) => label(`SharingMethod.${one}`)).join('、') },
    { name: `${words.from} – ${words.until}`, value: `${from} – ${until}` },
    { name: words.rate, value: agreement.ratePerMinute },
    { name: words.hash, value: <span className="hash">{agreement.hash ?? words.none}</span> },
    { name: words.consumerSigns, value: agreement.consumerSigned ? words.signed : words.notSigned },
  ];
  return <FactTable caption={words.contents} facts={rows} />;
}

function Owners({ owners }: Pick<Agreement, 'owners'>) {
  const words = useWords(AGREEMENT_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  return (
    <PlainTable
      caption={words.owners}
      rows={owners}
      rowKey={({ department }) => department.code}
      columns={[
        { title: words.owner, cell: ({ department }) => text(department.name, department.nameEn) },
        { title: label('AgreementOwner.terms'), cell: ({ terms }) => terms.join('、') },
        { title: words.answer, cell: ({ answer }) => (answer ? label(`OwnerAnswer.${answer}`) : words.none) },
        {
          title: label('AgreementOwner.grantedTerms'),
          cell: ({ grantedTerms }) => grantedTerms?.join('、') ?? words.none,
        },
        {
          title: words.reason,
          cell: ({ ground, citation, reason }) =>
            [ground && text(ground.name, ground.nameEn), citation, reason].filter(Boolean).join('；') || words.none,
        },
        { title: words.sign, cell: ({ signedOn }) => signedOn ?? words.notSigned },
      ]}
    />
  );
}

function Clocks({ clocks }: Pick<Agreement, 'clocks'>) {
  const words = useWords(AGREEMENT_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  return (
    <PlainTable
      caption={words.clocks}
      rows={clocks}
      rowKey={({ kind, department, dueOn }) => `${kind} ${department?.code} ${dueOn}`}
      columns={[
        { title: words.clock, cell: ({ kind }) => label(`AgreementClockKind.${kind}`) },
        { title: words.owner, cell: ({ department }) => text(department?.name, department?.nameEn) || words.none },
        { title: label('AgreementClock.dueOn'), cell: ({ dueOn }) => dueOn ?? words.none },
        { title: label('AgreementClock.doneOn'), cell: ({ doneOn }) => doneOn ?? words.none },
        {
          title: words.basis,
          cell: ({ source, article, verified, overdue, escalated }) => (
            <>
              {source} {article} {verified === false && <Tag color="orange">{words.unverified}</Tag>}
              {overdue && <Tag color="red">{words.overdue}</Tag>}
              {escalated && <Tag color="orange">{words.escalated}</Tag>}
            </>
          ),
        },
      ]}
    />
  );
}

/** One agreement from its application to its end, and what the caller may do with it. */
export function AgreementPage() {
  const words = useWords(AGREEMENT_WORDS);
  const label = useLabel(schemaWords);
  const { session } = useSession();
  const { id = '' } = useParams();
  const [{ data, error }, ask] = useQuery({
    query: OneAgreementDocument,
    variables: { id },
    pause: !isInside(session),
  });
  const agreement = data?.agreement;
  const again = () => ask({ requestPolicy: 'network-only' });
  return (
    <SharingFrame
      title={words.agreementNumbered(id)}
      says={words.agreementsSays}
      error={error}
      extra={agreement && <AgreementActions agreement={agreement} grounds={data.refusalGrounds ?? []} onDone={again} />}
    >
      {agreement && (
        <>
          <Panel title={words.contents} extra={<Tag color="blue">{label(`AgreementState.${agreement.state}`)}</Tag>}>
            <Contents agreement={agreement} />
          </Panel>
          <Panel title={words.owners}>
            <Owners owners={agreement.owners} />
          </Panel>
          <Panel title={words.clocks}>
            <Clocks clocks={agreement.clocks} />
          </Panel>
          <Panel title={words.history}>
            <AgreementHistory agreement={agreement} />
          </Panel>
        </>
      )}
    </SharingFrame>
  );
}
