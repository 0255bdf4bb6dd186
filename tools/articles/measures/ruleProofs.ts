import { type ArticleProof, proof } from '../articleRow';

/** A test of a rule on rules of classification, by the rule's file. */
const rule = (name: string, ...titles: string[]): ArticleProof =>
  proof(`rules/supervision/ruleSets/${name}`, ...titles);
const drafts = (...titles: string[]): ArticleProof => proof('silo/supervisionRuleDrafts', ...titles);
const editions = (...titles: string[]): ArticleProof => proof('silo/supervisionRuleSets', ...titles);
const filing = (...titles: string[]): ArticleProof => proof('silo/supervisionRuleFiling', ...titles);

/** What the tests of rules of classification prove, by article. */
export const RULE_PROOFS = {
  '3': [
    rule(
      'citedOverrides',
      'refuses an override %s',
      'accepts rules without overrides, and an override with basis and reason',
    ),
    drafts('refuses %s by its code, field and value, and stores nothing'),
    editions('do not change indicators within a year, except by a law that is cited'),
  ],
  '4 ¶1-2': [
    drafts(
      'is the authority, the department above it and the offices of district and city',
      'is not %s, which finds it neither by number nor in a list nor by its law',
    ),
    filing('lists what is overdue to the city, the district and the line, each its own, and to nobody else'),
  ],
  '4 ¶3-4': [
    rule('matterAuthority', 'refuses %s, which does not lead the matter', 'refuses that %s covers %j'),
    rule(
      'coverageOverlap',
      'refuses rules of a district where the city covers %s, and names the rules of the city',
      'accepts them where the city covers %s',
    ),
    editions(
      'do not overlap: rules of a district for whom the city covers are refused, naming the rules of the city',
      'cover each their own: a district makes rules for whom the city leaves out, in the district alone',
      'give way to the city: its later rules go first, and its history names those that yield',
    ),
  ],
  '7': [
    rule(
      'citedBases',
      'refuses %s whose basis is not among the legal bases',
      'accepts a basis on its last day and refuses the first day on which it is no longer in force',
    ),
    rule('basisDependants', 'flags what rests on a law from the day of its end, and not the day before'),
    filing('flags published rules from its day on, and lets no new rules rest on it'),
  ],
  '8 ¶1': [
    editions(
      'gives everybody the six parts, with the law that each entry rests on, and the hash of the whole',
      'leaves an edition that the database itself keeps: %s',
      'is done once; a published edition is neither drafted again nor published again',
    ),
    drafts('is not %s, which finds it neither by number nor in a list nor by its law'),
  ],
  '8 ¶2': [
    rule('sixParts', 'refuses rules without %s', 'refuses rules whose %s are empty', 'accepts rules with all six'),
    drafts('refuses a draft without %s, names it, and stores nothing'),
  ],
  '8 ¶3': [
    rule(
      'filingClock',
      'counts 15 working days over %s, the day of publication not counted',
      'is on time on day 15 and late on day 16',
      'goes to the office of the same level: the city’s, the district’s, and for a town its district’s',
    ),
    filing(
      'is in time on day 15 and late on day 16',
      'is marked by the office alone, of what is published, once',
      'lists what is overdue to the city, the district and the line, each its own, and to nobody else',
    ),
  ],
  '9 ¶3': [
    rule(
      'cataloguedInformation',
      'accepts an indicator on an entry of the catalogue',
      'refuses an indicator on %s',
      'refuses an item of information that names no entry, or one that is not there',
    ),
    rule(
      'ownWordOnce',
      'refuses an entry of the catalogue of another matter',
      'accepts the same facts of other silos, other names, and a matter by itself',
    ),
  ],
  '11 ¶1': [
    rule(
      'coveredDuties',
      'accepts indicators that serve listed duties and refuses one that serves none of them',
      'lists a duty without an indicator',
    ),
    rule('judgeRules', 'names lapsed bases, uncovered duties, doubtful indicators and exceptions'),
  ],
  '11 ¶2': [
    rule(
      'objectiveWeight',
      'refuses half of the weight exactly and accepts one point more',
      'refuses a judgement that poses as objective',
    ),
  ],
  '11 ¶3': [
    rule(
      'frozenIndicators',
      'accepts other indicators from 1 January and refuses them on the day after and the day of 31 December',
      'accepts the change within the year with an override of 11-3, and not with another one',
      'tells each value that differs by its path, and nothing for the same rules',
    ),
    editions(
      'do not change indicators within a year, except by a law that is cited',
      'follow one another: the former ends on the first day of the next, and what changed is public',
    ),
  ],
  '12 ¶1-2': [
    rule('objectiveWeight', 'accepts tagged indicators and refuses one without a ground'),
    rule(
      'indicatorScale',
      'accepts weights that add up to 100 and refuses 99 and 101',
      'accepts steps that rise to the weight, and points of codes of which the most are the weight',
      'refuses %s',
    ),
    rule('gradesInOrder', 'accepts bounds with room between them and refuses equal or crossed ones'),
  ],
  '12 ¶3': [
    rule(
      'benefitNeutral',
      'refuses an indicator on %s',
      'refuses other information whose meaning tells of benefit',
      'accepts it with a cited law, and shows it as an exception',
      'accepts %s, which is no benefit',
      'accepts %s and tells that it is doubtful',
    ),
    rule('judgeRules', 'lets single indicators depart from 12-3 by their exception, and rules as a whole never'),
  ],
  '13 ¶1': [rule('gradesInOrder', 'accepts every category with its levels, the mildest first', 'refuses %s')],
  '13 ¶2': [
    rule(
      'sharesInTime',
      'accepts 31 December and refuses 1 January',
      'accepts the year of the first edition until the day on which it comes into force, and refuses the day after',
    ),
    filing(
      'stores shares of which ordinary is the greater part, for everybody to read',
      'refuses %s, and stores nothing',
      'is changed in the version that was seen while the year has not begun, and the history tells it',
    ),
  ],
  '15 ¶1': [rule('measures', 'accepts plans with a mechanism each and refuses a category without one')],
  '15 ¶2': [
    rule(
      'measures',
      'refuses two grades with the same resources, methods, content and frequency, whatever they are called',
      'accepts a difference in %s alone',
      'refuses visits that fall as intensity rises, and accepts equal ones',
    ),
  ],
  '26': [
    rule(
      'ruleSetPeriod',
      'accepts the first day of the Measures and refuses the day before',
      'accepts the day of publication and refuses the day before',
      'accepts the first and the last day of the matter and refuses the days beside them',
    ),
    editions(
      'refuses a draft whose first day has passed',
      'follow one another: the former ends on the first day of the next, and what changed is public',
    ),
  ],
} as const satisfies Readonly<Record<string, readonly ArticleProof[]>>;

/** The same for the sections of the Opinion. */
export const RULE_SECTION_PROOFS = {
  '8': RULE_PROOFS['8 ¶2'],
  '23': [
    rule(
      'basisDependants',
      'names every duty, indicator and measure that rests on a law',
      'flags what rests on a law from the day of its end, and not the day before',
    ),
    filing(
      'names everything that rests on it, in the rules of every matter',
      'flags published rules from its day on, and lets no new rules rest on it',
      'is taken back when it turns out to stand, and the history keeps both',
    ),
  ],
} as const satisfies Readonly<Record<string, readonly ArticleProof[]>>;
