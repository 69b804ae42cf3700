import { api, type Artifact } from '@/shared/api';
import type { EpochFile } from '@/shared/reader';

const MODELS = /^models\/epoch-(\d+)\.onnx$/;

/** The epochs of which there is an artifact, ascending. */
export const epochsOf = (artifacts: readonly { name: string }[] | undefined, pattern: RegExp) =>
  (artifacts ?? [])
    .flatMap(({ name }) => pattern.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);

/** The models that can be tried, ascending by epoch. */
export const modelsOf = (run: string, artifacts: readonly Artifact[] | undefined): EpochFile[] =>
  (artifacts ?? [])
    .flatMap(({ name, sha256 }) => {
      const epoch = MODELS.exec(name)?.[1];
      return epoch ? [{ epoch: Number(epoch), file: api.runModelFile(run, name), revision: sha256 }] : [];
    })
    .sort((a, b) => a.epoch - b.epoch);
