import { Tag } from 'antd';
import { createContext, type ReactNode, useContext } from 'react';
import { Link } from 'react-router';
import { CombinedError } from 'urql';
import { Faults } from '../../parts/Faults';
import { Panel } from '../../parts/Panel';
import { type SourceState, SourceTag } from '../../parts/SourceStrip';
import { useWords } from '../../words/language';
import { ENTITY_WORDS } from './entityWords';

/** The faults of an answer that are about these fields of the entity. */
export function faultsAt(error: CombinedError | undefined, fields: readonly string[]): CombinedError | undefined {
  const graphQLErrors = (error?.graphQLErrors ?? []).filter(({ path }) =>
    fields.includes(String(path?.[1] ?? path?.[0])),
  );
  return graphQLErrors.length > 0 ? new CombinedError({ graphQLErrors }) : undefined;
}

/** How many rows of a list are shown, where that is not all. */
export function Shown({ all, shown }: { readonly all: number; readonly shown: number }) {
  const words = useWords(ENTITY_WORDS);
  return all > shown ? <p className="none">{words.ofAll(shown, all)}</p> : null;
}

/** What every section of the page needs to know of the answer. */
export interface Answer {
  readonly sources: readonly SourceState[];
  readonly error: CombinedError | undefined;
  /** Entries recorded later than this are marked, in milliseconds; null for none. */
  readonly markedAfter: number | null;
  /** Whether it could be told what the caller's agreement shares. */
  readonly isAgreementKnown: boolean;
}

const AnswerOfPage = createContext<Answer>({
  sources: [],
  error: undefined,
  markedAfter: null,
  isAgreementKnown: true,
});

/** Gives the sections inside it the state of the answer. */
export const AnswerProvider = AnswerOfPage;

/** The state of the answer that the page shows. */
export const useAnswer = (): Answer => useContext(AnswerOfPage);

/** What is not asked for because the caller has no right to it, or because nobody can tell whether he has. */
export function NotAsked({ what }: { readonly what?: string }) {
  const words = useWords(ENTITY_WORDS);
  const { isAgreementKnown } = useAnswer();
  return (
    <p className="not-asked" data-testid="not-asked">
      <Tag>{isAgreementKnown ? words.notShared : words.notTold}</Tag>
      {what && <strong>{what}：</strong>}
      {isAgreementKnown ? (
        <>
          {words.notAsked} <Link to="/sharing">{words.apply}</Link>
        </>
      ) : (
        words.notAskedUntold
      )}
    </p>
  );
}

/** A part of a section: its facts, or that they could not be had, or that they were not asked for. */
export function Part<Value>(props: {
  readonly title: string;
  readonly asked: boolean;
  readonly value: Value | null | undefined;
  children(value: Value): ReactNode;
}) {
  const { title, asked, value, children } = props;
  const words = useWords(ENTITY_WORDS);
  if (!asked) return <NotAsked what={title} />;
  return (
    <div className="part">
      <h3>{title}</h3>
      {value === null || value === undefined ? <p className="missing">{words.missing}</p> : children(value)}
    </div>
  );
}

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly silo: string;
  /** Fields of the entity whose faults are told here. */
  readonly fields: readonly string[];
  readonly children: ReactNode;
}

/** A section of the page: from which silo, how that took part, what is missing of it and why. */
export function Section({ id, title, silo, fields, children }: SectionProps) {
  const { sources, error } = useAnswer();
  const source = sources.find((one) => one.silo === silo);
  return (
    <Panel title={title} id={id} extra={source && <SourceTag source={source} />}>
      <Faults error={faultsAt(error, fields)} />
      {children}
    </Panel>
  );
}
