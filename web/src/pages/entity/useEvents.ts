import { useLabel, useText, useWords } from '../../words/language';
import { usePenalties } from './EnforcementSection';
import { type EntityPageQuery, words as schemaWords } from './entity.generated';
import type { Entity } from './HeadFacts';
import { useNamed } from './Origin';
import { isProblem } from './quarters';
import { useGrade } from './SupervisionSection';
import { COURSE_WORDS, TIMELINE_WORDS } from './timelineWords';

/** One thing that happened. */
export interface CourseEvent {
  readonly key: string;
  readonly day: string;
  readonly silo: string;
  readonly title: string;
  readonly detail: string;
  /** Whether it speaks against the entity. */
  readonly against: boolean;
}

type Course = EntityPageQuery['supervisionTimeline'];
type Draft = Omit<CourseEvent, 'day' | 'silo' | 'against'> & {
  readonly day: string | null | undefined;
  readonly against?: boolean;
};

const joined = (...texts: readonly (string | null | undefined)[]): string => texts.filter(Boolean).join(' · ');

function useCreditEvents() {
  const words = useWords(TIMELINE_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  return (entity: Entity): readonly Draft[] => {
    const scheme = entity.publicCreditRating?.scheme;
    return [
      { key: 'registered', day: entity.registeredOn, title: words.registered, detail: entity.name ?? '' },
      ...(entity.creditRecords?.edges ?? []).map(({ node }) => ({
        key: node.id,
        day: node.effectiveFrom,
        title: node.kind ? label(`CreditRecordKind.${node.kind}`) : '',
        detail: joined(node.title, node.documentNumber),
        against: node.nature === 'DISHONEST',
      })),
      ...(entity.commitments?.edges ?? []).map(({ node }) => ({
        key: node.id,
        day: node.madeOn,
        title: words.committed,
        detail: joined(node.matter, node.standing && label(`CommitmentStanding.${node.standing}`)),
        against: node.standing === 'ORDERED' || node.standing === 'REVOKED',
      })),
      {
        key: 'rating',
        day: entity.publicCreditRating?.ratedOn,
        title: words.rating,
        detail: joined(text(scheme?.name, scheme?.nameEn), entity.publicCreditRating?.grade),
      },
      {
        key: 'risk',
        day: entity.creditRiskClass?.classifiedOn,
        title: words.risk,
        detail: entity.creditRiskClass?.level ?? '',
      },
      {
        key: 'report',
        day: entity.annualReportStanding?.submittedOn,
        title: words.reported,
        detail: String(entity.annualReportStanding?.year ?? ''),
      },
    ];
  };
}

function useInspectionEvents() {
  const words = useWords(TIMELINE_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  const named = useNamed();
  return (entity: Entity): readonly Draft[] =>
    (entity.inspections?.edges ?? []).map(({ node }) => {
      const codes = (node.results ?? []).flatMap(({ codes: found }) => found ?? []);
      const against = codes.some(({ meaning }) => isProblem(meaning));
      const results = (node.results ?? []).map(({ item, codes: found }) =>
        joined(text(item?.name, item?.nameEn), ...(found ?? []).map(({ name, nameEn }) => text(name, nameEn))),
      );
      return {
        key: node.id,
        day: node.inspectedOn ?? node.scheduledOn,
        title: joined(node.inspectedOn ? words.inspected : words.planned, against ? words.problem : null),
        detail: joined(named(node.department), node.stage && label(`InspectionStage.${node.stage}`), ...results),
        against,
      };
    });
}

function useEnforcementEvents() {
  const words = useWords(TIMELINE_WORDS);
  const label = useLabel(schemaWords);
  const named = useNamed();
  const penaltiesOf = usePenalties();
  return (entity: Entity): readonly Draft[] => [
    ...(entity.enforcementCases?.edges ?? []).flatMap(({ node }) => [
      {
        key: `${node.id} opened`,
        day: node.openedOn,
        title: words.filed,
        detail: joined(node.cause, node.caseNumber),
        against: true,
      },
      { key: `${node.id} closed`, day: node.closedOn, title: words.ended, detail: joined(node.caseNumber) },
      ...(node.decisions ?? []).map((decision) => ({
        key: decision.id,
        day: decision.decidedOn,
        title: words.decision,
        detail: joined(
          decision.outcome && label(`DecisionOutcome.${decision.outcome}`),
          penaltiesOf(decision),
          decision.number,
        ),
        against: decision.outcome === 'PENALTY',
      })),
    ]),
    ...(entity.bansInForce ?? []).map((ban) => ({
      key: `ban ${ban.number}`,
      day: ban.from,
      title: words.ban,
      detail: joined(named(ban.scope), ban.basis),
      against: true,
    })),
  ];
}

function useSupervisionEvents() {
  const words = useWords(TIMELINE_WORDS);
  const label = useLabel(schemaWords);
  const named = useNamed();
  const text = useText();
  const gradeOf = useGrade();
  const coded = (code: string | null) => (code ? text(...(COURSE_WORDS[code] ?? [code, code])) : '');
  const graded = (code: string | null) => {
    const [category, level] = (code ?? '').split('-');
    return gradeOf(category, Number(level));
  };
  const categories = (entity: Entity): readonly Draft[] =>
    (entity.supervisionCategories ?? []).map((one) => ({
      key: one.id,
      day: one.since,
      title: words.category,
      detail: joined(
        named(one.matter),
        one.status && label(`CategoryStatus.${one.status}`),
        gradeOf(one.category, one.level),
        named(one.authority),
      ),
      against: one.category === 'HIGHER',
    }));
  return (entity: Entity, course: Course): readonly Draft[] => {
    const done = (course?.edges ?? []).filter(({ node }) => node.kind !== 'EVIDENCE');
    const works = done.map(({ node }, place) => {
      const isDecision = node.kind === 'DECISION';
      const matter = entity.supervisionCategories?.find((one) => one.matter?.code === node.matter)?.matter;
      return {
        key: `${node.reference} ${place}`,
        day: node.on,
        title: isDecision ? words.category : coded(node.what),
        detail: joined(
          isDecision ? label(`CategoryStatus.${node.what}`) : coded(node.code),
          isDecision ? graded(node.code) : null,
          matter ? named(matter) : node.matter,
          named(node.department),
          node.article,
        ),
        against: isDecision && (node.code ?? '').startsWith('HIGHER'),
      };
    });
    return done.some(({ node }) => node.kind === 'DECISION') ? works : [...works, ...categories(entity)];
  };
}

/** Everything that happened to the entity in all silos, as far as the page could have it, the latest first. */
export function useEvents(entity: Entity, course: Course): readonly CourseEvent[] {
  const bySilo = {
    credit: useCreditEvents()(entity),
    inspection: useInspectionEvents()(entity),
    enforcement: useEnforcementEvents()(entity),
    supervision: useSupervisionEvents()(entity, course),
  };
  return Object.entries(bySilo)
    .flatMap(([silo, drafts]) =>
      drafts.flatMap(({ day, against = false, ...rest }) => (day ? [{ ...rest, day, silo, against }] : [])),
    )
    .sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1));
}
