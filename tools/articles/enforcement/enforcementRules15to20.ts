import { type ArticleRow, proof } from '../articleRow';

/** Rules of administrative penalties, EN-15 to EN-20. */
export const ENFORCEMENT_RULES_15_TO_20: readonly ArticleRow[] = [
  {
    article: 'EN-15',
    zh: '处罚决定公开与撤回',
    demand: 'Decisions are published, and withdrawn within three working days with reasons.',
    owners: ['enforcement'],
    proofs: [
      proof(
        'silo/enforcementRemedies',
        'at once when it is REVOKED, with the reason in public, and its channels confirm it within three working days',
        'is late when a channel shows it the day after its last day, and no more once all confirmed',
      ),
      proof(
        'rules/enforcement/after/publicationStep',
        'counts them across Labour Day, National Day and Spring Festival',
      ),
      proof(
        'rules/enforcement/after/publicationCalled',
        'is a penalty by the ordinary procedure beyond warning and criticism',
        'is not a warning alone',
      ),
    ],
  },
  {
    article: 'EN-16',
    zh: '简易程序',
    demand: 'The simple procedure has its limits and is reported.',
    owners: ['enforcement'],
    proofs: [
      proof(
        'silo/caseOnSpot',
        'decides on the spot within its sum, is recorded, and is not published',
        'is archived once it is recorded and its fine is paid, and not before',
      ),
      proof(
        'rules/enforcement/proceedings/simpleProcedure',
        'EN-16: fines a %s %d fen at most, and not one more',
        'EN-16: nothing but warnings and fines comes on the spot',
        'EN-16: facts that are not clear need an investigation',
        'EN-16: the document is numbered, handed over there and then, and reported to the agency',
      ),
    ],
  },
  {
    article: 'EN-17',
    zh: '先行登记保存',
    demand: 'What is registered is decided on within seven working days.',
    owners: ['enforcement'],
    proofs: [
      proof(
        'silo/caseActs',
        'EN-10, EN-12, EN-17: an act found too late, too few officers, registered evidence left open',
      ),
      proof(
        'rules/enforcement/proceedings/evidenceRegistration',
        'EN-17: what is registered on %s is dealt with by %s, across %s, and not the day after',
        'EN-17: in a year whose holidays are not known the last day is null, and nobody is called late',
      ),
    ],
  },
  {
    article: 'EN-18',
    zh: '决定种类与集体讨论',
    demand: 'A decision is of its kinds; complex and major ones are discussed collectively.',
    owners: ['enforcement'],
    proofs: [
      proof(
        'silo/caseRefusals',
        'EN-13, EN-18, EN-20: nothing heavier than was told, no discussion before the party was heard, no document without its matters',
      ),
      proof(
        'rules/enforcement/proceedings/collectiveDiscussion',
        'EN-18: complex and major cases call for it, and so do heavy penalties',
        'EN-18: where it is called for, nothing is decided without it',
        'EN-18: a discussion with %s is none',
      ),
      proof(
        'rules/enforcement/proceedings/outcomeFits',
        'EN-18: %s %j leads to %j alone',
        'EN-18: another outcome is refused and the refusal lists those that follow',
      ),
    ],
  },
  {
    article: 'EN-19',
    zh: '法制审核',
    demand: 'No decision without a passed legal review by another, qualified officer where one is due.',
    owners: ['enforcement'],
    proofs: [
      proof(
        'silo/caseRefusals',
        'EN-19: no penalty after a hearing without a legal review by another, fit person, of exactly what is decided',
      ),
      proof(
        'rules/enforcement/proceedings/legalReview',
        'EN-19: %s alone calls for it on the ground %s',
        'EN-19: where nothing calls for it the decision needs none',
        'EN-19: not reviewed, no decision',
        'EN-19: reviewed and not passed, no decision',
        'EN-19: the reviewer is not one of those who investigated',
        'EN-19: a reviewer with the legal qualification %p, new to reviews %p, may review: %p',
      ),
      proof(
        'rules/enforcement/cases/decisionVerdicts',
        'is a legal review that was made on the day of the hearing, but before it',
      ),
    ],
  },
  {
    article: 'EN-20',
    zh: '决定书',
    demand: 'A decision has its six parts and its seal.',
    owners: ['enforcement'],
    proofs: [
      proof(
        'silo/caseRefusals',
        'EN-13, EN-18, EN-20: nothing heavier than was told, no discussion before the party was heard, no document without its matters',
      ),
      proof(
        'rules/enforcement/proceedings/decisionDocument',
        'EN-20: has its six matters and the seal',
        'EN-20: is refused without %s',
        'EN-20: is refused without the seal, and names all that is missing at once',
      ),
    ],
  },
];
