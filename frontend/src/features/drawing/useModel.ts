import { useEffect, useState } from 'react';
import { api, sentence } from '@/shared/api';
import { readNotes, type ModelNotes } from './modelFile';
import type { Reader } from './reader';

export type Model =
  | { state: 'opening' }
  | { state: 'ready'; reader: Reader; notes: ModelNotes }
  | { state: 'failed'; reason: string };

const OPENING: Model = { state: 'opening' };

/**
 * A run's model, fetched and opened once. Give the component that uses it a `key` of the run and its model's
 * revision, so that a newer model starts anew.
 */
export function useModel(runId: string): Model {
  const [model, setModel] = useState<Model>(OPENING);
  useEffect(() => {
    const gone = new AbortController();
    let reader: Reader | null = null;
    const open = async () => {
      const bytes = await api.artifactBytes(runId, 'model.onnx', gone.signal);
      const notes = readNotes(new Uint8Array(bytes));
      const { openReader } = await import('./reader');
      reader = await openReader(bytes);
      if (gone.signal.aborted) reader.close();
      else setModel({ state: 'ready', reader, notes });
    };
    open().catch((error: unknown) => {
      if (!gone.signal.aborted) setModel({ state: 'failed', reason: sentence(error) });
    });
    return () => {
      gone.abort();
      reader?.close();
    };
  }, [runId]);
  return model;
}
