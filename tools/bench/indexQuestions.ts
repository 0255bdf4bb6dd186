import { CURRENT_DISTRICTS } from '../../kernel/values/reference/districts';

/** A kind of question to the index, and the variables of its n-th one. */
export interface QuestionKind {
  readonly name: string;
  readonly query: 'PAGE' | 'FACETS';
  readonly variables: (n: number) => Readonly<Record<string, unknown>>;
}

const DISTRICTS = CURRENT_DISTRICTS.map(({ code }) => code);
const district = (n: number): string => DISTRICTS[(n * 7) % DISTRICTS.length] ?? '310115';
/** Trades of every size, the greatest among them. */
const trade = (n: number): string => String(1 + ((n * n * 5) % 97)).padStart(2, '0');
const grade = (letter: string) => ({ scheme: 'ILLUSTRATIVE_2026', grades: [letter] });
const desc = (by: string) => ({ by, direction: 'DESC' });
const asc = (by: string) => ({ by, direction: 'ASC' });

/** Two made-up characters that some hundred names of the bench share. */
const brand = (n: number): string =>
  String.fromCodePoint(21_500 + ((n * 31) % 211)) + String.fromCodePoint(22_500 + ((n * 17) % 157));

const page = (name: string, variables: QuestionKind['variables']): QuestionKind => ({ name, query: 'PAGE', variables });
const facets = (name: string, variables: QuestionKind['variables']): QuestionKind => ({
  name,
  query: 'FACETS',
  variables,
});

/** Pages as supervisors ask for them, from the whole city to a few entities; each with its exact total. */
const PAGES: readonly QuestionKind[] = [
  page('page of all, newest first', () => ({})),
  page('page of all by risk and open cases', () => ({ orderBy: [desc('CREDIT_RISK_CLASS'), desc('OPEN_CASES')] })),
  page('page of a district by risk', (n) => ({
    filter: { district: [district(n)] },
    orderBy: [desc('CREDIT_RISK_CLASS')],
  })),
  page('page of a district and trade by risk, cases, last inspection', (n) => ({
    filter: { district: [district(n)], industry: [trade(n)] },
    orderBy: [desc('CREDIT_RISK_CLASS'), desc('OPEN_CASES'), asc('LAST_INSPECTION')],
  })),
  page('page of higher intensity with open cases, long not inspected', (n) => ({
    filter: {
      district: [district(n)],
      intensity: ['HIGHER'],
      openCases: { gte: 1 },
      lastInspection: { before: '2026-01-01' },
    },
    orderBy: [desc('CREDIT_RISK_CLASS')],
  })),
  page('page of a grade in a district by last inspection', (n) => ({
    filter: { district: [district(n)], publicCreditGrade: grade('C') },
    orderBy: [asc('LAST_INSPECTION')],
  })),
  page('page of a category in a matter by last inspection', (n) => ({
    filter: { district: [district(n)], categories: [{ matter: 'REGISTRATION', intensity: ['HIGHER'] }] },
    orderBy: [asc('LAST_INSPECTION')],
  })),
  page('page of a rare state in a trade by intensity', (n) => ({
    filter: { status: ['SUSPENDED'], industry: [trade(n)] },
    orderBy: [desc('INTENSITY')],
  })),
  page('page of highest risk and lowest grade on a key list', () => ({
    filter: { creditRiskClass: ['D'], publicCreditGrade: grade('C'), keyListed: true },
    orderBy: [desc('OPEN_CASES')],
  })),
  page('page by words of the name', (n) => ({ filter: { text: brand(n) }, orderBy: [desc('CREDIT_RISK_CLASS')] })),
  page('page by words of the name in a district', (n) => ({ filter: { text: brand(n), district: [district(n)] } })),
];

const FACETS: readonly QuestionKind[] = [
  facets('facets of all by district and risk', () => ({ by: ['DISTRICT', 'CREDIT_RISK_CLASS'] })),
  facets('facets of all by district and trade', () => ({ by: ['DISTRICT', 'INDUSTRY'] })),
  facets('facets of all by trade and grade', () => ({ by: ['INDUSTRY', 'PUBLIC_CREDIT_GRADE'] })),
  facets('facets of all by matter and intensity', () => ({ by: ['MATTER', 'MATTER_INTENSITY'] })),
  facets('facets of all by open cases and last inspection', () => ({ by: ['OPEN_CASES', 'LAST_INSPECTION'] })),
  facets('facets of a district by trade and risk', (n) => ({
    filter: { district: [district(n)] },
    by: ['INDUSTRY', 'CREDIT_RISK_CLASS'],
  })),
  facets('facets of a risk by district and trade', () => ({
    filter: { creditRiskClass: ['D'] },
    by: ['DISTRICT', 'INDUSTRY'],
  })),
  facets('facets of a trade and grade by district and intensity', (n) => ({
    filter: { industry: [trade(n)], publicCreditGrade: grade('B') },
    by: ['DISTRICT', 'INTENSITY'],
  })),
];

/** What the bench of the index asks. */
export const QUESTIONS: readonly QuestionKind[] = [...PAGES, ...FACETS];
