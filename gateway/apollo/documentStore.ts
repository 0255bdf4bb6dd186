import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** How many operations are kept parsed, and how long their texts may be together: parsed, they take seventy times that. */
export const DOCUMENT_STORE_BOUNDS = { max: 500, maxSize: 262_144 } as const;

/** Validated operations by the hash of their text: few enough that memory stays flat under a flood of new ones. */
export interface DocumentStore {
  get(key: string): Promise<DocumentNode | undefined>;
  set(key: string, document: DocumentNode): Promise<void>;
  delete(key: string): Promise<boolean>;
}

/** Opens an empty store. */
export function openDocumentStore(): DocumentStore {
  const documents = new LRUCache<string, DocumentNode>({
    ...DOCUMENT_STORE_BOUNDS,
    sizeCalculation: (document) => Math.max(1, document.loc?.end ?? 1),
  });
  return {
    get: async (key) => documents.get(key),
    set: async (key, document) => {
      documents.set(key, document);
    },
    delete: async (key) => documents.delete(key),
  };
}
