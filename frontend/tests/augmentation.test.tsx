import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import {
  augmentationWords,
  isOfImages,
  isOfSigns,
  proposed,
  warnings,
} from '@/features/plan/augmentation/augmentation';
import { AugmentationFields } from '@/features/plan/augmentation/AugmentationFields';
import { planWords } from '@/features/plan/planWords';
import type { Augmentation, Dataset } from '@/shared/api';
import { show } from './appRender';
import { aPlan } from './fixtures';

const digits = { id: 'mnist', input: [1, 28, 28], labels: ['0', '1', '2'] } as unknown as Dataset;
const clothes = { ...digits, id: 'fashion-mnist', labels: ['T-shirt', 'Trouser'] };
const points = { ...digits, id: 'points-moons', input: [2], labels: ['a', 'b'] } as unknown as Dataset;

describe('what an augmentation is', () => {
  it('is for images, and knows signs from things', () => {
    expect(isOfImages(digits)).toBe(true);
    expect(isOfImages(points)).toBe(false);
    expect(isOfSigns(digits)).toBe(true);
    expect(isOfSigns(clothes)).toBe(false);
  });

  it('begins with what suits the data', () => {
    expect(proposed(digits)).toMatchObject({ flip: false, rotation: 10, shift: 2 });
    expect(proposed(clothes)).toMatchObject({ flip: true, crop: 4 });
  });

  it('warns where it makes another sign of a sign', () => {
    expect(warnings({ flip: true, rotation: 90 }, digits)).toHaveLength(2);
    expect(warnings({ flip: true, rotation: 90 }, clothes)).toEqual([]);
    expect(warnings(proposed(digits), digits)).toEqual([]);
  });

  it('is told in words, in a plan too', () => {
    const all: Augmentation = { flip: true, rotation: 10, scale: [0.9, 1.1], shift: 2, crop: 4 };
    const words = 'mirrored, turned ±10°, sized × 0.9 … 1.1, shifted ±2 px, cropped from 4 px of padding';
    expect(augmentationWords(all)).toBe(words);
    expect(augmentationWords(null)).toBe('');
    expect(planWords({ ...aPlan(), augmentation: all })).toContainEqual(['Augmentation', words]);
    expect(planWords(aPlan()).map(([label]) => label)).not.toContain('Augmentation');
  });
});

function Form() {
  const [chosen, setChosen] = useState<Partial<Augmentation> | null>(null);
  return (
    <AugmentationFields
      dataset={digits}
      chosen={chosen}
      seed={7}
      onChange={setChosen}
      mistake={(path) => (path === 'augmentation/shift' ? 'shift must be less.' : undefined)}
    />
  );
}

describe('the choice of an augmentation', () => {
  const asked = vi.fn();
  beforeEach(() => {
    asked.mockClear();
    vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
      if (typeof init.body === 'string') asked(JSON.parse(init.body));
      const variants = ['b', 'c', 'd', 'e', 'f'];
      return new Response(JSON.stringify({ examples: [{ index: 0, label: 2, png: 'a', variants }] }), {
        headers: { 'Content-Type': 'application/json' },
      });
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  it('shows real images as they are and as they are moved, and draws others', async () => {
    show(<Form />);
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('switch', { name: /Move the training images/ }));
    const wall = await screen.findByRole('table');
    expect(await within(wall).findByRole('img', { name: '2 as it is' })).toBeInTheDocument();
    expect(within(wall).getAllByRole('img')).toHaveLength(6);
    expect(asked.mock.calls.at(-1)?.[0]).toMatchObject({ seed: 7, epoch: 1, variants: 5 });
    await userEvent.click(screen.getByRole('button', { name: 'Another draw' }));
    await waitFor(() => expect(asked.mock.calls.at(-1)?.[0]).toMatchObject({ seed: 7, epoch: 6 }));
    expect(screen.getByRole('textbox', { name: /Shift/ })).toHaveAccessibleDescription('shift must be less.');
  });

  it('warns of mirrored digits and asks anew what is chosen', async () => {
    show(<Form />);
    await userEvent.click(screen.getByRole('switch', { name: /Move the training images/ }));
    expect(screen.queryByRole('note')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('switch', { name: /Mirror/ }));
    expect(screen.getByRole('note')).toHaveTextContent('Mirrored, a digit');
    await waitFor(() =>
      expect(asked.mock.calls.at(-1)?.[0]).toMatchObject({ augmentation: { flip: true, rotation: 10 } }),
    );
  });
});
