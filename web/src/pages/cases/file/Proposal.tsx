import { Tag } from 'antd';
import { actsFor } from '../../../app/office';
import { useSession } from '../../../app/session';
import { PlainTable } from '../../../parts/PlainTable';
import { useLabel, useWords } from '../../../words/language';
import { ANSWER_SUGGESTION } from '../action/answerSuggestion';
import { FormAction } from '../action/FormAction';
import { words as schemaWords } from '../case.generated';
import { Hash } from '../Hash';
import { words as stepWords } from '../steps.generated';
import type { CaseFile } from './caseFile';
import { Entered } from './Entered';
import { detailsOf } from './entries';
import { Facts, Penalties } from './Facts';
import { FILE_WORDS } from './fileWords';

interface Revised {
  readonly outcome?: string;
  readonly penalties?: NonNullable<CaseFile['proposal']>['penalties'];
  readonly reason?: string;
}

/** How what is proposed was changed after it was told: to what, why, by whom. */
function Revisions({ file }: { readonly file: CaseFile }) {
  const label = useLabel(schemaWords);
  const words = useWords(FILE_WORDS);
  const revised = file.history.filter(({ kind }) => kind === 'REVISE');
  const told = (entry: CaseFile['history'][number]): Revised => detailsOf(entry);
  if (revised.length === 0) return null;
  return (
    <>
      <h3>{words.revisions}</h3>
      <PlainTable
        caption={words.revisions}
        rows={revised}
        rowKey={({ hash }) => hash}
        columns={[
          { title: words.revisedOn, cell: ({ on }) => <span className="case-due">{on}</span> },
          {
            title: label('CaseProposal.outcome'),
            cell: (entry) => (
              <>
                {label(`DecisionOutcome.${told(entry).outcome}`)}
                <Penalties of={told(entry).penalties ?? []} />
              </>
            ),
          },
          { title: words.reason, cell: (entry) => told(entry).reason ?? '—' },
          { title: words.entered, cell: (entry) => <Entered entries={[entry]} /> },
        ]}
      />
    </>
  );
}

interface ProposalProps {
  readonly file: CaseFile;
  onDone(): void;
}

/** Lets an officer answer what a list suggests, from the suggestions or as a refusal named it. */
function AnswerSuggestion({ file, onDone }: ProposalProps) {
  const { session } = useSession();
  const words = useWords(FILE_WORDS);
  const { caseNumber, authority, decision, suggestions } = file;
  const may = session.roles.includes('case-officer') && actsFor(session, authority.code);
  if (!may || caseNumber === null || decision) return null;
  const lists = new Map(
    suggestions.map(({ list, title, edition }) => [list, `${title} ${words.edition(edition ?? 1)}`]),
  );
  const situations = new Map(suggestions.map(({ situation, text }) => [situation, text]));
  const chosen = (of: ReadonlyMap<string | null, string | null>) =>
    [...of].flatMap(([value, label]) => (value ? [{ value, label: label ?? value }] : []));
  return (
    <p className="no-print">
      <FormAction
        spec={ANSWER_SUGGESTION}
        words={stepWords}
        base={{ caseNumber }}
        choices={{ lists: chosen(lists), situations: chosen(situations) }}
        onDone={onDone}
      />
    </p>
  );
}

/** What the officers propose, and what the no-penalty lists suggest on it. */
export function Proposal({ file, onDone }: ProposalProps) {
  const label = useLabel(schemaWords);
  const words = useWords(FILE_WORDS);
  const field = (name: string) => label(`CaseProposal.${name}`);
  const { proposal, suggestions } = file;
  const answer = <AnswerSuggestion file={file} onDone={onDone} />;
  if (!proposal)
    return (
      <>
        <p className="none" data-empty>
          {words.noRows}
        </p>
        {answer}
      </>
    );
  const { outcome, provision, instrument, treatment, mitigating, circumstances, reasonOutside, newFacts } = proposal;
  return (
    <>
      <Facts
        items={[
          [field('outcome'), label(`DecisionOutcome.${outcome}`)],
          [field('penalties'), <Penalties key="penalties" of={proposal.penalties} />],
          [field('provision'), `${provision}（${label(`CaseInstrumentKind.${instrument}`)}）`],
          [
            field('treatment'),
            [label(`CaseTreatment.${treatment}`), ...mitigating.map((one) => label(`CaseMitigation.${one}`))].join(
              '；',
            ),
          ],
          [field('circumstances'), circumstances.join('、') || '—'],
          [field('reasonOutside'), reasonOutside ?? '—'],
          [field('newFacts'), newFacts.length > 0 ? newFacts.map((one) => <Hash key={one} of={one} />) : '—'],
        ]}
      />
      {suggestions.length > 0 && (
        <ul>
          {suggestions.map(({ ground, must, title, edition, text, illustrative, situation }) => (
            <li key={`${ground} ${situation}`}>
              {words.suggestions}：{label(`NoPenaltyGround.${ground}`)}（{must ? words.must : words.may}） {text}{' '}
              {title && `· ${title} ${edition === null ? '' : words.edition(edition)}`}{' '}
              {illustrative && <Tag>{words.illustrative}</Tag>}
            </li>
          ))}
        </ul>
      )}
      {answer}
      <Revisions file={file} />
    </>
  );
}
