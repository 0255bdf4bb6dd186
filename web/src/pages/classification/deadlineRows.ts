import type { ClassificationDeadlinesQuery } from './deadlines.generated';

type Answer = ClassificationDeadlinesQuery;
type Kind = 'FILING' | 'EVALUATION' | 'OBJECTION' | 'HEARING' | 'INTERVIEW' | 'FINDING' | 'TASK';

/** A term that runs, whose it is, and where it is dealt with. */
export interface Deadline {
  readonly kind: Kind;
  readonly number: string;
  readonly matter: string | null;
  readonly authority: { readonly name: string; readonly nameEn: string } | null;
  /** Last day; null where it is not told. */
  readonly dueOn: string | null;
  /** Of a term without a last day: since when it runs. */
  readonly since?: string;
  readonly to: string;
}

type Nodes<Row> = { readonly edges: readonly { readonly node: Row }[] } | null | undefined;

const nodes = <Row>(list: Nodes<Row>): readonly Row[] => list?.edges.map(({ node }) => node) ?? [];

const filings = ({ published }: Answer): Deadline[] =>
  nodes(published)
    .filter(({ filing }) => filing && !filing.filedOn)
    .map(({ number, matter, authority, filing }) => ({
      kind: 'FILING',
      number,
      matter: matter.code,
      authority,
      dueOn: filing?.dueOn ?? null,
      to: `/classification/rules/${number}`,
    }));

const evaluations = ({ evaluationsDue }: Answer): Deadline[] =>
  (evaluationsDue ?? []).map(({ ruleSet, matter, authority, dueOn }) => ({
    kind: 'EVALUATION',
    number: ruleSet,
    matter,
    authority: authority ?? null,
    dueOn,
    to: `/classification/rules/${ruleSet}`,
  }));

const objections = ({ objections: open }: Answer): Deadline[] =>
  nodes(open).map(({ number, matter, authority, enteredOn, dueOn }) => ({
    kind: 'OBJECTION',
    number,
    matter,
    authority,
    dueOn,
    since: enteredOn,
    to: '/classification/objections?state=OPEN',
  }));

const hearings = ({ hearings: waiting }: Answer): Deadline[] =>
  nodes(waiting).map(({ number, matter, authority, closesOn }) => ({
    kind: 'HEARING',
    number,
    matter,
    authority,
    dueOn: closesOn,
    to: '/classification/objections',
  }));

const interviews = ({ interviews: every }: Answer): Deadline[] =>
  nodes(every)
    .filter(({ state }) => state !== 'RECTIFIED')
    .map(({ number, matter, authority, rectifyBy }) => ({
      kind: 'INTERVIEW',
      number,
      matter,
      authority,
      dueOn: rectifyBy,
      to: '/classification/interviews',
    }));

const findings = ({ violationFindings }: Answer): Deadline[] =>
  nodes(violationFindings).map(({ number, matter, authority, dueOn }) => ({
    kind: 'FINDING',
    number,
    matter,
    authority: authority ?? null,
    dueOn: dueOn ?? null,
    to: '/cases',
  }));

const tasks = ({ supervisionTasks }: Answer): Deadline[] =>
  nodes(supervisionTasks).map(({ number, matter, nextBy, nextDueOn }) => ({
    kind: 'TASK',
    number,
    matter: matter ?? null,
    authority: nextBy ?? null,
    dueOn: nextDueOn ?? null,
    to: '/classification/tasks?show=open',
  }));

/**
 * Every term that runs, the one that ends first before the others; those without a last day at the end. Some last days are
 * told to who watches over authorities alone, as by when a planned interview is to be held.
 */
export function deadlinesOf(answer: Answer): readonly Deadline[] {
  const overseen = new Map(
    nodes(answer.oversight?.overdue).map(({ kind, number, dueOn }) => [`${kind} ${number}`, dueOn]),
  );
  return [filings, evaluations, objections, hearings, interviews, findings, tasks]
    .flatMap((one) => one(answer))
    .map((deadline) => ({ ...deadline, dueOn: overseen.get(`${deadline.kind} ${deadline.number}`) ?? deadline.dueOn }))
    .sort((one, other) => ((one.dueOn ?? '9') < (other.dueOn ?? '9') ? -1 : 1));
}

/** Whether some terms could not be had, so that those which are known are not all. */
export const isCutShort = ({ published, evaluationsDue, objections, hearings, interviews, ...rest }: Answer): boolean =>
  [published, evaluationsDue, objections, hearings, interviews, rest.violationFindings, rest.supervisionTasks].includes(
    null,
  );

/** Lists of which more stand in the hub than were read, so that what is counted of them is not all. */
export function cutLists(answer: Answer) {
  const lists = [
    ['publishedRules', answer.published],
    ['OBJECTION', answer.objections],
    ['HEARING', answer.hearings],
    ['INTERVIEW', answer.interviews],
    ['FINDING', answer.violationFindings],
    ['TASK', answer.supervisionTasks],
    ['overdueItems', answer.oversight?.overdue],
  ] as const;
  return lists.flatMap(([name, list]) => {
    const shown = list?.edges.length ?? 0;
    return list && list.totalCount > shown ? [{ name, shown, all: list.totalCount }] : [];
  });
}
