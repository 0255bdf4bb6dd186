import type { Response } from 'playwright-core';
import type { Visit } from '../../../tools/browser/visit';

/** What a page asked, and what of it was refused. */
export interface Asked {
  readonly queries: string[];
  readonly refused: string[];
}

/** Hears from now on what a page asks of the hub, and what of it is refused. */
export function listen({ page }: Visit): Asked {
  const asked: Asked = { queries: [], refused: [] };
  const hear = async (response: Response): Promise<void> => {
    if (!response.url().endsWith('/graphql')) return;
    const { query, operationName } = response.request().postDataJSON();
    asked.queries.push(query);
    const { errors = [] } = await response.json();
    asked.refused.push(...errors.map((one: { message: string }) => `${operationName}: ${one.message}`));
  };
  page.on('response', (response) => void hear(response).catch(() => undefined));
  return asked;
}
