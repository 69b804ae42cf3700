import { request } from './http';
import type { AuditEntry, DryRun, DryRunDraft, Operations, Storage } from './operationsTypes';

/** The calls of who runs an event. */
export const operationsCalls = {
  operations: () => request<Operations>('/operations'),
  storage: () => request<Storage>('/operations/storage'),
  audit: (query: { search?: string; limit?: number; cursor?: string | undefined }) =>
    request<{ entries: AuditEntry[]; next: string | null }>('/audit', { query }),

  /** For administrators only, like all of dry runs. */
  dryRuns: () => request<{ dryRuns: DryRun[] }>('/dry-runs').then((answer) => answer.dryRuns),
  startDryRun: (json: DryRunDraft) => request<DryRun>('/dry-runs', { method: 'POST', json }),
  /** Stops one that goes on, forgets one that is over. */
  endDryRun: (dryRun: string) =>
    request<undefined>(`/dry-runs/${encodeURIComponent(dryRun)}`, { method: 'DELETE' }),
};
