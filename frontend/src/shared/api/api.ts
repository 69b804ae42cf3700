import { boardApi } from './boardApi';
import { characterApi } from './characterApi';
import { packApi } from './packApi';
import { address, request, requestBytes } from './http';
import type { Dataset, DatasetExamples, DatasetImages, MovedImages } from './datasetTypes';
import type { FileToImport, Framework, Model, ModelImport, SourceCode } from './modelTypes';
import type { Curves, Finding, LayerHealth, Measurement } from './measuredTypes';
import type { Pool } from './poolTypes';
import type { CheckedSweep, Sweep, SweepDetail, SweepDraft } from './sweepTypes';
import type { Analysis, Architecture, BuiltArchitecture, Network, NetworkSketch } from './networkTypes';
import type {
  Artifact,
  Augmentation,
  CheckedPlan,
  Me,
  NewToken,
  PlanDraft,
  Run,
  RunState,
  Task,
  Token,
} from './types';

import { operationsCalls } from './operationsCalls';
import { queueCalls } from './queueCalls';
import { roomApi } from './roomApi';
import { upload } from './upload';
import { workshopCalls } from './workshopCalls';

const id = encodeURIComponent;
const artifactPath = (run: string, name: string) =>
  `/runs/${id(run)}/artifacts/${name.split('/').map(id).join('/')}`;

