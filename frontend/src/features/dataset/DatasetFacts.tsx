import { Anchor, Text } from '@mantine/core';
import type { Dataset } from '@/shared/api';
import { bytes, count, shape } from '@/shared/format';
import classes from './dataset.module.css';

/** What a dataset is, whose it is, and how it can be checked. */
export function DatasetFacts({ dataset }: { dataset: Dataset }) {
  const images = dataset.input.length === 3;
  const facts: [string, React.ReactNode][] = [
    [
      images ? 'Images' : 'Examples',
      `${count(dataset.train)} for training, ${count(dataset.test)} for testing` +
        (dataset.heldOut ? `, ${count(dataset.heldOut)} held out for the leaderboard` : ''),
    ],
    [images ? 'Each image' : 'Each example', shape(dataset.input)],
    ['Mean, deviation', `${dataset.mean.join(', ')} · ${dataset.deviation.join(', ')}`],
    ['Licence', <Linked key="licence">{dataset.licence}</Linked>],
    ['Origin', <Linked key="origin">{dataset.origin}</Linked>],
    ['Size', bytes(dataset.bytes)],
    ['SHA-256', <code key="hash">{dataset.sha256}</code>],
  ];
  return (
    <>
      <Text mb="md">{dataset.description}</Text>
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** Text in which an address can be followed. */
function Linked({ children }: { children: string }) {
  return children.split(/(https?:\/\/[^\s,;)]+)/).map((part, i) =>
    i % 2 ? (
      <Anchor key={part} href={part} target="_blank" rel="noreferrer" inherit>
        {part}
      </Anchor>
    ) : (
      part
    ),
  );
}
