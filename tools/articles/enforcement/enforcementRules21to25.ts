import { type ArticleRow, proof } from '../articleRow';

/** Rules of administrative penalties, EN-21 to EN-25. */
export const ENFORCEMENT_RULES_21_TO_25: readonly ArticleRow[] = [
  {
    article: 'EN-21',
    zh: '办案期限',
    demand: 'Ninety days from filing; pauses do not count; extensions have their approvers.',
    owners: ['enforcement'],
    proofs: [
      proof(
        'silo/caseClocks',
        'is ninety calendar days from the filing, with its basis, without the days of pauses, and longer by extensions',
      ),
      proof(
        'rules/enforcement/proceedings/decisionTerm',
        'EN-21: ninety calendar days from %s end on %s; the last day moves on from %s',
        'EN-21: days of a pause do not count, from its first to its last',
        'EN-21: days of two pauses are left out once, in whatever order they are told',
        'EN-21: while a pause lasts there is no last day, and the days before it are spent',
        'EN-21: a pause whose end is known pauses the clock to its last day, and the last day of the term is known',
        'EN-21: a pause that begins after the term is up mends nothing',
        'EN-21: the head adds thirty days, a collective discussion what it sets',
        'EN-21: spent days count from the day after the filing',
        'EN-21: in a year whose holidays are not known the last day is null',
      ),
      proof(
        'rules/enforcement/proceedings/extensionFits',
        'EN-21: the head lengthens it on its last day at the latest',
        'EN-21: the head does so once; after that the heads together do',
        'EN-21: the heads cannot add %d days',
        'EN-21: while a pause lasts the term can be lengthened',
      ),
      proof(
        'rules/enforcement/proceedings/pauses',
        'EN-21: %s is a reason',
        'EN-21: no other reason will do, and the refusal lists those that will',
        'EN-21: no pause begins %s',
        'EN-21: pauses follow one another from the day after the filing',
        'EN-21: days before and on the day of the filing are no part of a pause',
        'EN-21: pauses next to one another become one, and one without an end swallows what follows',
      ),
    ],
  },
  {
    article: 'EN-22',
    zh: '立案、陈述与听证申请期限',
    demand: 'Filing, statements and requests for a hearing have their working days.',
    owners: ['enforcement'],
    proofs: [
      proof(
        'silo/caseLeadFiles',
        'EN-22: is accepted under the number of the case once it is filed, and its term runs from the receipt',
      ),
      proof(
        'rules/enforcement/proceedings/filingTerm',
        'EN-22: a lead of %s is decided by %s, lengthened by %s, across %s',
        'EN-22: both numbers are told as unverified, each with its source',
        'EN-22: the head lengthens it once, on its last day at the latest',
        'EN-22: in a year whose holidays are not known the last day is null',
      ),
      proof(
        'rules/enforcement/proceedings/stepTerms',
        'EN-22: %s from %s ends on %s, across %s',
        'EN-22: in a year whose holidays are not known the last day is null',
      ),
      proof(
        'silo/leadOrigins',
        'runs from the receipt over National Day, and is overdue the day after its last day',
        'is lengthened once by the head, by fifteen more working days',
        'is not lengthened once it is over',
      ),
    ],
  },
  {
    article: 'EN-23',
    zh: '送达',
    demand: 'Served at once or within seven working days; electronically with signed consent alone.',
    owners: ['enforcement'],
    proofs: [
      proof('silo/caseInput', 'refuse a service before the decision, ahead, or electronically without consent'),
      proof(
        'rules/enforcement/proceedings/service',
        'EN-23: a decision of %s is served by %s, across %s, on a party who was absent',
        'EN-23: a party who is present is handed it the same day',
        'EN-23: in a year whose holidays are not known the last day is null',
        'EN-23: electronic service needs the signed consent of the party',
        'EN-23: announcement comes last',
      ),
    ],
  },
  {
    article: 'EN-24',
    zh: '听证',
    demand: 'A hearing is offered where it is due, and held by the rules.',
    owners: ['enforcement'],
    proofs: [
      proof(
        'silo/caseRefusals',
        'EN-24: no heavy penalty before its hearing was held, waived, or not asked for in time',
      ),
      proof(
        'rules/enforcement/proceedings/hearing',
        'EN-24: the chair did not investigate the case',
        'EN-24: a chair who is asked to withdraw, or had to, does not chair',
        'EN-24: it is recorded, and the record signed or the refusal noted',
        'EN-24: it is public, or closed for secrets or privacy',
        'EN-24: a party that %s, good reason %p, has waived it: %p',
        'EN-24: where none must be offered none is waited for',
        'EN-24: where nobody asks, the decision waits for the last day and is free the day after',
        'EN-24: once asked for it is held or waived, however long that takes',
        'EN-24: where the last day is not known, only a waiver or the hearing frees the decision',
        'EN-24: the decision rests on the record of the hearing',
      ),
      proof(
        'rules/enforcement/proceedings/hearingGrounds',
        'EN-24: fines are added up, and gains and property together',
        'EN-24: property whose value nobody stated counts as large',
        'EN-24: every kind beyond money, warning and criticism has its ground',
        'EN-24: each ground is named once, and what a law asks for besides is one',
      ),
      proof(
        'rules/enforcement/proceedings/hearingTerms',
        'EN-24: after a notice of %s a hearing is asked for by %s, across %s, and not the day after',
        'EN-24: a hearing told on %s is held on %s at the earliest, across %s',
        'EN-24: in a year whose holidays are not known nobody is late, and no hearing is held',
      ),
    ],
  },
  {
    article: 'EN-25',
    zh: '较大数额',
    demand: 'What is a large sum is a setting with its source, marked as not read.',
    owners: ['enforcement'],
    proofs: [
      proof(
        'rules/enforcement/proceedings/hearingGrounds',
        'EN-25: for a %s a fine or a confiscation is large from %d fen on',
        'EN-25: the sum is told as unverified, with its source and why the lower one stands',
      ),
      proof(
        'rules/enforcement/proceedings/proceedingLimits',
        'EN-25: %s is %d %s, read in its source: %p',
        'EN-25: every number that was not read says so',
        'EN-25: nothing is in force the day before the law is',
      ),
    ],
  },
];
