import { useSession } from '../../app/session';
import { Overview } from './Overview';
import { Welcome } from './Welcome';

/** What one sees first: the caller's own work and figures; for the public, where to go. */
export function OverviewPage() {
  const { session } = useSession();
  return session.kind === 'public' ? <Welcome /> : <Overview session={session} />;
}