/** Every call of the REST API that this app makes. Each throws `Problem`. */
export const api = {
  ...workshopCalls,
  ...queueCalls,
  ...operationsCalls,

  me: (signal?: AbortSignal) => request<Me>('/me', { signal }),
  register: (json: { email: string; displayName: string; password: string; joinCode?: string }) =>
    request<Me>('/accounts', { method: 'POST', json }),
  signIn: (json: { email: string; password: string }) => request<Me>('/session', { method: 'POST', json }),
  changePassword: (json: { current: string; next: string }) =>
    request<undefined>('/me/password', { method: 'PUT', json }),
  signOut: () => request<undefined>('/session', { method: 'DELETE' }),
  setup: (json: { token: string; email: string; displayName: string; password: string }) =>
    request<Me>('/setup', { method: 'POST', json }),

  tokens: () => request<{ tokens: Token[] }>('/tokens').then((answer) => answer.tokens),
  createToken: (name: string) => request<NewToken>('/tokens', { method: 'POST', json: { name } }),
  revokeToken: (token: string) => request<undefined>(`/tokens/${id(token)}`, { method: 'DELETE' }),

  architectures: (query?: { input: string; task: Task; classes: number }) =>
    request<{ architectures: Architecture[] }>('/architectures', { query }).then(
      (answer) => answer.architectures,
    ),
  architecture: (
    architecture: string,
    query: Record<string, string | number | undefined>,
    signal?: AbortSignal,
  ) => request<BuiltArchitecture>(`/architectures/${id(architecture)}`, { query, signal }),
  checkNetwork: (network: Network, signal?: AbortSignal) =>
    request<Analysis>('/networks/check', { method: 'POST', json: { network }, signal }),
  sketchNetwork: (network: Network, signal?: AbortSignal) =>
    request<NetworkSketch>('/networks/sketch', { method: 'POST', json: { network }, signal }),
  writeSource: (json: { network: Network; title: string; framework: Framework }, signal?: AbortSignal) =>
    request<SourceCode>('/networks/code', { method: 'POST', json, signal }),
  checkPlan: (plan: PlanDraft, signal?: AbortSignal) =>
    request<CheckedPlan>('/plans/check', { method: 'POST', json: { plan }, signal }),

  datasets: () => request<{ datasets: Dataset[] }>('/datasets').then((answer) => answer.datasets),
  images: (dataset: string, query: { split: string; label?: number; offset: number; limit: number }) =>
    request<DatasetImages>(`/datasets/${id(dataset)}/images`, { query }),
  examples: (dataset: string, query: { split: string; limit: number }, signal?: AbortSignal) =>
    request<DatasetExamples>(`/datasets/${id(dataset)}/examples`, { query, signal }),
  movedImages: (
    dataset: string,
    json: { augmentation: Partial<Augmentation>; seed: number; epoch: number; variants: number },
    signal?: AbortSignal,
  ) => request<MovedImages>(`/datasets/${id(dataset)}/augmentations`, { method: 'POST', json, signal }),

  submitRun: (
    json: { plan: PlanDraft; title?: string | undefined; label?: string | undefined },
    idempotencyKey: string,
  ) =>
    request<Run>('/runs', {
      method: 'POST',
      json,
      headers: { 'Idempotency-Key': idempotencyKey },
    }),
  runs: (query: { owner?: 'me' | 'all'; state?: RunState | RunState[]; limit?: number; cursor?: string }) =>
    request<{ runs: Run[]; next: string | null }>('/runs', { query }),
  run: (run: string) => request<Run>(`/runs/${id(run)}`),
  stopRun: (run: string) => request<Run>(`/runs/${id(run)}/stop`, { method: 'POST' }),
  pauseRun: (run: string) => request<Run>(`/runs/${id(run)}/pause`, { method: 'POST' }),
  continueRun: (run: string) => request<Run>(`/runs/${id(run)}/continue`, { method: 'POST' }),
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
  /** A run's model, as `modelBytes` reads it; of an epoch, `models/epoch-1.onnx`. */
  runModelFile: (run: string, name = 'model.onnx') => artifactPath(run, name),

  models: (query: { owner?: 'me' | 'all'; limit?: number; cursor?: string }) =>
    request<{ models: Model[]; next: string | null }>('/models', { query }),
  model: (model: string) => request<Model>(`/models/${id(model)}`),
  keepModel: (json: { run: string; name?: string; epoch?: number }) =>
    request<Model>('/models', { method: 'POST', json }),
  nameModel: (model: string, json: { name?: string; note?: string }) =>
    request<Model>(`/models/${id(model)}`, { method: 'PATCH', json }),
  deleteModel: (model: string) => request<undefined>(`/models/${id(model)}`, { method: 'DELETE' }),
  importModel: ({ file, onProgress, ...query }: FileToImport) =>
    upload<ModelImport>('/models/imports', { query, file, onProgress }),
  forgetImport: (one: string) => request<undefined>(`/models/imports/${id(one)}`, { method: 'DELETE' }),
  imports: () => request<{ imports: ModelImport[] }>('/models/imports').then((answer) => answer.imports),
  /** A kept model, as `modelBytes` reads it. */
  modelFile: (model: string) => `/models/${id(model)}/model.onnx`,
  modelBytes: (file: string, signal?: AbortSignal) => requestBytes(file, { signal }),
  fileAddress: (file: string) => address(file),

  checkSweep: (sweep: SweepDraft, signal?: AbortSignal) =>
    request<CheckedSweep>('/sweeps/check', { method: 'POST', json: sweep, signal }),
  submitSweep: (sweep: SweepDraft) => request<SweepDetail>('/sweeps', { method: 'POST', json: sweep }),
  sweeps: () => request<{ sweeps: Sweep[] }>('/sweeps').then((answer) => answer.sweeps),
  sweep: (sweep: string) => request<SweepDetail>(`/sweeps/${id(sweep)}`),
  stopSweep: (sweep: string) => request<SweepDetail>(`/sweeps/${id(sweep)}/stop`, { method: 'POST' }),
  deleteSweep: (sweep: string) => request<undefined>(`/sweeps/${id(sweep)}`, { method: 'DELETE' }),

  pool: () => request<Pool>('/pool'),
  /** For administrators only. */
  drainWorker: (worker: string) =>
    request<undefined>(`/pool/workers/${id(worker)}/drain`, { method: 'POST' }),
  /** For administrators only. */
  resumeWorker: (worker: string) =>
    request<undefined>(`/pool/workers/${id(worker)}/resume`, { method: 'POST' }),

  ...boardApi,
  ...roomApi,
  ...characterApi,
  ...packApi,
};
