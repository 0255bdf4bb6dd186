import { type ArticleRow, proof } from '../articleRow';

/** Rules of a draw that can be verified, FL-8 to FL-15. */
export const DRAW_RULES_8_TO_15: readonly ArticleRow[] = [
  {
    article: 'FL-8',
    zh: '层内不等概率',
    demand: 'Unequal probabilities have strata of their own, so that each is exact.',
    owners: ['inspection'],
    proofs: [
      proof(
        'rules/inspection/draw/drawSeed',
        'is the floor of probability times size, or one more, and never more than the cell holds',
      ),
    ],
  },
  {
    article: 'FL-9',
    zh: 'A-Res 并非按权重成比例',
    demand: 'Sampling by weighted keys misses its nominal ratios, and is not used.',
    owners: ['inspection'],
    proofs: [
      proof(
        'rules/inspection/draw/drawFrame',
        'draws ten times the probability ten times as often, and no place of the list more than another (FL-9, FL-10, FL-16)',
      ),
      proof(
        'rules/inspection/fairness/weightedSampling',
        'FL-9: miss their nominal ratio of ten the more, the more are drawn',
      ),
    ],
  },
  {
    article: 'FL-10',
    zh: '加权键值方向错误',
    demand: 'The key that is often quoted turns a weighted draw upside down, and is caught.',
    owners: ['inspection'],
    proofs: [
      proof(
        'rules/inspection/fairness/weightedSampling',
        'FL-10: turned upside down as they are often quoted, draw the least weights most',
      ),
    ],
  },
  {
    article: 'FL-11',
    zh: '系统抽样的联合概率',
    demand: 'Systematic sampling gives some pairs no chance; the draw gives every pair one.',
    owners: ['inspection'],
    proofs: [
      proof(
        'rules/inspection/draw/drawFrame',
        'draws any two of a cell together, which a step through a list never does for some (FL-11)',
      ),
      proof(
        'rules/inspection/fairness/samplerReport',
        'gives every pair of entities a chance, which a systematic sample does not (FL-11)',
      ),
    ],
  },
  {
    article: 'FL-12',
    zh: '外部测试向量',
    demand: 'Published vectors of other draws come out the same.',
    owners: ['inspection'],
    proofs: [
      proof('rules/inspection/draw/externalVectors', 'gives the 47 numbers of the test of the audits of Colorado'),
    ],
  },
  {
    article: 'FL-13',
    zh: '一致抽样',
    demand: 'Adding or removing one entity disturbs the order of no other.',
    owners: ['inspection'],
    proofs: [
      proof(
        'rules/inspection/draw/drawFrame',
        'gives the next ticket of the cell as the stand-in, then the one after it, and nobody past the last (DR-29)',
      ),
      proof('rules/inspection/teams/drawTeam', 'let one more candidate change seats that he does not win'),
    ],
  },
  {
    article: 'FL-14',
    zh: '与名单顺序无关',
    demand: 'A shuffled frame gives the same draw; a duplicate is refused.',
    owners: ['inspection'],
    proofs: [
      proof('rules/inspection/draw/drawFrame', 'is the same for a shuffled input'),
      proof('rules/inspection/draw/frameReader', 'are refused with %s'),
      proof('rules/inspection/teams/drawTeam', 'give another team for candidates in another order'),
    ],
  },
  {
    article: 'FL-15',
    zh: '检查人员抽取',
    demand: 'Inspectors are drawn by tickets of the same seed, and every rejection is recorded.',
    owners: ['inspection'],
    proofs: [
      proof(
        'silo/inspectionInspectors',
        'is registered by his office, and stands in its library as teams are drawn of it',
      ),
      proof('silo/inspectionTeams', 'leave out whoever cannot inspect, each rejection once with its reason'),
      proof('silo/inspectionTeamProofs', 'of every visit, with the loads of its moment, the order and every rejection'),
    ],
  },
];
