import type { DraftRulesInput } from './ruleSet.generated';
import type { RuleSetRow } from './ruleSetRow';

const both = ({ name, nameEn }: { readonly name: string; readonly nameEn: string }) => ({ zh: name, en: nameEn });

function indicatorsOf({ indicators }: RuleSetRow): DraftRulesInput['indicators'] {
  return indicators.map((one) => ({
    code: one.code,
    name: both(one),
    nature: one.nature,
    objectivity: one.objectivity,
    ground: one.ground,
    duty: one.duty.code,
    basis: one.basis.code,
    input: {
      kind: one.input.kind,
      codes: one.input.codes ?? null,
      grades: one.input.grades ?? null,
      measure: one.input.measure,
      windowMonths: one.input.windowMonths ?? null,
    },
    weight: one.weight,
    steps: one.steps.map(({ atLeast, points }) => ({ atLeast, points })),
    codePoints: one.codePoints.map(({ code, points }) => ({ code, points })),
    otherwise: one.otherwise,
    exception: one.exception?.code ?? null,
  }));
}

function standardOf({ standard }: RuleSetRow): DraftRulesInput['standard'] {
  return {
    higherNeverBelow: standard.higherNeverBelow,
    lowerNeverAbove: standard.lowerNeverAbove,
    mustBeHigher: standard.mustBeHigher.map(({ kind, codes, windowMonths, basis }) => ({
      kind,
      codes: codes ?? null,
      windowMonths: windowMonths ?? null,
      basis: basis.code,
    })),
  };
}

function measuresOf({ measures }: RuleSetRow): DraftRulesInput['measures'] {
  return measures.map((one) => ({
    code: one.code,
    category: one.category,
    level: one.level,
    mechanisms: one.mechanisms,
    resourceHours: one.resourceHours,
    methods: one.methods,
    content: one.content,
    visitsPerYear: one.visitsPerYear,
    basis: one.basis.code,
  }));
}

function cycleOf({ cycle }: RuleSetRow): DraftRulesInput['cycle'] {
  return {
    months: cycle.months,
    adjusting: cycle.adjusting.map(({ kind, codes, grades, abnormal }) => ({
      kind,
      codes: codes ?? null,
      grades: grades ?? null,
      abnormal,
    })),
  };
}

/** The content of an edition as a draft would state it, for an authority and a first day. */
export function draftOf(rules: RuleSetRow, authority: string, inForceFrom: string): DraftRulesInput {
  return {
    matter: rules.matter.code,
    authority,
    name: both(rules),
    scope: {
      districts: rules.scope.districts?.map(({ code }) => code) ?? null,
      industries: rules.scope.industries ?? null,
    },
    inForceFrom,
    legalBases: rules.legalBases.map(({ code, law, article, from, to, verified }) => ({
      code,
      law,
      article,
      from,
      to: to ?? null,
      verified,
    })),
    duties: rules.duties.map((duty) => ({ code: duty.code, name: both(duty), basis: duty.basis.code })),
    otherInformation: rules.otherInformation.map((one) => ({ code: one.code, name: both(one), meaning: one.meaning })),
    information: rules.information.map(({ kind, catalogued }) => ({ kind, catalogued: catalogued?.code ?? null })),
    indicators: indicatorsOf(rules),
    standard: standardOf(rules),
    grades: rules.grades.map((grade) => ({
      category: grade.category,
      level: grade.level,
      name: both(grade),
      from: grade.from,
    })),
    cycle: cycleOf(rules),
    measures: measuresOf(rules),
    overrides: rules.overrides.map(({ provision, basis, reason }) => ({ provision, basis: basis.code, reason })),
    raising: rules.raising,
    hearingWorkingDays: rules.hearingWorkingDays,
  };
}
