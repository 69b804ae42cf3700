import { asPublished, atLabSize, queryOf, readChoice } from '@/features/gallery';
import { familiesOf } from '@/features/gallery/families';
import type { Architecture } from '@/shared/api';

const anArchitecture = (change: Partial<Architecture> = {}): Architecture => ({
  id: 'resnet-50',
  title: 'ResNet-50',
  year: 2015,
  idea: 'Each block learns only what to add.',
  paper: { title: 'Deep Residual Learning (He)', url: 'https://arxiv.org/abs/1512.03385' },
  options: [],
  inputs: ['1x28x28'],
  family: { id: 'residual', title: 'Residual networks' },
  tasks: ['classification'],
  labWidth: 0.25,
  published: {
    input: '3x224x224',
    outputs: 1000,
    parameters: 25_557_032,
    macs: 4.09e9,
    topFiveError: 6.71,
    result: null,
  },
  ...change,
});

describe('the choice of a network', () => {
  it('is small for the lab and as large as in the paper', () => {
    expect(atLabSize(anArchitecture())).toMatchObject({ input: '1x28x28', classes: 10, width: 0.25 });
    expect(asPublished(anArchitecture())).toMatchObject({ input: '3x224x224', classes: 1000, width: 1 });
  });

  it('asks for no more answers than there can be', () => {
    expect(atLabSize(anArchitecture({ mostOutputs: 2 })).classes).toBe(2);
    expect(atLabSize(anArchitecture({ tasks: ['regression'] })).classes).toBe(1);
  });

  it('comes back from the address as it went in', () => {
    const choice = { input: '3x32x32', classes: 10, width: 0.5, options: { activation: 'tanh' } };
    const words = new URLSearchParams(queryOf(choice));
    expect(words.get('option.activation')).toBe('tanh');
    expect(readChoice(words, atLabSize(anArchitecture()))).toEqual(choice);
    expect(readChoice(new URLSearchParams('width=x'), choice).width).toBe(0.5);
  });
});

describe('the families', () => {
  const all = [
    anArchitecture({ id: 'lenet-5', title: 'LeNet-5', year: 1998, family: { id: 'first', title: 'First' } }),
    anArchitecture({ id: 'resnet-18', title: 'ResNet-18' }),
    anArchitecture({ id: 'se', title: 'SE', year: 2017, tasks: ['segmentation'] }),
  ];
  const found = (words: string, task: 'all' | 'segmentation' = 'all') =>
    familiesOf(all, { words, task }).map(({ years, members }) => [years, ...members.map(({ id }) => id)]);

  it('stand in the order of the server with their years', () => {
    expect(found('')).toEqual([
      ['1998', 'lenet-5'],
      ['2015–2017', 'resnet-18', 'se'],
    ]);
  });

  it('are found by any word, all words together, and by what they do', () => {
    expect(found('residual 2015')).toEqual([['2015', 'resnet-18']]);
    expect(found('', 'segmentation')).toEqual([['2017', 'se']]);
    expect(found('nobody')).toEqual([]);
  });
});
