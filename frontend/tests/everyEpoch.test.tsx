import { MantineProvider } from '@mantine/core';
import { act, render, renderHook, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { EveryEpoch } from '@/features/drawing/EveryEpoch';
import { likeliest } from '@/features/drawing/likeliest';
import { useEpochChoice } from '@/shared/epoch';
import type { EpochFile, Shelf } from '@/shared/reader';
import type { Taken } from '@/shared/reader/shelf';

const fileOf = (epoch: number): EpochFile => ({
  epoch,
  file: `/models/epoch-${epoch}.onnx`,
  revision: `r${epoch}`,
});

/** The model of epoch e is sure of label e − 1, or cannot be opened. */
function aShelf(taken: string[], broken?: string): Shelf {
  return {
    close: () => undefined,
    take: ({ file }): Promise<Taken> => {
      if (file === broken) return Promise.reject(new Error('The model file is damaged.'));
      taken.push(file);
      const probabilities = new Float32Array(2);
      probabilities[Number(/\d+/.exec(file)?.[0]) - 1] = 1;
      return Promise.resolve({
        reader: {
          outputs: [],
          close: () => undefined,
          read: () => Promise.resolve({ probabilities, layers: [], milliseconds: 1 }),
        },
        notes: {
          network: { version: 1, input: [1, 1, 2], nodes: [], outputs: [] },
          labels: [],
          preprocessing,
        },
        bytes: new Uint8Array(),
        giveBack: () => taken.push(`${file} back`),
      });
    },
  };
}

const preprocessing = { mean: [0], deviation: [1], input: [1, 1, 2] };
const seen = { height: 1, width: 2, values: Float32Array.of(0, 255) };

function show(shelf: Shelf, onEpoch: (epoch: number) => void = () => undefined) {
  const epochs = [fileOf(1), fileOf(2)];
  render(
    <MantineProvider>
      <EveryEpoch {...{ shelf, epochs, seen, preprocessing, onEpoch }} labels={['cat', 'dog']} epoch={2} />
    </MantineProvider>,
  );
}

describe('a drawing read by every epoch', () => {
  it('fetches no model before it is asked for', async () => {
    const taken: string[] = [];
    show(aShelf(taken));
    expect(taken).toEqual([]);
    await userEvent.click(screen.getByRole('switch', { name: 'Let every epoch read it' }));
    expect(await screen.findByRole('button', { name: 'Epoch 1 reads cat' })).toBeInTheDocument();
    expect(await screen.findByRole('button', { name: 'Epoch 2 reads dog' })).toBeInTheDocument();
    expect(taken).toEqual([
      ...['/models/epoch-1.onnx', '/models/epoch-1.onnx back'],
      ...['/models/epoch-2.onnx', '/models/epoch-2.onnx back'],
    ]);
  });

  it('shows how sure each epoch is, and draws on with the one that is chosen', async () => {
    const chosen: number[] = [];
    show(aShelf([]), (epoch) => void chosen.push(epoch));
    await userEvent.click(screen.getByRole('switch'));
    expect(await screen.findByTitle('Epoch 1, cat: 100.0 %')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Epoch 1 reads cat' }));
    expect(chosen).toEqual([1]);
  });

  it('says why an epoch cannot be opened', async () => {
    show(aShelf([], '/models/epoch-2.onnx'));
    await userEvent.click(screen.getByRole('switch'));
    expect(await screen.findByText('The model file is damaged.')).toBeInTheDocument();
  });

  it('shows all of few labels, of many those that an epoch is surest of', () => {
    expect(likeliest([null], 3)).toEqual([0, 1, 2]);
    const answer = Float32Array.from({ length: 40 }, (_, i) => i / 40);
    expect(likeliest([answer, null], 40)).toEqual([28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39]);
  });
});

describe('the choice of an epoch', () => {
  const newest = { file: '/model.onnx', revision: 'r3' };
  const choiceOf = (files: EpochFile[]) => renderHook(() => useEpochChoice(newest, files)).result;

  it('follows the newest model until an epoch is chosen, and again when asked to', () => {
    const choice = choiceOf([1, 2, 3].map(fileOf));
    expect(choice.current).toMatchObject({ epoch: 3, shown: newest, beyond: false });
    act(() => choice.current.onEpoch(1));
    expect(choice.current).toMatchObject({ epoch: 1, shown: fileOf(1), beyond: false });
    act(() => choice.current.onEpoch(null));
    expect(choice.current.shown).toEqual(newest);
  });

  it('knows a model that was trained on after its last epoch', () => {
    expect(choiceOf([1, 2].map(fileOf)).current).toMatchObject({ epoch: 2, shown: newest, beyond: true });
  });

  it('is none for a run from before epochs were kept', () => {
    expect(choiceOf([]).current).toMatchObject({ epoch: null, shown: newest, beyond: false });
  });
});
