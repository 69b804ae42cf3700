import { address, request, requestBytes } from './http';
import type { Curves, Finding, LayerHealth, Measurement } from './measuredTypes';
import type { Pool } from './poolTypes';
import type { CheckedSweep, Sweep, SweepDetail, SweepDraft } from './sweepTypes';
import type {
  Analysis,
  Architecture,
  Artifact,
  CheckedPlan,
  Dataset,
  DatasetImages,
  Me,
  Network,
  NewToken,
  PlanDraft,
  Registration,
  Run,
  RunState,
  Token,
} from './types';

const id = encodeURIComponent;
const artifactPath = (run: string, name: string) =>
  `/runs/${id(run)}/artifacts/${name.split('/').map(id).join('/')}`;

/** Every call of the REST API that this app makes. Each throws `Problem`. */
export const api = {
  me: (signal?: AbortSignal) => request<Me>('/me', { signal }),
  register: (json: { email: string; displayName: string; password: string; joinCode?: string }) =>
    request<Me>('/accounts', { method: 'POST', json }),
  signIn: (json: { email: string; password: string }) => request<Me>('/session', { method: 'POST', json }),
  signOut: () => request<undefined>('/session', { method: 'DELETE' }),
  setup: (json: { token: string; email: string; displayName: string; password: string }) =>
    request<Me>('/setup', { method: 'POST', json }),

  /** For organizers only. */
  registration: () => request<{ mode: Registration; joinCode: string | null }>('/registration'),

  tokens: () => request<{ tokens: Token[] }>('/tokens').then((answer) => answer.tokens),
  createToken: (name: string) => request<NewToken>('/tokens', { method: 'POST', json: { name } }),
  revokeToken: (token: string) => request<undefined>(`/tokens/${id(token)}`, { method: 'DELETE' }),

  architectures: () =>
    request<{ architectures: Architecture[] }>('/architectures').then((answer) => answer.architectures),
  checkNetwork: (network: Network, signal?: AbortSignal) =>
    request<Analysis>('/networks/check', { method: 'POST', json: { network }, signal }),
  checkPlan: (plan: PlanDraft, signal?: AbortSignal) =>
    request<CheckedPlan>('/plans/check', { method: 'POST', json: { plan }, signal }),

  datasets: () => request<{ datasets: Dataset[] }>('/datasets').then((answer) => answer.datasets),
  images: (dataset: string, query: { split: string; label?: number; offset: number; limit: number }) =>
    request<DatasetImages>(`/datasets/${id(dataset)}/images`, { query }),

  submitRun: (plan: PlanDraft, idempotencyKey: string, title?: string) =>
    request<Run>('/runs', {
      method: 'POST',
      json: title ? { plan, title } : { plan },
      headers: { 'Idempotency-Key': idempotencyKey },
    }),
  runs: (query: { owner?: 'me' | 'all'; state?: RunState; limit?: number; cursor?: string }) =>
    request<{ runs: Run[]; next: string | null }>('/runs', { query }),
  run: (run: string) => request<Run>(`/runs/${id(run)}`),
  stopRun: (run: string) => request<Run>(`/runs/${id(run)}/stop`, { method: 'POST' }),
  deleteRun: (run: string) => request<undefined>(`/runs/${id(run)}`, { method: 'DELETE' }),
  curves: (run: string, points: number) => request<Curves>(`/runs/${id(run)}/curves`, { query: { points } }),
  measurements: (run: string, after: number) =>
    request<{ measurements: Measurement[]; next: number }>(`/runs/${id(run)}/measurements`, {
      query: { after, limit: 5000 },
    }),
  health: (run: string) => request<LayerHealth>(`/runs/${id(run)}/health`),
  findings: (run: string) =>
    request<{ findings: Finding[] }>(`/runs/${id(run)}/findings`).then((answer) => answer.findings),
  artifacts: (run: string) =>
    request<{ artifacts: Artifact[] }>(`/runs/${id(run)}/artifacts`).then((answer) => answer.artifacts),
  artifactAddress: (run: string, name: string) => address(artifactPath(run, name)),
  artifactJson: <T>(run: string, name: string, signal?: AbortSignal) =>
    request<T>(artifactPath(run, name), { signal }),
  artifactBytes: (run: string, name: string, signal?: AbortSignal) =>
    requestBytes(artifactPath(run, name), { signal }),

  checkSweep: (sweep: SweepDraft, signal?: AbortSignal) =>
    request<CheckedSweep>('/sweeps/check', { method: 'POST', json: sweep, signal }),
  submitSweep: (sweep: SweepDraft) => request<SweepDetail>('/sweeps', { method: 'POST', json: sweep }),
  sweeps: () => request<{ sweeps: Sweep[] }>('/sweeps').then((answer) => answer.sweeps),
  sweep: (sweep: string) => request<SweepDetail>(`/sweeps/${id(sweep)}`),
  stopSweep: (sweep: string) => request<SweepDetail>(`/sweeps/${id(sweep)}/stop`, { method: 'POST' }),
  deleteSweep: (sweep: string) => request<undefined>(`/sweeps/${id(sweep)}`, { method: 'DELETE' }),

  pool: () => request<Pool>('/pool'),
};
