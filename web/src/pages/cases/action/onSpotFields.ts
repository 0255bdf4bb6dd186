import { DOCUMENT_DAY, DOCUMENT_HASH } from './commonFields';
import { at, type Field, type Filled, hasFine, verdict } from './fields';

const isFined = ({ penalties }: Filled): boolean => hasFine(penalties);
const isHeard = ({ waived }: Filled): boolean => waived === false;
const isSetAside = (filled: Filled): boolean =>
  ['PARTLY', 'NONE'].includes(String(at(filled, ['statement', 'accepted'])));

/** What a decision on the spot states. */
export const ON_SPOT_FIELDS: readonly Field[] = [
  DOCUMENT_DAY,
  { kind: 'text', name: ['caseNumber'], max: 60 },
  { kind: 'text', name: ['decisionNumber'], max: 60 },
  { kind: 'text', name: ['title'], max: 200 },
  { kind: 'heading', name: ['h1'], term: 'DecideOnSpotInput.officers' },
  { kind: 'officers', name: ['officers'] },
  { kind: 'words', name: ['certificatesShownBy'] },
  { kind: 'heading', name: ['h2'], term: 'DecideOnSpotInput.penalties' },
  verdict(
    ['factsClear'],
    ['违法事实确凿并有法定依据', 'the facts are certain and the basis stands in law'],
    ['不符合，不得当场处罚', 'they are not, and nothing is decided on the spot'],
  ),
  { kind: 'penalties', name: ['penalties'], only: ['WARNING', 'FINE'] },
  { kind: 'text', name: ['basis', 'provision'], max: 100, term: 'CaseOnSpotBasisInput.provision' },
  { kind: 'one', name: ['basis', 'instrument'], of: 'CaseInstrumentKind', term: 'CaseOnSpotBasisInput.instrument' },
  {
    kind: 'money',
    name: ['basis', 'fine', 'min'],
    term: 'CaseFineRangeInput.min',
    optional: 'TOGETHER',
    neededIf: isFined,
  },
  {
    kind: 'money',
    name: ['basis', 'fine', 'max'],
    term: 'CaseFineRangeInput.max',
    optional: 'TOGETHER',
    neededIf: isFined,
  },
  { kind: 'heading', name: ['h3'], term: 'DecideOnSpotInput.tells' },
  { kind: 'many', name: ['tells'], of: 'CaseNoticeMatter', without: ['HEARING_RIGHT'] },
  verdict(
    ['waived'],
    ['当事人明确放弃陈述申辩', 'the party expressly waived its statement'],
    ['当事人已陈述申辩，须写明采纳情况', 'it stated something, and what was made of it follows'],
  ),
  {
    kind: 'one',
    name: ['statement', 'accepted'],
    of: 'CaseStatementAnswer',
    term: 'CaseOnSpotStatementInput.accepted',
    appliesIf: isHeard,
  },
  {
    kind: 'long',
    name: ['statement', 'reason'],
    max: 500,
    term: 'CaseOnSpotStatementInput.reason',
    optional: true,
    appliesIf: isHeard,
    neededIf: isSetAside,
  },
  { kind: 'day', name: ['deliveredOn'] },
  DOCUMENT_HASH,
];
