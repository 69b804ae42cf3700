import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DrawingRead, JoinArena, RobustList } from '@/features/arena';
import { campsOf, verdictWords } from '@/features/arena/votes';
import type { ArenaAnswer, ArenaDrawing } from '@/shared/api';
import { show } from './appRender';

const answer = (model: string, label: string, change: Partial<ArenaAnswer> = {}): ArenaAnswer => ({
  model,
  name: `participant ${model}`,
  realName: null,
  mine: false,
  title: null,
  label,
  probability: 0.8,
  apart: false,
  ...change,
});
const aDrawing = (change: Partial<ArenaDrawing> = {}): ArenaDrawing => ({
  id: 'd1',
  dataset: 'mnist',
  drawer: 'participant 9',
  mine: false,
  at: '2026-11-25T10:00:00Z',
  meant: '7',
  image: 'iVBORw0KGgo=',
  kept: true,
  millis: 420,
  agreement: 0.75,
  votes: [
    { label: '1', models: 3 },
    { label: '7', models: 1 },
  ],
  answers: [
    answer('1', '1', { probability: 0.6 }),
    answer('2', '1', { probability: 0.9, mine: true }),
    answer('3', '1'),
    answer('4', '7', { apart: true }),
  ],
  ...change,
});
const DIGITS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

describe('the vote map', () => {
  it('has a row for each answer and for what was meant, the surest first', () => {
    const camps = campsOf(aDrawing(), DIGITS);
    expect(camps.map(({ label, answers }) => [label, answers.map(({ model }) => model)])).toEqual([
      ['1', ['2', '3', '1']],
      ['7', ['4']],
    ]);
    expect(campsOf(aDrawing({ meant: '5' }), DIGITS).map(({ label }) => label)).toEqual(['1', '5', '7']);
  });

  it('says in words how many agree, who drew, and who stands apart', () => {
    show(<DrawingRead drawing={aDrawing()} labels={DIGITS} />);

    expect(screen.getByText('3 of 4 models say 1, in 0.4 s')).toBeInTheDocument();
    expect(screen.getByText(/By participant 9/)).toHaveTextContent('meant: 7');
    expect(screen.getByText(/Standing apart/)).toHaveTextContent('participant 4 (7)');
    expect(screen.getByRole('img', { name: '3 say 1' })).toBeInTheDocument();
    expect(screen.getByTitle('Your model: 90 % sure')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Erase it' })).not.toBeInTheDocument();
  });

  it('lets its drawer have it erased, and shows then that it is', () => {
    const { rerender } = show(<DrawingRead drawing={aDrawing({ mine: true })} labels={DIGITS} />);
    expect(screen.getByRole('button', { name: 'Erase it' })).toBeInTheDocument();
    rerender(<DrawingRead drawing={aDrawing({ mine: true, image: null, kept: false })} labels={DIGITS} />);
    expect(screen.getByText(/did not let it be kept/)).toBeInTheDocument();
  });
});

it.each([
  [{ votes: [], answers: [] }, 'No model could read it.'],
  [{ votes: [{ label: '3', models: 1 }], answers: [answer('1', '3')] }, 'The only model says 3, in 0.4 s'],
  [
    { votes: [{ label: '3', models: 2 }], answers: [answer('1', '3'), answer('2', '3')] },
    'All 2 models say 3, in 0.4 s',
  ],
])('a verdict on %o', (change, words) => expect(verdictWords(aDrawing(change))).toBe(words));

it('names the most robust models, or says when there will be some', () => {
  const { rerender } = show(<RobustList robust={[]} />);
  expect(screen.getByText(/After two drawings/)).toBeInTheDocument();
  rerender(
    <RobustList
      robust={[{ model: 'm', name: 'Ada', realName: null, mine: true, dataset: 'mnist', right: 7, asked: 8 }]}
    />,
  );
  expect(screen.getAllByRole('row')[1]).toHaveTextContent('You · Ada7 of 8');
});

it('offers one’s own runs and models to read along, three at most', async () => {
  const member = { id: 'a', title: 'My LeNet', dataset: 'mnist', parameters: 61_706 };
  const { rerender } = show(<JoinArena mine={[member]} runs={[{ id: 'r1', name: 'Run one' }]} models={[]} />);
  expect(screen.getByRole('button', { name: 'Take My LeNet out' })).toBeInTheDocument();
  await userEvent.click(screen.getByPlaceholderText('Choose a run or model'));
  expect(await screen.findByText('Run one')).toBeInTheDocument();
  rerender(
    <JoinArena mine={[member, { ...member, id: 'b' }, { ...member, id: 'c' }]} runs={[]} models={[]} />,
  );
  expect(screen.queryByPlaceholderText('Choose a run or model')).not.toBeInTheDocument();
});
