import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

const MOST_DOCUMENTS = 500;
/** A parsed operation takes about seventy times the memory of its text. */
const MOST_CHARACTERS = 262_144;

/** Validated operations by the hash of their text: few enough that memory stays flat under a flood of new ones. */
export interface DocumentStore {
  get(key: string): Promise<DocumentNode | undefined>;
  set(key: string, document: DocumentNode): Promise<void>;
  delete(key: string): Promise<boolean>;
}

/** Opens an empty store. */
export function openDocumentStore(): DocumentStore {
  const documents = new LRUCache<string, DocumentNode>({
    max: MOST_DOCUMENTS,
    maxSize: MOST_CHARACTERS,
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
