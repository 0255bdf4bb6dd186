import { mergeResolvers } from '../../../../kernel/service/mergeResolvers';
import { OWN_KEY } from '../../store/evidence/ownSight';
import { evidenceMutations } from './evidenceMutations';
import { evidenceQueries } from './evidenceQueries';

interface About {
  readonly uscc: string;
}
interface Row extends About {
  readonly id: string;
  readonly eventId: string | null;
}
interface Quality {
  readonly told: number;
  readonly corrected: number;
  readonly withdrawn: number;
}

const entity = ({ uscc }: About): About => ({ uscc });

const fields = {
  SupervisionEvidence: {
    entity,
    number: ({ id }: Row): string | null => (id.startsWith(OWN_KEY) ? id.slice(OWN_KEY.length) : null),
    changeId: ({ eventId }: Row): string | null => eventId,
  },
  SupervisedSubject: { entity },
  EvidenceQuality: {
    mendedShare: ({ told, corrected, withdrawn }: Quality): number => (corrected + withdrawn) / told,
  },
};

/** Evidence: what is known of entities, from whom, how well, and what authorities enter themselves. */
export const evidenceResolvers = mergeResolvers([fields, { Query: evidenceQueries, Mutation: evidenceMutations }]);
