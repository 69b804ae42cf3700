import { useEffect, useState } from 'react';
import { sentence } from '@/shared/api';
import type { Shelf, Taken } from './shelf';

export type Model = { state: 'opening' } | ({ state: 'ready' } & Taken) | { state: 'failed'; reason: string };

const OPENING: Model = { state: 'opening' };

/**
 * A model. When another file or a newer revision is asked for, the one before answers until that one is open.
 *
 * @param file where it lies, as `api.modelBytes` reads it
 * @param revision changes with the model's bytes
 */
export function useModel(shelf: Shelf, file: string, revision: string): Model {
  const [model, setModel] = useState<Model>(OPENING);
  useEffect(() => {
    let gone = false;
    shelf.take({ file, revision }).then(
      (taken) => {
        if (gone) taken.giveBack();
        else setModel({ state: 'ready', ...taken });
      },
      (error: unknown) => {
        if (!gone) setModel({ state: 'failed', reason: sentence(error) });
      },
    );
    return () => {
      gone = true;
    };
  }, [shelf, file, revision]);
  useEffect(() => () => (model.state === 'ready' ? model.giveBack() : undefined), [model]);
  return model;
}
