import type { CaseBasis, CaseFindings, CaseMeasure, CaseProposal, CaseTraits } from '../../rules/cases/caseProposal';
import type { LawVersion } from '../../rules/proceedings/applicableLaw';
import type { Correction } from '../../rules/proceedings/correctionOrdered';
import type { FineNorm } from '../../rules/proceedings/higherFine';
import {
  asSent,
  fen,
  hash,
  listOf,
  numberOf,
  objectOf,
  orNull,
  penalties,
  provision,
  type Reader,
  reason,
  setOf,
  shortText,
} from './readers';

const range = objectOf<{ readonly min: bigint; readonly max: bigint }>({ min: fen, max: fen });
const codes = setOf(shortText, (code) => code);

/** What of a basis the schema calls its instrument is the rank of its norm. */
const withRank =
  <Value>(reader: Reader<Value>): Reader<Value> =>
  (value, field) => {
    const sent = value as Readonly<Record<string, unknown>>;
    return reader({ ...sent, rank: sent.instrument }, field);
  };

/** The basis of penalties decided on the spot. */
export const onSpotBasis = withRank(
  objectOf<Pick<CaseBasis, 'provision' | 'rank' | 'fine'>>({
    provision,
    rank: asSent(),
    fine: orNull(range),
  }),
);

const law = objectOf<NonNullable<CaseBasis['law']>>({
  versions: listOf(
    objectOf<LawVersion>({ id: shortText, from: asSent(), to: asSent(), kinds: asSent(), fine: orNull(range) }),
  ),
  applied: orNull(shortText),
});

const basis = objectOf<CaseBasis>({
  provision,
  rank: asSent(),
  fine: orNull(range),
  norms: listOf(objectOf<FineNorm>({ provision, min: fen, max: fen })),
  law: orNull(law),
});

const findings = objectOf<CaseFindings>({
  violation: asSent(),
  suspectedCrime: asSent(false),
  competent: asSent(true),
  minor: asSent(),
  harm: asSent(),
  corrected: asSent(),
  first: asSent(),
  faultless: asSent(false),
  educated: asSent(false),
  conditions: codes,
});

const traits = objectOf<CaseTraits>({
  publicInterest: asSent(false),
  complex: asSent(false),
  severalRelations: asSent(false),
  major: asSent(false),
  reviewByLaw: asSent(false),
  hearingByLaw: asSent(false),
});

const correction = objectOf<Omit<Correction, 'penalties'>>({
  correction: asSent(),
  correctBy: asSent(),
  gains: orNull(fen),
  gainsReturned: (value, field) => (value === null || value === undefined ? 0n : fen(value, field)),
});

const measure = objectOf<CaseMeasure>({
  mitigating: asSent([]),
  treatment: asSent(),
  circumstances: codes,
  value: orNull(fen),
  reasonOutside: orNull(reason),
});

/** What the officers propose. Throws the codes of its texts and amounts, named by their path. */
export const proposal: Reader<CaseProposal> = objectOf<CaseProposal>({
  outcome: asSent(),
  penalties,
  basis: withRank(basis),
  findings,
  traits: (value, field) => traits(value ?? {}, field),
  correction,
  measure,
  sameAs: listOf(numberOf),
  newFacts: setOf(hash, (sha256) => sha256),
});
