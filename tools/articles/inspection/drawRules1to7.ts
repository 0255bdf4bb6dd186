import { type ArticleRow, proof } from '../articleRow';

/** Rules of a draw that can be verified, FL-1 to FL-7. */
export const DRAW_RULES_1_TO_7: readonly ArticleRow[] = [
  {
    article: 'FL-1',
    zh: '冻结名单并事先承诺',
    demand: 'The sorted frame is hashed and published with its terms before the randomness exists.',
    owners: ['inspection'],
    proofs: [
      proof('rules/inspection/draw/frameReader', 'are refused when cells have not the sizes that the header tells: %s'),
      proof('rules/inspection/draw/frameHeader', 'is refused with the member %s when that is not as the format has it'),
      proof(
        'rules/inspection/rounds/roundMoment',
        'lets a round be committed to until a millisecond before the randomness can exist',
      ),
      proof(
        'silo/inspectionRounds',
        'leaves the silo at once, for the feed that holds it with its own time, and tells no secret',
      ),
      proof('silo/inspectionRoundRefusals', 'where the freezing ends after the randomness can exist'),
      proof('silo/inspectionRoundDraw', '%s: the round is not drawn, and that stays on the record'),
      proof(
        'rules/inspection/rounds/drawableFrame',
        'is as many as there are, and not one more: the refusal names how many there are',
      ),
    ],
  },
  {
    article: 'FL-2',
    zh: '种子',
    demand: 'The seed binds round, frame, public randomness and revealed nonces; short or early randomness is refused.',
    owners: ['inspection'],
    proofs: [
      proof('rules/inspection/draw/drawSeed', 'is that of the vector'),
      proof(
        'rules/inspection/draw/beaconRule',
        'of dice and lottery has at least twenty digits and nothing but digits',
      ),
      proof('rules/inspection/draw/revealRule', 'is refused when it is another'),
      proof('rules/inspection/rounds/nonceCommitment', 'when every party is bound, and not before'),
      proof(
        'silo/inspectionRounds',
        'has its seed from the frame, the dice and every nonce, and its objects from the tickets of that seed',
      ),
      proof(
        'silo/inspectionRoundTellings',
        'that is not the one of the commitment, nor one of another department',
        '%s',
      ),
      proof(
        'rules/inspection/rounds/nonceParties',
        'are the departments of the tasks and the reform office, which no round goes without',
      ),
      proof(
        'silo/inspectionRoundParties',
        'is not drawn without the reform office, and not tried again without it',
        'opens for one of them alone',
      ),
      proof('silo/inspectionVisitTeams', 'come from a secret whose hash was told before, and which is told afterwards'),
    ],
  },
  {
    article: 'FL-3',
    zh: '号签',
    demand: 'The ticket is SHA-256 of seed and code; the smallest of a stratum are drawn.',
    owners: ['inspection'],
    proofs: [
      proof('rules/inspection/draw/drawSeed', 'orders the vector as it was computed'),
      proof(
        'rules/inspection/draw/drawFrame',
        'takes of each cell the first in the order of tickets, as many as were counted',
      ),
    ],
  },
  {
    article: 'FL-4',
    zh: '全长比较',
    demand: 'Tickets are compared in all 256 bits.',
    owners: ['inspection'],
    proofs: [
      proof(
        'rules/inspection/draw/drawFrame',
        'orders by all 256 bits where the first 32 are the same, which they are for pairs of 200,000 (FL-4)',
      ),
    ],
  },
  {
    article: 'FL-5',
    zh: '速度',
    demand: 'What a draw costs is measured against one hash for each entity.',
    owners: ['inspection'],
    proofs: [
      proof(
        'rules/inspection/draw/drawBench',
        'times draw and verifier beside one hash for each entity, on a draw that is VALID, and tells the memory of both',
      ),
    ],
  },
  {
    article: 'FL-6',
    zh: '不用浮点',
    demand: 'No floating point decides; another language comes to the same.',
    owners: ['inspection'],
    proofs: [proof('rules/inspection/draw/noFloatingPoint', 'is nowhere in the sources of the draw')],
  },
  {
    article: 'FL-7',
    zh: '分层等概率',
    demand: 'Within a stratum all have the same probability, exactly the one published.',
    owners: ['inspection'],
    proofs: [
      proof(
        'rules/inspection/draw/drawSeed',
        'of %i ppm in a cell of %i is exactly probability times size, summed over all million offsets',
      ),
      proof(
        'rules/inspection/objects/planFrame',
        'are the strata: objects with the same entries share one, whatever their classes',
      ),
      proof('rules/inspection/objects/sureRange', 'holds for every offset of a cell'),
    ],
  },
];
