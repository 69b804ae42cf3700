import type { Network, ShapeOf } from '@/shared/api';

/** How pixels become the numbers that the network was trained on: `(pixel / 255 - mean) / deviation`, per channel. */
export interface Preprocessing {
  mean: number[];
  deviation: number[];
  /** `[C,H,W]`. */
  input: ShapeOf;
}

/** What Trainyard writes into a model file beside graph and weights. */
export interface ModelNotes {
  network: Network;
  labels: string[];
  preprocessing: Preprocessing;
}

/** A file that is no model of Trainyard's; the message says so to a person. */
export class NotOurModel extends Error {
  override name = 'NotOurModel';
}

/** @throws NotOurModel when the bytes are no ONNX model or lack one of the three notes */
export function readNotes(file: Uint8Array): ModelNotes {
  const notes = metadataOf(file);
  const note = <T>(key: string): T => {
    const text = notes.get(`trainyard.${key}`);
    if (text === undefined) {
      throw new NotOurModel(
        `The model file has no note of its ${key}. Train the network again to get a complete file.`,
      );
    }
    try {
      return JSON.parse(text) as T;
    } catch {
      throw new NotOurModel(
        `The model file's note of its ${key} is damaged. Download or train the model again.`,
      );
    }
  };
  return { network: note('network'), labels: note('labels'), preprocessing: note('preprocessing') };
}

/**
 * `ModelProto.metadata_props` (field 14, each a message of key = 1 and value = 2), read straight from the protobuf:
 * ONNX Runtime's browser build does not hand it out.
 */
export function metadataOf(file: Uint8Array): Map<string, string> {
  const notes = new Map<string, string>();
  for (const [field, entry] of messagesOf(file)) {
    if (field !== 14) continue;
    const parts = new Map(messagesOf(entry).map(([key, bytes]) => [key, TEXT.decode(bytes)]));
    notes.set(parts.get(1) ?? '', parts.get(2) ?? '');
  }
  return notes;
}

const TEXT = new TextDecoder();

/** The length-delimited fields of one protobuf message; numbers are stepped over. */
export function messagesOf(bytes: Uint8Array): [field: number, bytes: Uint8Array][] {
  const found: [number, Uint8Array][] = [];
  let at = 0;
  const byte = (): number => {
    const value = bytes[at++];
    if (value === undefined) throw damaged();
    return value;
  };
  const varint = (): number => {
    let value = 0;
    for (let place = 1; ; place *= 128) {
      const part = byte();
      value += (part & 127) * place;
      if (part < 128) return value;
      if (place > 2 ** 63) throw damaged();
    }
  };
  while (at < bytes.length) {
    const tag = varint();
    const wire = tag % 8;
    if (wire === 0) varint();
    else if (wire === 1) at += 8;
    else if (wire === 5) at += 4;
    else if (wire === 2) {
      const length = varint();
      if (at + length > bytes.length) throw damaged();
      found.push([Math.floor(tag / 8), bytes.subarray(at, at + length)]);
      at += length;
    } else throw damaged();
  }
  return found;
}

const damaged = () =>
  new NotOurModel(
    'This is not a readable model file: it is damaged or incomplete. Download or train the model again.',
  );
