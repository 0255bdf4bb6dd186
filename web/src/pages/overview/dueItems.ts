import type { DueVisitsFragment } from './standing.generated';
import type { OverviewWorkQuery } from './work.generated';

type Kind = 'case' | 'task' | 'visit' | 'followUp' | 'planDue' | 'interview' | 'agreement' | 'repair';
interface Named {
  readonly name: string;
  readonly nameEn: string;
}

/** Something that has to be done until a day. */
export interface DueItem {
  readonly key: string;
  readonly kind: Kind;
  readonly number: string;
  /** What it is: a text of its own, or the key of a word of the schema. */
  readonly what: { readonly text?: string | null; readonly label?: string };
  readonly entity?: { readonly uscc: string; readonly name: string | null } | null;
  readonly who: Named | null;
  readonly dueOn: string;
  /** Days from today; below nought when it is overdue. */
  readonly days: number;
  readonly to: string;
}

const DAY = 86_400_000;
/** States of an agreement in which somebody is waited for. */
const WAITING = ['APPLIED', 'INCOMPLETE', 'APPROVED', 'NARROWED', 'SIGNED'];

type Found = Omit<DueItem, 'days' | 'key' | 'dueOn'> & { readonly dueOn: string | null | undefined };

function nodes<Node>(list: { readonly edges: readonly { readonly node: Node }[] } | null | undefined): readonly Node[] {
  return list?.edges.map(({ node }) => node) ?? [];
}

/** The address of one row of a list that shows it under the conditions given. */
function rowIn(list: string, conditions: Readonly<Record<string, string | undefined>>, number: string): string {
  const stated = Object.entries(conditions).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return `${list}?${new URLSearchParams(stated)}#${number}`;
}

function fromCases(data: OverviewWorkQuery): readonly Found[] {
  const cases = nodes(data.dueCaseFiles).map(({ number, cause, dueOn, authority, entity }) => {
    return {
      kind: 'case',
      number,
      what: { text: cause },
      who: authority,
      dueOn,
      entity,
      to: `/cases/${number}`,
    } as const;
  });
  const repairs = nodes(data.creditRepairs).map(({ number, shareDueOn, authority, entity }) => {
    const to = rowIn('/cases/repairs', { overdue: 'true', uscc: entity?.uscc }, number);
    return { kind: 'repair', number, what: {}, who: authority, dueOn: shareDueOn, entity, to } as const;
  });
  return [...cases, ...repairs];
}

function fromVisits(lists: readonly (DueVisitsFragment | null | undefined)[]): readonly Found[] {
  return lists.flatMap(nodes).map(({ number, state, scheduledOn, windowTo, authority, entity }) => {
    const what = { label: `VisitState.${state}` };
    return {
      kind: 'visit',
      number,
      what,
      who: authority,
      dueOn: scheduledOn ?? windowTo,
      entity,
      to: `/planner/visits/${number}`,
    } as const;
  });
}

function fromInspections(data: OverviewWorkQuery): readonly Found[] {
  const followUps = nodes(data.inspectionFollowUps).map((found) => {
    const { number, visit, followUp, followUpDueOn, authority, entity } = found;
    const what = { label: `FollowUpKind.${followUp}` };
    const to = `/planner/visits/${visit}`;
    return { kind: 'followUp', number, what, who: authority, dueOn: followUpDueOn, entity, to } as const;
  });
  const plans = (data.overdueInspectionPlans ?? []).map(({ kind, year, plan, dueOn, department }) => {
    const what = { label: `OverduePlanKind.${kind}` };
    const to = plan ? `/planner/plans/${plan}` : `/planner/plans?year=${year}`;
    return { kind: 'planDue', number: plan ?? String(year), what, who: department, dueOn, to } as const;
  });
  return [...followUps, ...plans];
}

function fromSupervision(data: OverviewWorkQuery): readonly Found[] {
  const tasks = nodes(data.supervisionTasks).map(({ number, title, nextDueOn, nextBy }) => {
    const to = rowIn('/classification/tasks', { show: 'open' }, number);
    return { kind: 'task', number, what: { text: title }, who: nextBy, dueOn: nextDueOn, to } as const;
  });
  const interviews = nodes(data.interviews).map(({ number, rectifyBy, authority, entity }) => {
    const what = { label: 'SupervisionInterview.rectifyBy' };
    return {
      kind: 'interview',
      number,
      what,
      who: authority,
      dueOn: rectifyBy,
      entity,
      to: rowIn('/classification/interviews', { overdue: 'true', uscc: entity?.uscc }, number),
    } as const;
  });
  return [...tasks, ...interviews];
}

function fromSharing(data: OverviewWorkQuery): readonly Found[] {
  const waiting = nodes(data.agreements).filter(({ state }) => WAITING.includes(state));
  return waiting.flatMap(({ id, clocks, consumer }) =>
    clocks
      .filter(({ doneOn, kind }) => doneOn === null && kind !== 'TERM_END')
      .map(({ kind, dueOn, department }) => {
        const what = { label: `AgreementClockKind.${kind}` };
        return {
          kind: 'agreement',
          number: id,
          what,
          who: department ?? consumer,
          dueOn,
          to: `/sharing/agreements/${id}`,
        } as const;
      }),
  );
}

/** Everything with a day by which it is to be done, what is due first at the top; `begun` are visits already under way. */
export function dueItems(
  data: OverviewWorkQuery,
  begun: readonly (DueVisitsFragment | null | undefined)[],
  on: string,
): readonly DueItem[] {
  return [fromCases, fromInspections, fromSupervision, fromSharing]
    .flatMap((from) => from(data))
    .concat(fromVisits([data.visits, ...begun]))
    .flatMap((found) => {
      const { dueOn, kind, number, what, who } = found;
      if (!dueOn) return [];
      const days = Math.round((Date.parse(dueOn) - Date.parse(on)) / DAY);
      return [{ ...found, dueOn, days, key: `${kind} ${number} ${what.label} ${who?.name} ${dueOn}` }];
    })
    .sort((a, b) => a.days - b.days || a.key.localeCompare(b.key));
}

/** Lists of which more stand in the hub than were read. */
export function cutLists(data: OverviewWorkQuery): readonly { kind: Kind; shown: number; all: number }[] {
  const lists = [
    ['case', data.dueCaseFiles],
    ['task', data.supervisionTasks],
    ['visit', data.visits],
    ['followUp', data.inspectionFollowUps],
    ['interview', data.interviews],
    ['agreement', data.agreements],
    ['repair', data.creditRepairs],
  ] as const;
  return lists.flatMap(([kind, list]) => {
    const shown = list?.edges.length ?? 0;
    return list && list.totalCount > shown ? [{ kind, shown, all: list.totalCount }] : [];
  });
}
