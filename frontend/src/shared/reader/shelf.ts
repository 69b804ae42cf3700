import { api } from '@/shared/api';
import { readNotes, type ModelNotes } from './modelFile';
import type { Reader, Readers } from './reader';

/** Where a model lies, as `api.modelBytes` reads it; the revision changes with its bytes. */
export interface ModelFile {
  file: string;
  revision: string;
}

/** The model as it was after an epoch. */
export interface EpochFile extends ModelFile {
  epoch: number;
}

export interface OpenModel {
  reader: Reader;
  notes: ModelNotes;
  bytes: Uint8Array;
}

/** A model that stays open until it is given back. */
export interface Taken extends OpenModel {
  giveBack: () => void;
}

/** Models that were opened, in one worker. The least used are closed when there are too many. */
export interface Shelf {
  /** @throws Error in words */
  take(file: ModelFile): Promise<Taken>;
  /** Closes all of them; a model that is taken later is opened anew. */
  close(): void;
}

interface Held {
  model: Promise<OpenModel>;
  bytes: number;
  users: number;
}

/** A browser on a phone holds so much without trouble. */
const MOST_MODELS = 24;
const MOST_BYTES = 96 * 2 ** 20;

export function makeShelf(): Shelf {
  /** Least recently taken first. */
  let held = new Map<string, Held>();
  let readers: Promise<Readers> | null = null;
  let gone = new AbortController();

  const open = async ({ file }: ModelFile): Promise<OpenModel> => {
    const { signal } = gone;
    const buffer = await api.modelBytes(file, signal);
    const bytes = new Uint8Array(buffer);
    const notes = readNotes(bytes);
    signal.throwIfAborted();
    readers ??= import('./reader').then(({ startReaders }) => startReaders());
    return { reader: await (await readers).open(buffer), notes, bytes };
  };

  const makeRoom = () => {
    let bytes = [...held.values()].reduce((sum, one) => sum + one.bytes, 0);
    for (const [name, one] of held) {
      if (held.size <= MOST_MODELS && bytes <= MOST_BYTES) return;
      if (one.users > 0) continue;
      held.delete(name);
      bytes -= one.bytes;
      void one.model.then(({ reader }) => reader.close());
    }
  };

  return {
    take: async (wanted) => {
      const name = `${wanted.file} ${wanted.revision}`;
      const one = held.get(name) ?? { model: open(wanted), bytes: 0, users: 0 };
      const mine = held;
      mine.delete(name);
      mine.set(name, one);
      one.users++;
      const giveBack = () => {
        one.users--;
        makeRoom();
      };
      try {
        const model = await one.model;
        one.bytes = model.bytes.length;
        return { ...model, giveBack };
      } catch (error) {
        // the next one who asks tries again
        mine.delete(name);
        throw error;
      }
    },
    close: () => {
      gone.abort();
      void readers?.then((open) => open.close());
      held = new Map();
      readers = null;
      gone = new AbortController();
    },
  };
}
