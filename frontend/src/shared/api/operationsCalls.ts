import { request } from './http';
import type { AuditEntry, Operations, Storage } from './operationsTypes';

/** The calls of who runs an event. */
export const operationsCalls = {
  operations: () => request<Operations>('/operations'),
  storage: () => request<Storage>('/operations/storage'),
  audit: (query: { search?: string; limit?: number; cursor?: string | undefined }) =>
    request<{ entries: AuditEntry[]; next: string | null }>('/audit', { query }),
};
