import { Badge, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ProgrammeStep } from '@/shared/api';
import classes from './workshop.module.css';

interface Props {
  steps: readonly ProgrammeStep[];
  /** What leads to a step's plan, made by the page. */
  train: (step: ProgrammeStep) => ReactNode;
}

/** The steps of a workshop in order. */
export function Programme({ steps, train }: Props) {
  return (
    <div role="list" aria-label="Programme">
      {steps.map((step, i) => (
        <div key={i} role="listitem" className={classes.step}>
          <span className={classes.number} aria-hidden>
            {i + 1}
          </span>
          <Text fw={650} component="div">
            {step.title}
            {step.lab && (
              <Badge variant="light" color="gray" size="sm" ml={8}>
                {step.lab}
              </Badge>
            )}
          </Text>
          <div className={classes.action}>{step.plan && train(step)}</div>
          <Text size="sm" c="dimmed" className={classes.text}>
            {step.text}
          </Text>
        </div>
      ))}
    </div>
  );
}
