import { type ArticleRow, proof } from '../articleRow';

/** Rules of a draw that can be verified, FL-16 to FL-22. */
export const DRAW_RULES_16_TO_22: readonly ArticleRow[] = [
  {
    article: 'FL-16',
    zh: '公平性检验',
    demand: 'Selections over fixed seeds depend neither on place nor district, size or age.',
    owners: ['inspection'],
    proofs: [
      proof(
        'rules/inspection/draw/drawFrame',
        'draws ten times the probability ten times as often, and no place of the list more than another (FL-9, FL-10, FL-16)',
      ),
      proof(
        'rules/inspection/fairness/samplerReport',
        'flags a systematic sample that begins anywhere: the end of the list is drawn more often',
        'flags a systematic sample whose step was rounded down, and counts those it can never reach',
        'does not flag the draw of 500 fixed seeds: %s',
        'flags the draw no more often than the stated false alarm: of 200 reports at one in twenty, 20 at most',
      ),
      proof(
        'rules/inspection/fairness/kolmogorovSmirnov',
        'does not flag tickets: of 300 fixed seeds no more below one in a hundred than chance allows',
      ),
      proof('silo/inspectionFairness', 'is made beside answering, and flags nothing of a fair draw'),
    ],
  },
  {
    article: 'FL-17',
    zh: '证明包',
    demand: 'A bundle and one file of verifier show the draw; any changed byte is found.',
    owners: ['inspection'],
    proofs: [
      proof('rules/inspection/draw/verifyDraw', 'of the %s of a larger round is found wherever it is looked for'),
      proof(
        'rules/inspection/draw/verifyMembers',
        'is found in the public edition, whether or not its digest fits again',
      ),
      proof(
        'rules/inspection/draw/drawPage',
        'shows every hash, offset and count as they come out, in that order, and no other',
      ),
      proof('city/drawExport', 'are found invalid where one byte of %s is flipped'),
      proof('silo/inspectionDrawProof', 'the %s line of a frame is proved to the root that was published'),
      proof(
        'rules/inspection/teams/teamProof',
        'shows a seat that was given to somebody else, also where the digest was made anew',
      ),
    ],
  },
  {
    article: 'FL-18',
    zh: '一轮一种子',
    demand: 'A round is drawn once; another draw is another round, and all attempts are on record.',
    owners: ['inspection'],
    proofs: [
      proof(
        'rules/inspection/rounds/secondDraw',
        'never for days for which they were drawn: what was drawn stands',
        'never under the edition of the plan under which they were drawn, for other days neither',
      ),
      proof(
        'silo/inspectionRoundEnds',
        'is followed by a new round with fresh nonces that names it, and all attempts can be read',
        'is void after the moment at which its nonces were due, naming who is missing; not the day before, not at it',
        'and one that was drawn is not drawn again under the edition under which it was, though for other days',
        'and a task that is its twin needs a reason, waits for it, and stands among the attempts',
      ),
      proof(
        'rules/inspection/rounds/overdueRound',
        'that is still %s after the nonces were due, and not the day before',
      ),
      proof('silo/inspectionRoundRefusals', 'twice, nor with a hash that was used before, in this round or another'),
      proof('silo/inspectionTeamChanges', 'but nobody who still can, so that no team is drawn until it pleases'),
    ],
  },
  {
    article: 'FL-19',
    zh: '加权估计',
    demand: 'Results carry their probability, so that rates are estimated without bias.',
    owners: ['inspection'],
    proofs: [
      proof(
        'rules/inspection/fairness/horvitzThompson',
        'is right on average over 300 fixed seeds, where the share among the inspected is far too high',
        'lies with its interval around the truth in 94 of 100 draws or more',
      ),
      proof('silo/inspectionFairness', 'tells drawn, results and no estimate where there is no result yet'),
      proof(
        'rules/inspection/rounds/drawStanding',
        'is told with its probability, and that it was drawn where its ticket is no later than the last drawn',
      ),
    ],
  },
  {
    article: 'FL-20',
    zh: '小层',
    demand: 'In the smallest stratum nobody becomes certain.',
    owners: ['inspection'],
    proofs: [
      proof('rules/inspection/draw/drawSeed', 'makes nobody certain in a cell of one, where rounding up would (FL-20)'),
      proof(
        'rules/inspection/objects/previewLints',
        'is each stratum with fewer objects than the setting, but not where all are covered',
      ),
    ],
  },
  {
    article: 'FL-21',
    zh: '可事先指定的公共随机数',
    demand: 'A future round of a public beacon can be named in advance.',
    owners: ['inspection'],
    proofs: [
      proof(
        'rules/inspection/rounds/drandMoment',
        'has its moment from its number alone: the first at 1692803367, one every three seconds',
      ),
      proof('rules/inspection/rounds/namedBeacon', 'is named by its number, with the moment at which it comes out'),
    ],
  },
  {
    article: 'FL-22',
    zh: '骰子与扩展',
    demand: 'Physical randomness is expanded by a hash that everybody can compute.',
    owners: ['inspection'],
    proofs: [proof('rules/inspection/draw/drawSeed', 'is that of the vector')],
  },
];
