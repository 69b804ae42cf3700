import { messagesOf } from './modelFile';

/**
 * The numbers of one weight of a model file, such as `fc.weight`, in ONNX's order: `ModelProto.graph` (field 7),
 * `GraphProto.initializer` (5), `TensorProto.name` (8) and `raw_data` (9, little-endian float32).
 *
 * @return null if the file has no such weight
 * @throws NotOurModel when the bytes are no ONNX model
 */
export function weightsOf(file: Uint8Array, name: string): Float32Array | null {
  for (const [field, graph] of messagesOf(file)) {
    if (field !== 7) continue;
    for (const [part, tensor] of messagesOf(graph)) {
      if (part !== 5) continue;
      const entries = new Map(messagesOf(tensor));
      const raw = entries.get(9);
      if (raw && TEXT.decode(entries.get(8)) === name) return new Float32Array(raw.slice().buffer);
    }
  }
  return null;
}

const TEXT = new TextDecoder();
