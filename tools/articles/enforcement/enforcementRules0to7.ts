import { type ArticleRow, proof } from '../articleRow';

/** Rules of administrative penalties, EN-0 to EN-7. */
export const ENFORCEMENT_RULES_0_TO_7: readonly ArticleRow[] = [
  {
    article: 'EN-0',
    zh: '期间计算单位',
    demand: 'Every term carries its unit: working or calendar days.',
    owners: ['enforcement'],
    proofs: [
      proof('rules/values/parameters', '%s on %s is %d %s, read in its source'),
      proof('rules/values/workingDays', 'moves a last day on a holiday to the next working day (民法典 203)'),
    ],
  },
  {
    article: 'EN-1',
    zh: '处罚种类',
    demand: 'Penalties are of the kinds of the law.',
    owners: ['enforcement'],
    proofs: [
      proof(
        'rules/enforcement/proceedings/penaltyKinds',
        'EN-1: the six groups of the law are set by a law, each with an amount that fits',
        'EN-1: no document below a rule sets a penalty',
        'EN-1: other kinds are set by laws and administrative regulations alone',
        'EN-1: detention rests on a law and is imposed by the police alone, city or district',
      ),
    ],
  },
  {
    article: 'EN-2',
    zh: '管辖',
    demand: 'The agency that filed first has jurisdiction; a dispute goes to the common superior.',
    owners: ['enforcement'],
    proofs: [
      proof('silo/caseActs', 'EN-2, EN-5: a second case on the act, and a second fine for it'),
      proof(
        'rules/enforcement/proceedings/firstToFile',
        'EN-2: a case on an act that nobody has filed on is filed',
        'EN-2: a second case on the act is refused and names the first of those that stand',
        'EN-2: an act %s is another act',
        'EN-2: acts with one day in common are one, and so is one that still goes on',
      ),
      proof(
        'silo/jurisdictionDisputes',
        'goes up to the department above both, which alone designates',
        'is settled once all parties name the same, each by its own head',
      ),
      proof('silo/justiceTransfers', 'is decided so, becomes a lead there, and comes back as a lead where it bounces'),
    ],
  },
  {
    article: 'EN-3',
    zh: '行政协助',
    demand: 'Agencies ask one another for assistance, and answer.',
    owners: ['enforcement'],
    proofs: [
      proof('silo/referrals', 'bounces with a reason of its kind; weak evidence is none against assistance'),
      proof('rules/enforcement/transfers/referralClock', 'let each kind bounce by its own reasons (EN-3)'),
    ],
  },
  {
    article: 'EN-4',
    zh: '移送司法机关',
    demand: 'What may be a crime is handed over; no penalty stands in for criminal liability.',
    owners: ['enforcement'],
    proofs: [
      proof(
        'silo/justiceTransfers',
        'bars a decision while it is open, and a second transfer',
        'bounces with its reason, and the case is investigated again and may be transferred anew',
      ),
      proof(
        'silo/penaltyInPlaceOfCrime',
        'bars the decision while a transfer to the police is open, and lets it be made once that was declined',
        'bars that a case is terminated over a transfer that was proposed or approved, which is sent then',
      ),
      proof('rules/enforcement/transfers/justiceSuspicion', '$code is reached at its threshold, and not one fen below'),
    ],
  },
  {
    article: 'EN-4a',
    zh: '移送程序',
    demand:
      'Two officers, the head’s decision, the police’s receipt and decision: each in its term, with what follows a refusal.',
    owners: ['enforcement'],
    proofs: [
      proof(
        'rules/enforcement/transfers/justiceClock',
        'of %s is three calendar days later, moved past holidays',
        'of the objection from %s is three working days later: %s',
        'rests on numbers that are marked unverified and say how they were read',
      ),
      proof('rules/enforcement/transfers/justiceRules', 'run through the night and a holiday, to the second'),
      proof(
        'silo/justiceTransfers',
        'are kept in the very hour: sent within 24 hours of the approval, or marked late and listed',
      ),
      proof('rules/enforcement/transfers/justiceState', '%s in %s is possible only where it is listed'),
    ],
  },
  {
    article: 'EN-5',
    zh: '一事不再罚款',
    demand: 'One act is not fined twice; of several norms the higher fine holds.',
    owners: ['enforcement'],
    proofs: [
      proof('silo/caseActs', 'EN-2, EN-5: a second case on the act, and a second fine for it'),
      proof(
        'rules/enforcement/proceedings/higherFine',
        'EN-5: the provision whose highest fine is higher governs, in any order',
        'EN-5: of equal highest fines the one whose lowest is higher governs, of full equals the first',
        'EN-5: a fine by the lower provision, or by one that was not broken, is refused',
        'EN-5: without a provision there is no fine to speak of',
      ),
      proof(
        'rules/enforcement/proceedings/oneActOneFine',
        'EN-5: a second fine for the act is refused and names the decision of the first',
        'EN-5: another kind of penalty may follow a fine',
        'EN-5: another act is fined for itself',
        'EN-5: an act under another provision is the same where an officer says so',
      ),
    ],
  },
  {
    article: 'EN-6',
    zh: '责令改正',
    demand: 'Correction is ordered with the penalty, and illegal gains are confiscated.',
    owners: ['enforcement'],
    proofs: [
      proof(
        'rules/enforcement/proceedings/correctionOrdered',
        'EN-6: a penalty goes with a correction that is %s',
        'EN-6: a penalty without the order to correct is refused',
        'EN-6: an order by a day names the day, and any other names none',
        'EN-6: gains are confiscated but for what is returned by law, to the fen',
      ),
    ],
  },
  {
    article: 'EN-7',
    zh: '从轻减轻',
    demand: 'Mitigating circumstances are heard.',
    owners: ['enforcement'],
    proofs: [
      proof(
        'rules/enforcement/proceedings/mitigation',
        'EN-7: %s demands a lighter or a reduced penalty',
        'EN-7: lighter stays within the range, on its bounds too',
        'EN-7: reduced goes below the range, and only with a ground of the law',
        'EN-7: without a circumstance the fine stays within the range',
      ),
    ],
  },
];
