import { mergeResolvers } from '../../../../kernel/service/mergeResolvers';
import { clueResolvers } from './clueResolvers';
import { keyListResolvers } from './keyListResolvers';
import { riskModelResolvers } from './riskModelResolvers';
import { sandboxResolvers } from './sandboxResolvers';

/** Key lists, models of risk, rules of detection, clues and sandboxes. */
export const riskResolvers = mergeResolvers([keyListResolvers, riskModelResolvers, clueResolvers, sandboxResolvers]);
