import { issueDevelopmentToken } from '../../../gateway/identity/developmentIssuer';
import type { StartedDashboard } from './startedDashboard';

/** Asks the hub over the API what no page is for, as a ready-made caller; throws what it refuses. */
export async function askAs<Data>({ hub }: StartedDashboard, as: string, query: string): Promise<Data> {
  const token = await issueDevelopmentToken(hub.dataDir, as);
  const answer = await fetch(`${hub.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await answer.json()) as { readonly data: Data; readonly errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}
