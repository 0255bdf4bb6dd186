import { lawful, type Verdict } from '../../../../kernel/values/verdict';
import { decisionOutcome } from '../decisionOutcome';
import { type NoPenaltySuggestion, noPenaltySuggestions } from '../measure/noPenaltySuggestions';
import { mustBeSpared, suggestionAnswered } from '../measure/suggestionAnswered';
import { lawApplied } from '../proceedings/applicableLaw';
import { correctionOrdered } from '../proceedings/correctionOrdered';
import { finedByHigher } from '../proceedings/higherFine';
import { educated, noPenaltyGround } from '../proceedings/noPenaltyGround';
import { oneActOneFine } from '../proceedings/oneActOneFine';
import { outcomeFits } from '../proceedings/outcomeFits';
import { penaltyKinds } from '../proceedings/penaltyKinds';
import { voidPenalty } from '../proceedings/voidPenalty';
import type { CaseFile } from './caseFile';
import type { CaseProposal } from './caseProposal';
import { actOf } from './guards/filingGuards';
import type { Judging } from './judging';
import { measureVerdicts } from './measureVerdicts';

/** What the lists of minor breaches suggest on the facts that were found. EN-8, EN-33 */
export function suggestionsOn(
  { act }: Pick<CaseFile, 'act'>,
  { findings }: Pick<CaseProposal, 'findings'>,
  { known, today }: Omit<Judging, 'actor'>,
): readonly NoPenaltySuggestion[] {
  return noPenaltySuggestions({ ...findings, provision: act.provision }, known.lists, today);
}

/** The law of the day of the act governs, or a lighter later one; asked where the provision has several versions. EN-11 */
function byLaw({ act }: CaseFile, { basis: { law } }: CaseProposal, { today }: Omit<Judging, 'actor'>): Verdict {
  if (law === null) return lawful;
  return lawApplied({ actOn: act.actTo ?? today, decidedOn: today, versions: law.versions }, law.applied);
}

/** What the articles ask of a penalty that is proposed: kinds, norm, measure, correction, and no second fine. */
function penalised(file: CaseFile, proposal: CaseProposal, judging: Omit<Judging, 'actor'>): readonly Verdict[] {
  const { penalties, basis, correction, sameAs, findings } = proposal;
  const { authority } = file;
  const suggestions = suggestionsOn(file, proposal, judging);
  const isFined = penalties.some(({ kind }) => kind === 'FINE');
  return [
    voidPenalty({ basis: basis.provision, authority, competent: findings.competent }),
    penaltyKinds(penalties, { rank: basis.rank, authority }),
    oneActOneFine({ act: actOf(file), penalties, sameAs }, judging.known.fines),
    byLaw(file, proposal, judging),
    basis.norms.length === 0 || !isFined ? lawful : finedByHigher(basis.provision, basis.norms),
    ...measureVerdicts(file, proposal, judging.known),
    correctionOrdered({ penalties, ...correction }),
    suggestionAnswered(suggestions, judging.known.answers),
    mustBeSpared(suggestions),
  ];
}

/**
 * What the articles say of what is proposed
 *
 * The outcome follows from what was found; a penalty is of a kind and measure that the law allows, and no act is fined twice.
 *
 * 《行政处罚法》第二十七条至第三十八条、第五十七条
 */
export function proposalVerdicts(
  file: CaseFile,
  proposal: CaseProposal,
  judging: Omit<Judging, 'actor'>,
): readonly Verdict[] {
  const { outcome, penalties, findings } = proposal;
  return [
    outcomeFits(outcome, { ...findings, against: noPenaltyGround(findings) }),
    decisionOutcome(outcome, penalties.length),
    educated(outcome, findings.educated),
    ...(outcome === 'PENALTY' ? penalised(file, proposal, judging) : []),
  ];
}
