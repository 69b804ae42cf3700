import * as ort from 'onnxruntime-web/wasm';
import { metadataOf, NotOurModel, readNotes } from '@/shared/reader/modelFile';
import { NOTES, tinyModel } from './tinyModel';

describe('the notes in a model file', () => {
  it('are read straight from the protobuf', () => {
    const { network, labels, preprocessing } = readNotes(tinyModel(NOTES));
    expect(network.nodes.map((node) => node.id)).toEqual(['flat']);
    expect(labels).toEqual(['0', '1', '2', 'drei – ö']);
    expect(preprocessing).toEqual({ mean: [0.5], deviation: [0.25], input: [1, 2, 2] });
  });

  it('stay readable when they are long', () => {
    const long = 'x'.repeat(100_000);
    expect(metadataOf(tinyModel({ long })).get('long')).toBe(long);
  });

  it('are missed by name', () => {
    const { 'trainyard.network': network, 'trainyard.preprocessing': preprocessing } = NOTES;
    const without = { 'trainyard.network': network, 'trainyard.preprocessing': preprocessing };
    expect(() => readNotes(tinyModel(without))).toThrow(/no note of its labels/);
  });

  it('are refused in words when they are no JSON', () => {
    expect(() => readNotes(tinyModel({ ...NOTES, 'trainyard.labels': '["0",' }))).toThrow(
      /labels is damaged/,
    );
  });

  it('of a file cut short, of another format, or of nothing are refused, never a crash', () => {
    const file = tinyModel(NOTES);
    for (let length = 0; length < file.length; length++) {
      expect(() => readNotes(file.subarray(0, length))).toThrow(NotOurModel);
    }
    expect(() => readNotes(new TextEncoder().encode('<html>not found</html>'))).toThrow(NotOurModel);
    expect(() => readNotes(new Uint8Array(64).fill(255))).toThrow(NotOurModel);
  });

  it('lie in a file that ONNX Runtime itself can run, every node an output', async () => {
    ort.env.wasm.numThreads = 1;
    const session = await ort.InferenceSession.create(tinyModel(NOTES));
    expect(session.outputNames).toEqual(['answer', 'flat']);
    const input = new ort.Tensor('float32', [0, Math.log(2), Math.log(3), Math.log(4)], [1, 1, 2, 2]);
    const { answer, flat } = await session.run({ input });
    expect([...(answer?.data as Float32Array)].map((share) => Number(share.toFixed(5)))).toEqual([
      0.1, 0.2, 0.3, 0.4,
    ]);
    expect(flat?.dims).toEqual([1, 4]);
  });
});
