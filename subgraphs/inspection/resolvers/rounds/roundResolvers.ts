import { drawProof } from './proofFields';
import { entityDrawProofs } from './proofQueries';
import { drawnObject, drawRound } from './roundFields';
import { roundMutations } from './roundMutations';
import { roundQueries } from './roundQueries';

/** 沪府发〔2020〕7号（十一） Rounds of draws, and what they mean for an entity. */
export const roundResolvers = {
  Query: roundQueries,
  Mutation: roundMutations,
  MarketEntity: { drawProofs: entityDrawProofs },
  DrawRound: drawRound,
  DrawnObject: drawnObject,
  DrawProof: drawProof,
};
