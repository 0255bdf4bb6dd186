import { type ArticleRow, proof } from '../articleRow';

/** Rules of administrative penalties, EN-31 to EN-35. */
export const ENFORCEMENT_RULES_31_TO_35: readonly ArticleRow[] = [
  {
    article: 'EN-31',
    zh: '处罚无效',
    demand: 'A penalty without basis or authority, or with a grave fault of procedure, is void.',
    owners: ['enforcement'],
    proofs: [
      proof(
        'rules/enforcement/proceedings/voidPenalty',
        'EN-31: a penalty stands on a basis and a power',
        'EN-31: it is void for %s: %j',
        'EN-31: every reason is named',
      ),
      proof('silo/enforcementRemedies', 'is corrected by the agency itself in the same way, and falls once'),
    ],
  },
  {
    article: 'EN-32',
    zh: '保密',
    demand: 'Secrets and privacy are kept when something is published.',
    owners: ['enforcement'],
    proofs: [
      proof(
        'silo/enforcementPublicity',
        'refuses a text with state secrets not looked for, and keeps nothing of it',
        'refuses a text with the name of another person, and keeps nothing of it',
        'keeps neither the names nor the words that were looked for',
      ),
      proof(
        'rules/enforcement/proceedings/secretsKept',
        'EN-32: lets pass %j',
        'EN-32: keeps back %s in %j, and shows nothing of it',
        'EN-32: names every field that gives something away, and each kind once',
        'EN-32: the code of an entity is no account number, and a code of digits alone neither',
        'EN-32: a name within that of the party gives nothing away, the same name elsewhere does',
        'EN-32: an empty name or secret finds nothing',
      ),
    ],
  },
  {
    article: 'EN-33',
    zh: '轻微违法不予处罚清单',
    demand: 'Each department keeps its list of minor breaches, with its days in force.',
    owners: ['enforcement'],
    proofs: [
      proof(
        'rules/enforcement/measure/knownLists',
        'has the list of 2019 until the measures of 2023 took its place',
        'tells of each its source, and that its text was not read',
      ),
      proof(
        'silo/measureNoPenalty',
        'is the department’s own: what the market regulator lists suggests nothing to another department',
      ),
    ],
  },
  {
    article: 'EN-34',
    zh: '联合执法与区域协作',
    demand: 'Procedures are linked across departments and provinces.',
    owners: ['enforcement'],
    proofs: [
      proof(
        'silo/referrals',
        'goes to a region of the delta by its code, whose answer the sender enters from the document (EN-34)',
      ),
      proof('rules/enforcement/transfers/jurisdiction', '%s is one'),
    ],
  },
  {
    article: 'EN-35',
    zh: '不得下达罚没指标',
    demand: 'No target of inspections or penalties can be expressed.',
    owners: ['enforcement'],
    proofs: [
      proof(
        'contract/fineTargets',
        'EN-35: the schema sets no target of penalties, tells no revenue from them and sums up none',
        'EN-35: no figure of evaluation rests on money or is told by officer',
        'EN-35: lets pass single amounts and counts',
        'EN-35: finds %s',
      ),
    ],
  },
];
