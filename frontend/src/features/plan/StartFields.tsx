import { Alert, Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { PlanDraft } from '@/shared/api';
import { count, shape } from '@/shared/format';
import type { PlanCheck } from './checkPlan';
import classes from './plan.module.css';
import { decide, fateOf, isOf, sourceOf, weighted, type Fate } from './startChoice';

interface Props {
  start: NonNullable<PlanDraft['start']>;
  onChange: (start: PlanDraft['start']) => void;
  check: PlanCheck;
  mistake: string | undefined;
  /** The source's name, linked; a feature knows no routes. */
  source: ReactNode;
}

const FATES = [
  { value: 'copied', label: 'Copied' },
  { value: 'frozen', label: 'Frozen' },
  { value: 'new', label: 'New' },
];

/** Fine-tuning: of each layer, whether it is copied and learns, is copied and stays, or is drawn fresh. */
export function StartFields({ start, onChange, check, mistake, source }: Props) {
  const good = check.lastGood;
  const known = good?.plan.start && isOf(good.plan.start, start) ? good.plan.start : null;
  const chosen = known && { ...known, copy: start.copy ?? known.copy, freeze: start.freeze ?? known.freeze };
  const layers = good ? weighted(good.analysis) : [];
  return (
    <Stack gap="sm">
      <Text size="sm">
        It starts from the weights of {source}. Copied layers go on learning, frozen ones stay as they are,
        new ones are drawn fresh.
      </Text>
      {mistake && (
        <Alert color="red" p="xs" role="alert">
          {mistake}
        </Alert>
      )}
      {chosen && (
        <ul className={classes.layers} aria-label="Layers">
          {layers.map((node) => (
            <li key={node.id}>
              <div>
                <Text size="sm" fw={600}>
                  {node.id}
                </Text>
                <Text size="xs" c="dimmed" className="ty-numbers">
                  {shape(node.output)} · {count(node.parameters)} parameters
                </Text>
              </div>
              <SegmentedControl
                size="xs"
                aria-label={`Layer ${node.id}`}
                data={FATES}
                value={fateOf(node.id, chosen)}
                onChange={(fate) => onChange(decide(chosen, [node.id], fate as Fate))}
              />
            </li>
          ))}
        </ul>
      )}
      <Group gap={6}>
        <Button size="compact-xs" variant="default" onClick={() => onChange(sourceOf(start))}>
          Copy whatever fits
        </Button>
        {chosen && (
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => onChange(decide(chosen, chosen.copy, 'frozen'))}
          >
            Freeze all that is copied
          </Button>
        )}
        <Button size="compact-xs" variant="default" onClick={() => onChange(undefined)}>
          Start fresh instead
        </Button>
      </Group>
    </Stack>
  );
}
