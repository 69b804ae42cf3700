import {
  branchFrom,
  EMPTY,
  insertAfter,
  possibleInputs,
  remove,
  rename,
  rewire,
} from '@/features/network/edit/change';
import { begin, changed, redone, undone } from '@/features/network/edit/history';
import { CATALOGUE } from '@/features/network/edit/layerCatalogue';
import { extentOf, extentText } from '@/features/network/edit/LayerFields';
import { realigned } from '@/features/network/edit/useSketch';
import type { Network } from '@/shared/api';
import { leNet5, resNet20 } from './networks';

/** `id<input,input` in order. */
const wires = ({ nodes }: Network) => nodes.map(({ id, inputs }) => `${id}<${inputs.join()}`);

describe('changing a network', () => {
  it('puts a layer between: who read the one before now reads it', () => {
    const { network, id } = insertAfter(EMPTY, 'flatten', 'dense');
    expect(id).toBe('dense1');
    expect(wires(network)).toEqual(['flatten<input', 'dense1<flatten', 'output<dense1', 'softmax<output']);
    expect(wires(insertAfter(network, 'input', 'convolution').network)[0]).toBe('conv1<input');
  });

  it('adds a skip connection around the layer that it follows', () => {
    const { network } = insertAfter(EMPTY, 'output', 'add');
    expect(wires(network)).toContain('add1<output,flatten');
    expect(wires(network)).toContain('softmax<add1');
  });

  it('lets a branch off without touching what is there', () => {
    const { network, id } = branchFrom(EMPTY, 'input', 'convolution');
    expect(wires(network)).toEqual([`${id}<input`, ...wires(EMPTY)]);
  });

  it('closes the gap where a layer is taken away', () => {
    expect(wires(remove(leNet5.network, 'c1-activation'))).toContain('s2<c1');
    const merged = remove(resNet20.network, 'bn1a2');
    expect(wires(merged)).toContain('add1a<conv1a2,relu1');
  });

  it('never offers a circle, and keeps what is read before what reads it', () => {
    expect(possibleInputs(leNet5.network, 's2')).toEqual(['input', 'c1', 'c1-activation']);
    const late = insertAfter(EMPTY, 'flatten', 'dense').network;
    const swapped = rewire(rewire(late, 'output', ['flatten']), 'dense1', ['output']);
    expect(swapped.nodes.map(({ id }) => id)).toEqual(['flatten', 'output', 'dense1', 'softmax']);
  });

  it('renames a layer also where it is read', () => {
    expect(wires(rename(leNet5.network, 'c1', 'strokes'))).toContain('c1-activation<strokes');
  });

  it('knows every kind of layer that the architectures use', () => {
    for (const { network } of [leNet5, resNet20])
      for (const { layer } of network.nodes) {
        const fields = CATALOGUE[layer.kind]?.fields.map(({ name }) => name);
        expect(Object.keys(layer).filter((name) => name !== 'kind')).toEqual(
          expect.arrayContaining(fields ?? []),
        );
      }
  });
});

describe('taking back', () => {
  it('goes back and forth step by step', () => {
    const third = changed(changed(begin(1), 2), 3);
    expect(undone(third).present).toBe(2);
    expect(undone(undone(undone(third))).present).toBe(1);
    expect(redone(undone(third)).present).toBe(3);
    expect(redone(third).present).toBe(3);
  });

  it('takes typing one number as one step', () => {
    const typed = changed(changed(changed(begin(1), 6, 'filters'), 64, 'filters'), 5, 'kernel');
    expect(undone(typed).present).toBe(64);
    expect(undone(undone(typed)).present).toBe(1);
  });

  it('forgets what was taken back once something else is done', () => {
    expect(redone(changed(undone(changed(begin(1), 2)), 9)).present).toBe(9);
  });
});

describe('what is typed', () => {
  it('is one size or two; what is neither stays as it is', () => {
    expect(extentOf('3')).toBe(3);
    expect(extentOf('3x5')).toEqual([3, 5]);
    expect(extentOf('3x')).toBe('3x');
    expect([[3, 3], [3, 5], 2, '3x', undefined].map(extentText)).toEqual(['3', '3x5', '2', '3x', '']);
  });
});

describe('mistakes of a moment ago', () => {
  it('stay with their layer when others come and go', () => {
    const mistakes = [
      { field: '/network/nodes/1/layer/units', message: 'too many' },
      { field: '/network/nodes/2', message: 'nobody' },
      { field: '/network', message: 'all' },
    ];
    const now = remove(insertAfter(EMPTY, 'input', 'dropout').network, 'softmax');
    expect(realigned(mistakes, EMPTY, now)).toEqual([
      { field: '/network/nodes/2/layer/units', message: 'too many' },
      { field: '/network', message: 'all' },
    ]);
  });
});
