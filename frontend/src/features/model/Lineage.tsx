import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Model } from '@/shared/api';
import { ago, bytes, count } from '@/shared/format';
import classes from './model.module.css';

interface Props {
  model: Model;
  /** Links made by the page: a feature knows no routes. */
  runLink: (id: string, name: string) => ReactNode;
  modelLink: (id: string, name: string) => ReactNode;
}

const list = (numbers: readonly number[]) => {
  const rounded = numbers.map((one) => String(Number(one.toPrecision(4))));
  return new Set(rounded).size === 1 ? rounded[0] : `(${rounded.join(', ')})`;
};

/** "(pixel / 255 − 0.1307) / 0.3081" */
const scaling = ({ mean, deviation }: Model['preprocessing']) =>
  `(pixel / 255 − ${list(mean)}) / ${list(deviation)}`;

/** Where a model is from and what it weighs. */
export function Lineage({ model, runLink, modelLink }: Props) {
  const { lineage } = model;
  const facts: [string, ReactNode][] = [
    [
      'From',
      lineage.run
        ? runLink(lineage.run, lineage.runTitle ?? 'a run')
        : `the file ${lineage.fileName ?? 'of another program'}`,
    ],
    ['Kept after', lineage.epoch === null ? null : `epoch ${lineage.epoch}`],
    ['Fine-tuned from', lineage.parentModel && modelLink(lineage.parentModel, 'another model')],
    ['Fine-tuned from', lineage.parentRun && runLink(lineage.parentRun, 'another run')],
    ['Classes', model.labels.join(', ')],
    ['Pixels become', model.network.input.length === 3 && scaling(model.preprocessing)],
    ['Parameters', count(model.parameters)],
    ['File', bytes(model.bytes)],
    ['Kept', ago(model.createdAt)],
    ['By', model.owner.displayName],
  ];
  return (
    <Stack gap={6} component="dl" m={0}>
      {facts
        .filter(([, fact]) => fact)
        .map(([name, fact]) => (
          <div key={name} className={classes.fact}>
            <Text component="dt" size="sm" c="dimmed">
              {name}
            </Text>
            <Text component="dd" size="sm" m={0}>
              {fact}
            </Text>
          </div>
        ))}
      <Text size="xs" c="dimmed" className={classes.hash}>
        SHA-256 {model.sha256}
      </Text>
    </Stack>
  );
}
