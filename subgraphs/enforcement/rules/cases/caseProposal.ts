import type { Fen } from '../../../../kernel/values/money';
import type { DecisionOutcome } from '../decisionOutcome';
import type { LawVersion } from '../proceedings/applicableLaw';
import type { Correction } from '../proceedings/correctionOrdered';
import type { FineNorm } from '../proceedings/higherFine';
import type { MitigatingCircumstance, Treatment } from '../proceedings/mitigation';
import type { NoPenaltyFacts } from '../proceedings/noPenaltyGround';
import type { Findings } from '../proceedings/outcomeFits';
import type { NormRank } from '../proceedings/penaltyKinds';
import type { CasePenalty } from './caseParts';

/** 案情 What the investigation found of the act, as far as it decides between penalty and none. */
export interface CaseFindings extends NoPenaltyFacts, Omit<Findings, 'against'> {
  /** Whether the party was educated, which a decision for no penalty asks. */
  readonly educated: boolean;
  /** Codes of conditions of the list of minor breaches that hold. */
  readonly conditions: readonly string[];
}

/** 案件性质 What makes a case one for a legal review, a hearing or a collective discussion beyond its penalties. */
export interface CaseTraits {
  readonly publicInterest: boolean;
  readonly complex: boolean;
  readonly severalRelations: boolean;
  readonly major: boolean;
  readonly reviewByLaw: boolean;
  readonly hearingByLaw: boolean;
}

/** 依据 On which norm the penalties rest. */
export interface CaseBasis {
  readonly provision: string;
  readonly rank: NormRank;
  /** What the provision allows as a fine, in fen; null where it threatens none. */
  readonly fine: { readonly min: Fen; readonly max: Fen } | null;
  /** All provisions that the act breaks, where there are several. */
  readonly norms: readonly FineNorm[];
  /** Versions of the provision and the one applied, where it has changed since the act. */
  readonly law: { readonly versions: readonly LawVersion[]; readonly applied: string | null } | null;
}

/** 裁量 How the penalties were measured. */
export interface CaseMeasure {
  readonly mitigating: readonly MitigatingCircumstance[];
  readonly treatment: Treatment;
  /** Codes of the circumstances that the benchmark names. */
  readonly circumstances: readonly string[];
  /** Value of the goods or gains, in fen; null where it was not established. */
  readonly value: Fen | null;
  /** Why it lies outside the range of the benchmark; null where it does not. */
  readonly reasonOutside: string | null;
}

/** 拟处理意见 What the officers propose: nothing is decided that was not proposed, reviewed and, for a penalty, told. */
export interface CaseProposal {
  readonly outcome: DecisionOutcome;
  readonly penalties: readonly CasePenalty[];
  readonly basis: CaseBasis;
  readonly findings: CaseFindings;
  readonly traits: CaseTraits;
  readonly correction: Omit<Correction, 'penalties'>;
  readonly measure: CaseMeasure;
  /** Cases that the officers know to be about the same act under another provision. */
  readonly sameAs: readonly string[];
  /** Hashes of the pieces of evidence that came after what the party was told, and bear out something heavier. */
  readonly newFacts: readonly string[];
}
