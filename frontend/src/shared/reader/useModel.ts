import { useEffect, useState } from 'react';
import { api, sentence } from '@/shared/api';
import { readNotes, type ModelNotes } from './modelFile';
import type { Reader } from './reader';

export type Model =
  | { state: 'opening' }
  | { state: 'ready'; reader: Reader; notes: ModelNotes; bytes: Uint8Array }
  | { state: 'failed'; reason: string };

const OPENING: Model = { state: 'opening' };

/**
 * A model. When a newer revision appears, the one before answers until the new one is open.
 *
 * @param file where it lies, as `api.modelBytes` reads it
 * @param revision changes with the model's bytes
 */
export function useModel(file: string, revision: string): Model {
  const [model, setModel] = useState<Model>(OPENING);
  useEffect(() => {
    const gone = new AbortController();
    open(file, gone.signal).then(
      (opened) => {
        if (gone.signal.aborted) opened.reader.close();
        else setModel(opened);
      },
      (error: unknown) => {
        if (!gone.signal.aborted) setModel({ state: 'failed', reason: sentence(error) });
      },
    );
    return () => gone.abort();
  }, [file, revision]);
  useEffect(() => () => (model.state === 'ready' ? model.reader.close() : undefined), [model]);
  return model;
}

async function open(file: string, signal: AbortSignal) {
  const buffer = await api.modelBytes(file, signal);
  const bytes = new Uint8Array(buffer);
  const notes = readNotes(bytes);
  const { openReader } = await import('./reader');
  return { state: 'ready' as const, reader: await openReader(buffer), notes, bytes };
}
