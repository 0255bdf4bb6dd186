import type { AgreementContents } from './agreementContents';

/** What is signed: the contents and the parties, by number. */
export interface SignedContents extends AgreementContents {
  readonly number: string;
  readonly consumer: string;
  readonly owners: readonly string[];
}

/**
 * The text whose SHA-256 both sides sign: JSON with members in a fixed order and lists sorted, so that whoever holds the
 * contents can compute it again.
 */
export function canonicalContents(contents: SignedContents): string {
  const sorted = (list: readonly string[] | null) => list && [...list].sort();
  return JSON.stringify({
    number: contents.number,
    consumer: contents.consumer,
    owners: sorted(contents.owners),
    purpose: contents.purpose,
    legalBasis: contents.legalBasis,
    scenario: contents.scenario,
    terms: sorted(contents.terms),
    districts: sorted(contents.districts),
    industries: sorted(contents.industries),
    usccs: sorted(contents.usccs),
    methods: sorted(contents.methods),
    from: contents.from,
    until: contents.until,
    ratePerMinute: contents.ratePerMinute,
  });
}
